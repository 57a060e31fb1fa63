import rule from '../../../src/rules/breaking-change/drop-primary-key-loses-identity.ts';
import { testRule } from '../../support/rule-tester.ts';

const orders = 'CREATE TABLE orders (id int PRIMARY KEY, number int NOT NULL CONSTRAINT n UNIQUE);';
const said = ['Without orders_pkey, rows of orders can no longer be told apart: doubles can get in, and replication of UPDATE and DELETE fails.'];

testRule(rule, {
  silent: [
    { name: 'replaced in the same statement', given: orders, sql: 'ALTER TABLE orders DROP CONSTRAINT orders_pkey, ADD PRIMARY KEY (number);' },
    {
      name: 'replaced in the same transaction',
      given: orders,
      sql: 'BEGIN; ALTER TABLE orders DROP CONSTRAINT orders_pkey; ALTER TABLE orders ADD PRIMARY KEY (number); COMMIT;',
    },
    {
      name: 'replaced by a statement of its own',
      given: orders,
      sql: 'ALTER TABLE orders DROP CONSTRAINT orders_pkey;\nALTER TABLE orders ADD PRIMARY KEY (number);',
    },
    {
      name: 'a new column is the key',
      given: orders,
      sql: 'ALTER TABLE orders DROP CONSTRAINT orders_pkey, ADD COLUMN code uuid DEFAULT gen_random_uuid() PRIMARY KEY;',
    },
    {
      name: 'the table is made anew',
      given: orders,
      sql: 'ALTER TABLE orders DROP CONSTRAINT orders_pkey; ALTER TABLE orders RENAME TO orders_old; CREATE TABLE orders (id bigint PRIMARY KEY);',
    },
    { name: 'the table goes too', given: orders, sql: 'ALTER TABLE orders DROP CONSTRAINT orders_pkey; DROP TABLE orders;' },
    { name: 'another constraint', given: orders, sql: 'ALTER TABLE orders DROP CONSTRAINT n;' },
    { name: 'the table is made by the same migration', sql: `${orders} ALTER TABLE orders DROP CONSTRAINT orders_pkey;` },
  ],
  speaks: [
    { name: 'nothing takes its place', given: orders, sql: 'ALTER TABLE orders DROP CONSTRAINT orders_pkey;', says: said },
    { name: 'by its name, where nobody told us', sql: 'ALTER TABLE orders DROP CONSTRAINT orders_pkey;', complete: false, says: said },
  ],
});
