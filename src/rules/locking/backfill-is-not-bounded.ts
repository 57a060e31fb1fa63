import { isPrivate } from '../../model/catalog.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { isBounded } from '../bounded-rows.ts';

export default defineRule({
  id: 'locking/backfill-is-not-bounded',
  summary: 'An UPDATE or DELETE may touch any number of rows of a table in one go.',
  consequence: 'blocks-traffic',
  severity: 'notice',
  dialects: servers,

  docs: {
    when: 'The WHERE of an UPDATE or DELETE on a table in use does not bound the rows by a key: `WHERE plan IS NULL` may be all of them.',
    effect: 'The rows that it meets stay locked until it commits, however many they are.',
    instead: 'Take a range of the key, or LIMIT in a subquery, at a time, each in a transaction of its own.',
    sources: [postgresManual('sql-update')],
  },

  messages: {
    unbounded: 'This may touch any number of rows of {table} in one go, and keeps them locked until it commits.',
  },

  inDialect: {
    mysql: {
      docs: {
        effect: 'Every row that it reads stays locked until it commits, and without an index for the WHERE it reads them all.',
        instead: 'Take a range of the key, or LIMIT, at a time, and commit each.',
        sources: [mysqlManual('innodb-locks-set')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, plan text);',
      bad: "UPDATE users SET plan = 'free' WHERE plan IS NULL;",
      good: "UPDATE users SET plan = 'free' WHERE id BETWEEN 1 AND 1000 AND plan IS NULL;",
    },
  ],

  check: {
    *'write-rows'(step, { problem }) {
      const { change, table } = step;
      if (isPrivate(table) || change.where !== 'some' || isBounded(change, table)) return;
      yield problem('unbounded', { table: showName(change.table) });
    },
  },
});
