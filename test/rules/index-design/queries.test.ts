import dropped from '../../../src/rules/index-design/dropped-index-serves-query.ts';
import unwanted from '../../../src/rules/index-design/index-holds-unwanted-rows.ts';
import unused from '../../../src/rules/index-design/index-serves-no-query.ts';
import missing from '../../../src/rules/index-design/query-has-no-index.ts';
import turned from '../../../src/rules/index-design/range-before-equality.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL);';
const orders = `${users} CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users (id), status text NOT NULL, paid boolean NOT NULL, total numeric, note text, placed_at timestamptz NOT NULL, deleted_at timestamptz, body jsonb);`;
const byUser = `${orders} CREATE INDEX orders_user ON orders (user_id);`;
const ofUser = 'SELECT * FROM orders WHERE user_id = $1;';

testRule(dropped, {
  silent: [
    { name: 'no query is known', given: byUser, sql: 'DROP INDEX orders_user;' },
    {
      name: 'another one begins with it',
      given: `${byUser} CREATE INDEX b ON orders (user_id, placed_at);`,
      queries: [ofUser],
      sql: 'DROP INDEX orders_user;',
    },
    {
      name: 'another one is built',
      given: byUser,
      queries: [ofUser],
      sql: 'CREATE INDEX b ON orders (user_id) INCLUDE (total); DROP INDEX orders_user;',
    },
    {
      name: 'the query goes by the key',
      given: byUser,
      queries: ['SELECT * FROM orders WHERE id = $1 AND user_id = $2;'],
      sql: 'DROP INDEX orders_user;',
    },
    {
      name: 'all rows are joined',
      given: byUser,
      queries: ['SELECT * FROM orders o JOIN users u ON u.id = o.user_id;'],
      sql: 'DROP INDEX orders_user;',
    },
    {
      name: 'a flag has two values',
      given: `${orders} CREATE INDEX p ON orders (paid);`,
      queries: ['SELECT * FROM orders WHERE paid;'],
      sql: 'DROP INDEX p;',
    },
    {
      name: 'a full scan sorts what another index finds',
      given: `${byUser} CREATE INDEX at ON orders (placed_at);`,
      queries: ['SELECT * FROM orders WHERE user_id = $1 ORDER BY placed_at LIMIT 5;'],
      sql: 'DROP INDEX at;',
    },
  ],
  speaks: [
    {
      name: 'the only one',
      given: byUser,
      queries: ['SELECT 1;', ofUser],
      sql: 'ALTER TABLE orders ADD COLUMN a int;\nDROP INDEX orders_user;',
      says: ['Without orders_user (user_id) the query in queries.sql:2 reads all of orders: no other index finds its rows.'],
      lines: [2],
    },
    {
      name: 'joined from few users',
      given: byUser,
      queries: ['SELECT o.total FROM users u JOIN orders o ON o.user_id = u.id WHERE u.email = $1;'],
      sql: 'DROP INDEX orders_user;',
      says: ['Without orders_user (user_id) the query in queries.sql:1 reads all of orders: no other index finds its rows.'],
    },
    {
      name: 'goes with its constraint',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email text UNIQUE);',
      queries: ['SELECT * FROM users WHERE email = $1;', 'DELETE FROM users WHERE email = $1;'],
      sql: 'ALTER TABLE users DROP CONSTRAINT users_email_key;',
      says: ['Without users_email_key (email) the query in queries.sql:1 and 1 more reads all of users: no other index finds its rows.'],
    },
    {
      name: 'an order',
      given: `${orders} CREATE INDEX newest ON orders (placed_at DESC);`,
      queries: ['SELECT id FROM orders ORDER BY placed_at DESC LIMIT 20;'],
      sql: 'DROP INDEX newest;',
      says: ['Without newest (placed_at DESC) the query in queries.sql:1 sorts all of orders to give its first rows: no other index has that order.'],
    },
    {
      name: 'on MySQL',
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE t (id int PRIMARY KEY, a int, KEY a (a));',
      queries: ['SELECT * FROM t WHERE a = ?;'],
      sql: 'DROP INDEX a ON t;',
      says: ['Without a (a) the query in queries.sql:1 reads all of t: no other index finds its rows.'],
    },
  ],
});

testRule(missing, {
  silent: [
    {
      name: 'an order that is only known when it runs',
      given: orders,
      queries: ["SELECT id FROM orders ORDER BY CASE WHEN $1::text = 'a' THEN note END LIMIT 5;"],
      sql: 'ALTER TABLE orders ADD COLUMN a int;',
    },
    {
      name: 'what tells the rows is of a shape that is not understood',
      given: 'CREATE TABLE parts (a int, b int, tenant int, PRIMARY KEY (a, b));',
      queries: ['SELECT * FROM parts WHERE tenant = $1 AND (a = 1 OR b IN (SELECT 2));'],
      sql: 'ALTER TABLE parts ADD COLUMN c int;',
    },
    {
      name: 'the table is left alone',
      given: orders,
      queries: ['SELECT * FROM orders WHERE note = $1;'],
      sql: 'ALTER TABLE users ADD COLUMN a int;',
    },
    {
      name: 'an index serves a part',
      given: byUser,
      queries: ['SELECT * FROM orders WHERE user_id = $1 AND note = $2;'],
      sql: 'ALTER TABLE orders ADD COLUMN a int;',
    },
    {
      name: 'the policy says it is small',
      given: orders,
      policy: { tables: [{ tables: 'orders', rows: 50, from: 'x' }], smallTableRows: 100 },
      queries: ['SELECT * FROM orders WHERE note = $1;'],
      sql: 'ALTER TABLE orders ADD COLUMN a int;',
    },
    {
      name: 'a report over all rows',
      given: orders,
      queries: ['SELECT status, count(*) FROM orders WHERE placed_at > $1 GROUP BY status;', 'SELECT * FROM orders WHERE paid;'],
      sql: 'ALTER TABLE orders ADD COLUMN a int;',
    },
    {
      name: 'rows by the key, in its order',
      given: orders,
      queries: ['SELECT o.id FROM orders o JOIN (SELECT user_id FROM orders WHERE id = $1) u ON u.user_id = o.id ORDER BY o.id;'],
      sql: 'ALTER TABLE orders ADD COLUMN a int;',
    },
    {
      name: 'rows by two columns at once',
      given: 'CREATE TABLE parts (a int, b int, c int, PRIMARY KEY (a, b));',
      queries: [
        'WITH few AS (SELECT a, b FROM parts WHERE a = $1 LIMIT 5) SELECT c FROM parts WHERE (a, b) IN (SELECT a, b FROM few);',
        'SELECT c FROM parts WHERE (a, b) IN ((1, 2), (3, 4));',
        'SELECT c FROM parts WHERE (a, b) = ($1, $2);',
        'SELECT c FROM parts WHERE (a, b) > ($1, $2) ORDER BY a, b LIMIT 10;',
      ],
      sql: 'ALTER TABLE parts ADD COLUMN d int;',
    },
    {
      name: 'the row itself, on SQLite',
      dialect: 'sqlite',
      version: '3.45',
      queries: ['SELECT * FROM t WHERE id = $1;'],
      sql: 'CREATE TABLE t (id integer PRIMARY KEY, a int);',
    },
    {
      name: 'containment by GIN',
      given: `${orders} CREATE INDEX g ON orders USING gin (body);`,
      queries: ["SELECT * FROM orders WHERE body @> '{}' AND note = $1;"],
      sql: 'ALTER TABLE orders ADD COLUMN a int;',
    },
  ],
  speaks: [
    {
      name: 'equality before order, and what never changes as WHERE',
      given: orders,
      queries: ['SELECT * FROM orders WHERE status = $1 AND deleted_at IS NULL ORDER BY placed_at DESC LIMIT 10;'],
      sql: 'ALTER TABLE orders ADD COLUMN a int;',
      says: [
        'No index of orders serves the query in queries.sql:1: each call reads all of it. (status, placed_at DESC) WHERE deleted_at IS NULL would.',
      ],
    },
    {
      name: 'equality before range, in the table that is made',
      given: users,
      queries: ['SELECT * FROM visits WHERE at > $1 AND user_id = $2;', 'SELECT count(*) FROM visits WHERE user_id = $1;'],
      sql: 'CREATE TABLE visits (id bigint PRIMARY KEY, user_id bigint, at timestamptz NOT NULL);',
      says: ['No index of visits serves the query in queries.sql:1 and 1 more: each call reads all of it. (user_id, at) would.'],
    },
    {
      name: 'an expression',
      given: users,
      queries: ['SELECT * FROM users WHERE lower(email) = $1;'],
      sql: 'ALTER TABLE users ADD COLUMN a int;',
      says: ['No index of users serves the query in queries.sql:1: each call reads all of it. (lower(email)) would.'],
    },
    {
      name: 'names that need quotes, without the flag that tells little',
      queries: ['SELECT * FROM "Team" WHERE "ownerId" = $1 AND active = $2 AND "deletedAt" IS NULL;'],
      sql: 'CREATE TABLE "Team" (id bigint PRIMARY KEY, "ownerId" bigint, active boolean, "deletedAt" timestamptz);',
      says: ['No index of Team serves the query in queries.sql:1: each call reads all of it. (ownerId) WHERE "deletedAt" IS NULL would.'],
    },
    {
      name: 'MySQL has no partial indexes',
      dialect: 'mysql',
      version: '8.0',
      queries: ['SELECT * FROM t WHERE a = ? AND deleted_at IS NULL;'],
      sql: 'CREATE TABLE t (id int PRIMARY KEY, a int, deleted_at datetime);',
      says: ['No index of t serves the query in queries.sql:1: each call reads all of it. (a, deleted_at) would.'],
    },
  ],
});

testRule(unused, {
  silent: [
    { name: 'no query reads the table', given: orders, queries: ['SELECT * FROM users WHERE id = $1;'], sql: 'CREATE INDEX i ON orders (note);' },
    { name: 'it is for a foreign key', given: orders, queries: ['SELECT * FROM orders WHERE id = $1;'], sql: 'CREATE INDEX i ON orders (user_id);' },
    {
      name: 'a query that cannot be read',
      given: orders,
      queries: ['SELECT * FROM orders WHERE id = $1;', 'SELEC orders'],
      sql: 'CREATE INDEX i ON orders (note);',
    },
    {
      name: 'an OR may use it',
      given: orders,
      queries: ['SELECT * FROM orders WHERE note = $1 OR total > 5;'],
      sql: 'CREATE INDEX i ON orders (note);',
    },
    { name: 'unique', given: orders, queries: ['SELECT * FROM orders WHERE id = $1;'], sql: 'CREATE UNIQUE INDEX i ON orders (note);' },
    {
      name: 'grouped by it',
      given: orders,
      queries: ['SELECT status, count(*) FROM orders GROUP BY status;'],
      sql: 'CREATE INDEX i ON orders (status);',
    },
  ],
  speaks: [
    {
      name: 'of another column',
      given: orders,
      queries: ['SELECT * FROM orders WHERE id = $1;', ofUser],
      sql: 'CREATE INDEX i ON orders (note, user_id);',
      says: ['i on orders (note, user_id) serves none of the 2 known queries that read orders.'],
    },
  ],
});

const inTime = 'SELECT * FROM orders WHERE placed_at > $1 AND status = $2;';

testRule(turned, {
  silent: [
    { name: 'equality first', given: orders, queries: [inTime], sql: 'CREATE INDEX i ON orders (status, placed_at);' },
    {
      name: 'another query needs it so',
      given: orders,
      queries: [inTime, 'SELECT * FROM orders WHERE placed_at > $1;'],
      sql: 'CREATE INDEX i ON orders (placed_at, status);',
    },
    { name: 'no query is known', given: orders, sql: 'CREATE INDEX i ON orders (placed_at, status);' },
  ],
  speaks: [
    {
      name: 'range first',
      given: orders,
      queries: [inTime],
      sql: 'CREATE INDEX i ON orders (placed_at, status);',
      says: [
        'i on orders (placed_at, status) has status too late for the query in queries.sql:1, which holds it to a value: (status, placed_at) finds its rows alone.',
      ],
    },
  ],
});

testRule(unwanted, {
  silent: [
    {
      name: 'one query wants the others too',
      given: orders,
      queries: ['SELECT * FROM orders WHERE user_id = $1 AND deleted_at IS NULL;', ofUser],
      sql: 'CREATE INDEX i ON orders (user_id);',
    },
    {
      name: 'partial',
      given: orders,
      queries: ['SELECT * FROM orders WHERE user_id = $1 AND deleted_at IS NULL;'],
      sql: 'CREATE INDEX i ON orders (user_id) WHERE deleted_at IS NULL;',
    },
    {
      name: 'a foreign key finds its rows by it, whatever they are',
      given: orders,
      queries: ['SELECT * FROM orders WHERE user_id = $1 AND deleted_at IS NULL;'],
      sql: 'CREATE INDEX i ON orders (user_id);',
    },
  ],
  speaks: [
    {
      name: 'only what is not deleted',
      given: orders,
      queries: ['SELECT * FROM orders WHERE note = $1 AND deleted_at IS NULL;'],
      sql: 'CREATE INDEX i ON orders (note);',
      says: ['i on orders holds all rows, and each query that it serves wants those deleted_at IS NULL only, such as the query in queries.sql:1.'],
    },
    {
      name: 'NULLs in the first column',
      given: orders,
      queries: ['SELECT * FROM orders WHERE total IS NOT NULL ORDER BY total DESC LIMIT 3;'],
      sql: 'CREATE INDEX i ON orders (total);',
      says: ['i on orders holds all rows, and each query that it serves wants those total IS NOT NULL only, such as the query in queries.sql:1.'],
    },
  ],
});
