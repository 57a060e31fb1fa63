import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { madeIndexes } from './made-indexes.ts';

export default defineRule({
  id: 'index-redundancy/index-on-boolean',
  summary: 'An index has a boolean as its only key.',
  consequence: 'wastes-resources',
  severity: 'off',
  dialects: ['postgres'],

  docs: {
    when: 'The only key of an index is a boolean column, and the index is neither unique nor partial.',
    effect: 'Half of the table, or nearly all of it, stands behind each key: reading the table is faster, so that queries pass the index by.',
    instead: 'Index the columns that queries sort or search by, for the rarer value only: ON orders (placed_at) WHERE NOT done.',
    sources: ['https://www.postgresql.org/docs/18/indexes-partial.html'],
  },

  messages: {
    boolean: '{index} on {table} tells two kinds of rows apart by {column}: for the common one the table itself is read faster.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, done boolean NOT NULL);',
      bad: 'CREATE INDEX CONCURRENTLY orders_done ON orders (done);',
      good: 'CREATE INDEX CONCURRENTLY orders_open ON orders (id) WHERE NOT done;',
      differs: 'The index holds only the rows that are looked for.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, index, place } of madeIndexes(changeSet)) {
      const [part, ...others] = index.parts;
      const column = table.columns.find(({ name }) => name === part?.column);
      if (others.length > 0 || index.unique || index.predicate !== undefined || column?.type.name !== 'bool' || column.type.dimensions > 0) continue;
      yield problem('boolean', { index: index.name, table: showName(table), column: column.name }, place);
    }
  },
});
