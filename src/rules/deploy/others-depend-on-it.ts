import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';
import { refusalsOf } from '../refusals.ts';

const id = 'deploy/others-depend-on-it';

export default defineRule({
  id,
  summary: 'A statement drops something that others depend on.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'A table, column, type, index or function is dropped without CASCADE while a view, foreign key, constraint or column depends on it.',
    effect: 'The engine refuses the statement, and the deploy fails.',
    instead: 'Drop or change what depends on it first, each by name. CASCADE would take it along unasked.',
    sources: ['https://www.postgresql.org/docs/18/ddl-depend.html'],
  },

  messages: {
    refused: 'The deploy stops here: {reason}.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));',
      bad: 'DROP TABLE users;',
      good: 'ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey; DROP TABLE users;',
      differs: 'the table can be dropped',
    },
  ],

  statements: 'refused',
  *checkStatement(statement, { problem }) {
    const reasons = new Map<Step, readonly string[]>();
    for (const { step, refusal } of refusalsOf(id, statement)) reasons.set(step, [...(reasons.get(step) ?? []), refusal.message]);
    for (const [step, messages] of reasons) yield problem('refused', { reason: messages.join('; ') }, placeOf(step));
  },
});
