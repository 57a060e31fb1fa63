import rule from '../../../src/rules/breaking-change/rename-table-breaks-running-code.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id int PRIMARY KEY);';

testRule(rule, {
  silent: [
    {
      name: 'a view answers to the old name',
      given: users,
      sql: 'BEGIN; ALTER TABLE users RENAME TO accounts; CREATE VIEW users AS SELECT * FROM accounts; COMMIT;',
    },
    {
      name: 'another table takes the old name',
      given: users,
      sql: 'CREATE TABLE users_new (id bigint); BEGIN; ALTER TABLE users RENAME TO users_old; ALTER TABLE users_new RENAME TO users; COMMIT;',
    },
    { name: 'the table is made by the same migration', sql: `${users} ALTER TABLE users RENAME TO accounts;` },
  ],
  speaks: [
    {
      name: 'nothing answers to the old name',
      given: users,
      sql: 'ALTER TABLE users RENAME TO accounts;',
      says: ['Code that still says users fails from the moment it is called accounts.'],
    },
    {
      name: 'a table nobody told us about',
      sql: '\nALTER TABLE users RENAME TO accounts;',
      complete: false,
      says: ['Code that still says users fails from the moment it is called accounts.'],
      lines: [2],
    },
  ],
});
