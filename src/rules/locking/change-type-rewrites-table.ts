import { showName } from '../../model/names.ts';
import { replaceColumn } from '../../remedies/replace-column.ts';
import { defineRule } from '../define-rule.ts';
import { blockingWork } from '../in-use.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'locking/change-type-rewrites-table',
  summary: 'A new type for a column makes the engine write every row of a table anew.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: ['postgres'],
  subsumes: ['locking/change-type-rebuilds-index', 'locking/change-type-rechecks-rows', 'locking/work-while-holding-lock'],

  docs: {
    when: 'The type of a column of a table in use becomes one that its stored values do not fit as they are.',
    effect: 'The whole table and all of its indexes are written anew, and nobody can read or write the table until that is done.',
    instead: 'Add a column of the new type, write both, fill the old rows in batches, let the code read the new one, then drop the old one.',
    sources: ['https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-NOTES'],
  },

  messages: {
    rewrites: 'Changing {column} from {from} to {to} rewrites all of {table} while nobody can read or write it.',
    rewritesUnknown: 'Changing {column} to {to} rewrites all of {table} while nobody can read or write it.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, age integer);',
      bad: 'ALTER TABLE users ALTER COLUMN age TYPE bigint;',
      good: 'ALTER TABLE users ADD COLUMN age_new bigint;',
      differs: 'the old column goes when no code asks for it any more',
    },
  ],

  check: {
    *'change-column-type'(step, { problem }) {
      const { change, table } = step;
      if (!blockingWork(step, 'type-change').some(({ kind }) => kind === 'rewrite')) return;

      const { column, to, using, span } = change;
      const from = table?.columns.find(({ name }) => name === column)?.type;
      const proposal = replaceColumn(`Move to a new column of type ${to.text}`, {
        table: change.table,
        known: table,
        column,
        to: `${column}_new`,
        type: to,
        ...(using && { using: using.text }),
        span,
      });
      const place = { subject: memberOf(change.table, column), proposals: proposal ? [proposal] : [] };
      const data = { column, to: to.text, table: showName(change.table) };
      yield from === undefined ? problem('rewritesUnknown', data, place) : problem('rewrites', { ...data, from: from.text }, place);
    },
  },
});
