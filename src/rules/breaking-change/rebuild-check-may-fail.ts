import { impliesCheck } from '../../model/implication.ts';
import { sqliteManual } from '../../model/manuals.ts';
import type { Table } from '../../model/objects.ts';
import { columnsOf, type Expression } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { placeIn, rebuildsOf } from '../rebuilds/find-rebuilds.ts';

export default defineRule({
  id: 'breaking-change/rebuild-check-may-fail',
  summary: 'A table is made anew with a CHECK that nothing has held its rows to until now.',
  consequence: 'fails-to-deploy',
  severity: 'warning',
  dialects: ['sqlite'],
  seesRebuilds: true,

  docs: {
    when: 'The new table has a CHECK of columns that the old one had, and no CHECK of the old one lets in as little.',
    effect: 'One old row that does not meet it makes the copy fail, and with it the deploy.',
    instead: 'Count the rows that break it before, and mend them there or in the copy.',
    sources: [sqliteManual('lang_createtable#check_constraints')],
  },

  messages: {
    checked: 'One row of the old {table} that does not meet {check} makes the copy fail.',
  },

  examples: [
    {
      dialect: 'sqlite',
      version: '3.40',
      given: 'CREATE TABLE users (id INTEGER PRIMARY KEY, age INTEGER);',
      bad: 'CREATE TABLE users_new (id INTEGER PRIMARY KEY, age INTEGER CHECK (age >= 0)); INSERT INTO users_new SELECT id, age FROM users; DROP TABLE users; ALTER TABLE users_new RENAME TO users;',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const rebuild of rebuildsOf(changeSet))
      for (const check of newChecks(rebuild.old, rebuild.made))
        yield problem('checked', { table: rebuild.name, check }, placeIn(rebuild, rebuild.create));
  },
});

const checksOf = (table: Table): readonly Expression[] =>
  table.constraints.flatMap((constraint) => (constraint.kind === 'check' ? [constraint.expression] : []));

/** CHECKs of columns that the old table had, and that it did not check so. */
function newChecks(old: Table, made: Table): readonly string[] {
  const known = checksOf(old);
  const has = (column: string): boolean => old.columns.some(({ name }) => name.toLowerCase() === column.toLowerCase());
  return checksOf(made)
    .filter((check) => !known.some((one) => impliesCheck(one, check)) && columnsOf(check).some(has))
    .map(({ text }) => `CHECK (${text})`);
}
