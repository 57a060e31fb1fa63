import { isPrivate } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/drop-not-null-surprises-readers',
  summary: 'A column may hold NULL from now on, and code may not be ready for it.',
  consequence: 'breaks-readers',
  severity: 'off',
  dialects: ['postgres'],

  docs: {
    when: 'DROP NOT NULL on a column of a table in use.',
    effect: 'Code that has never met a NULL there meets one: comparisons become unknown, conversions fail.',
    instead: 'Release code that can read NULL before any code writes it.',
    sources: [postgresManual('sql-altertable')],
  },

  messages: {
    surprises: 'Code that reads {column} of {table} may meet NULL from now on.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, name text NOT NULL);',
      bad: 'ALTER TABLE users ALTER COLUMN name DROP NOT NULL;',
    },
  ],

  check: {
    *'drop-not-null'({ change, table, before }, { problem }) {
      const column = table?.columns.find(({ name }) => name === change.column);
      if (isPrivate(table) || column?.origin.kind === 'change') return;
      if (column === undefined ? before.catalog.complete : !column.notNull) return;
      yield problem('surprises', { column: change.column, table: showName(change.table) }, { subject: memberOf(change.table, change.column) });
    },
  },
});
