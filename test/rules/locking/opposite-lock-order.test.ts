import rule from '../../../src/rules/locking/opposite-lock-order.ts';
import { testRule } from '../../support/rule-tester.ts';

const shop = 'CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE orders (id int PRIMARY KEY);';
const add = (table: string, column: string): string => `ALTER TABLE ${table} ADD COLUMN ${column} text;`;

testRule(rule, {
  silent: [
    {
      name: 'the same order twice',
      given: shop,
      sql: `BEGIN; ${add('users', 'a')} ${add('orders', 'a')} COMMIT; BEGIN; ${add('users', 'b')} ${add('orders', 'b')} COMMIT;`,
    },
    { name: 'each statement on its own', given: shop, sql: `${add('users', 'a')} ${add('orders', 'a')} ${add('orders', 'b')} ${add('users', 'b')}` },
    {
      name: 'rows of two tables in opposite order',
      given: shop,
      sql: 'BEGIN; DELETE FROM users WHERE id = 1; DELETE FROM orders WHERE id = 1; COMMIT; BEGIN; DELETE FROM orders WHERE id = 2; DELETE FROM users WHERE id = 2; COMMIT;',
    },
    {
      name: 'one of the tables is new',
      given: 'CREATE TABLE users (id int PRIMARY KEY);',
      sql: `CREATE TABLE orders (id int); BEGIN; ${add('users', 'a')} ${add('orders', 'a')} COMMIT; BEGIN; ${add('orders', 'b')} ${add('users', 'b')} COMMIT;`,
    },
  ],
  speaks: [
    {
      name: 'two transactions of one file',
      given: shop,
      sql: `BEGIN;\n${add('users', 'a')}\n${add('orders', 'a')}\nCOMMIT;\nBEGIN;\n${add('orders', 'b')}\n${add('users', 'b')}\nCOMMIT;`,
      says: [
        'This transaction locks users, then orders; another one of this pull request locks orders, then users: run at the same time, each waits for the other.',
      ],
      lines: [3],
    },
    {
      name: 'is told once for a pair of tables',
      given: shop,
      sql: `BEGIN; ${add('users', 'a')} ${add('orders', 'a')} COMMIT; BEGIN; ${add('orders', 'b')} ${add('users', 'b')} COMMIT; BEGIN; ${add('orders', 'c')} ${add('users', 'c')} COMMIT;`,
      says: [
        'This transaction locks users, then orders; another one of this pull request locks orders, then users: run at the same time, each waits for the other.',
      ],
    },
  ],
});
