import rule from '../../../src/rules/locking/backfill-is-not-bounded.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id int PRIMARY KEY, plan text, made date);';
const said = ['This may touch any number of rows of users in one go, and keeps them locked until it commits.'];

testRule(rule, {
  silent: [
    { name: 'a range of the key', given: users, sql: "UPDATE users SET plan = 'free' WHERE id BETWEEN 1 AND 1000 AND plan IS NULL;" },
    { name: 'a list of keys', given: users, sql: 'DELETE FROM users WHERE id IN (1, 2, 3);' },
    { name: 'the table is made by the same migration', sql: `${users} UPDATE users SET plan = 'free' WHERE plan IS NULL;` },
  ],
  speaks: [
    { name: 'every row may lack a value', given: users, sql: "UPDATE users SET plan = 'free' WHERE plan IS NULL;", says: said },
    { name: 'a DELETE by a column that is no key', given: users, sql: "DELETE FROM users WHERE made < '2020-01-01';", says: said },
  ],
});
