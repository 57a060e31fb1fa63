import rule from '../../../src/rules/locking/several-tables-locked-together.ts';
import { testRule } from '../../support/rule-tester.ts';

const shop = 'CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE orders (id int PRIMARY KEY);';

testRule(rule, {
  silent: [
    { name: 'each on its own', given: shop, sql: 'ALTER TABLE users ADD COLUMN a int; ALTER TABLE orders ADD COLUMN a int;' },
    { name: 'the same table twice', given: shop, sql: 'BEGIN; ALTER TABLE users ADD COLUMN a int; ALTER TABLE users ADD COLUMN b int; COMMIT;' },
    {
      name: 'the other table is new',
      given: shop,
      sql: 'BEGIN; ALTER TABLE users ADD COLUMN a int; CREATE TABLE x (id int); ALTER TABLE x ADD COLUMN a int; COMMIT;',
    },
  ],
  speaks: [
    {
      name: 'two tables in use',
      given: shop,
      sql: 'BEGIN;\nALTER TABLE users ADD COLUMN a int;\nALTER TABLE orders ADD COLUMN a int;\nCOMMIT;',
      says: ['This transaction locks orders while it still holds users.'],
      lines: [3],
    },
    {
      name: 'a foreign key from a new table locks the old one',
      given: shop,
      sql: 'BEGIN; ALTER TABLE orders ADD COLUMN a int; CREATE TABLE notes (id int, user_id int REFERENCES users (id)); COMMIT;',
      says: ['This transaction locks users while it still holds orders.'],
    },
  ],
});
