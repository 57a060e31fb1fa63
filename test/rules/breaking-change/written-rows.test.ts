import ignored from '../../../src/rules/breaking-change/insert-ignore-leaves-rows-out.ts';
import replaced from '../../../src/rules/breaking-change/replace-deletes-rows.ts';
import { testRule } from '../../support/rule-tester.ts';

const mysql = { dialect: 'mysql', version: '8.0' } as const;
const sqlite = { dialect: 'sqlite', version: '3.40' } as const;
const given = 'CREATE TABLE roles (name varchar(20) PRIMARY KEY, rank_of int, note text);';
const child = 'CREATE TABLE holders (id int PRIMARY KEY, role varchar(20), FOREIGN KEY (role) REFERENCES roles (name) ON DELETE CASCADE);';
const copies = 'CREATE TABLE old_roles (name varchar(20) PRIMARY KEY, rank_of int, note text);';

testRule(replaced, {
  silent: [
    { name: 'every column is written', ...mysql, given, sql: "REPLACE INTO roles (name, rank_of, note) VALUES ('a', 1, '');" },
    { name: 'without a list', ...sqlite, given, sql: "INSERT OR REPLACE INTO roles VALUES ('a', 1, '');" },
    { name: 'the table is new', ...mysql, sql: `${given} REPLACE INTO roles (name) VALUES ('a');` },
    { name: 'the row that stands is updated', ...mysql, given, sql: "INSERT INTO roles (name) VALUES ('a') ON DUPLICATE KEY UPDATE rank_of = 1;" },
    { name: 'the new row is left out', ...sqlite, given, sql: "INSERT OR IGNORE INTO roles (name) VALUES ('a');" },
  ],
  speaks: [
    {
      name: 'columns are left out',
      ...mysql,
      given,
      sql: "REPLACE INTO roles (name) VALUES ('a');",
      says: ['A row of roles with the same key is deleted first, and its rank_of and note with it: the new row has the default there.'],
    },
    {
      name: 'REPLACE … SET',
      dialect: 'mariadb',
      version: '10.11',
      given,
      sql: "REPLACE roles SET name = 'a', note = '';",
      says: ['A row of roles with the same key is deleted first, and its rank_of with it: the new row has the default there.'],
    },
    {
      name: 'rows of others refer to it',
      ...sqlite,
      given: `${given} ${child}`,
      sql: "REPLACE INTO roles VALUES ('a', 1, '');",
      says: ['A row of roles with the same key is deleted first, and the foreign keys of holders act on that.'],
    },
  ],
});

testRule(ignored, {
  silent: [
    { name: 'rows that are spelled out', ...mysql, given, sql: "INSERT IGNORE INTO roles (name) VALUES ('a');" },
    { name: 'nothing is left out', ...mysql, given: `${given} ${copies}`, sql: 'INSERT INTO roles SELECT * FROM old_roles;' },
    { name: 'the source is new', ...sqlite, given, sql: `${copies} INSERT OR IGNORE INTO roles SELECT * FROM old_roles;` },
  ],
  speaks: [
    {
      name: 'a copy',
      ...mysql,
      given: `${given} ${copies}`,
      sql: 'INSERT IGNORE INTO roles SELECT * FROM old_roles;',
      says: ['Rows of old_roles that do not fit into roles are left out, and nothing tells of it.'],
    },
    {
      name: 'a copy into a new table',
      ...sqlite,
      given,
      sql: `${copies} INSERT OR IGNORE INTO old_roles SELECT * FROM roles;`,
      says: ['Rows of roles that do not fit into old_roles are left out, and nothing tells of it.'],
    },
  ],
});
