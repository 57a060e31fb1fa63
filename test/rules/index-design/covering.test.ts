import nearly from '../../../src/rules/index-design/index-nearly-covers-query.ts';
import { testRule } from '../../support/rule-tester.ts';

const orders = 'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint NOT NULL, paid boolean NOT NULL, total numeric, note text);';
const totals = 'SELECT total FROM orders WHERE user_id = $1;';

testRule(nearly, {
  silent: [
    { name: 'a wide column', given: orders, queries: ['SELECT note FROM orders WHERE user_id = $1;'], sql: 'CREATE INDEX i ON orders (user_id);' },
    { name: 'every column', given: orders, queries: ['SELECT * FROM orders WHERE user_id = $1;'], sql: 'CREATE INDEX i ON orders (user_id);' },
    {
      name: 'rows that are written',
      given: orders,
      queries: ['UPDATE orders SET paid = true WHERE user_id = $1 RETURNING total;'],
      sql: 'CREATE INDEX i ON orders (user_id);',
    },
    { name: 'included', given: orders, queries: [totals], sql: 'CREATE INDEX i ON orders (user_id) INCLUDE (total);' },
    {
      name: 'a column that the query holds to a value: it belongs among the keys',
      given: orders,
      queries: ['SELECT count(*) FROM orders WHERE user_id = $1 AND total > $2;'],
      sql: 'CREATE INDEX i ON orders (total);',
    },
    {
      name: 'a column that the predicate has answered',
      given: orders,
      queries: ['SELECT count(*) FROM orders WHERE user_id = $1 AND total IS NULL;'],
      sql: 'CREATE INDEX i ON orders (user_id) WHERE total IS NULL;',
    },
    {
      name: 'another index finds fewer rows',
      given: `${orders} CREATE INDEX better ON orders (user_id, paid, total);`,
      queries: ['SELECT id FROM orders WHERE user_id = $1 AND paid = $2 AND total = $3;'],
      sql: 'CREATE INDEX i ON orders (user_id);',
    },
    { name: 'one row', given: orders, queries: [totals], sql: 'CREATE UNIQUE INDEX i ON orders (user_id);' },
    {
      name: 'the primary key, which InnoDB puts into each index',
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE t (id int PRIMARY KEY, a int);',
      queries: ['SELECT id FROM t WHERE a = ?;'],
      sql: 'CREATE INDEX i ON t (a);',
    },
  ],
  speaks: [
    {
      name: 'one column',
      given: orders,
      queries: [totals, 'SELECT sum(total) FROM orders WHERE user_id = $1;'],
      sql: 'CREATE INDEX i ON orders (user_id);',
      says: [
        'i on orders (user_id) finds the rows of the query in queries.sql:1 and 1 more, which reads only total beside: with INCLUDE (total) the index alone would answer.',
      ],
    },
    {
      name: 'on SQLite',
      dialect: 'sqlite',
      version: '3.45',
      given: 'CREATE TABLE t (id integer PRIMARY KEY, a int, b int);',
      queries: ['SELECT b FROM t WHERE a = ?;'],
      sql: 'CREATE INDEX i ON t (a);',
      says: [
        'i on t (a) finds the rows of the query in queries.sql:1, which reads only b beside: with these at its end the index alone would answer.',
      ],
    },
  ],
});
