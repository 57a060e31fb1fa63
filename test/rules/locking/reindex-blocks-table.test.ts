import rule from '../../../src/rules/locking/reindex-blocks-table.ts';
import { testRule } from '../../support/rule-tester.ts';

const orders = 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at date); CREATE INDEX orders_placed ON orders (placed_at);';

testRule(rule, {
  silent: [
    { name: 'online', given: orders, sql: 'REINDEX TABLE CONCURRENTLY orders;' },
    { name: 'the table is made by the same migration', sql: `${orders} REINDEX TABLE orders;` },
  ],
  speaks: [
    {
      name: 'one index',
      given: orders,
      sql: 'REINDEX INDEX orders_placed;',
      says: ['Rebuilding orders_placed blocks writes to orders, and queries that would use what is rebuilt, until it is done.'],
    },
    {
      name: 'all indexes of a table',
      given: orders,
      sql: 'REINDEX TABLE orders;',
      says: ['Rebuilding the indexes of orders blocks writes to orders, and queries that would use what is rebuilt, until it is done.'],
    },
  ],
});
