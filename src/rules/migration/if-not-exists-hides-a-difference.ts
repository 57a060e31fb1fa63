import { findIndex, findTable } from '../../model/catalog.ts';
import type { ChangeOf } from '../../model/change.ts';
import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { isSameInAnyCase, showName } from '../../model/names.ts';
import type { Column, Index, Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { listNames, memberOf } from '../words.ts';

export default defineRule({
  id: 'migration/if-not-exists-hides-a-difference',
  summary: 'IF NOT EXISTS passes over something that stands already and is not the same.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'CREATE TABLE, CREATE INDEX or ADD COLUMN … IF NOT EXISTS names what stands already, and what stands lacks what the statement says.',
    effect:
      'The statement does nothing and says nothing: databases that had the object differ from those that are made anew, and from what the file says.',
    instead: 'Write the difference as ALTER, or give the new object a name of its own.',
    sources: [postgresManual('sql-createtable'), postgresManual('sql-createindex')],
  },

  messages: {
    columns: '{table} stands already, without {columns}: IF NOT EXISTS passes over the whole statement, and they are not added.',
    types: '{table} stands already, with another type of {columns}: IF NOT EXISTS passes over the whole statement, and nothing changes.',
    column: '{column} stands already as {type}, not as {wanted}: IF NOT EXISTS passes over the statement, and it stays as it is.',
    index: '{index} stands already with another definition on {table}: IF NOT EXISTS passes over the statement, and the index is not built.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: 'CREATE TABLE … IF NOT EXISTS, or CREATE INDEX and ADD COLUMN with it in MariaDB, names what stands already, and what stands lacks what the statement says.',
        sources: [mysqlManual('create-table')],
      },
    },
    sqlite: { docs: { sources: [sqliteManual('lang_createtable')] } },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY, email text);',
      good: 'ALTER TABLE users ADD COLUMN email text;',
      differs: 'The column is added.',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY, email varchar(100));',
      good: 'ALTER TABLE users ADD COLUMN email varchar(100);',
      differs: 'The column is added.',
    },
  ],

  check: {
    *'create-table'({ change, before }, { problem }) {
      const stood = change.ifNotExists ? findTable(before, change.table) : undefined;
      if (stood?.knowledge !== 'full' || !isSpelledOut(change)) return;
      const table = showName(change.table);
      const missing = change.spec.columns.filter(({ name }) => columnOf(stood, name) === undefined);
      const retyped = change.spec.columns.filter(({ name, type }) => (columnOf(stood, name)?.type.text ?? type.text) !== type.text);
      const names = (columns: readonly { readonly name: string }[]): string => listNames(columns.map(({ name }) => name));
      if (missing.length > 0) yield problem('columns', { table, columns: names(missing) });
      else if (retyped.length > 0) yield problem('types', { table, columns: names(retyped) });
    },
    *'add-column'({ change, before }, { problem }) {
      const stood = change.ifNotExists ? columnOf(findTable(before, change.table), change.column.name) : undefined;
      if (stood === undefined || stood.type.text === change.column.type.text) return;
      const column = memberOf(change.table, change.column.name);
      yield problem('column', { column, type: stood.type.text, wanted: change.column.type.text }, { subject: column });
    },
    *'create-index'({ change, before }, { problem }) {
      const table = findTable(before, change.table);
      if (!change.ifNotExists || change.index.name === '' || table === undefined) return;
      const own = table.indexes.find(({ name }) => isSameInAnyCase(name, change.index.name));
      const found = own ? { owner: table, index: own } : findIndex(before, { schema: table.schema, name: change.index.name });
      if (found === undefined || (found.owner.name === table.name && definitionOf(found.index) === definitionOf(change.index))) return;
      yield problem('index', { index: change.index.name, table: showName(found.owner) }, { subject: change.index.name });
    },
  },
});

function isSpelledOut({ spec }: ChangeOf<'create-table'>): boolean {
  return spec.like.length === 0 && spec.inherits.length === 0 && spec.asQuery === undefined && spec.partitionOf === undefined;
}

const columnOf = (table: Table | undefined, name: string): Column | undefined => table?.columns.find((column) => column.name === name);

/** What an index is, as far as a statement always says it. */
function definitionOf({ method, parts, include, predicate, unique }: Index): string {
  return JSON.stringify([
    method,
    parts.map(({ column, expression, order }) => [column ?? expression?.text, order]),
    include,
    predicate?.text,
    unique,
  ]);
}
