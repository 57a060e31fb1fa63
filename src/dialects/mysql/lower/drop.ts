import type { SchemaChange } from '../../../model/change.ts';
import type { Cursor } from '../cursor.ts';
import type { Token } from '../token.ts';
import { readDropDatabase } from './databases.ts';
import { readDropIndex } from './indexes.ts';
import { readDropRoutine } from './routines.ts';
import { readDropSequence } from './sequences.ts';
import { readDropTable } from './tables.ts';
import { skipAs } from './transactions.ts';
import { readDropEvent, readDropTrigger } from './triggers-and-events.ts';
import { readUsers } from './users.ts';
import { readDropView } from './views.ts';

const others = new Set(['server', 'tablespace', 'undo', 'logfile', 'resource', 'package', 'library', 'catalog', 'spatial']);

/** Reads DROP from the word behind it on. */
export function readDropStatement(cursor: Cursor, first: Token): readonly SchemaChange[] {
  cursor.takeOne('online', 'offline');
  cursor.take('temporary');
  if (cursor.takeOne('table', 'tables') !== undefined) return readDropTable(cursor);
  if (cursor.take('index')) return readDropIndex(cursor);
  if (cursor.take('view')) return readDropView(cursor);
  if (cursor.take('trigger')) return readDropTrigger(cursor);
  if (cursor.takeOne('procedure', 'function') !== undefined) return readDropRoutine(cursor);
  if (cursor.take('event')) return readDropEvent(cursor);
  if (cursor.takeOne('database', 'schema') !== undefined) return readDropDatabase(cursor);
  if (cursor.take('sequence')) return readDropSequence(cursor);
  if (cursor.takeOne('user', 'role') !== undefined) return readUsers(cursor, 'drop');
  if (cursor.take('prepare')) return skipAs('drop prepare', cursor, first);
  return cursor.isOneOf(others) ? skipAs('drop', cursor, first) : cursor.fail();
}
