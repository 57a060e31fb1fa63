import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { blockingWork } from '../in-use.ts';

export default defineRule({
  id: 'locking/cluster-rewrites-table',
  summary: 'CLUSTER writes a whole table anew while it is locked.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'CLUSTER runs on tables in use. ALTER TABLE … CLUSTER ON only makes a note for later, and is fine.',
    effect:
      'The whole table is written anew in the order of an index, its indexes are built again, and nobody can read or write it until that is done.',
    instead: 'Order the table online with pg_repack, or do it in a maintenance window.',
    sources: [postgresManual('sql-cluster')],
  },

  messages: {
    rewrites: 'CLUSTER rewrites all of {table} while nobody can read or write it.',
    rewritesAll: 'CLUSTER without a table rewrites every table that was clustered before, and nobody can read or write the one at hand.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint); CREATE INDEX orders_user ON orders (user_id);',
      bad: 'CLUSTER orders USING orders_user;',
      good: 'ALTER TABLE orders CLUSTER ON orders_user;',
    },
  ],

  check: {
    *cluster(step, { problem }) {
      const { change } = step;
      if (change.markOnly) return;
      if (change.table === undefined) {
        yield problem('rewritesAll', {}, { subject: 'database' });
        return;
      }
      if (blockingWork(step, 'cluster').length === 0) return;
      yield problem('rewrites', { table: showName(change.table) });
    },
  },
});
