import type { SchemaChange } from '../../../model/change.ts';
import type { Cursor } from '../cursor.ts';

/** Reads CREATE DATABASE from the word behind it on. A database is what other engines call a schema. */
export function readCreateDatabase(cursor: Cursor, orReplace: boolean): readonly SchemaChange[] {
  const ifNotExists = cursor.ifNotExists();
  const first = cursor.peek();
  const name = cursor.name();
  const span = cursor.spanFrom(first);
  while (!cursor.isAtEnd) cursor.next();
  const dropped: readonly SchemaChange[] = orReplace ? [{ kind: 'drop-schema', name, ifExists: true, cascade: true, span }] : [];
  return [...dropped, { kind: 'create-schema', name, ifNotExists, span }];
}

/** Reads DROP DATABASE from the word behind it on: all that is in it goes too. */
export function readDropDatabase(cursor: Cursor): readonly SchemaChange[] {
  const ifExists = cursor.ifExists();
  const first = cursor.peek();
  const name = cursor.name();
  cursor.expectEnd();
  return [{ kind: 'drop-schema', name, ifExists, cascade: true, span: cursor.spanFrom(first) }];
}
