import rule from '../../../src/rules/breaking-change/add-unique-may-fail.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL, name text, org int);';
const build = 'CREATE UNIQUE INDEX CONCURRENTLY u ON users';

testRule(rule, {
  silent: [
    {
      name: 'the engine refuses it anyway',
      given: 'CREATE TABLE a (id bigint PRIMARY KEY, c text);',
      sql: 'ALTER TABLE a ADD PRIMARY KEY (c);',
    },
    { name: 'the table is made by the same migration', sql: `${users} CREATE UNIQUE INDEX u ON users (email);` },
    { name: 'a key with fewer columns stands', given: users, sql: `${build} (id, name);` },
    {
      name: 'a wider key takes the place of one that the pull request drops',
      given: `${users} ALTER TABLE users ADD CONSTRAINT e UNIQUE (email);`,
      sql: 'ALTER TABLE users DROP CONSTRAINT e, ADD CONSTRAINT e2 UNIQUE (email, org);',
    },
    {
      name: 'one column is new and holds what this pull request wrote',
      given: users,
      sql: `ALTER TABLE users ADD COLUMN code text; ${build} (code);`,
    },
    {
      name: 'a new column is filled before',
      given: users,
      sql: `ALTER TABLE users ADD COLUMN code text DEFAULT ''; UPDATE users SET code = id::text; ${build} (code);`,
    },
    {
      name: 'a new column has another default in each row',
      given: users,
      sql: `ALTER TABLE users ADD COLUMN code uuid DEFAULT gen_random_uuid(); ${build} (code);`,
    },
    { name: 'a new column is NULL in each row', given: users, sql: `ALTER TABLE users ADD COLUMN code text DEFAULT NULL::text; ${build} (code);` },
    { name: 'a new column beside the key', given: users, sql: `ALTER TABLE users ADD COLUMN code text DEFAULT ''; ${build} (code, id);` },
    {
      name: 'a key on part of the rows that another key covers',
      given: `${users} CREATE UNIQUE INDEX e ON users (email);`,
      sql: `${build} (email) WHERE org > 5;`,
    },
    { name: 'not unique', given: users, sql: 'CREATE INDEX CONCURRENTLY u ON users (name);' },
    {
      name: 'a constraint from an index that stands',
      given: `${users} CREATE UNIQUE INDEX e ON users (email);`,
      sql: 'ALTER TABLE users ADD CONSTRAINT e UNIQUE USING INDEX e;',
    },
  ],
  speaks: [
    {
      name: 'a new column has one default for all rows',
      given: users,
      sql: `ALTER TABLE users ADD COLUMN code text NOT NULL DEFAULT 'none'; ${build} (code);`,
      says: ['Nothing has kept code of users unique until now: two rows that are alike make u fail and leave it behind as an INVALID index.'],
    },
    {
      name: 'built online, it may leave an INVALID index behind',
      given: users,
      sql: `${build} (name);`,
      says: ['Nothing has kept name of users unique until now: two rows that are alike make u fail and leave it behind as an INVALID index.'],
    },
    {
      name: 'as a constraint',
      given: users,
      sql: 'ALTER TABLE users ADD CONSTRAINT k UNIQUE (org, name);',
      says: ['Nothing has kept org and name of users unique until now: two rows that are alike make k fail.'],
    },
    {
      name: 'a key with more columns does not keep fewer apart',
      given: `${users} CREATE UNIQUE INDEX e ON users (email, org);`,
      sql: `${build} (email);`,
      says: ['Nothing has kept email of users unique until now: two rows that are alike make u fail and leave it behind as an INVALID index.'],
    },
    {
      name: 'a key on part of the rows does not keep all apart',
      given: `${users} CREATE UNIQUE INDEX e ON users (email) WHERE org > 5;`,
      sql: `${build} (email);`,
      says: ['Nothing has kept email of users unique until now: two rows that are alike make u fail and leave it behind as an INVALID index.'],
    },
    {
      name: 'an expression is not its column',
      given: `${users} CREATE UNIQUE INDEX e ON users (email);`,
      sql: `${build} (lower(email));`,
      says: ['Nothing has kept lower(email) of users unique until now: two rows that are alike make u fail and leave it behind as an INVALID index.'],
    },
  ],
});
