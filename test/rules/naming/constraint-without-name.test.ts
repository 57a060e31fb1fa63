import unnamed from '../../../src/rules/naming/constraint-without-name.ts';
import { testRule } from '../../support/rule-tester.ts';

const mysql = { dialect: 'mysql', version: '8.0' } as const;
const mariadb = { dialect: 'mariadb', version: '10.11' } as const;
const users = 'CREATE TABLE users (id bigint PRIMARY KEY, name text);';

testRule(unnamed, {
  silent: [
    { name: 'a new table', sql: 'CREATE TABLE t (a int CHECK (a > 1));' },
    { name: 'named', given: users, sql: 'ALTER TABLE users ADD CONSTRAINT k UNIQUE (name);' },
    { name: 'a primary key', given: 'CREATE TABLE t (a int);', sql: 'ALTER TABLE t ADD PRIMARY KEY (a);' },
    { name: 'the index of a new table', sql: 'CREATE TABLE t (a int); CREATE INDEX ON t (a);' },
    { name: 'an index that gets a name', given: users, sql: 'CREATE INDEX ON users (name); ALTER INDEX users_name_idx RENAME TO by_name;' },
    {
      name: 'MySQL: the index that a named foreign key makes',
      ...mysql,
      given: `${users} CREATE TABLE n (a bigint);`,
      sql: 'ALTER TABLE n ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES users (id);',
    },
    { name: 'no index asked for', options: { kinds: ['check'] }, given: users, sql: 'CREATE INDEX ON users (name);' },
  ],
  speaks: [
    {
      name: 'of a new column',
      given: users,
      sql: 'ALTER TABLE users ADD COLUMN a int UNIQUE;',
      says: ['The unique of users has no name of its own: the engine chooses one (users_a_key), and a later migration has to guess it.'],
    },
    {
      name: 'MySQL',
      ...mysql,
      options: { newTables: true },
      sql: 'CREATE TABLE t (a int, CHECK (a > 1));',
      says: ['The check of t has no name of its own: the engine chooses one (t_chk_1), and a later migration has to guess it.'],
    },
    {
      name: 'MariaDB',
      ...mariadb,
      options: { newTables: true },
      sql: 'CREATE TABLE t (a int, CHECK (a > 1));',
      says: ['The check of t has no name of its own: the engine chooses one (CONSTRAINT_1), and a later migration has to guess it.'],
    },
    {
      name: 'an index',
      given: users,
      sql: 'CREATE INDEX CONCURRENTLY ON users (name);',
      says: ['The index of users has no name of its own: the engine chooses one (users_name_idx), and a later migration has to guess it.'],
    },
    {
      name: 'MySQL: ADD INDEX',
      ...mysql,
      given: 'CREATE TABLE t (a int, b int);',
      sql: 'ALTER TABLE t ADD INDEX (a);',
      says: ['The index of t has no name of its own: the engine chooses one (a), and a later migration has to guess it.'],
    },
    {
      name: 'MySQL: KEY',
      ...mysql,
      options: { newTables: true },
      sql: 'CREATE TABLE n (b int, KEY (b));',
      says: ['The index of n has no name of its own: the engine chooses one (b), and a later migration has to guess it.'],
    },
  ],
});
