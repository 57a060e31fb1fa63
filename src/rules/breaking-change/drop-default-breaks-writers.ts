import { isPrivate } from '../../model/catalog.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/drop-default-breaks-writers',
  summary: 'A column that must have a value loses its default while a release may still rely on it.',
  consequence: 'breaks-writers',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'The default of a NOT NULL column of a table in use is dropped, be the column old or added by the same pull request.',
    effect: 'The release that is still running does not write the column, and every INSERT of it fails.',
    instead: 'Keep the default until all running code writes the column, and drop it in a later pull request.',
    sources: ['https://www.postgresql.org/docs/18/sql-altertable.html'],
  },

  messages: {
    breaks: 'Without its default, every INSERT into {table} that leaves out {column} fails: it must not be NULL.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: "ALTER TABLE users ADD COLUMN plan text NOT NULL DEFAULT 'free'; ALTER TABLE users ALTER COLUMN plan DROP DEFAULT;",
      good: "ALTER TABLE users ADD COLUMN plan text NOT NULL DEFAULT 'free';",
      differs: 'the default goes one release later',
    },
  ],

  check: {
    *'drop-default'({ change, table }, { problem }) {
      const column = table?.columns.find(({ name }) => name === change.column);
      if (isPrivate(table) || column?.notNull !== true || column.default === undefined || column.identity !== undefined) return;
      yield problem('breaks', { column: change.column, table: showName(change.table) }, { subject: memberOf(change.table, change.column) });
    },
  },
});
