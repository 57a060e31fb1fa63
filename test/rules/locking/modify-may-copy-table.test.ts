import rule from '../../../src/rules/locking/modify-may-copy-table.ts';
import { testRule } from '../../support/rule-tester.ts';

const mysql = { dialect: 'mysql', version: '8.0' } as const;
const orders = 'CREATE TABLE orders (id bigint PRIMARY KEY, total int);';

testRule(rule, {
  silent: [
    { name: 'the column is known', ...mysql, given: orders, sql: 'ALTER TABLE orders MODIFY total bigint;' },
    { name: 'the server refuses a copy', ...mysql, complete: false, sql: 'ALTER TABLE orders MODIFY total bigint, ALGORITHM=INPLACE;' },
    { name: 'writes must go on', ...mysql, complete: false, sql: 'ALTER TABLE orders MODIFY total bigint, LOCK=NONE;' },
    { name: 'the table is new', ...mysql, sql: `${orders} ALTER TABLE orders MODIFY total bigint;` },
  ],
  speaks: [
    {
      name: 'two columns of one statement',
      ...mysql,
      complete: false,
      sql: 'ALTER TABLE orders MODIFY total bigint, CHANGE note remark text;',
      says: ['If total and note of orders had another type before, this copies all of it, and nobody can write to it until the copy is done.'],
    },
    {
      name: 'on MariaDB',
      dialect: 'mariadb',
      version: '10.11',
      complete: false,
      sql: 'ALTER TABLE orders MODIFY total bigint;',
      says: ['If total of orders had another type before, this copies all of it, and nobody can write to it until the copy is done.'],
    },
  ],
});
