import rule from '../../../src/rules/locking/update-without-where.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id int PRIMARY KEY, plan text);';
const orders = `${users} CREATE TABLE orders (id int PRIMARY KEY, user_id int, plan text);`;
const join = 'UPDATE orders AS o SET plan = u.plan FROM users AS u WHERE u.id = o.user_id';
const said = ['This writes every row of users in one go: others who write to those rows wait until it commits.'];

testRule(rule, {
  silent: [
    { name: 'a range of the key', given: users, sql: "UPDATE users SET plan = 'free' WHERE id BETWEEN 1 AND 1000;" },
    { name: 'some rows', given: users, sql: "UPDATE users SET plan = 'free' WHERE plan IS NULL;" },
    { name: 'the table is made by the same migration', sql: `${users} UPDATE users SET plan = 'free';` },
    { name: 'a table of the engine itself', given: users, sql: 'UPDATE pg_index SET indisready = false;' },
    { name: 'a join that keeps rows back', given: orders, sql: `${join} AND u.id < 100;` },
    {
      name: 'a join with what the pull request filled',
      given: orders,
      sql: 'CREATE TABLE fix (id int PRIMARY KEY, plan text); UPDATE users SET plan = f.plan FROM fix f WHERE f.id = users.id;',
    },
    {
      name: 'a join with a list',
      given: orders,
      sql: "UPDATE users SET plan = f.plan FROM (VALUES (1, 'a')) AS f (id, plan) WHERE f.id = users.id;",
    },
    {
      name: 'a join with a WITH query',
      given: orders,
      sql: 'WITH few AS (SELECT * FROM users LIMIT 10) UPDATE orders SET plan = few.plan FROM few WHERE few.id = orders.user_id;',
    },
    {
      name: 'a WITH query that is joined with another',
      given: orders,
      sql: 'WITH few AS (SELECT * FROM users LIMIT 10), done AS (UPDATE orders SET plan = few.plan FROM few WHERE few.id = orders.user_id) SELECT count(*) FROM few;',
    },
    { name: 'a column that may be NULL', given: users, sql: "UPDATE users SET plan = '' WHERE plan IS NOT NULL;" },
    {
      name: 'a MERGE whose matches are asked for more',
      given: orders,
      sql: 'MERGE INTO orders USING users ON users.id = orders.user_id WHEN MATCHED AND orders.plan IS NULL THEN UPDATE SET plan = users.plan;',
    },
    {
      name: 'a MERGE that only inserts',
      given: orders,
      sql: 'MERGE INTO orders USING users ON users.id = orders.user_id WHEN NOT MATCHED THEN INSERT (id, user_id) VALUES (users.id, users.id);',
    },
    {
      name: 'an upsert of rows that others gave',
      given: orders,
      sql: "INSERT INTO users SELECT id, plan FROM orders ON CONFLICT (id) DO UPDATE SET plan = '';",
    },
    {
      name: 'an upsert of some rows',
      given: users,
      sql: "INSERT INTO users SELECT * FROM users WHERE id < 9 ON CONFLICT (id) DO UPDATE SET plan = '';",
    },
    {
      name: 'an upsert that keeps rows back',
      given: users,
      sql: "INSERT INTO users SELECT * FROM users ON CONFLICT (id) DO UPDATE SET plan = '' WHERE users.plan IS NULL;",
    },
    { name: 'an upsert that sets nothing', given: users, sql: 'INSERT INTO users SELECT * FROM users ON CONFLICT (id) DO NOTHING;' },
    {
      name: 'an upsert under other keys',
      given: users,
      sql: "INSERT INTO users (id, plan) SELECT id + 9, plan FROM users ON CONFLICT (id) DO UPDATE SET plan = '';",
    },
    { name: 'a DELETE is another matter', given: users, sql: 'DELETE FROM users;' },
  ],
  speaks: [
    {
      name: 'a MERGE of each row that has a partner',
      given: orders,
      sql: 'MERGE INTO orders AS o USING users AS u ON u.id = o.user_id WHEN MATCHED THEN UPDATE SET plan = u.plan;',
      says: ['This writes every row of orders that has a partner in users, in one go: others who write to those rows wait until it commits.'],
    },
    {
      name: 'a join with a table that stood before',
      given: orders,
      sql: `${join};`,
      says: ['This writes every row of orders that has a partner in users, in one go: others who write to those rows wait until it commits.'],
    },
    {
      name: 'a WITH query that is joined with a table',
      given: orders,
      sql: 'WITH few AS (SELECT 1), done AS (UPDATE orders SET plan = users.plan FROM users WHERE users.id = orders.user_id) SELECT count(*) FROM few;',
      says: ['This writes every row of orders that has a partner in users, in one go: others who write to those rows wait until it commits.'],
    },
    { name: 'a key that is never NULL', given: users, sql: "UPDATE users SET plan = '' WHERE id IS NOT NULL AND true;", says: said },
    {
      name: 'an upsert of all its own rows',
      given: users,
      sql: "INSERT INTO users (plan, id)\nSELECT 'free', u.id FROM users u\nON CONFLICT (id) DO UPDATE SET plan = excluded.plan;",
      says: said,
      lines: [3],
    },
    {
      name: 'an upsert by the name of the key',
      given: users,
      sql: "INSERT INTO users TABLE users ON CONFLICT ON CONSTRAINT users_pkey DO UPDATE SET plan = 'free';",
      says: said,
    },
    { name: 'no WHERE', given: users, sql: "UPDATE users SET plan = 'free';", says: said },
    { name: 'a WHERE that every row meets', given: users, sql: "UPDATE users SET plan = 'free' WHERE 1 = 1;", says: said },
    { name: 'inside a DO block', given: users, sql: "DO $$\nBEGIN\n  UPDATE users SET plan = 'free';\nEND $$;", says: said, lines: [3] },
  ],
});
