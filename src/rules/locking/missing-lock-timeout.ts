import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { blockingLocks } from '../in-use.ts';
import { placeOf } from '../place-of.ts';

/** `in-file`: each migration sets its own. `provided`: the tool or the role sets one, so files need not. */
type Options = { readonly timeouts: 'in-file' | 'provided' };

export default defineRule<{ readonly missing: string; readonly zero: string }, Options>({
  id: 'locking/missing-lock-timeout',
  summary: 'A migration waits for its locks without end.',
  consequence: 'blocks-traffic',
  severity: 'off',
  dialects: servers,

  docs: {
    when: 'A statement takes a lock on a table in use that keeps others waiting, and no lock_timeout is set before it.',
    effect: 'While it waits for one long query, every new query on the table waits behind it.',
    instead:
      "SET LOCAL lock_timeout = '2s' in the transaction (SET outside of one) before the first such statement, and let the deploy try again. Where the tool or the role sets it, say `timeouts: provided`.",
    sources: [postgresManual('runtime-config-client#GUC-LOCK-TIMEOUT')],
  },

  messages: {
    missing: 'No lock_timeout is set: while this waits for its lock on {table}, all new queries on {table} wait behind it.',
    zero: 'lock_timeout is turned off: while this waits for its lock on {table}, all new queries on {table} wait behind it.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: 'A statement takes the metadata lock of a table in use, and no lock_wait_timeout is set before it.',
        effect:
          'It waits for every open transaction that has used the table, a year long by default (a day in MariaDB), and every new query on the table waits behind it.',
        instead:
          'SET SESSION lock_wait_timeout = 5 before the first such statement, and let the deploy try again. Where the tool or the server sets it, say `timeouts: provided`.',
        sources: [mysqlManual('server-system-variables#sysvar_lock_wait_timeout')],
      },
      messages: {
        missing: 'No lock_wait_timeout is set: while this waits for the metadata lock of {table}, all new queries on {table} wait behind it.',
        zero: 'lock_wait_timeout is as long as it can be: while this waits for the metadata lock of {table}, all new queries on {table} wait behind it.',
      },
    },
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
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'ALTER TABLE users ADD COLUMN plan text;',
      good: 'SET SESSION lock_wait_timeout = 5; ALTER TABLE users ADD COLUMN plan text;',
    },
  ],

  *checkFile({ steps }, { options, problem }) {
    if (options.timeouts === 'provided') return;
    for (const step of steps) {
      const [lock] = blockingLocks(step);
      const isPostgres = step.target.dialect === 'postgres';
      const timeout = step.before.session.settings[isPostgres ? 'lock_timeout' : 'lock_wait_timeout'];
      // 31536000 seconds are the most that MySQL takes, and what it has by itself; 0 is no time at all in MariaDB.
      const isOff = timeout !== undefined && (isPostgres ? /^'?0/.test(timeout) : Number(timeout) >= 31_536_000);
      if (lock === undefined || (timeout !== undefined && !isOff)) continue;

      const table = showName(lock.relation);
      yield problem(isOff ? 'zero' : 'missing', { table }, { ...placeOf(step), subject: table, table });
      return;
    }
  },
});
