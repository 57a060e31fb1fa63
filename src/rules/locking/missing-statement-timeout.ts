import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { blockingLocks } from '../in-use.ts';
import { placeOf } from '../place-of.ts';

/** `in-file`: each migration sets its own. `provided`: the tool or the role sets one, so files need not. */
type Options = { readonly timeouts: 'in-file' | 'provided' };

export default defineRule<{ readonly missing: string }, Options>({
  id: 'locking/missing-statement-timeout',
  summary: 'A migration may hold its locks for as long as it likes.',
  consequence: 'blocks-traffic',
  severity: 'off',
  dialects: ['postgres'],

  docs: {
    when: 'A statement takes a lock on a table in use that keeps others waiting, and no statement_timeout is set before it.',
    effect:
      '`lock_timeout` ends the wait for a lock, not the work under it: a scan that takes longer than anyone thought keeps the table for all that time.',
    instead: "SET statement_timeout = '5s' before it, and RESET it before what is meant to take long (an index built online, VALIDATE CONSTRAINT).",
    sources: [postgresManual('runtime-config-client#GUC-STATEMENT-TIMEOUT')],
  },

  messages: {
    missing: 'No statement_timeout is set: should this take longer than thought, {table} stays locked all the while.',
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
      good: "SET statement_timeout = '5s'; ALTER TABLE users ADD COLUMN plan text;",
    },
  ],

  *checkFile({ steps }, { options, problem }) {
    if (options.timeouts === 'provided') return;
    for (const step of steps) {
      const [lock] = blockingLocks(step);
      if (lock === undefined || step.before.session.settings['statement_timeout'] !== undefined) continue;
      const table = showName(lock.relation);
      yield problem('missing', { table }, { ...placeOf(step), subject: table, table });
      return;
    }
  },
});
