import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { blockingLocks } from '../in-use.ts';
import { placeOf } from '../place-of.ts';

/** `in-file`: each migration sets its own. `provided`: the tool or the role sets one, so files need not. */
type Options = { readonly timeouts: 'in-file' | 'provided' };

export default defineRule<{ readonly missing: string; readonly zero: string }, Options>({
  id: 'locking/missing-lock-timeout',
  summary: 'A migration waits for its locks without end.',
  consequence: 'blocks-traffic',
  severity: 'off',
  dialects: ['postgres'],

  docs: {
    when: 'A statement takes a lock on a table in use that keeps others waiting, and no lock_timeout is set before it.',
    effect: 'While it waits for one long query, every new query on the table waits behind it.',
    instead:
      "SET LOCAL lock_timeout = '2s' in the transaction (SET outside of one) before the first such statement, and let the deploy try again. Where the tool or the role sets it, say `timeouts: provided`.",
    sources: ['https://www.postgresql.org/docs/18/runtime-config-client.html#GUC-LOCK-TIMEOUT'],
  },

  messages: {
    missing: 'No lock_timeout is set: while this waits for its lock on {table}, all new queries on {table} wait behind it.',
    zero: 'lock_timeout is turned off: while this waits for its lock on {table}, all new queries on {table} wait behind it.',
  },

  options: {
    schema: {
      type: 'object',
      properties: { timeouts: { type: 'string', enum: ['in-file', 'provided'] } },
      required: ['timeouts'],
      additionalProperties: false,
    },
    defaults: { timeouts: 'in-file' },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'ALTER TABLE users ADD COLUMN plan text;',
      good: "SET lock_timeout = '2s'; ALTER TABLE users ADD COLUMN plan text;",
    },
  ],

  *checkFile({ steps }, { options, problem }) {
    if (options.timeouts === 'provided') return;
    for (const step of steps) {
      const [lock] = blockingLocks(step);
      const timeout = step.before.session.settings['lock_timeout'];
      const isOff = timeout !== undefined && /^'?0/.test(timeout);
      if (lock === undefined || (timeout !== undefined && !isOff)) continue;

      const table = showName(lock.relation);
      yield problem(isOff ? 'zero' : 'missing', { table }, { ...placeOf(step), subject: table, table });
      return;
    }
  },
});
