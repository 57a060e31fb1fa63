import type { SchemaChange } from '../../../model/change.ts';
import type { Cursor } from '../cursor.ts';
import { readAlterTable } from './alter-table.ts';

/** Reads ALTER from the word behind it on. */
export function readAlter(cursor: Cursor): readonly SchemaChange[] {
  while (cursor.takeOne('online', 'offline', 'ignore') !== undefined);
  if (cursor.take('table')) return readAlterTable(cursor);
  return cursor.fail();
}
