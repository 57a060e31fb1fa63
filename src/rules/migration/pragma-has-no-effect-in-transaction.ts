import { sqliteManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';

const openers = {
  statement: 'the transaction that the file opens',
  tool: 'the transaction that the migration tool opens around the file',
  implicit: 'a transaction',
} as const;

export default defineRule({
  id: 'migration/pragma-has-no-effect-in-transaction',
  summary: 'PRAGMA foreign_keys stands inside of a transaction, where SQLite does not heed it.',
  consequence: 'weakens-schema',
  severity: 'notice',
  dialects: ['sqlite'],

  docs: {
    when: 'PRAGMA foreign_keys is set while a transaction is open, by the file or by the migration tool.',
    effect: 'SQLite does nothing and says nothing: foreign keys are checked, or not, as they were before.',
    instead: 'Set it before the transaction; tell the migration tool to open none for this file, and open one in it after the PRAGMA.',
    sources: [sqliteManual('pragma#pragma_foreign_keys')],
  },

  messages: {
    ignored: 'SQLite does not heed PRAGMA foreign_keys here, because it stands in {where}.',
  },

  examples: [
    {
      dialect: 'sqlite',
      version: '3.40',
      bad: 'BEGIN; PRAGMA foreign_keys = off; CREATE TABLE t (id INTEGER PRIMARY KEY); COMMIT;',
      good: 'PRAGMA foreign_keys = off; BEGIN; CREATE TABLE t (id INTEGER PRIMARY KEY); COMMIT;',
    },
  ],

  check: {
    *'set-session'({ change, before }, { problem }) {
      if (change.name !== 'pragma foreign_keys' || before.transaction === undefined) return;
      yield problem('ignored', { where: openers[before.transaction.openedBy] });
    },
  },
});
