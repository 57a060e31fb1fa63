import { findView, isPrivate } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'locking/refresh-view-blocks-readers',
  summary: 'A materialized view is refreshed in a way that stops its readers.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'A materialized view in use is refreshed, and not CONCURRENTLY.',
    effect: 'Its query runs from start to end, and nobody can read the view until that is done.',
    instead: 'Give the view a unique index over all rows, and REFRESH … CONCURRENTLY.',
    sources: [postgresManual('sql-refreshmaterializedview')],
  },

  messages: {
    blocksReaders: 'Refreshing {view} runs its whole query while nobody can read it.',
    empties: 'WITH NO DATA empties {view}: every read of it fails until it is refreshed.',
  },

  examples: [
    {
      given: [
        'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint);',
        'CREATE MATERIALIZED VIEW order_stats AS SELECT user_id, count(*) AS n FROM orders GROUP BY user_id;',
        'CREATE UNIQUE INDEX order_stats_user ON order_stats (user_id);',
      ].join(' '),
      bad: 'REFRESH MATERIALIZED VIEW order_stats;',
      good: 'REFRESH MATERIALIZED VIEW CONCURRENTLY order_stats;',
    },
  ],

  check: {
    *'refresh-view'({ change, before }, { problem }) {
      const known = findView(before, change.view);
      if (change.online || isPrivate(known) || known?.populated === false) return;

      const view = showName(change.view);
      if (!change.withData) {
        yield problem('empties', { view });
        return;
      }
      yield problem(
        'blocksReaders',
        { view },
        {
          proposals: [{ kind: 'replace', title: `Refresh ${view} while it can be read`, changes: [{ ...change, online: true }] }],
        },
      );
    },
  },
});
