import type { SchemaChange } from '../../../model/change.ts';
import type { Cursor } from '../cursor.ts';
import type { Token } from '../token.ts';
import { readAlter } from './alter.ts';
import { readCreate } from './create.ts';
import { readDropStatement } from './drop.ts';
import { readExecute, readPrepare } from './dynamic.ts';
import { readInsert, readLoad } from './inserts.ts';
import { readAnalyze, readLock, readOptimize, readUpkeep } from './maintenance.ts';
import { readCall, readDo, readSelectStatement, readWithStatement } from './queries.ts';
import { readSet, readUse } from './session.ts';
import { readRenameTable, readTruncate } from './tables.ts';
import { readBegin, readCommit, readRelease, readRollback, readSavepoint, readStart, readXa, skipAs } from './transactions.ts';
import { readGrant, readRenameUser } from './users.ts';
import { readDelete, readUpdate } from './writes.ts';

/** Reads a statement from the word behind its first on; `first` is the first. */
type Lower = (cursor: Cursor, first: Token) => readonly SchemaChange[];

const lowerings: Readonly<Record<string, Lower>> = {
  create: readCreate,
  alter: readAlter,
  drop: readDropStatement,
  rename: (cursor) => {
    if (cursor.take('user')) return readRenameUser(cursor);
    if (cursor.takeOne('table', 'tables') === undefined) cursor.fail();
    return readRenameTable(cursor);
  },
  truncate: readTruncate,
  insert: readInsert,
  replace: readInsert,
  update: readUpdate,
  delete: readDelete,
  load: readLoad,
  with: (cursor, first) => readAgain(cursor, first, readWithStatement),
  call: readCall,
  do: readDo,
  set: readSet,
  use: readUse,
  begin: readBegin,
  start: readStart,
  commit: readCommit,
  rollback: readRollback,
  savepoint: readSavepoint,
  release: readRelease,
  xa: readXa,
  lock: readLock,
  analyze: readAnalyze,
  optimize: readOptimize,
  check: (cursor) => readUpkeep('check', cursor),
  repair: (cursor) => readUpkeep('repair', cursor),
  checksum: (cursor) => readUpkeep('checksum', cursor),
  grant: (cursor, first) => readGrant(cursor, 'grant', first),
  revoke: (cursor, first) => readGrant(cursor, 'revoke', first),
  prepare: readPrepare,
  execute: readExecute,
};

/** Statements that change nothing a rule asks about. Source: MySQL 8.4 manual, chapter 15; MariaDB documentation, SQL Statements. */
const idle = new Set(
  `unlock flush show describe desc explain help kill reset purge change stop install uninstall binlog shutdown handler signal resignal get
   clone restart import cache deallocate backup`.split(/\s+/),
);

const queries = new Set(['select', 'values', 'table', '(']);

/** What a statement does, in the order in which the engine does it. */
export function lowerStatement(cursor: Cursor): readonly SchemaChange[] {
  const first = cursor.peek();
  if (queries.has(first.word)) return readSelectStatement(cursor, first);
  const lower = Object.hasOwn(lowerings, first.word) ? lowerings[first.word] : undefined;
  if (lower === undefined && !idle.has(first.word)) return cursor.fail();
  cursor.next();
  return lower === undefined ? skipAs(first.word, cursor, first) : lower(cursor, first);
}

/** Reads a statement whose first word belongs to its body. */
function readAgain(cursor: Cursor, first: Token, lower: Lower): readonly SchemaChange[] {
  cursor.return(cursor.position - 1);
  return lower(cursor, first);
}
