import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { showParts } from './covering.ts';
import { inMysql, placeOfRedundancy, redundanciesOf } from './redundant-indexes.ts';

export default defineRule({
  id: 'index-redundancy/duplicate-of-another-index',
  summary: 'Two indexes of a table are the same.',
  consequence: 'wastes-resources',
  severity: 'error',
  dialects: everyEngine,

  docs: {
    when: 'After the pull request a table has two indexes with the same parts, order, operator classes, predicate and uniqueness.',
    effect: 'Every write keeps both up to date, both take disk and memory, and no query is faster for it.',
    instead: 'Keep one of them.',
    sources: [postgresManual('indexes-multicolumn')],
  },

  messages: {
    same: '{index} on {table} {parts} is the same index as {other}: every write pays for both, and no query gains.',
    mirrored: '{index} on {table} {parts} finds the same rows as {other} {otherParts}: an index is read in both directions.',
    included: '{index} on {table} {parts} is covered by {other} {otherParts}, which has the same keys and carries more columns.',
  },

  inDialect: {
    mysql: inMysql,
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz); CREATE INDEX orders_placed_at ON orders (placed_at);',
      bad: 'CREATE INDEX CONCURRENTLY orders_by_date ON orders (placed_at);',
      good: 'SELECT 1;',
      differs: 'The second index is left out.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const redundancy of redundanciesOf(changeSet)) {
      const { table, index, by, cover } = redundancy;
      if ((cover !== 'same' && cover !== 'include') || by.constraint !== undefined) continue;
      const data = { index: index.name, table: showName(table), parts: showParts(index), other: by.name, otherParts: showParts(by) };
      const mirrored = index.parts[0]?.order !== by.parts[0]?.order;
      yield problem(cover === 'include' ? 'included' : mirrored ? 'mirrored' : 'same', data, placeOfRedundancy(changeSet, redundancy));
    }
  },
});
