import { isPrivate } from '../../model/catalog.ts';
import { mysqlManual } from '../../model/manuals.ts';
import type { Step } from '../../model/rule.ts';
import { isSameName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { isRefused } from '../in-use.ts';
import { placeOf } from '../place-of.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/modify-not-null-meets-nulls',
  summary: 'A column that may hold NULL becomes NOT NULL, and nothing has filled it.',
  consequence: 'fails-to-deploy',
  severity: 'warning',
  dialects: mysqlAndMariadb,

  docs: {
    when: 'MODIFY or CHANGE makes a column NOT NULL that could hold NULL, and the pull request does not write to its NULLs before.',
    effect:
      'One row with NULL makes the migration fail in strict SQL mode; without it the row gets 0 or an empty value. The release that is still running fails where it writes NULL.',
    instead: 'Release code that always writes the column, fill the NULLs in batches, and make it NOT NULL in a later pull request.',
    sources: [mysqlManual('innodb-online-ddl-operations#online-ddl-column-operations'), mysqlManual('data-type-defaults')],
  },

  messages: {
    fails: 'One row with NULL in {column} makes this fail, and code that still writes NULL fails afterwards.',
    fills: 'SQL mode is not strict: rows with NULL in {column} get 0 or an empty value, and code cannot tell them from others afterwards.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, name varchar(50));',
      bad: 'ALTER TABLE users MODIFY name varchar(50) NOT NULL;',
      good: "UPDATE users SET name = '' WHERE name IS NULL; ALTER TABLE users MODIFY name varchar(50) NOT NULL;",
    },
  ],

  *checkChangeSet({ steps }, { problem }) {
    for (const [at, step] of steps.entries()) {
      const { change, table } = step;
      if (change.kind !== 'redefine-column' || table === undefined || isPrivate(table) || isRefused(step)) continue;
      const column = table.columns.find(({ name }) => name === change.column);
      const becomes = column !== undefined && !column.notNull && change.to.notNull && change.to.generated === undefined;
      if (!becomes || steps.slice(0, at).some((earlier) => fills(earlier, step, change.column))) continue;
      const isStrict = step.effects.refusals.some(({ code }) => code === 'not-null-without-default');
      const subject = memberOf(change.table, change.column);
      yield problem(isStrict ? 'fails' : 'fills', { column: subject }, { ...placeOf(step), subject });
    }
  },
});

/** Whether an UPDATE writes the column, or a DELETE may take the rows that lack it. */
function fills({ change, table }: Step, { table: wanted }: Step, column: string): boolean {
  if (change.kind !== 'write-rows' || table === undefined || wanted === undefined || !isSameName(table, wanted)) return false;
  return (change.verb === 'update' && change.columns.includes(column)) || change.verb === 'delete';
}
