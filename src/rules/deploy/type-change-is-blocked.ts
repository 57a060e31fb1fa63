import { postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';
import { refusalsOf } from '../refusals.ts';

const id = 'deploy/type-change-is-blocked';

export default defineRule({
  id,
  summary: 'The type of a column cannot be changed, because of what uses it or because no cast leads there.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'The type of a column is changed that a view, generated column, policy or trigger uses, or to a type that its values are not cast to without USING.',
    effect: 'The engine refuses the statement, and the deploy fails.',
    instead:
      'Drop what uses the column, change the type, and make it again, all in one transaction. Where a cast is missing, say with USING how to convert.',
    sources: [postgresManual('sql-altertable')],
  },

  messages: {
    refused: 'The deploy stops here: {reason}.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(50)); CREATE VIEW order_notes AS SELECT id, note FROM orders;',
      bad: 'ALTER TABLE orders ALTER COLUMN note TYPE varchar(100);',
      good: 'BEGIN; DROP VIEW order_notes; ALTER TABLE orders ALTER COLUMN note TYPE varchar(100); CREATE VIEW order_notes AS SELECT id, note FROM orders; COMMIT;',
      differs: 'the type is changed',
    },
  ],

  statements: 'refused',
  *checkStatement(statement, { problem }) {
    for (const { step, refusal } of refusalsOf(id, statement)) yield problem('refused', { reason: refusal.message }, placeOf(step));
  },
});
