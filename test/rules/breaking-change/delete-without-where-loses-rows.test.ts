import rule from '../../../src/rules/breaking-change/delete-without-where-loses-rows.ts';
import { testRule } from '../../support/rule-tester.ts';

const orders = 'CREATE TABLE orders (id int PRIMARY KEY);';
const carts =
  'CREATE TABLE owners (id int PRIMARY KEY); CREATE TABLE carts (id int PRIMARY KEY, owner_id int NOT NULL, guest_id int, FOREIGN KEY (owner_id) REFERENCES owners (id), FOREIGN KEY (guest_id) REFERENCES owners (id));';

testRule(rule, {
  silent: [
    { name: 'some rows', given: orders, sql: 'DELETE FROM orders WHERE id < 10;' },
    {
      name: 'those with a partner',
      given: `${orders} CREATE TABLE gone (id int PRIMARY KEY);`,
      sql: 'DELETE FROM orders USING gone WHERE gone.id = orders.id;',
    },
    { name: 'the table is made by the same migration', sql: `${orders} DELETE FROM orders;` },
    {
      name: 'those of its own rows that a query lets through',
      given: orders,
      sql: 'DELETE FROM orders WHERE id IN (SELECT id FROM orders WHERE id > 10); DELETE FROM orders WHERE id IN (SELECT id FROM orders LIMIT 10);',
    },
    {
      name: 'those that have a partner, which not all need have',
      given: carts,
      sql: 'DELETE FROM carts USING owners WHERE carts.guest_id = owners.id; DELETE FROM carts USING owners WHERE carts.id = owners.id; DELETE FROM carts USING owners WHERE carts.owner_id = owners.id AND carts.guest_id = owners.id;',
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
      name: 'a foreign key gives each its partner',
      given: carts,
      sql: 'DELETE FROM carts c USING owners o WHERE o.id = c.owner_id;',
      says: ['This deletes every row of carts for good.'],
    },
    {
      name: 'a foreign key gives each its partner on MySQL',
      dialect: 'mysql',
      version: '8.0',
      given: carts,
      sql: 'DELETE c FROM carts c JOIN owners o ON o.id = c.owner_id;',
      says: ['This deletes every row of carts for good.'],
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
