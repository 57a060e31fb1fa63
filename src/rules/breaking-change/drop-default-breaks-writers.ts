import { findTable, isPrivate } from '../../model/catalog.ts';
import type { ChangeOf, SchemaChange } from '../../model/change.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Column } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { placeOf } from '../place-of.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/drop-default-breaks-writers',
  summary: 'A column loses its default, identity or expression while a release may still rely on it.',
  consequence: 'breaks-writers',
  severity: 'warning',
  dialects: servers,

  docs: {
    when: 'The default or identity of a NOT NULL column of a table in use, or the expression of any, is dropped and nothing takes its place, be the column old or added by the same pull request.',
    effect: 'The release that is still running does not write the column, and every INSERT of it fails.',
    instead: 'Keep the default until all running code writes the column, and drop it in a later pull request.',
    sources: [postgresManual('sql-altertable')],
  },

  messages: {
    stops: 'Nothing works {column} of {table} out any longer: the running release leaves it NULL.',
    breaks: 'Nothing fills {column} any longer: every INSERT into {table} that leaves it out fails, as it must not be NULL.',
  },

  inDialect: {
    mysql: {
      docs: {
        effect: 'The release that is still running does not write the column, and in strict SQL mode every INSERT of it fails with error 1364.',
        sources: [mysqlManual('alter-table'), mysqlManual('data-type-defaults')],
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
      if (!losesValue(change) || table === undefined || isPrivate(table)) continue;
      const column = table.columns.find(({ name }) => name === change.column);
      if (column === undefined || (change.kind === 'drop-default' ? column.identity !== undefined || !column.default : !givesValue(column))) continue;
      const end = findTable(after, change.table)?.columns.find(({ name }) => name === change.column);
      if (end === undefined || givesValue(end) || (!end.notNull && change.kind !== 'set-generated')) continue;

      const data = { column: change.column, table: showName(change.table) };
      yield problem(end.notNull ? 'breaks' : 'stops', data, { ...placeOf(step), subject: memberOf(change.table, change.column) });
    }
  },
});

const givesValue = (column: Column): boolean => (column.default ?? column.identity ?? column.generated) !== undefined;

/** Whether a change takes away what gives a column its value where an INSERT says none. */
const losesValue = (change: SchemaChange): change is ChangeOf<'drop-default' | 'set-identity' | 'set-generated'> =>
  change.kind === 'drop-default' ||
  ('verb' in change && (change.verb === 'drop-expression' || (change.kind === 'set-identity' && change.verb === 'drop')));
