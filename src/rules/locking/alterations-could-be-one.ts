import { postgresManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { JudgedStatement, Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { blockingLocks } from '../in-use.ts';
import { placeOf } from '../place-of.ts';

export default defineRule({
  id: 'locking/alterations-could-be-one',
  summary: 'A table in use is locked again for what one ALTER TABLE could do.',
  consequence: 'blocks-traffic',
  severity: 'off',
  dialects: ['postgres'],

  docs: {
    when: 'Two ALTER TABLE statements on one table in use follow each other outside of a transaction, and both stop its traffic.',
    effect: 'Each waits for its own lock, and everyone waits behind it twice; where both read the table, it is read twice.',
    instead: 'Write the actions into one ALTER TABLE, apart by commas, or both into one transaction.',
    sources: [postgresManual('sql-altertable')],
  },

  messages: {
    again: '{table} is locked once more for this: written into the ALTER TABLE before it, both would need the lock once.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'ALTER TABLE users ADD COLUMN a text; ALTER TABLE users ADD COLUMN b text;',
      good: 'ALTER TABLE users ADD COLUMN a text, ADD COLUMN b text;',
    },
  ],

  *checkFile({ statements }, { problem }) {
    for (const [at, statement] of statements.entries()) {
      const [step, earlier] = [lockingStep(statement), lockingStep(statements[at - 1])];
      if (step?.table === undefined || earlier?.table === undefined || keyOf(step.table) !== keyOf(earlier.table)) continue;
      if (step.transaction === earlier.transaction) continue;
      const table = showName(step.table);
      yield problem('again', { table }, { ...placeOf(step), subject: table, table });
    }
  },
});

/** The step of an ALTER TABLE that makes others wait; what is validated later stands apart on purpose. */
function lockingStep(judged: JudgedStatement | undefined): Step | undefined {
  if (judged === undefined || !/^alter\s+table\b/i.test(judged.statement.text.trimStart())) return undefined;
  if (/\bnot\s+valid\b|\bvalidate\b|\brename\b/i.test(judged.statement.text)) return undefined;
  return judged.steps.find((step) => blockingLocks(step).length > 0);
}
