import { findTable, isPrivate } from '../../model/catalog.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { placeOf } from '../place-of.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/drop-default-breaks-writers',
  summary: 'A column that must have a value loses its default while a release may still rely on it.',
  consequence: 'breaks-writers',
  severity: 'warning',
  dialects: servers,

  docs: {
    when: 'The default of a NOT NULL column of a table in use is dropped and not set again, be the column old or added by the same pull request.',
    effect: 'The release that is still running does not write the column, and every INSERT of it fails.',
    instead: 'Keep the default until all running code writes the column, and drop it in a later pull request.',
    sources: [postgresManual('sql-altertable.html')],
  },

  messages: {
    breaks: 'Without its default, every INSERT into {table} that leaves out {column} fails: it must not be NULL.',
  },

  inDialect: {
    mysql: {
      docs: {
        effect: 'The release that is still running does not write the column, and in strict SQL mode every INSERT of it fails with error 1364.',
        sources: [mysqlManual('alter-table.html'), mysqlManual('data-type-defaults.html')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: "ALTER TABLE users ADD COLUMN plan text NOT NULL DEFAULT 'free'; ALTER TABLE users ALTER COLUMN plan DROP DEFAULT;",
      good: "ALTER TABLE users ADD COLUMN plan text NOT NULL DEFAULT 'free';",
      differs: 'the default goes one release later',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: "CREATE TABLE users (id bigint PRIMARY KEY, plan varchar(20) NOT NULL DEFAULT 'free');",
      bad: 'ALTER TABLE users ALTER COLUMN plan DROP DEFAULT;',
    },
  ],

  *checkChangeSet({ steps, after }, { problem }) {
    for (const step of steps) {
      const { change, table } = step;
      if (change.kind !== 'drop-default' || table === undefined || isPrivate(table)) continue;
      const column = table.columns.find(({ name }) => name === change.column);
      if (column?.default === undefined || column.identity !== undefined) continue;
      const end = findTable(after, change.table)?.columns.find(({ name }) => name === change.column);
      if (end?.notNull !== true || end.default !== undefined || end.identity !== undefined || end.generated !== undefined) continue;

      const data = { column: change.column, table: showName(change.table) };
      yield problem('breaks', data, { ...placeOf(step), subject: memberOf(change.table, change.column) });
    }
  },
});
