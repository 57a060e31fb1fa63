import { postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';
import { refusalsOf } from '../refusals.ts';

const id = 'deploy/enum-value-used-in-its-transaction';

export default defineRule({
  id,
  summary: 'A new value of an enum is used in the transaction that adds it.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'ALTER TYPE … ADD VALUE and a statement that uses the value run in one transaction.',
    effect: 'The engine refuses to use the value before its transaction has committed, and the deploy fails.',
    instead: 'Add the value in one migration and use it in the next.',
    sources: [postgresManual('sql-altertype')],
  },

  messages: {
    uncommitted: 'The deploy stops here: {reason}.',
  },

  examples: [
    {
      given: "CREATE TYPE mood AS ENUM ('sad', 'happy'); CREATE TABLE feelings (id bigint PRIMARY KEY, m mood);",
      bad: "BEGIN; ALTER TYPE mood ADD VALUE 'ok'; UPDATE feelings SET m = 'ok' WHERE id = 1; COMMIT;",
      good: "ALTER TYPE mood ADD VALUE 'ok'; UPDATE feelings SET m = 'ok' WHERE id = 1;",
    },
  ],

  statements: 'refused',
  *checkStatement(statement, { problem }) {
    for (const { step, refusal } of refusalsOf(id, statement)) yield problem('uncommitted', { reason: refusal.message }, placeOf(step));
  },
});
