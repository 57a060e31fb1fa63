import { advance } from '../../src/catalog/advance.ts';
import { initialState } from '../../src/catalog/initial.ts';
import { openTransaction } from '../../src/catalog/transaction.ts';
import { readPostgres } from '../../src/dialects/postgres/read.ts';
import { postgresTraits } from '../../src/dialects/postgres/traits.ts';
import { findTable, type DatabaseState } from '../../src/model/catalog.ts';
import type { SchemaChange } from '../../src/model/change.ts';
import { noEffects, type Effects, type LockMode } from '../../src/model/effects.ts';
import type { Origin, Table } from '../../src/model/objects.ts';
import type { Target, Version } from '../../src/model/target.ts';

export const base: Origin = { kind: 'base' };

export const targetOf = (version: Version): Target => ({ dialect: 'postgres', version });

/** An empty PostgreSQL database, of which the whole history is to come unless said otherwise. */
export function emptyState(complete = true): DatabaseState {
  return initialState(postgresTraits, { searchPath: ['public'], settings: {} }, complete);
}

export function readChanges(sql: string, version: Version = [15, 0]): readonly SchemaChange[] {
  const task = { file: 'history.sql', text: sql, start: 0, end: sql.length, whole: [], depth: 'history', target: targetOf(version) } as const;
  return readPostgres(task).flatMap((statement) => {
    if (statement.reading.kind === 'opaque') throw new Error(`cannot read: ${statement.text}`);
    return statement.changes;
  });
}

/** The state after SQL; every statement on its own unless it says BEGIN. */
export function run(sql: string, from: DatabaseState = emptyState(), version: Version = [15, 0], origin: Origin = base): DatabaseState {
  const context = { traits: postgresTraits, origin, target: targetOf(version) };
  return readChanges(sql, version).reduce((state, change) => advance(state, change, noEffects, context), from);
}

/** The state after SQL in a transaction of which each statement takes a lock on the table `t`. */
export function runLocking(sql: string, mode: LockMode): DatabaseState {
  const effects: Effects = { ...noEffects, locks: [{ relation: { schema: 'public', name: 't' }, mode, blocks: 'nothing', role: 'target' }] };
  const context = { traits: postgresTraits, origin: base, target: targetOf([15, 0]) };
  const from = openTransaction(run('create table t (id int)'), 'tool');
  return readChanges(sql).reduce((state, change) => advance(state, change, effects, context), from);
}

export function tableIn(state: DatabaseState, name: string, schema?: string): Table {
  const table = findTable(state, { name, ...(schema !== undefined && { schema }) });
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}

/** A table in a line or two: its columns, then constraints and indexes by name. */
export function sketch(table: Table): readonly string[] {
  const columns = table.columns.map(({ name, type, notNull }) => `${name} ${type.text}${notNull ? ' not null' : ''}`);
  return [
    columns.join(', '),
    table.constraints
      .map(({ name }) => name)
      .toSorted()
      .join(', '),
    table.indexes
      .map(({ name }) => name)
      .toSorted()
      .join(', '),
  ];
}
