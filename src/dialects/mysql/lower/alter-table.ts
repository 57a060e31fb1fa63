import type { Alteration, SchemaChange } from '../../../model/change.ts';
import type { ObjectName } from '../../../model/names.ts';
import type { Cursor } from '../cursor.ts';
import { readLevel } from '../expressions.ts';
import { readAdd } from './alter-add.ts';
import { readAlterColumn, readChange, readModify } from './alter-columns.ts';
import { readDrop } from './alter-drop.ts';
import { inEngineOrder } from './alter-order.ts';
import { readPartitionClause } from './alter-partitions.ts';
import { readTableOption } from './table-options.ts';
import { readCharset } from '../types.ts';
import { levels } from '../written.ts';

/** A clause of ALTER TABLE on its way to changes. */
export interface Clause {
  readonly cursor: Cursor;
  readonly table: ObjectName;
}

/** What a statement asks of the engine, as it is read. */
export interface Asked {
  algorithm?: NonNullable<Alteration['algorithm']>;
  lock?: NonNullable<Alteration['lock']>;
}

/** Reads ALTER [ONLINE] [IGNORE] TABLE from the word behind TABLE on. */
export function readAlterTable(cursor: Cursor): readonly SchemaChange[] {
  const mayMiss = cursor.ifExists();
  const { name: table, span } = cursor.named();
  readPatience(cursor);
  const asked: Asked = {};
  const changes: SchemaChange[] = [];
  while (!cursor.isAtEnd) {
    if (!readAsked(cursor, asked)) changes.push(...readClause({ cursor, table }));
    if (!cursor.take(',') && !isAtPartitionClause(cursor)) break;
  }
  cursor.expectEnd();
  if (changes.length === 0) changes.push({ kind: 'other', what: 'alter table', verb: 'alter', object: table, span });
  return asOne(inEngineOrder(changes), asked, mayMiss);
}

/** Partitions are the last clause, and stand behind the others without a comma. */
const isAtPartitionClause = (cursor: Cursor): boolean => cursor.is('partition', 'by') || cursor.is('remove', 'partitioning');

/** The changes of one statement, which the engine does as a whole. */
export function asOne(changes: readonly SchemaChange[], asked: Omit<Alteration, 'clauses'>, mayMiss = false): readonly SchemaChange[] {
  const clauses: SchemaChange[] = [];
  const alter: Alteration = { ...asked, clauses };
  for (const change of changes) clauses.push({ ...change, ...(mayMiss && { relationMayMiss: true }), alter });
  return clauses;
}

/** MariaDB: `WAIT 5` and `NOWAIT` behind the name. */
export function readPatience(cursor: Cursor): void {
  if (cursor.take('wait')) cursor.number();
  else cursor.take('nowait');
}

/** Reads `ALGORITHM = …`, `LOCK = …` and their like, which are no changes. */
export function readAsked(cursor: Cursor, asked: Asked): boolean {
  if (cursor.take('algorithm')) {
    cursor.take('=');
    asked.algorithm = cursor.takeOne('default', 'instant', 'nocopy', 'inplace', 'copy') ?? cursor.fail('expected an algorithm');
  } else if (cursor.take('lock')) {
    cursor.take('=');
    asked.lock = cursor.takeOne('default', 'none', 'shared', 'exclusive') ?? cursor.fail('expected a lock');
  } else return cursor.take('with', 'validation') || cursor.take('without', 'validation');
  return true;
}

function readClause(clause: Clause): readonly SchemaChange[] {
  const { cursor, table } = clause;
  const first = cursor.peek();
  const partitions = readPartitionClause(clause);
  if (partitions !== undefined) return [partitions];
  if (cursor.take('add')) return readAdd(clause, first);
  if (cursor.take('drop')) return readDrop(clause, first);
  if (cursor.take('modify')) return readModify(clause);
  if (cursor.take('change')) return readChange(clause);
  if (cursor.take('alter')) return readAlterColumn(clause);
  if (cursor.take('rename')) return readRename(clause);
  if (cursor.take('convert', 'to')) return [readConvert(clause)];
  if (cursor.take('order', 'by')) {
    cursor.list(() => {
      readLevel(cursor, levels.or);
      cursor.takeOne('asc', 'desc');
    });
    return [{ kind: 'rebuild-table', table, span: cursor.spanFrom(first) }];
  }
  if (cursor.take('force')) return [{ kind: 'rebuild-table', table, span: cursor.spanFrom(first) }];
  const state = readStorageState(cursor);
  if (state !== undefined) return [{ kind: 'set-storage-state', table, to: state, span: cursor.spanFrom(first) }];
  return readOptions(clause);
}

function readStorageState(cursor: Cursor): Extract<SchemaChange, { kind: 'set-storage-state' }>['to'] | undefined {
  const verb = cursor.takeOne('enable', 'disable', 'discard', 'import');
  if (verb === undefined) return undefined;
  if (verb === 'enable' || verb === 'disable') {
    cursor.expect('keys');
    return `${verb}-keys`;
  }
  cursor.expect('tablespace');
  return `${verb}-tablespace`;
}

/** Options of the table: those without a comma between them are one change. The comment is a change of its own. */
function readOptions({ cursor, table }: Clause): readonly SchemaChange[] {
  const first = cursor.peek();
  const options: Record<string, string> = {};
  if (!readTableOption(cursor, options)) cursor.fail();
  while (readTableOption(cursor, options));
  const span = cursor.spanFrom(first);
  const { comment, tablespace, ...rest } = options;
  const changes: SchemaChange[] = [];
  if (Object.keys(rest).length > 0) changes.push({ kind: 'set-table-options', table, options: rest, span });
  if (comment !== undefined) changes.push({ kind: 'comment', object: 'table', name: table, ...(comment !== '' && { comment }), span });
  if (tablespace !== undefined) changes.push({ kind: 'set-tablespace', object: 'table', name: table, tablespace, span });
  return changes;
}

function readConvert({ cursor, table }: Clause): SchemaChange {
  const first = cursor.peek();
  if (!cursor.take('character', 'set') && !cursor.take('charset')) cursor.expect('char', 'set');
  cursor.take('=');
  const charset = readCharset(cursor);
  let collation: string | undefined;
  if (cursor.take('collate')) {
    cursor.take('=');
    collation = readCharset(cursor);
  }
  return { kind: 'convert-charset', table, charset, ...(collation !== undefined && { collation }), span: cursor.spanFrom(first) };
}

/** `RENAME TO x`, `RENAME COLUMN a TO b`, `RENAME INDEX a TO b`. */
function readRename({ cursor, table }: Clause): readonly SchemaChange[] {
  if (cursor.take('column')) {
    cursor.ifExists();
    const first = cursor.peek();
    const column = cursor.name();
    cursor.expect('to');
    return [{ kind: 'rename-column', table, column, to: cursor.name(), span: cursor.spanFrom(first) }];
  }
  if (cursor.takeOne('index', 'key') !== undefined) {
    cursor.ifExists();
    const first = cursor.peek();
    const index = { name: cursor.name() };
    cursor.expect('to');
    return [{ kind: 'rename-index', index, table, to: cursor.name(), span: cursor.spanFrom(first) }];
  }
  if (cursor.takeOne('to', 'as') === undefined) cursor.take('=');
  const { name: to, span } = cursor.named();
  return [{ kind: 'rename-table', table, to, ifExists: false, span }];
}
