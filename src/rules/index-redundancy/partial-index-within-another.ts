import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { showParts } from './covering.ts';
import { placeOfRedundancy, redundanciesOf } from './redundant-indexes.ts';

export default defineRule({
  id: 'index-redundancy/partial-index-within-another',
  summary: 'A partial index has the keys of another one that has all its rows.',
  consequence: 'wastes-resources',
  severity: 'notice',
  dialects: ['postgres', 'sqlite'],

  docs: {
    when: 'Another index of the table has the same keys, and its predicate, if it has one, lets in every row of the partial index.',
    effect: 'Whatever the partial index finds, the other finds too; it is smaller, and that is all that it is better in.',
    instead: 'Keep it where the few rows are what most queries want; else drop it.',
    sources: ['https://www.postgresql.org/docs/18/indexes-partial.html'],
  },

  messages: {
    within:
      '{other} {otherParts} has every row of {index} on {table} {parts} under the same keys: the partial index is smaller, and finds nothing more.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at date, status text); CREATE INDEX orders_placed_at ON orders (placed_at);',
      bad: "CREATE INDEX CONCURRENTLY orders_open ON orders (placed_at) WHERE status = 'open';",
      good: 'SELECT 1;',
      differs: 'The partial index is left out.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const redundancy of redundanciesOf(changeSet)) {
      const { table, index, by, cover } = redundancy;
      if (cover !== 'narrow') continue;
      const data = { index: index.name, table: showName(table), parts: showParts(index), other: by.name, otherParts: showParts(by) };
      yield problem('within', data, placeOfRedundancy(changeSet, redundancy));
    }
  },
});
