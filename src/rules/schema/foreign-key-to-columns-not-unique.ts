import { findTable } from '../../model/catalog.ts';
import { mysqlManual, sqliteManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { madeConstraints } from '../made-objects.ts';

export default defineRule({
  id: 'schema/foreign-key-to-columns-not-unique',
  summary: 'A foreign key references columns that are not unique.',
  consequence: 'breaks-writers',
  severity: 'warning',
  dialects: ['mysql', 'mariadb', 'sqlite'],

  docs: {
    when: 'No primary key, UNIQUE constraint or unique index of the parent is over just the columns that a new foreign key references; or, in SQLite, there is no parent.',
    effect: 'Writes to either table fail with “foreign key mismatch” once foreign keys are switched on.',
    instead: 'Reference the primary key, or make the columns UNIQUE first.',
    sources: [sqliteManual('foreignkeys#fk_indexes')],
  },

  messages: {
    mismatch: 'Nothing makes {columns} of {parent} unique: with foreign keys on, each write to {table} fails.',
    missing: 'There is no table {parent}: with foreign keys on, each write to {table} fails.',
  },

  inDialect: {
    mysql: {
      docs: {
        effect:
          'Several rows can be the parent: deleting one of them cascades, or is refused, although others are there. MySQL 8.4 refuses such keys unless restrict_fk_on_non_standard_key is off.',
        sources: [mysqlManual('create-table-foreign-keys'), mysqlManual('server-system-variables#sysvar_restrict_fk_on_non_standard_key')],
      },
      messages: {
        mismatch: 'Nothing makes {columns} of {parent} unique: a row of {table} can have several parents, and goes or stays with any of them.',
      },
    },
  },

  examples: [
    {
      dialect: 'sqlite',
      version: '3.45',
      given: 'CREATE TABLE users (id integer PRIMARY KEY, name text);',
      bad: 'CREATE TABLE notes (id integer PRIMARY KEY, author text REFERENCES users (name));',
      good: 'CREATE TABLE notes (id integer PRIMARY KEY, author integer REFERENCES users (id));',
      differs: 'The key references another column.',
    },
    {
      dialect: 'mariadb',
      version: '10.11',
      given: 'CREATE TABLE users (id int PRIMARY KEY, team int, KEY (team));',
      bad: 'CREATE TABLE notes (id int PRIMARY KEY, team int, FOREIGN KEY (team) REFERENCES users (team));',
      good: 'CREATE TABLE notes (id int PRIMARY KEY, user_id int, FOREIGN KEY (user_id) REFERENCES users (id));',
      differs: 'The key references another column.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, made: key, place: written } of madeConstraints(changeSet)) {
      if (key.kind !== 'foreign-key') continue;
      const parent = findTable(changeSet.after, key.references);
      const place = { ...written, subject: `${table.name}.${key.columns.join(',')}` };
      if (parent === undefined && changeSet.target.dialect === 'sqlite' && changeSet.after.catalog.complete)
        yield problem('missing', { parent: showName(key.references), table: showName(table) }, place);
      if (parent === undefined || parent.knowledge === 'partial' || isUnique(parent, key.referencedColumns)) continue;
      const data = { columns: key.referencedColumns.join(', '), parent: showName(parent), table: showName(table) };
      yield problem('mismatch', data, place);
    }
  },
});

function isUnique({ constraints, indexes }: Table, columns: readonly string[]): boolean {
  if (columns.length === 0) return constraints.some(({ kind }) => kind === 'primary-key');
  const same = (names: readonly (string | undefined)[]): boolean =>
    names.length === columns.length && columns.every((column) => names.some((name) => name?.toLowerCase() === column.toLowerCase()));
  return (
    constraints.some((each) => (each.kind === 'primary-key' || each.kind === 'unique') && same(each.columns)) ||
    indexes.some(({ unique, predicate, parts }) => unique && predicate === undefined && same(parts.map(({ column }) => column)))
  );
}
