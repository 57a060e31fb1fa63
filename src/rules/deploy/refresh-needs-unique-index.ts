import type { DatabaseState } from '../../model/catalog.ts';
import { isRefreshedOnline } from '../../model/index-facts.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';
import { refusalsOf } from '../refusals.ts';

const id = 'deploy/refresh-needs-unique-index';

export default defineRule({
  id,
  summary: 'A materialized view is refreshed CONCURRENTLY without a unique index, or loses it.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'REFRESH MATERIALIZED VIEW CONCURRENTLY names a view that has no unique index over all of its rows, on plain columns; or a view loses the last one.',
    effect: 'The engine refuses the statement: the deploy fails, or from then on whatever refreshes the view.',
    instead: 'Create a unique index on columns of the view first, without a WHERE.',
    sources: [postgresManual('sql-refreshmaterializedview')],
  },

  messages: {
    refused: 'The deploy stops here: {reason}.',
    lost: 'REFRESH MATERIALIZED VIEW CONCURRENTLY of {view} fails from now on: no unique index over all of its rows is left.',
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
  *checkChangeSet({ steps, before, after }, { problem }) {
    for (const [key, was] of before.catalog.relations) {
      const isOnline = (state: DatabaseState): boolean | undefined => {
        const view = state.catalog.relations.get(key);
        return view?.kind === 'materialized-view' ? isRefreshedOnline(view) : undefined;
      };
      if (was.kind !== 'materialized-view' || !isOnline(before) || isOnline(after) !== false) continue;
      const step = steps.findLast((one) => isOnline(one.before) === true && isOnline(one.after) !== true);
      if (step === undefined) continue;
      const isCalled = [...after.catalog.routines.values()]
        .flat()
        .some(({ uses, body }) => uses.some(({ relation }) => relation.name === was.name) && /\bview\s+concurrently\b/i.test(body));
      const place = { ...placeOf(step), subject: showName(was), table: showName(was) };
      yield problem(
        'lost',
        { view: showName(was) },
        isCalled ? place : { ...place, certainty: { kind: 'assumed', because: 'who refreshes it is not told' } },
      );
    }
  },
});
