import type { SchemaChange } from '../../../model/change.ts';
import type { Cursor } from '../cursor.ts';
import type { Token } from '../token.ts';
import { readAlterTable } from './alter-table.ts';
import { readHeading } from './create.ts';
import { readAlterRoutine } from './routines.ts';
import { readAlterSequence } from './sequences.ts';
import { skipAs } from './transactions.ts';
import { readEvent } from './triggers-and-events.ts';
import { readUsers } from './users.ts';
import { readView } from './views.ts';

const others = new Set(['database', 'schema', 'server', 'tablespace', 'undo', 'logfile', 'instance', 'resource', 'package', 'library']);

/** Reads ALTER from the word behind it on. */
export function readAlter(cursor: Cursor, first: Token): readonly SchemaChange[] {
  const heading = readHeading(cursor);
  while (cursor.takeOne('online', 'offline', 'ignore') !== undefined);
  if (cursor.takeOne('table', 'tables') !== undefined) return readAlterTable(cursor);
  if (cursor.take('view')) return readView(cursor, { ...heading, orReplace: true });
  if (cursor.takeOne('procedure', 'function') !== undefined) return readAlterRoutine(cursor);
  if (cursor.take('event')) return readEvent(cursor, 'alter', heading.definer);
  if (cursor.take('sequence')) return readAlterSequence(cursor);
  if (cursor.takeOne('user', 'role') !== undefined) return readUsers(cursor, 'alter');
  return cursor.isOneOf(others) ? skipAs('alter', cursor, first) : cursor.fail();
}
