import type { SchemaChange } from '../../../model/change.ts';
import type { Cursor } from '../cursor.ts';
import { readCreateTable } from './create-table.ts';
import { readCreateIndex } from './indexes.ts';

/** Reads CREATE from the word behind it on. */
export function readCreate(cursor: Cursor): readonly SchemaChange[] {
  const orReplace = cursor.take('or', 'replace');
  cursor.takeOne('online', 'offline');
  const temporary = cursor.take('temporary');
  if (cursor.take('table')) return readCreateTable(cursor, { orReplace, temporary });
  if (cursor.isOneOf(['unique', 'fulltext', 'spatial', 'vector', 'index'])) return readCreateIndex(cursor);
  return cursor.fail();
}
