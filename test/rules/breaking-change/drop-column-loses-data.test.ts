import rule from '../../../src/rules/breaking-change/drop-column-loses-data.ts';
import { testRule } from '../../support/rule-tester.ts';

const orders = 'CREATE TABLE orders (id bigint PRIMARY KEY, status text, made date); CREATE INDEX orders_status ON orders (status, made);';

testRule(rule, {
  silent: [
    {
      name: 'an attribute of a type of the pull request',
      sql: 'CREATE TYPE street AS (line text, zip text); ALTER TYPE street DROP ATTRIBUTE zip;',
    },
    { name: 'the table is made by the same migration', sql: `${orders} ALTER TABLE orders DROP COLUMN status;` },
    {
      name: 'the column is made by the same migration',
      given: orders,
      sql: 'ALTER TABLE orders ADD COLUMN a int; ALTER TABLE orders DROP COLUMN a;',
    },
    { name: 'IF EXISTS finds nothing', given: orders, sql: 'ALTER TABLE orders DROP COLUMN IF EXISTS note;' },
  ],
  speaks: [
    {
      name: 'an attribute of a composite type',
      given: 'CREATE TYPE street AS (line text, zip text); CREATE TABLE shops (id bigint PRIMARY KEY, home street);',
      sql: 'ALTER TYPE street DROP ATTRIBUTE zip;',
      says: ['Dropping zip deletes it from every value of the type street, in whatever table, and code that still names it fails.'],
    },
    {
      name: 'the index on two columns goes along',
      given: orders,
      sql: 'ALTER TABLE orders DROP COLUMN status;',
      says: ['Dropping status deletes its value in every row of orders, and takes the index orders_status along; code that still names it fails.'],
    },
    {
      name: 'nothing goes along',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);',
      sql: 'ALTER TABLE orders\n  DROP COLUMN note;',
      says: ['Dropping note deletes its value in every row of orders, and code that still names it fails.'],
      lines: [2],
    },
    {
      name: 'a virtual column holds no data',
      given: 'CREATE TABLE orders (id int PRIMARY KEY, twice int GENERATED ALWAYS AS (id * 2) VIRTUAL);',
      sql: 'ALTER TABLE orders DROP COLUMN twice;',
      version: '18',
      says: ['Dropping the computed column twice of orders breaks code that still names it.'],
    },
    {
      name: 'CASCADE takes views along',
      given: 'CREATE TABLE orders (id int PRIMARY KEY, note text); CREATE VIEW notes AS SELECT note FROM orders;',
      sql: 'ALTER TABLE orders DROP COLUMN note CASCADE;',
      says: ['Dropping note deletes its value in every row of orders, and takes the view notes along; code that still names it fails.'],
    },
  ],
});
