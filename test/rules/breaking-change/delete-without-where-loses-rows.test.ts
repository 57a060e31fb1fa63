import rule from '../../../src/rules/breaking-change/delete-without-where-loses-rows.ts';
import { testRule } from '../../support/rule-tester.ts';

const orders = 'CREATE TABLE orders (id int PRIMARY KEY);';

testRule(rule, {
  silent: [
    { name: 'some rows', given: orders, sql: 'DELETE FROM orders WHERE id < 10;' },
    {
      name: 'those with a partner',
      given: `${orders} CREATE TABLE gone (id int PRIMARY KEY);`,
      sql: 'DELETE FROM orders USING gone WHERE gone.id = orders.id;',
    },
    {
      name: 'a partner that a row may lack',
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE c (id int PRIMARY KEY); CREATE TABLE o (id int PRIMARY KEY, c int, k int NOT NULL, FOREIGN KEY (c) REFERENCES c (id));',
      sql: 'DELETE o FROM o JOIN c ON c.id = o.c; DELETE o FROM o JOIN c ON c.id = o.k;',
    },
    { name: 'the table is made by the same migration', sql: `${orders} DELETE FROM orders;` },
    {
      name: 'those of its own rows that a query lets through',
      given: orders,
      sql: 'DELETE FROM orders WHERE id IN (SELECT id FROM orders WHERE id > 10); DELETE FROM orders WHERE id IN (SELECT id FROM orders LIMIT 10);',
    },
    { name: 'an UPDATE is another matter', given: orders, sql: 'UPDATE orders SET id = id + 1;' },
  ],
  speaks: [
    {
      name: 'each of its own rows is in the list',
      given: orders,
      sql: 'DELETE FROM orders WHERE id IN (SELECT id FROM orders);',
      says: ['This deletes every row of orders for good.'],
    },
    {
      name: 'a foreign key gives each row the partner that it is joined with',
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE c (id int PRIMARY KEY); CREATE TABLE o (id int PRIMARY KEY, c int NOT NULL, FOREIGN KEY (c) REFERENCES c (id));',
      sql: 'DELETE x FROM o x JOIN c ON c.id = x.c;',
      says: ['This deletes every row of o for good.'],
    },
    { name: 'no WHERE', given: orders, sql: 'DELETE FROM orders;', says: ['This deletes every row of orders for good.'] },
    {
      name: 'a key that is never NULL',
      given: orders,
      sql: 'DELETE FROM orders WHERE id IS NOT NULL;',
      says: ['This deletes every row of orders for good.'],
    },
    {
      name: 'a WHERE that every row meets',
      given: orders,
      sql: 'DELETE FROM orders WHERE true;',
      says: ['This deletes every row of orders for good.'],
    },
  ],
});
