import { columnsCopied, fillingsOf } from '../rebuilds/copied-columns.ts';
import { placeIn, rebuildsOf } from '../rebuilds/find-rebuilds.ts';
import { tablesOf, type DatabaseState } from '../../model/catalog.ts';
import { sqliteManual } from '../../model/manuals.ts';
import type { Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'breaking-change/rebuild-leaves-columns-out',
  summary: 'A table is made anew, and values of the old one are not copied.',
  consequence: 'loses-data',
  severity: 'error',
  dialects: ['mysql', 'mariadb', 'sqlite'],
  seesRebuilds: true,

  docs: {
    when: 'A table is made anew (create, copy, drop, rename), and a column that held values goes into no column of the new table.',
    effect:
      'The values are gone for good when the old table is dropped. A column that stands in the new table too is there with its default in every row. Numbers of rows that no other table seems to hold are left out of this.',
    instead: 'Name every column in the copy. A column that is meant to go is dropped in a later pull request, when no code names it any more.',
    sources: [sqliteManual('lang_altertable#otheralter')],
  },

  messages: {
    gone: 'The new {table} has no {columns}: the values are gone for good, and code that still names them fails.',
    notCopied: 'The copy leaves out {columns}: in the new {table} every row has the default there, and the old values are gone for good.',
  },

  examples: [
    {
      dialect: 'sqlite',
      version: '3.40',
      given: 'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, phone TEXT);',
      bad: "CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT NOT NULL DEFAULT '', phone TEXT); INSERT INTO users_new (id, email) SELECT id, ifnull(email, '') FROM users; DROP TABLE users; ALTER TABLE users_new RENAME TO users;",
      good: "CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT NOT NULL DEFAULT '', phone TEXT); INSERT INTO users_new (id, email, phone) SELECT id, ifnull(email, ''), phone FROM users; DROP TABLE users; ALTER TABLE users_new RENAME TO users;",
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const rebuild of rebuildsOf(changeSet)) {
      const fillings = fillingsOf(rebuild);
      if (fillings === undefined) continue;
      const copied = columnsCopied(fillings);
      const stays = new Set(rebuild.made.columns.map(({ name }) => name.toLowerCase()));
      const left = rebuild.old.columns.filter(
        ({ name, generated, origin }) => generated === undefined && origin.kind !== 'change' && !copied.has(name.toLowerCase()),
      );
      const gone = left.filter(({ name }) => !stays.has(name.toLowerCase())).map(({ name }) => name);
      const isNoted = (name: string): boolean => !isRowNumber(rebuild.old, name) || mayBeNoted(changeSet.before, rebuild.old, name);
      const empty = left.filter(({ name }) => stays.has(name.toLowerCase()) && isNoted(name)).map(({ name }) => name);
      const place = placeIn(rebuild, rebuild.create);
      if (gone.length > 0) yield problem('gone', { table: rebuild.name, columns: listNames(gone) }, place);
      if (empty.length > 0) yield problem('notCopied', { table: rebuild.name, columns: listNames(empty) }, place);
    }
  },
});

/** The number that SQLite gives to each row. */
const isRowNumber = ({ constraints, columns }: Table, name: string): boolean =>
  constraints.some((it) => it.kind === 'primary-key' && it.columns.length === 1 && it.columns[0] === name) &&
  columns.some((column) => column.name === name && column.type.text.toLowerCase() === 'integer');

/** Whether another table holds the numbers of this one: by a foreign key, or in a column that is named after it. */
function mayBeNoted(state: DatabaseState, old: Table, name: string): boolean {
  const singular = old.name.toLowerCase().replace(/s$/, '');
  const names = new Set([`${old.name}_${name}`, `${singular}_${name}`, `${old.name}${name}`, `${singular}${name}`].map((each) => each.toLowerCase()));
  const holds = (table: Table): boolean =>
    table.columns.some((column) => names.has(column.name.toLowerCase())) ||
    table.constraints.some((it) => it.kind === 'foreign-key' && it.references.name.toLowerCase() === old.name.toLowerCase());
  return tablesOf(state.catalog).some((table) => table.name !== old.name && holds(table));
}
