import { sqliteManual } from '../../model/manuals.ts';
import type { Column, Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { fillingsOf, type Fillings } from '../rebuilds/copied-columns.ts';
import { placeIn, rebuildsOf } from '../rebuilds/find-rebuilds.ts';
import { implies, keyOfParts, uniqueKeysOf } from '../unique-keys.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'breaking-change/rebuild-may-fail',
  summary: 'A table is made anew with a NOT NULL or UNIQUE that nothing has held its rows to until now.',
  consequence: 'fails-to-deploy',
  severity: 'warning',
  dialects: ['mysql', 'mariadb', 'sqlite'],
  seesRebuilds: true,

  docs: {
    when: 'The new table demands of its rows what the old one did not: a column may no longer be NULL and the copy does not fill it, or columns must be unique.',
    effect: 'One old row that does not fit makes the copy fail, and with it the deploy.',
    instead: 'Fill or mend the rows before; in the copy, put COALESCE or IFNULL around a column that may be NULL.',
    sources: [sqliteManual('lang_altertable#otheralter'), sqliteManual('lang_createtable#notnullconst')],
  },

  messages: {
    isNull: 'One row of the old {table} without {columns} makes the copy fail: the new table takes no NULL there, and the copy fills none.',
    hasNone: 'The copy fails as soon as the old {table} holds a row: {columns} must not be NULL, and the copy gives no value.',
    doubled: 'Two rows of the old {table} with the same {columns} make the copy fail: nothing has kept them apart until now.',
    leftOut: 'Of rows of the old {table} with the same {columns} the copy keeps one: the others are gone for good.',
  },

  examples: [
    {
      dialect: 'sqlite',
      version: '3.40',
      given: 'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);',
      bad: 'CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT NOT NULL); INSERT INTO users_new (id, email) SELECT id, email FROM users; DROP TABLE users; ALTER TABLE users_new RENAME TO users;',
      good: "CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT NOT NULL); INSERT INTO users_new (id, email) SELECT id, ifnull(email, '') FROM users; DROP TABLE users; ALTER TABLE users_new RENAME TO users;",
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const rebuild of rebuildsOf(changeSet)) {
      const fillings = fillingsOf(rebuild);
      if (fillings === undefined) continue;
      const { old, made, name: table } = rebuild;
      const place = placeIn(rebuild, rebuild.create);
      const strict = made.columns.filter(({ notNull, generated, name }) => notNull && generated === undefined && !isRowNumber(made, name));
      const nullable = strict.filter(({ name }) => mayBeNull(fillings, old, name)).map(({ name }) => name);
      const without = strict.filter((column) => column.default === undefined && !fillings.has(column.name.toLowerCase())).map(({ name }) => name);
      if (nullable.length > 0) yield problem('isNull', { table, columns: listNames(nullable) }, place);
      if (without.length > 0) yield problem('hasNone', { table, columns: listNames(without) }, place);
      const leavesOut = rebuild.steps.some(({ change }) => change.kind === 'write-rows' && change.onTaken !== undefined);
      for (const columns of newKeys(old, made)) yield problem(leavesOut ? 'leftOut' : 'doubled', { table, columns: listNames(columns) }, place);
    }
  },
});

const columnOf = (table: Table, name: string): Column | undefined => table.columns.find((column) => column.name.toLowerCase() === name.toLowerCase());

/** The number of the row is given where it is missing. */
const isRowNumber = (table: Table, name: string): boolean =>
  table.constraints.some((constraint) => constraint.kind === 'primary-key' && constraint.columns.length === 1 && constraint.columns[0] === name) &&
  columnOf(table, name)?.type.text.toLowerCase() === 'integer';

/** Whether what a column is filled with may be NULL. */
function mayBeNull(fillings: Fillings, old: Table, column: string): boolean {
  const filling = fillings.get(column.toLowerCase());
  if (filling === undefined) return false;
  if (filling.kind === 'expression') return !filling.fillsNull && filling.reads.some((name) => columnOf(old, name)?.notNull === false);
  const source = columnOf(old, filling.column);
  return source !== undefined && !source.notNull && !isRowNumber(old, source.name);
}

/** Keys of the new table that no key of the old one implies. */
function newKeys(old: Table, made: Table): readonly (readonly string[])[] {
  const known = uniqueKeysOf(old);
  return made.indexes
    .filter(({ unique, origin }) => unique && origin.kind === 'change')
    .map(({ parts, predicate }) => keyOfParts(parts, predicate, made.columns))
    .filter((key) => !known.some((one) => implies(one, key)) && key.parts.every((part) => columnOf(old, part) !== undefined))
    .map(({ parts }) => parts);
}
