import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { showParts } from './covering.ts';
import { inMysql, placeOfRedundancy, redundanciesOf } from './redundant-indexes.ts';

export default defineRule({
  id: 'index-redundancy/repeats-a-constraint',
  summary: 'An index repeats the index that a primary key or unique constraint has already.',
  consequence: 'wastes-resources',
  severity: 'error',
  dialects: everyEngine,

  docs: {
    when: 'An index has the keys of a PRIMARY KEY or UNIQUE constraint of its table.',
    effect: 'The constraint keeps an index of its own: every write pays for a second one that no query needs.',
    instead: 'Leave the index out; queries use the one of the constraint.',
    sources: [postgresManual('indexes-unique')],
  },

  messages: {
    repeats: '{index} on {table} {parts} repeats the index of {what} {other}: every write pays for both, and no query gains.',
  },

  inDialect: {
    mysql: inMysql,
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL UNIQUE);',
      bad: 'CREATE INDEX CONCURRENTLY users_email_idx ON users (email);',
      good: 'SELECT 1;',
      differs: 'The index is left out.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const redundancy of redundanciesOf(changeSet)) {
      const { table, index, by, cover } = redundancy;
      if ((cover !== 'same' && cover !== 'include') || by.constraint === undefined) continue;
      const constraint = table.constraints.find(({ name }) => name === by.constraint);
      const what = constraint === undefined || constraint.kind === 'primary-key' ? 'the primary key' : 'the unique constraint';
      yield problem(
        'repeats',
        { index: index.name, table: showName(table), parts: showParts(index), what, other: by.constraint },
        placeOfRedundancy(changeSet, redundancy),
      );
    }
  },
});
