import type { SchemaChange } from '../../../model/change.ts';
import type { Cursor } from '../cursor.ts';
import { readDropIndex } from './indexes.ts';
import { readDropTable } from './tables.ts';

/** Reads DROP from the word behind it on. */
export function readDropStatement(cursor: Cursor): readonly SchemaChange[] {
  cursor.takeOne('online', 'offline');
  cursor.take('temporary');
  if (cursor.takeOne('table', 'tables') !== undefined) return readDropTable(cursor);
  if (cursor.take('index')) return readDropIndex(cursor);
  return cursor.fail();
}
