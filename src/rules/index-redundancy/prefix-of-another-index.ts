import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { showParts } from './covering.ts';
import { inMysql, placeOfRedundancy, redundanciesOf } from './redundant-indexes.ts';

export default defineRule({
  id: 'index-redundancy/prefix-of-another-index',
  summary: 'An index is the beginning of another one.',
  consequence: 'wastes-resources',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'The parts of an index are the first parts of another index of the table, in an order that it can be read in.',
    effect:
      'Whatever the short index finds, the long one finds too; every write pays for both. The short one is only worth keeping where it is much smaller.',
    instead: 'Drop the shorter index, or keep it with an exception that says why.',
    sources: [postgresManual('indexes-multicolumn')],
  },

  messages: {
    added: '{index} on {table} {parts} is the beginning of {other} {otherParts}, which serves its queries already.',
    covered: '{other} {otherParts} begins with {parts}: {index} on {table} is no longer needed. Drop it with DROP INDEX CONCURRENTLY {index}.',
  },

  inDialect: {
    sqlite: {
      messages: { covered: '{other} {otherParts} begins with {parts}: {index} on {table} is no longer needed. Drop it with DROP INDEX {index}.' },
    },
    mysql: {
      messages: {
        covered:
          '{other} {otherParts} begins with {parts}: {index} on {table} is no longer needed. Drop it with ALTER TABLE {table} DROP INDEX {index}.',
      },
      ...inMysql,
    },
  },

  examples: [
    {
      given:
        'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz, status text); CREATE INDEX orders_date_status ON orders (placed_at, status);',
      bad: 'CREATE INDEX CONCURRENTLY orders_date ON orders (placed_at);',
      good: 'SELECT 1;',
      differs: 'The shorter index is left out.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const redundancy of redundanciesOf(changeSet)) {
      const { table, index, by, cover } = redundancy;
      if (cover !== 'prefix') continue;
      const added = index.origin.kind === 'change';
      const data = { index: index.name, table: showName(table), parts: showParts(index), other: by.name, otherParts: showParts(by) };
      yield problem(added ? 'added' : 'covered', data, placeOfRedundancy(changeSet, redundancy));
    }
  },
});
