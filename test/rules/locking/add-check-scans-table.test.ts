import rule from '../../../src/rules/locking/add-check-scans-table.ts';
import { testRule } from '../../support/rule-tester.ts';

const orders = 'CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);';

testRule(rule, {
  silent: [
    { name: 'NOT VALID', given: orders, sql: 'ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID;' },
    {
      name: 'validated on its own',
      given: `${orders} ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID;`,
      sql: 'ALTER TABLE orders VALIDATE CONSTRAINT positive;',
    },
    { name: 'the table is made by the same migration', sql: `${orders} ALTER TABLE orders ADD CHECK (total > 0);` },
    { name: 'NOT ENFORCED', given: orders, sql: 'ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT ENFORCED;', version: '18' },
  ],
  speaks: [
    {
      name: 'on a table in use',
      given: orders,
      sql: 'ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0);',
      says: ['Checking positive reads all of orders while nobody can read or write it.'],
    },
    {
      name: 'without a name, under the one that the engine gives',
      given: orders,
      sql: 'ALTER TABLE orders ADD CHECK (total > 0);',
      says: ['Checking orders_total_check reads all of orders while nobody can read or write it.'],
    },
    {
      name: 'inline with a new column',
      given: orders,
      sql: 'ALTER TABLE orders ADD COLUMN tax numeric CHECK (tax > 0);',
      says: ['Checking orders_tax_check reads all of orders while nobody can read or write it.'],
    },
  ],
});
