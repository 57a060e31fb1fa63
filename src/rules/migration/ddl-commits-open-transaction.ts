import { isPrivate } from '../../model/catalog.ts';
import { mysqlManual } from '../../model/manuals.ts';
import type { JudgedFile, Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { placeOf } from '../place-of.ts';

export default defineRule({
  id: 'migration/ddl-commits-open-transaction',
  summary: 'A statement commits the transaction that it stands in.',
  consequence: 'hard-to-undo',
  severity: 'warning',
  dialects: mysqlAndMariadb,

  docs: {
    when: 'A statement that MySQL commits by itself (CREATE, ALTER, DROP, RENAME, TRUNCATE, LOCK TABLES, START TRANSACTION …) stands in a transaction that has written rows before it, or that is rolled back after it; in the transaction of the migration tool, where rows were added before it.',
    effect:
      'What was written before is committed at that point, the statement itself cannot be taken back, and what follows runs outside of any transaction.',
    instead:
      'Put changes of the schema and changes of rows into files of their own, and begin the transaction after the last statement that changes the schema.',
    sources: [mysqlManual('implicit-commit')],
  },

  messages: {
    commits: 'This commits what the transaction has written before it: no ROLLBACK takes that back, and what follows runs outside of a transaction.',
    commitsOfTool:
      'This commits what the file has written before it: if it fails, or a later statement does, the rows stay written, and the next try writes them again.',
    neverRolledBack: 'This commits the transaction that it stands in: the ROLLBACK below takes back neither this nor anything before it.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int);',
      bad: 'START TRANSACTION; UPDATE orders SET total = 0 WHERE id = 1; ALTER TABLE orders ADD COLUMN memo text; COMMIT;',
      good: 'ALTER TABLE orders ADD COLUMN memo text; START TRANSACTION; UPDATE orders SET total = 0 WHERE id = 1; COMMIT;',
    },
  ],

  *checkFile(file, { problem }) {
    for (const step of file.steps) {
      const opened = step.before.transaction;
      if (opened === undefined || !step.effects.commitsImplicitly) continue;
      const before = file.steps.slice(0, file.steps.indexOf(step)).filter((other) => other.transaction === step.transaction);
      if (opened.openedBy === 'tool') {
        if (before.some(addsRows)) yield problem('commitsOfTool', {}, placeOf(step));
        continue;
      }
      if (opened.openedBy !== 'statement' || opened.span === undefined) continue;
      const isWritten = before.some((other) => other.change.kind === 'write-rows');
      if (isWritten) yield problem('commits', {}, placeOf(step));
      else if (isRolledBack(file, step)) yield problem('neverRolledBack', {}, placeOf(step));
    }
  },
});

/** Rows that would be there twice, in a table that was there before. */
const addsRows = ({ change, table }: Step): boolean =>
  change.kind === 'write-rows' && change.verb === 'insert' && change.onTaken === undefined && table !== undefined && !isPrivate(table);

/** A ROLLBACK with nothing left to take back follows, before another transaction begins. */
function isRolledBack({ steps }: JudgedFile, step: Step): boolean {
  const after = steps.slice(steps.indexOf(step) + 1);
  const next = after.find(({ change }) => change.kind === 'transaction' && ['begin', 'commit', 'rollback'].includes(change.verb));
  return next?.change.kind === 'transaction' && next.change.verb === 'rollback';
}
