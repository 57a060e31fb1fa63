import type { SchemaChange } from '../../../model/change.ts';
import type { ObjectName } from '../../../model/names.ts';
import type { Cursor } from '../cursor.ts';
import { readPatience } from './alter-table.ts';

/** Reads DROP [TEMPORARY] TABLE from the word behind TABLE on. */
export function readDropTable(cursor: Cursor): readonly SchemaChange[] {
  const ifExists = cursor.ifExists();
  const tables = cursor.list(() => cursor.named());
  readPatience(cursor);
  cursor.takeOne('restrict', 'cascade');
  cursor.expectEnd();
  const along = besides(tables.map(({ name }) => name));
  return tables.map(({ name: table, span }) => ({ kind: 'drop-table', table, ifExists, cascade: false, ...along(table), span }));
}

/** What a statement names beside each of what it drops; beyond a hundred they share one list of all. */
export function besides(names: readonly ObjectName[]): (name: ObjectName) => { readonly along?: readonly ObjectName[] } {
  if (names.length < 2) return () => ({});
  return (name) => ({ along: names.length > 100 ? names : names.filter((other) => other !== name) });
}

/** Reads `RENAME TABLE a TO b, c TO d` from the word behind TABLE on; they are done one after the other. */
export function readRenameTable(cursor: Cursor): readonly SchemaChange[] {
  const ifExists = cursor.ifExists();
  const changes = cursor.list((): SchemaChange => {
    const { name: table, span } = cursor.named();
    readPatience(cursor);
    cursor.expect('to');
    return { kind: 'rename-table', table, to: cursor.path(), ifExists, span };
  });
  cursor.expectEnd();
  return changes;
}

/** Reads TRUNCATE [TABLE] from the word behind it on. */
export function readTruncate(cursor: Cursor): readonly SchemaChange[] {
  cursor.take('table');
  const { name: table, span } = cursor.named();
  readPatience(cursor);
  cursor.expectEnd();
  return [{ kind: 'truncate', table, cascade: false, restartIdentity: true, span }];
}
