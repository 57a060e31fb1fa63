import { postgresManual, sqliteManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'migration/transaction-inside-tool-transaction',
  summary: 'A migration ends the transaction that its tool opened.',
  consequence: 'hard-to-undo',
  severity: 'warning',
  dialects: ['postgres', 'sqlite'],

  docs: {
    when: 'A COMMIT or ROLLBACK stands in a migration that the tool wraps in a transaction of its own.',
    effect:
      "It ends the tool's transaction: what follows is not rolled back when it fails, and the tool may note as done what is not, or the other way round.",
    instead: 'Remove BEGIN and COMMIT, or tell the tool not to wrap this migration.',
    sources: [postgresManual('sql-begin')],
  },

  messages: {
    ends: 'This ends a transaction that is not its own ({because}): what comes after it is not rolled back when something fails.',
  },

  inDialect: { sqlite: { docs: { sources: [sqliteManual('lang_transaction')] } } },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'BEGIN; ALTER TABLE users ADD COLUMN age integer; COMMIT;',
      good: 'ALTER TABLE users ADD COLUMN age integer;',
      framework: 'sqlx',
    },
  ],

  check: {
    *transaction({ change, before, section }, { problem }) {
      if (change.verb !== 'commit' && change.verb !== 'rollback') return;
      if (before.transaction?.openedBy !== 'tool' || change.inBlock === true) return;
      yield problem('ends', { because: section.because });
    },
  },
});
