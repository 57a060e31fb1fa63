import rule from '../../../src/rules/locking/update-without-where.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id int PRIMARY KEY, plan text);';
const said = ['This writes every row of users in one go: others who write to those rows wait until it commits.'];

testRule(rule, {
  silent: [
    { name: 'a range of the key', given: users, sql: "UPDATE users SET plan = 'free' WHERE id BETWEEN 1 AND 1000;" },
    { name: 'some rows', given: users, sql: "UPDATE users SET plan = 'free' WHERE plan IS NULL;" },
    { name: 'the table is made by the same migration', sql: `${users} UPDATE users SET plan = 'free';` },
    { name: 'a table of the engine itself', given: users, sql: 'UPDATE pg_index SET indisready = false;' },
    { name: 'a DELETE is another matter', given: users, sql: 'DELETE FROM users;' },
  ],
  speaks: [
    { name: 'no WHERE', given: users, sql: "UPDATE users SET plan = 'free';", says: said },
    { name: 'a WHERE that every row meets', given: users, sql: "UPDATE users SET plan = 'free' WHERE 1 = 1;", says: said },
    { name: 'inside a DO block', given: users, sql: "DO $$\nBEGIN\n  UPDATE users SET plan = 'free';\nEND $$;", says: said, lines: [3] },
  ],
});
