import { postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';
import { refusalsOf } from '../refusals.ts';

const id = 'deploy/refresh-needs-unique-index';

export default defineRule({
  id,
  summary: 'A materialized view without a unique index is refreshed CONCURRENTLY.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'REFRESH MATERIALIZED VIEW CONCURRENTLY names a view that has no unique index over all of its rows, on plain columns.',
    effect: 'The engine refuses the statement, and the deploy fails.',
    instead: 'Create a unique index on columns of the view first, without a WHERE.',
    sources: [postgresManual('sql-refreshmaterializedview')],
  },

  messages: {
    refused: 'The deploy stops here: {reason}.',
  },

  examples: [
    {
      given:
        'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint); CREATE MATERIALIZED VIEW order_stats AS SELECT user_id, count(*) AS n FROM orders GROUP BY user_id;',
      bad: 'REFRESH MATERIALIZED VIEW CONCURRENTLY order_stats;',
      good: 'CREATE UNIQUE INDEX CONCURRENTLY order_stats_user ON order_stats (user_id); REFRESH MATERIALIZED VIEW CONCURRENTLY order_stats;',
      differs: 'the view has a unique index',
    },
  ],

  statements: 'refused',
  *checkStatement(statement, { problem }) {
    for (const { step, refusal } of refusalsOf(id, statement)) yield problem('refused', { reason: refusal.message }, placeOf(step));
  },
});
