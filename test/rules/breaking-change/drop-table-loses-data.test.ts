import { expect } from 'vitest';
import rule from '../../../src/rules/breaking-change/drop-table-loses-data.ts';
import { testRule } from '../../support/rule-tester.ts';

const shop = 'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));';

testRule(rule, {
  silent: [
    {
      name: 'the table is made by the same migration',
      given: shop,
      sql: 'CREATE TABLE stage (id int); INSERT INTO stage SELECT id FROM users WHERE id < 9; DROP TABLE stage;',
    },
    { name: 'a temporary table', given: shop, sql: 'CREATE TEMP TABLE t (id int); DROP TABLE t;' },
    { name: 'IF EXISTS finds nothing', given: shop, sql: 'DROP TABLE IF EXISTS stage;' },
    {
      name: 'the Down section is not run',
      given: shop,
      sql: '-- migrate:up\nCREATE TABLE a (id int);\n-- migrate:down\nDROP TABLE orders;',
      framework: 'dbmate',
    },
  ],
  speaks: [
    {
      name: 'a foreign table keeps its rows elsewhere',
      given: 'CREATE FOREIGN TABLE far (id int) SERVER other;',
      sql: 'DROP FOREIGN TABLE far;',
      says: ['Dropping the foreign table far leaves its rows where they are, but code that still asks for it fails.'],
    },
    {
      name: 'a table with rows',
      given: shop,
      sql: 'DROP TABLE orders;',
      says: ['Dropping orders deletes all of its rows for good, and code that still asks for it fails.'],
    },
    {
      name: 'CASCADE takes foreign keys along',
      given: shop,
      sql: 'DROP TABLE users CASCADE;',
      says: [
        'Dropping users deletes all of its rows for good, and takes the foreign key orders_user_id_fkey of orders along; code that still asks for it fails.',
      ],
    },
    {
      name: 'made again afterwards: the rows are gone all the same',
      given: shop,
      sql: 'DROP TABLE IF EXISTS orders;\nCREATE TABLE orders (id bigint PRIMARY KEY);',
      says: ['Dropping orders deletes all of its rows for good, and code that still asks for it fails.'],
      lines: [1],
    },
    {
      name: 'each of two tables, at its own place',
      given: shop,
      sql: 'DROP TABLE\n  orders,\n  users;',
      says: [expect.stringContaining('orders'), expect.stringContaining('users')],
      lines: [2, 3],
    },
    {
      name: 'a table nobody told us about',
      sql: 'DROP TABLE orders;',
      complete: false,
      says: ['Dropping orders deletes all of its rows for good, and code that still asks for it fails.'],
    },
  ],
});
