import { isPrivate } from '../../model/catalog.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/new-default-leaves-old-rows',
  summary: 'A column in use gets another default.',
  consequence: 'breaks-readers',
  severity: 'off',
  dialects: servers,

  docs: {
    when: 'SET DEFAULT on a column that stood before the pull request.',
    effect:
      'Rows that are there keep their value, and only INSERTs that leave the column out get the new one: code that names all columns, as many mappers do, writes the old default still.',
    instead: 'Release code that knows both values first, and fill old rows in batches if they are meant too.',
    sources: [postgresManual('sql-altertable')],
  },

  messages: {
    fresh: '{column} of {table} gets the default {value} for new rows only: rows that are there keep what they have.',
  },

  inDialect: { mysql: { docs: { sources: [mysqlManual('alter-table')] } } },

  examples: [
    {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, plan text DEFAULT 'free');",
      bad: "ALTER TABLE users ALTER COLUMN plan SET DEFAULT 'trial';",
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: "CREATE TABLE users (id bigint PRIMARY KEY, plan varchar(20) DEFAULT 'free');",
      bad: "ALTER TABLE users ALTER COLUMN plan SET DEFAULT 'trial';",
    },
  ],

  check: {
    *'set-default'({ change, table }, { problem }) {
      const column = table?.columns.find(({ name }) => name === change.column);
      if (isPrivate(table) || column === undefined || column.origin.kind === 'change' || column.default?.text === change.default.text) return;
      const data = { column: change.column, table: showName(change.table), value: change.default.text };
      yield problem('fresh', data, { subject: memberOf(change.table, change.column) });
    },
  },
});
