import { postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'migration/isolation-level-is-ignored',
  summary: 'SET TRANSACTION or SET LOCAL stands outside a transaction, where it does nothing.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'SET TRANSACTION or SET LOCAL runs while no transaction is open: none in the file, and none of the migration tool.',
    effect: 'The engine warns and goes on: the statements after it run without the isolation level, timeout or setting that was asked for.',
    instead: 'Put it after BEGIN in one transaction with what needs it, or use SET for the session.',
    sources: [postgresManual('sql-set-transaction'), postgresManual('sql-set')],
  },

  messages: {
    isolation: 'No transaction is open here ({because}): SET TRANSACTION does nothing, and what follows runs at the usual isolation level.',
    local: 'No transaction is open here ({because}): SET LOCAL does nothing, and {name} stays as it was.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: "SET LOCAL lock_timeout = '2s'; ALTER TABLE users ADD COLUMN age integer;",
      good: "BEGIN; SET LOCAL lock_timeout = '2s'; ALTER TABLE users ADD COLUMN age integer; COMMIT;",
    },
  ],

  check: {
    *transaction({ change, before, section }, { problem }) {
      if (change.verb !== 'set-isolation' || before.transaction !== undefined || change.conditional === true) return;
      yield problem('isolation', { because: section.because }, { subject: 'isolation level' });
    },
    *'set-session'({ change, before, section, statement }, { problem }) {
      const isPlain = /^set\b/i.test(statement.text.trimStart());
      if (!change.local || !isPlain || before.transaction !== undefined) return;
      yield problem('local', { because: section.because, name: change.name }, { subject: change.name });
    },
  },
});
