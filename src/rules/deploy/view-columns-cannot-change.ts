import { postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';
import { refusalsOf } from '../refusals.ts';

const id = 'deploy/view-columns-cannot-change';

export default defineRule({
  id,
  summary: 'CREATE OR REPLACE VIEW changes columns that it must leave as they are.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'CREATE OR REPLACE VIEW leaves out, renames, reorders or retypes a column of the view that stands.',
    effect: 'The engine refuses the statement, and the deploy fails: new columns may only be added at the end.',
    instead:
      'Add columns at the end; for anything else, make a view under a new name and let the code move over, or drop and create it in one transaction.',
    sources: [postgresManual('sql-createview')],
  },

  messages: {
    refused: 'The deploy stops here: {reason}.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, name text); CREATE VIEW people AS SELECT id, name FROM users;',
      bad: 'CREATE OR REPLACE VIEW people AS SELECT id FROM users;',
      good: 'CREATE OR REPLACE VIEW people AS SELECT id, name, upper(name) AS title FROM users;',
      differs: 'the new column stands at the end',
    },
  ],

  statements: 'refused',
  *checkStatement(statement, { problem }) {
    for (const { step, refusal } of refusalsOf(id, statement)) yield problem('refused', { reason: refusal.message }, placeOf(step));
  },
});
