import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Index } from '../../model/objects.ts';
import { columnsOf } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { showParts } from './covering.ts';
import { placeOfRedundancy, redundanciesOf } from './redundant-indexes.ts';

export default defineRule({
  id: 'index-redundancy/partial-index-within-another',
  summary: 'A partial index has the keys of another one that has all its rows, and goes by nothing but these keys.',
  consequence: 'wastes-resources',
  severity: 'notice',
  dialects: ['postgres', 'sqlite'],

  docs: {
    when: 'Another index of the table has the same keys, and its predicate, if it has one, lets in every row of the partial index. A predicate that goes by a column beside the keys is not meant: such an index finds rows that the other has to fetch first.',
    effect: 'Whatever the partial index finds, the other finds too; it is smaller, and that is all that it is better in.',
    instead: 'Keep it where the few rows are what most queries want; else drop it.',
    sources: [postgresManual('indexes-partial')],
  },

  messages: {
    within:
      '{other} {otherParts} has every row of {index} on {table} {parts} under the same keys: the partial index is smaller, and finds nothing more.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at date); CREATE INDEX orders_placed_at ON orders (placed_at);',
      bad: "CREATE INDEX CONCURRENTLY orders_recent ON orders (placed_at) WHERE placed_at >= '2030-01-01';",
      good: 'SELECT 1;',
      differs: 'The partial index is left out.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const redundancy of redundanciesOf(changeSet)) {
      const { table, index, by, cover } = redundancy;
      if (cover !== 'narrow' || !goesByItsKeys(index)) continue;
      const data = { index: index.name, table: showName(table), parts: showParts(index), other: by.name, otherParts: showParts(by) };
      yield problem('within', data, placeOfRedundancy(changeSet, redundancy));
    }
  },
});

/** Whether its keys tell which rows it has, so that the other index finds the same ones as fast. */
function goesByItsKeys({ parts, predicate }: Index): boolean {
  const keys = parts.flatMap(({ column, expression }) => (expression === undefined ? (column ?? []) : columnsOf(expression)));
  return predicate !== undefined && columnsOf(predicate).every((column) => keys.includes(column));
}
