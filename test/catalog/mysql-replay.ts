import { advance } from '../../src/catalog/advance.ts';
import { initialState } from '../../src/catalog/initial.ts';
import { asTheEngineDoes } from '../../src/catalog/statement.ts';
import { mariadb, mysql } from '../../src/dialects/mysql/index.ts';
import { findTable, type DatabaseState } from '../../src/model/catalog.ts';
import type { SchemaChange } from '../../src/model/change.ts';
import type { Table } from '../../src/model/objects.ts';
import type { Target, Version } from '../../src/model/target.ts';

export const on = (dialect: 'mysql' | 'mariadb', ...version: Version): Target => ({ dialect, version });
export const mysql80 = on('mysql', 8, 0);
export const mariadb1011 = on('mariadb', 10, 11);

const dialectOf = ({ dialect }: Target): typeof mysql => (dialect === 'mysql' ? mysql : mariadb);

function emptyMysql(target = mysql80): DatabaseState {
  const dialect = dialectOf(target);
  return initialState(dialect.traits, dialect.initialSession(target), true);
}

/** The changes of a text as they are read. */
export function readMysqlChanges(sql: string, target = mysql80): readonly (readonly SchemaChange[])[] {
  const task = { file: 'history.sql', text: sql, start: 0, end: sql.length, whole: [], depth: 'history', target } as const;
  return dialectOf(target)
    .read(task)
    .map(({ reading, text, changes }) => {
      if (reading.kind === 'opaque') throw new Error(`cannot read: ${text}: ${reading.why}`);
      return changes;
    });
}

/** The state after SQL, with the effects that the engine's dialect tells. */
export function runMysql(sql: string, target = mysql80, from = emptyMysql(target)): DatabaseState {
  const dialect = dialectOf(target);
  const context = { traits: dialect.traits, origin: { kind: 'base' }, target } as const;
  let state = from;
  for (const changes of readMysqlChanges(sql, target)) {
    for (const change of asTheEngineDoes(state, changes, dialect.traits))
      state = advance(state, change, dialect.effects(change, state, target), context);
  }
  return state;
}

export function mysqlTable(state: DatabaseState, name: string): Table {
  const table = findTable(state, { name });
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}

/** The indexes of a table: `name(parts)`. */
export const indexesOf = ({ indexes }: Table): readonly string[] =>
  indexes.map(({ name, parts }) => `${name}(${parts.map(({ column }) => column ?? 'expression').join(',')})`).toSorted();

export const constraintsOf = ({ constraints }: Table): readonly string[] => constraints.map(({ name }) => name).toSorted();
