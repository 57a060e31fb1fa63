import { suffixOf } from '../../model/index-facts.ts';
import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Column, Index, Table } from '../../model/objects.ts';
import type { ChangeSet } from '../../model/rule.ts';
import { columnsOf } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { showParts } from '../index-redundancy/covering.ts';
import { madeIndexes } from '../index-redundancy/made-indexes.ts';
import { valueKindOf, type ValueKind } from '../schema/value-kinds.ts';
import { bestServiceOf, finds, placesOf, readersOf, showQueries, type Reader } from './readers.ts';
import { count } from '../option-schemas.ts';

interface Options {
  readonly most: number;
}

/** Where no index has columns beside its keys. */
const atItsEnd = {
  instead: 'Put the columns at the end of the index: then it alone answers. Do this for queries that are asked often.',
  nearly:
    '{index} on {table} {parts} finds the rows of {queries}, which reads only {columns} beside: with these at its end the index alone would answer.',
} as const;

export default defineRule<{ readonly nearly: string }, Options>({
  id: 'index-design/index-nearly-covers-query',
  summary: 'An index lacks a narrow column or two of all that a query reads.',
  consequence: 'wastes-resources',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'The pull request adds a B-tree index, a known query finds its rows by it, and all that the query reads beside is a few columns of narrow types (`most`, 2 where the policy says nothing). Unique indexes are not meant: a single row is soon fetched. Nor is a column that the query holds to a value: it belongs among the keys.',
    effect: 'For each row that the index finds, the table is visited too, mostly on another page.',
    instead:
      'Put the columns into INCLUDE: then the index alone answers. Updates of these columns have to write it too, so do this for queries that are asked often.',
    sources: [postgresManual('indexes-index-only-scans')],
  },

  messages: {
    nearly:
      '{index} on {table} {parts} finds the rows of {queries}, which reads only {columns} beside: with INCLUDE ({columns}) the index alone would answer.',
  },

  inDialect: {
    mysql: { docs: { instead: atItsEnd.instead, sources: [mysqlManual('mysql-indexes')] }, messages: { nearly: atItsEnd.nearly } },
    mariadb: {
      docs: { instead: atItsEnd.instead, sources: ['https://mariadb.com/kb/en/building-the-best-index-for-a-given-select/'] },
      messages: { nearly: atItsEnd.nearly },
    },
    sqlite: {
      docs: { instead: atItsEnd.instead, sources: [sqliteManual('queryplanner#_covering_indexes')] },
      messages: { nearly: atItsEnd.nearly },
    },
  },

  options: {
    schema: {
      type: 'object',
      properties: { most: count(1, 'How many columns an index may lack of those that a query reads.') },
      required: ['most'],
      additionalProperties: false,
    },
    defaults: { most: 2 },
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint NOT NULL, total integer NOT NULL, note text);',
      queries: ['-- name: TotalOfUser :one', 'SELECT sum(total) FROM orders WHERE user_id = $1;'],
      bad: 'CREATE INDEX CONCURRENTLY orders_user ON orders (user_id);',
      good: 'CREATE INDEX CONCURRENTLY orders_user ON orders (user_id) INCLUDE (total);',
      differs: 'The index has one column more.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, index, place } of madeIndexes(changeSet)) {
      if (index.method !== 'btree' || index.unique || changeSet.isSmall(showName(table))) continue;
      for (const [columns, readers] of lackingOf(changeSet, table, index, options.most)) {
        const data = { index: index.name, table: showName(table), parts: showParts(index), queries: showQueries(readers), columns };
        yield problem('nearly', data, { ...place, ...placesOf(readers), subject: `${index.name} ${columns}` });
      }
    }
  },
});

/** The columns that an index lacks of what queries read that find their rows by it, and those queries. */
function lackingOf(changeSet: ChangeSet, table: Table, index: Index, most: number): ReadonlyMap<string, readonly Reader[]> {
  const { dialect } = changeSet.target;
  const held = new Set(
    [...index.parts, ...suffixOf(table, dialect)].flatMap(({ column, prefixLength }) => (prefixLength === undefined ? (column ?? []) : [])),
  );
  /** What a query asks of these the predicate answers, and no row needs to be looked at for it. */
  const sought = new Set(index.predicate ? columnsOf(index.predicate) : []);
  const lacking = new Map<string, Reader[]>();
  for (const reader of readersOf(changeSet, table)) {
    const { columns, verb, equal } = reader.path;
    const best = bestServiceOf(table, reader.path, dialect);
    if (columns === 'all' || verb !== 'reads' || best?.index !== index || !finds(best.service)) continue;
    const missing = table.columns.filter(({ name }) => columns.includes(name) && !held.has(name) && !index.include.includes(name));
    const isKey = ({ name }: Column): boolean => sought.has(name) || equal.some(({ on, operator }) => on.column === name && operator !== 'IS NULL');
    if (missing.length === 0 || missing.length > most || missing.some((column) => isKey(column) || !narrow.has(valueKindOf(column)))) continue;
    const key = missing.map(({ name }) => name).join(', ');
    lacking.set(key, [...(lacking.get(key) ?? []), reader]);
  }
  return lacking;
}

const narrow: ReadonlySet<ValueKind> = new Set(['boolean', 'integer', 'float', 'decimal', 'moment', 'date', 'uuid']);
