import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { madeIndexes } from '../index-redundancy/made-indexes.ts';
import { valueKindOf } from '../schema/value-kinds.ts';
import { valueCountOf } from './readers.ts';
import { count } from '../option-schemas.ts';

interface Options {
  readonly most: number;
}

export default defineRule<{ readonly boolean: string; readonly few: string }, Options>({
  id: 'index-design/index-on-few-values',
  summary: 'The only key of an index has few values.',
  consequence: 'wastes-resources',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'The only key of an index is a boolean, or a column that an enum or a CHECK (… IN …) holds to at most so many values as the policy says (`most`, 5 where it says nothing), and the index is neither unique nor partial.',
    effect: 'A large part of the table stands behind each common value: reading the table is faster, so that queries pass the index by.',
    instead: 'Index the columns that queries sort or search by, for the rarer value only: ON orders (placed_at) WHERE NOT done.',
    sources: [postgresManual('indexes-partial'), sqliteManual('partialindex')],
  },

  messages: {
    boolean: '{index} on {table} tells two kinds of rows apart by {column}: for the common one the table itself is read faster.',
    few: '{index} on {table} tells {count} kinds of rows apart by {column}: for the common ones the table itself is read faster.',
  },

  inDialect: {
    mysql: {
      docs: {
        instead: 'Put the column in front of those that queries sort or search by, in one index: (done, placed_at). There are no partial indexes.',
        sources: [mysqlManual('mysql-indexes')],
      },
    },
  },

  options: {
    schema: {
      type: 'object',
      properties: { most: count(2, 'Up to how many values count as few.') },
      required: ['most'],
      additionalProperties: false,
    },
    defaults: { most: 5 },
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, done boolean NOT NULL);',
      bad: 'CREATE INDEX CONCURRENTLY orders_done ON orders (done);',
      good: 'CREATE INDEX CONCURRENTLY orders_open ON orders (id) WHERE NOT done;',
      differs: 'The index holds only the rows that are looked for.',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, status enum('new', 'paid', 'sent') NOT NULL, placed_at date);",
      bad: 'CREATE INDEX orders_status ON orders (status);',
      good: 'CREATE INDEX orders_status ON orders (status, placed_at);',
      differs: 'The index orders the rows of each status.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, index, place } of madeIndexes(changeSet)) {
      const [part, ...others] = index.parts;
      const column = table.columns.find(({ name }) => name === part?.column);
      if (others.length > 0 || index.unique || index.predicate !== undefined || index.implicit === true || column === undefined) continue;
      const count = valueCountOf(changeSet.after, table, column);
      const data = { index: index.name, table: showName(table), column: column.name };
      if (valueKindOf(column) === 'boolean') yield problem('boolean', data, place);
      else if (count !== undefined && count <= options.most) yield problem('few', { ...data, count }, place);
    }
  },
});
