import notUnique from '../../../src/rules/schema/foreign-key-to-columns-not-unique.ts';
import shape from '../../../src/rules/schema/primary-key-shape.ts';
import unique from '../../../src/rules/schema/unique-lets-nulls-repeat.ts';
import { testRule } from '../../support/rule-tester.ts';

const mysql = { dialect: 'mysql', version: '8.0' } as const;
const mariadb = { dialect: 'mariadb', version: '10.11' } as const;
const sqlite = { dialect: 'sqlite', version: '3.45' } as const;
const users = 'CREATE TABLE users (id bigint PRIMARY KEY, name text);';

testRule(shape, {
  silent: [
    {
      name: 'a link',
      given: users,
      sql: 'CREATE TABLE likes (a bigint REFERENCES users, b bigint REFERENCES users, c bigint REFERENCES users, d bigint REFERENCES users, PRIMARY KEY (a, b, c, d));',
    },
    { name: 'a uuid in second place', sql: 'CREATE TABLE t (a text, id uuid PRIMARY KEY);' },
    { name: 'types of the policy', options: { types: ['text'] }, sql: 'CREATE TABLE t (a text PRIMARY KEY);' },
    { name: 'an old one', given: 'CREATE TABLE t (a text PRIMARY KEY);', sql: 'ALTER TABLE t ADD COLUMN b int;' },
  ],
  speaks: [
    {
      name: 'wide',
      sql: 'CREATE TABLE t (a int, b int, c int, d int, PRIMARY KEY (a, b, c, d));',
      says: ['The primary key of t has 4 columns: each reference to a row repeats them all.'],
    },
    {
      name: 'in second place',
      options: { first: true },
      sql: 'CREATE TABLE t (a text, id uuid PRIMARY KEY);',
      says: ['The primary key of t does not stand first among its columns.'],
    },
    {
      name: 'MySQL',
      ...mysql,
      sql: 'CREATE TABLE t (a varchar(40) PRIMARY KEY);',
      says: ['a of the primary key of t is varchar(40): each reference to a row repeats it, and has to follow when it changes.'],
    },
    {
      name: 'MariaDB',
      ...mariadb,
      sql: 'CREATE TABLE t (a date PRIMARY KEY);',
      says: ['a of the primary key of t is date: each reference to a row repeats it, and has to follow when it changes.'],
    },
    {
      name: 'SQLite',
      ...sqlite,
      sql: 'CREATE TABLE t (a TEXT PRIMARY KEY);',
      says: ['a of the primary key of t is TEXT: each reference to a row repeats it, and has to follow when it changes.'],
    },
  ],
});

testRule(unique, {
  silent: [
    { name: 'never NULL', sql: 'CREATE TABLE t (a int NOT NULL, b int NOT NULL, UNIQUE (a, b));' },
    { name: 'one column', sql: 'CREATE TABLE t (a int UNIQUE);' },
    {
      name: 'an expression says when it is NULL',
      dialect: 'mysql',
      version: '8.0',
      sql: 'CREATE TABLE t (id int PRIMARY KEY, name varchar(20) NOT NULL, gone datetime, is_live tinyint AS (if(gone IS NULL, 1, NULL)) VIRTUAL, UNIQUE (name, is_live));',
    },
    { name: 'NULLs are alike', sql: 'CREATE TABLE t (a int, b int, UNIQUE NULLS NOT DISTINCT (a, b));' },
    {
      name: 'only rows without NULL',
      given: 'CREATE TABLE t (a int NOT NULL, b int);',
      sql: 'CREATE UNIQUE INDEX i ON t (a, b) WHERE b IS NOT NULL;',
    },
    {
      name: 'a CHECK says that one of two is set',
      sql: 'CREATE TABLE t (a int NOT NULL, b int, c int, UNIQUE (a, b), UNIQUE (a, c), CHECK (num_nonnulls(b, c) = 1));',
    },
    {
      name: 'a CHECK says when it is NULL',
      ...mysql,
      sql: 'CREATE TABLE t (a int NOT NULL, b int, c int NOT NULL, UNIQUE KEY k (a, b), CHECK (c > 0 OR b IS NULL));',
    },
    {
      name: 'another index keeps the rows with NULL apart',
      given: 'CREATE TABLE t (a int NOT NULL, b int);',
      sql: 'CREATE UNIQUE INDEX i ON t (a, b); CREATE UNIQUE INDEX j ON t (a) WHERE b IS NULL;',
    },
    {
      name: 'the case of NULL has an index of its own',
      given: 'CREATE TABLE t (a int NOT NULL, b int);',
      sql: 'CREATE UNIQUE INDEX i ON t (a) WHERE b IS NULL;',
    },
  ],
  speaks: [
    {
      name: 'one column, if asked',
      options: { single: true },
      sql: 'CREATE TABLE t (a int UNIQUE);',
      says: ['t_a_key of t keeps no rows apart whose a is NULL.'],
    },
    {
      name: 'MySQL',
      ...mysql,
      sql: 'CREATE TABLE t (a int NOT NULL, b int, UNIQUE KEY k (a, b));',
      says: ['k of t keeps no rows apart whose b is NULL.'],
    },
    {
      name: 'MariaDB',
      ...mariadb,
      sql: 'CREATE TABLE t (a int NOT NULL, b int, UNIQUE KEY k (a, b));',
      says: ['k of t keeps no rows apart whose b is NULL.'],
    },
    {
      name: 'SQLite',
      ...sqlite,
      given: 'CREATE TABLE t (a int NOT NULL, b int);',
      sql: 'CREATE UNIQUE INDEX k ON t (a, b);',
      says: ['k of t keeps no rows apart whose b is NULL.'],
    },
  ],
});

testRule(notUnique, {
  silent: [
    { name: 'the primary key', ...sqlite, given: users, sql: 'CREATE TABLE n (u integer REFERENCES users);' },
    {
      name: 'a unique index, made later',
      ...sqlite,
      given: users,
      sql: 'CREATE TABLE n (u text REFERENCES users (name)); CREATE UNIQUE INDEX i ON users (name);',
    },
    { name: 'another case', ...sqlite, given: users, sql: 'CREATE TABLE n (u integer REFERENCES users (ID));' },
    { name: 'nobody told of the parent', ...sqlite, complete: false, sql: 'CREATE TABLE n (u integer REFERENCES elsewhere (x));' },
  ],
  speaks: [
    {
      name: 'a partial unique index',
      ...sqlite,
      given: `${users} CREATE UNIQUE INDEX i ON users (name) WHERE id > 5;`,
      sql: 'CREATE TABLE n (u text REFERENCES users (name));',
      says: ['Nothing makes name of users unique: with foreign keys on, each write to n fails.'],
    },
    {
      name: 'MySQL',
      ...mysql,
      given: 'CREATE TABLE users (id int PRIMARY KEY, team int, KEY (team));',
      sql: 'CREATE TABLE n (team int, FOREIGN KEY (team) REFERENCES users (team));',
      says: ['Nothing makes team of users unique: a row of n can have several parents, and goes or stays with any of them.'],
    },
  ],
});
