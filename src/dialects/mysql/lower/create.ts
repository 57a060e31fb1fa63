import type { SchemaChange } from '../../../model/change.ts';
import type { Cursor } from '../cursor.ts';
import type { Token } from '../token.ts';
import { readCreateTable } from './create-table.ts';
import { readCreateDatabase } from './databases.ts';
import { readCreateIndex } from './indexes.ts';
import { readRoutine } from './routines.ts';
import { readCreateSequence } from './sequences.ts';
import { skipAs } from './transactions.ts';
import { readEvent, readTrigger } from './triggers-and-events.ts';
import { readAccount, readUsers } from './users.ts';
import { readView, type Heading } from './views.ts';

/** Kinds of objects that no rule asks about. */
const others = new Set(['server', 'tablespace', 'undo', 'logfile', 'resource', 'package', 'library', 'catalog']);

/** Reads CREATE from the word behind it on. */
export function readCreate(cursor: Cursor, first: Token): readonly SchemaChange[] {
  const orReplace = cursor.take('or', 'replace');
  const heading = readHeading(cursor);
  const { definer } = heading;
  const temporary = cursor.take('temporary');
  if (cursor.take('table')) return readCreateTable(cursor, { orReplace, temporary });
  if (cursor.take('view')) return readView(cursor, { ...heading, orReplace });
  if (cursor.take('trigger')) return readTrigger(cursor, orReplace, definer);
  cursor.take('aggregate');
  const routine = cursor.takeOne('procedure', 'function');
  if (routine !== undefined) return readRoutine(cursor, routine, orReplace, definer);
  if (cursor.take('event')) return readEvent(cursor, 'create', definer);
  if (cursor.takeOne('database', 'schema') !== undefined) return readCreateDatabase(cursor, orReplace);
  if (cursor.take('sequence')) return readCreateSequence(cursor, temporary);
  if (cursor.takeOne('user', 'role') !== undefined) return readUsers(cursor, 'create');
  if (cursor.is('spatial', 'reference') || cursor.isOneOf(others)) return skipAs('create', cursor, first);
  return readCreateIndex(cursor);
}

/** `ALGORITHM = …`, `DEFINER = …`, `SQL SECURITY …` in any order. */
export function readHeading(cursor: Cursor): Omit<Heading, 'orReplace'> {
  const options: Record<string, string> = {};
  let definer: string | undefined;
  for (;;) {
    if (cursor.take('algorithm', '=')) options['algorithm'] = cursor.next().word;
    else if (cursor.take('definer')) {
      cursor.expect('=');
      definer = readAccount(cursor);
    } else if (cursor.take('sql', 'security')) options['security'] = cursor.next().word;
    else if (cursor.takeOne('online', 'offline') === undefined) return { options, ...(definer !== undefined && { definer }) };
  }
}
