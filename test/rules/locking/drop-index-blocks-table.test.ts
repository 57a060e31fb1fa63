import rule from '../../../src/rules/locking/drop-index-blocks-table.ts';
import { testRule } from '../../support/rule-tester.ts';

const orders = 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at date); CREATE INDEX orders_placed ON orders (placed_at);';

testRule(rule, {
  silent: [
    { name: 'the index is dropped online', given: orders, sql: 'DROP INDEX CONCURRENTLY orders_placed;' },
    { name: 'the table is made by the same migration', sql: `${orders} DROP INDEX orders_placed;` },
    { name: 'IF EXISTS finds nothing', given: orders, sql: 'DROP INDEX IF EXISTS orders_total;' },
    {
      name: 'a partitioned index cannot be dropped online',
      given: 'CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at); CREATE INDEX logs_at ON logs (at);',
      sql: 'DROP INDEX logs_at;',
    },
  ],
  speaks: [
    {
      name: 'the index of a table in use',
      given: orders,
      sql: 'DROP INDEX orders_placed;',
      says: ['Dropping orders_placed waits for every running query on orders, and all new reads and writes wait behind it.'],
    },
    {
      name: 'IF EXISTS finds it',
      given: orders,
      sql: 'SELECT 1;\nDROP INDEX IF EXISTS orders_placed;',
      says: ['Dropping orders_placed waits for every running query on orders, and all new reads and writes wait behind it.'],
      lines: [2],
    },
  ],
});
