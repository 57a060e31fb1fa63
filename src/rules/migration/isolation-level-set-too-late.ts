import type { ChangeKind } from '../../model/change.ts';
import { postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';

/** What may run before the isolation level is set: it needs no view of the data. Source: SET TRANSACTION, and tried on 15. */
const quiet: ReadonlySet<ChangeKind> = new Set(['transaction', 'set-session', 'lock-table', 'other']);

export default defineRule({
  id: 'migration/isolation-level-set-too-late',
  summary: 'The isolation level is set after the transaction has begun its work.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'SET TRANSACTION ISOLATION LEVEL, or BEGIN with a level, runs in a transaction that has run a statement, or after a savepoint.',
    effect: 'The engine refuses it, and the deploy stops.',
    instead: 'Make it the first statement of the transaction. Where the tool opens the transaction, tell the tool.',
    sources: [postgresManual('sql-set-transaction')],
  },

  messages: {
    late: 'The deploy stops here: the isolation level must be set before the transaction runs its first statement.',
    savepoint: 'The deploy stops here: the isolation level cannot be set after a savepoint.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, age integer);',
      bad: 'BEGIN; UPDATE users SET age = 0 WHERE id = 1; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; COMMIT;',
      good: 'BEGIN; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; UPDATE users SET age = 0 WHERE id = 1; COMMIT;',
    },
  ],

  *checkFile({ steps }, { problem }) {
    for (const [at, step] of steps.entries()) {
      const { change, before, transaction } = step;
      if (change.kind !== 'transaction' || change.isolation === undefined || before.transaction === undefined) continue;
      const place = { ...placeOf(step), subject: 'isolation level' };
      const earlier = steps.slice(0, at).filter((other) => other.transaction === transaction && other.before.transaction !== undefined);
      if (change.verb === 'set-isolation' && before.transaction.savepoints.length > 0) yield problem('savepoint', {}, place);
      else if (earlier.some((other) => !quiet.has(other.change.kind))) yield problem('late', {}, place);
    }
  },
});
