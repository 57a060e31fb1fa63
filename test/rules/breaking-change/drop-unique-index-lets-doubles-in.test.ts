import rule from '../../../src/rules/breaking-change/drop-unique-index-lets-doubles-in.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id bigint PRIMARY KEY, email text, org int); CREATE UNIQUE INDEX users_email ON users (email);';

testRule(rule, {
  silent: [
    { name: 'an index that is not unique', given: `${users} CREATE INDEX users_org ON users (org);`, sql: 'DROP INDEX users_org;' },
    {
      name: 'a wider key that is weaker goes, the narrower stays',
      given: `${users} CREATE UNIQUE INDEX e2 ON users (email, org);`,
      sql: 'DROP INDEX e2;',
    },
    {
      name: 'built again in the pull request',
      given: users,
      sql: 'DROP INDEX users_email; CREATE UNIQUE INDEX CONCURRENTLY users_email ON users (email);',
    },
    { name: 'its column goes too', given: users, sql: 'DROP INDEX users_email; ALTER TABLE users DROP COLUMN email;' },
    { name: 'the table is made by the same migration', sql: `${users} DROP INDEX users_email;` },
  ],
  speaks: [
    {
      name: 'nothing takes its place',
      given: users,
      sql: 'DROP INDEX CONCURRENTLY users_email;',
      says: ['Without users_email, rows of users with the same email can get in, and ON CONFLICT on these columns fails.'],
    },
    {
      name: 'only a wider key takes its place',
      given: users,
      sql: 'CREATE UNIQUE INDEX CONCURRENTLY e2 ON users (email, org);\nDROP INDEX CONCURRENTLY users_email;',
      says: ['Without users_email, rows of users with the same email can get in, and ON CONFLICT on these columns fails.'],
      lines: [2],
    },
  ],
});
