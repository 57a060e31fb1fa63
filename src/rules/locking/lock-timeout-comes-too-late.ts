import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { blockingLocks } from '../in-use.ts';
import { placeOf } from '../place-of.ts';
import { readTimeout } from '../read-timeout.ts';

export default defineRule({
  id: 'locking/lock-timeout-comes-too-late',
  summary: '`lock_timeout` is set after the statement that needs it.',
  consequence: 'blocks-traffic',
  severity: 'warning',
  dialects: ['postgres'],
  subsumes: ['locking/missing-lock-timeout'],

  docs: {
    when: 'A migration sets lock_timeout, but only after a statement that locks a table in use.',
    effect: 'The earlier statement waits for its lock without end, and all new queries on the table wait behind it.',
    instead: 'Set lock_timeout first.',
    sources: [postgresManual('runtime-config-client#GUC-LOCK-TIMEOUT')],
  },

  messages: {
    late: 'lock_timeout is set only after this: while it waits for its lock on {table}, all new queries on {table} wait behind it.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: "ALTER TABLE users ADD COLUMN plan text; SET lock_timeout = '2s'; ALTER TABLE users ADD COLUMN size integer;",
      good: "SET lock_timeout = '2s'; ALTER TABLE users ADD COLUMN plan text; ALTER TABLE users ADD COLUMN size integer;",
    },
  ],

  *checkFile({ steps }, { problem }) {
    const at = steps.findIndex(
      ({ change }) => change.kind === 'set-session' && change.name === 'lock_timeout' && readTimeout(change.value ?? '0') !== 0,
    );
    const early = steps.slice(0, Math.max(0, at)).find((step) => blockingLocks(step).length > 0);
    const [lock] = early === undefined ? [] : blockingLocks(early);
    if (early === undefined || lock === undefined || early.before.session.settings['lock_timeout'] !== undefined) return;
    const table = showName(lock.relation);
    yield problem('late', { table }, { ...placeOf(early), subject: table, table });
  },
});
