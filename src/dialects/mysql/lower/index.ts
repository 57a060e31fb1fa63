import type { SchemaChange } from '../../../model/change.ts';
import type { Cursor } from '../cursor.ts';
import { readAlter } from './alter.ts';
import { readCreate } from './create.ts';
import { readDropStatement } from './drop.ts';
import { readRenameTable, readTruncate } from './tables.ts';

type Lower = (cursor: Cursor) => readonly SchemaChange[];

/** How each kind of statement becomes changes, by its first word, from the word behind it on. */
const lowerings: Readonly<Record<string, Lower>> = {
  create: readCreate,
  alter: readAlter,
  drop: readDropStatement,
  rename: readRename,
  truncate: readTruncate,
};

/** What a statement does, in the order in which the engine does it. */
export function lowerStatement(cursor: Cursor): readonly SchemaChange[] {
  const { word } = cursor.peek();
  const lower = Object.hasOwn(lowerings, word) ? lowerings[word] : undefined;
  if (lower === undefined) return cursor.fail();
  cursor.next();
  return lower(cursor);
}

function readRename(cursor: Cursor): readonly SchemaChange[] {
  if (cursor.takeOne('table', 'tables') === undefined) cursor.fail();
  return readRenameTable(cursor);
}
