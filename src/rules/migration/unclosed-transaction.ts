import { postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';

export default defineRule({
  id: 'migration/unclosed-transaction',
  summary: 'A migration opens a transaction and never ends it.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: everyEngine,

  docs: {
    when: 'A BEGIN has no COMMIT or ROLLBACK after it in the same migration.',
    effect: 'When the connection closes everything since BEGIN is rolled back, or its locks are held for as long as the connection lives.',
    instead: 'End the transaction with COMMIT.',
    sources: [postgresManual('sql-begin')],
  },

  messages: {
    open: 'This transaction is never committed: what {file} does is rolled back when the connection closes, and its locks are held until then.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'BEGIN; ALTER TABLE users ADD COLUMN age integer;',
      good: 'BEGIN; ALTER TABLE users ADD COLUMN age integer; COMMIT;',
    },
  ],

  *checkFile({ file, steps, after }, { problem }) {
    if (after.transaction?.openedBy !== 'statement') return;
    const begin = steps.findLast(({ change }) => change.kind === 'transaction' && change.verb === 'begin');
    if (begin === undefined) return;
    yield problem('open', { file: file.path }, { span: begin.change.span, statement: begin.statement.span });
  },
});
