import rule from '../../../src/rules/breaking-change/add-constraint-may-fail.ts';
import { testRule } from '../../support/rule-tester.ts';

const orders = 'CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE orders (id int PRIMARY KEY, user_id int, total numeric);';

testRule(rule, {
  silent: [
    { name: 'NOT VALID', given: orders, sql: 'ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0) NOT VALID;' },
    {
      name: 'the column is made by the same migration',
      given: orders,
      sql: 'ALTER TABLE orders ADD COLUMN a int; ALTER TABLE orders ADD CONSTRAINT c CHECK (a > 0);',
    },
    { name: 'the table is made by the same migration', sql: `${orders} ALTER TABLE orders ADD CHECK (total > 0);` },
  ],
  speaks: [
    {
      name: 'a CHECK',
      given: orders,
      sql: 'ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0);',
      says: ['One row of orders that breaks c makes this fail.'],
    },
    {
      name: 'a foreign key',
      given: orders,
      sql: 'ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);',
      says: ['One row of orders that breaks orders_user_id_fkey makes this fail.'],
    },
  ],
});
