import rule from '../../../src/rules/index-redundancy/repeats-a-constraint.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL CONSTRAINT users_email_key UNIQUE, name text);';

testRule(rule, {
  silent: [
    { name: 'an index on other columns', given: users, sql: 'CREATE INDEX CONCURRENTLY users_name_idx ON users (name);' },
    { name: 'an expression over the column', given: users, sql: 'CREATE INDEX CONCURRENTLY users_email_idx ON users (lower(email));' },
    {
      name: 'unique without waiting, beside a deferrable constraint',
      given: 'CREATE TABLE t (a int UNIQUE DEFERRABLE);',
      sql: 'CREATE UNIQUE INDEX t_a_now ON t (a);',
    },
    {
      name: 'a foreign key needs it while the constraint goes',
      given: users,
      sql: 'CREATE UNIQUE INDEX users_email_uq ON users (email); ALTER TABLE users DROP CONSTRAINT users_email_key;',
    },
    { name: 'more columns than the constraint', given: users, sql: 'CREATE INDEX users_email_name ON users (email, name);' },
  ],
  speaks: [
    {
      name: 'the unique constraint',
      given: users,
      sql: 'CREATE INDEX CONCURRENTLY users_email_idx ON users (email);',
      says: [
        'users_email_idx on users (email) repeats the index of the unique constraint users_email_key: every write pays for both, and no query gains.',
      ],
    },
    {
      name: 'the primary key, made unique once more',
      given: users,
      sql: 'CREATE UNIQUE INDEX CONCURRENTLY users_id_uq ON users (id);',
      says: ['users_id_uq on users (id) repeats the index of the primary key users_pkey: every write pays for both, and no query gains.'],
    },
    {
      name: 'a new constraint makes the old index superfluous',
      given: 'CREATE TABLE t (a int, b int); CREATE INDEX t_a ON t (a);',
      sql: 'ALTER TABLE t ADD CONSTRAINT t_a_key UNIQUE (a);',
      says: ['t_a on t (a) repeats the index of the unique constraint t_a_key: every write pays for both, and no query gains.'],
    },
    {
      name: 'inside a new table',
      sql: 'CREATE TABLE t (a int PRIMARY KEY);\nCREATE INDEX t_a ON t (a);',
      says: ['t_a on t (a) repeats the index of the primary key t_pkey: every write pays for both, and no query gains.'],
      lines: [2],
    },
  ],
});
