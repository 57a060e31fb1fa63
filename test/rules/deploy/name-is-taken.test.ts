import rule from '../../../src/rules/deploy/name-is-taken.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id int PRIMARY KEY, age int); CREATE INDEX users_age ON users (age);';

testRule(rule, {
  silent: [
    {
      name: 'IF NOT EXISTS',
      given: users,
      sql: 'ALTER TABLE users ADD COLUMN IF NOT EXISTS age int; CREATE INDEX IF NOT EXISTS users_age ON users (age);',
    },
    { name: 'the name became free', given: users, sql: 'ALTER TABLE users RENAME COLUMN age TO years; ALTER TABLE users ADD COLUMN age int;' },
    { name: 'names of another schema', given: `${users} CREATE SCHEMA s;`, sql: 'CREATE TABLE s.users (id int);' },
  ],
  speaks: [
    {
      name: 'a file that makes the whole schema again',
      given: Array.from({ length: 12 }, (_, at) => `CREATE TABLE t${at} (id int);`).join(' '),
      sql: Array.from({ length: 12 }, (_, at) => `CREATE TABLE t${at} (id int);`).join('\n'),
      says: [
        'The deploy stops here: relation "t0" already exists, and 11 more statements of the file make what stands as well. Where the file stands for what has run, let the tool take it as applied.',
      ],
      lines: [1],
    },
    {
      name: 'a column',
      given: users,
      sql: 'ALTER TABLE users ADD COLUMN age bigint;',
      says: ['The deploy stops here: column "age" of relation "users" already exists.'],
    },
    {
      name: 'a table',
      given: users,
      sql: '\nCREATE TABLE users (id int);',
      says: ['The deploy stops here: relation "users" already exists.'],
      lines: [2],
    },
    {
      name: 'an index shares its names with tables',
      given: users,
      sql: 'CREATE INDEX CONCURRENTLY users ON users (age);',
      says: ['The deploy stops here: relation "users" already exists.'],
    },
  ],
});
