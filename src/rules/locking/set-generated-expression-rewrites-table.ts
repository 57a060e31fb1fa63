import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { blockingWork } from '../in-use.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'locking/set-generated-expression-rewrites-table',
  summary: 'A new expression for a stored generated column makes the engine write every row of a table anew.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'SET EXPRESSION changes how a stored generated column of a table in use is computed.',
    effect: 'The value is computed for every row, the whole table is written anew, and nobody can read or write it until that is done.',
    instead: 'Add a plain column, keep it right with a trigger, fill the old rows in batches, and let the code move over to it.',
    sources: [postgresManual('sql-altertable')],
  },

  messages: {
    rewrites: 'The new expression of {column} rewrites all of {table} while nobody can read or write it.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email text, email_key text GENERATED ALWAYS AS (lower(email)) STORED);',
      bad: 'ALTER TABLE users ALTER COLUMN email_key SET EXPRESSION AS (lower(trim(email)));',
      good: 'ALTER TABLE users ADD COLUMN email_id text;',
      differs: 'a new column takes the place of the old one',
      version: '17',
    },
  ],

  check: {
    *'set-generated'(step, { problem }) {
      const { change } = step;
      if (blockingWork(step, 'set-expression').length === 0) return;
      yield problem('rewrites', { column: change.column, table: showName(change.table) }, { subject: memberOf(change.table, change.column) });
    },
  },
});
