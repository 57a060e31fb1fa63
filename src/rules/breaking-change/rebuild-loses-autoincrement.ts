import { mysqlManual, sqliteManual } from '../../model/manuals.ts';
import type { Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { placeIn, rebuildsOf } from '../rebuilds/find-rebuilds.ts';

export default defineRule({
  id: 'breaking-change/rebuild-loses-autoincrement',
  summary: 'A table is made anew without the AUTOINCREMENT that it had.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: ['mysql', 'mariadb', 'sqlite'],
  seesRebuilds: true,

  docs: {
    when: 'The primary key of the old table was AUTOINCREMENT, and that of the new one is not.',
    effect: 'The numbers of rows that were deleted are given to new ones: what still keeps such a number elsewhere finds another row under it.',
    instead: 'Write AUTOINCREMENT in the new table too.',
    sources: [sqliteManual('autoinc')],
  },

  messages: {
    lost: 'The new {table} has no AUTOINCREMENT: numbers of deleted rows are given to new ones.',
  },

  inDialect: {
    mysql: {
      docs: {
        effect: 'An INSERT that leaves the number to the server fails.',
        sources: [mysqlManual('create-table-select')],
      },
      messages: { lost: 'The new {table} has no AUTO_INCREMENT: an INSERT that leaves the number to the server fails.' },
    },
  },

  examples: [
    {
      dialect: 'sqlite',
      version: '3.40',
      given: 'CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT);',
      bad: 'CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO users_new SELECT id, name FROM users; DROP TABLE users; ALTER TABLE users_new RENAME TO users;',
      good: 'CREATE TABLE users_new (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT); INSERT INTO users_new SELECT id, name FROM users; DROP TABLE users; ALTER TABLE users_new RENAME TO users;',
      differs: 'the new table counts on',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const rebuild of rebuildsOf(changeSet))
      if (counts(rebuild.old) && !counts(rebuild.made)) yield problem('lost', { table: rebuild.name }, placeIn(rebuild, rebuild.create));
  },
});

const counts = (table: Table): boolean =>
  table.columns.some(({ attributes }) => attributes?.['autoincrement'] !== undefined || attributes?.['auto-increment'] !== undefined);
