import rule from '../../../src/rules/locking/change-type-rewrites-table.ts';
import { testRule } from '../../support/rule-tester.ts';

const orders =
  'CREATE TABLE orders (id bigint PRIMARY KEY, age integer, note varchar(50), name text, total numeric(10,2), at timestamptz(3), made timestamp);';

testRule(rule, {
  silent: [
    { name: 'a wider varchar', given: orders, sql: 'ALTER TABLE orders ALTER COLUMN note TYPE varchar(100);' },
    { name: 'varchar to text', given: orders, sql: 'ALTER TABLE orders ALTER COLUMN note TYPE text;' },
    { name: 'more digits, same scale', given: orders, sql: 'ALTER TABLE orders ALTER COLUMN total TYPE numeric(14,2);' },
    { name: 'dropping the precision', given: orders, sql: 'ALTER TABLE orders ALTER COLUMN at TYPE timestamptz;' },
    { name: 'timestamp to timestamptz in UTC', given: orders, sql: "SET timezone = 'UTC'; ALTER TABLE orders ALTER COLUMN made TYPE timestamptz;" },
    { name: 'only the collation', given: orders, sql: 'ALTER TABLE orders ALTER COLUMN name TYPE text COLLATE "C";' },
    { name: 'the table is made by the same migration', sql: `${orders} ALTER TABLE orders ALTER COLUMN age TYPE bigint;` },
  ],
  speaks: [
    {
      name: 'a wider integer',
      given: orders,
      sql: 'ALTER TABLE orders ALTER COLUMN age TYPE bigint;',
      says: ['Changing age from integer to bigint rewrites all of orders while nobody can read or write it.'],
    },
    {
      name: 'text to varchar(n)',
      given: orders,
      sql: 'ALTER TABLE orders ALTER COLUMN name TYPE varchar(200);',
      says: ['Changing name from text to varchar(200) rewrites all of orders while nobody can read or write it.'],
    },
    {
      name: 'another scale',
      given: orders,
      sql: 'ALTER TABLE orders ALTER COLUMN total TYPE numeric(12,4);',
      says: ['Changing total from numeric(10,2) to numeric(12,4) rewrites all of orders while nobody can read or write it.'],
    },
    {
      name: 'timestamp to timestamptz in a zone that is not UTC',
      given: orders,
      sql: "SET timezone = 'America/New_York'; ALTER TABLE orders ALTER COLUMN made TYPE timestamptz;",
      says: ['Changing made from timestamp to timestamptz rewrites all of orders while nobody can read or write it.'],
    },
    {
      name: 'the old type was not told',
      sql: 'ALTER TABLE orders ALTER COLUMN age TYPE bigint;',
      complete: false,
      says: ['Changing age to bigint rewrites all of orders while nobody can read or write it.'],
    },
  ],
});
