import rule from '../../../src/rules/migration/ddl-commits-open-transaction.ts';
import { testRule } from '../../support/rule-tester.ts';

const mysql = { dialect: 'mysql', version: '8.0' } as const;
const orders = 'CREATE TABLE orders (id bigint PRIMARY KEY, total int);';
const commits =
  'This commits what the transaction has written before it: no ROLLBACK takes that back, and what follows runs outside of a transaction.';

testRule(rule, {
  silent: [
    { name: 'nothing was written before', ...mysql, given: orders, sql: 'START TRANSACTION; ALTER TABLE orders ADD COLUMN a int; COMMIT;' },
    {
      name: 'outside of a transaction',
      ...mysql,
      given: orders,
      sql: 'UPDATE orders SET total = 0 WHERE id = 1; ALTER TABLE orders ADD COLUMN a int;',
    },
    {
      name: 'the transaction is over',
      ...mysql,
      given: orders,
      sql: 'BEGIN; UPDATE orders SET total = 0 WHERE id = 1; COMMIT; ALTER TABLE orders ADD COLUMN a int;',
    },
    {
      name: 'a temporary table commits nothing',
      ...mysql,
      given: orders,
      sql: 'BEGIN; DELETE FROM orders WHERE id = 1; CREATE TEMPORARY TABLE t (a int); COMMIT;',
    },
    {
      name: 'another transaction is rolled back',
      ...mysql,
      given: orders,
      sql: 'BEGIN; ALTER TABLE orders ADD COLUMN a int; BEGIN; DELETE FROM orders WHERE id = 1; ROLLBACK;',
    },
    {
      name: 'the tool opens a transaction, and nothing is added before',
      ...mysql,
      framework: 'dbmate',
      given: orders,
      sql: '-- migrate:up\nUPDATE orders SET total = 0 WHERE id = 1;\nALTER TABLE orders ADD COLUMN a int;\n',
    },
    {
      name: 'rows that would not be there twice',
      ...mysql,
      framework: 'dbmate',
      given: orders,
      sql: '-- migrate:up\nINSERT IGNORE INTO orders VALUES (1, 0);\nALTER TABLE orders ADD COLUMN a int;\n',
    },
  ],
  speaks: [
    {
      name: 'rows added in the transaction of the tool',
      ...mysql,
      framework: 'dbmate',
      given: orders,
      sql: '-- migrate:up\nINSERT INTO orders VALUES (1, 0);\nALTER TABLE orders ADD COLUMN a int;\n',
      says: [
        'This commits what the file has written before it: if it fails, or a later statement does, the rows stay written, and the next try writes them again.',
      ],
      lines: [3],
    },
    {
      name: 'rows before a schema change',
      ...mysql,
      given: orders,
      sql: 'START TRANSACTION;\nUPDATE orders SET total = 0 WHERE id = 1;\nALTER TABLE orders ADD COLUMN a int;\nROLLBACK;',
      says: [commits],
      lines: [3],
    },
    {
      name: 'a transaction in a transaction',
      dialect: 'mariadb',
      version: '10.11',
      given: orders,
      sql: 'BEGIN;\nDELETE FROM orders WHERE id = 1;\nSTART TRANSACTION;\nDELETE FROM orders WHERE id = 2;\nCOMMIT;',
      says: [commits],
      lines: [3],
    },
    {
      name: 'a ROLLBACK that comes too late',
      ...mysql,
      given: orders,
      sql: 'BEGIN;\nALTER TABLE orders ADD COLUMN a int;\nROLLBACK;',
      says: ['This commits the transaction that it stands in: the ROLLBACK below takes back neither this nor anything before it.'],
      lines: [2],
    },
  ],
});
