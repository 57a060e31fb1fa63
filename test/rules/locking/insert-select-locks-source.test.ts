import rule from '../../../src/rules/locking/insert-select-locks-source.ts';
import { testRule } from '../../support/rule-tester.ts';

const mysql = { dialect: 'mysql', version: '8.0' } as const;
const both = 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); CREATE TABLE totals (id bigint PRIMARY KEY, total int);';

testRule(rule, {
  silent: [
    { name: 'a range', ...mysql, given: both, sql: 'INSERT INTO totals SELECT * FROM orders WHERE id < 100;' },
    { name: 'a LIMIT', ...mysql, given: both, sql: 'INSERT INTO totals SELECT * FROM orders LIMIT 10;' },
    { name: 'the source is new', ...mysql, sql: `${both} INSERT INTO totals SELECT * FROM orders;` },
    { name: 'no table is read', ...mysql, given: both, sql: 'INSERT INTO totals SELECT 1, 2;' },
    { name: 'FROM DUAL', ...mysql, given: both, sql: 'INSERT INTO totals SELECT 1, 2 FROM dual;' },
    {
      name: 'READ COMMITTED',
      ...mysql,
      given: both,
      sql: "SET SESSION transaction_isolation = 'READ-COMMITTED'; INSERT INTO totals SELECT * FROM orders;",
    },
    {
      name: 'READ COMMITTED in words',
      ...mysql,
      given: both,
      sql: 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED; INSERT INTO totals SELECT * FROM orders; INSERT INTO totals SELECT * FROM orders;',
    },
    {
      name: 'READ COMMITTED for the next transaction',
      ...mysql,
      given: both,
      sql: 'SET TRANSACTION ISOLATION LEVEL READ COMMITTED; BEGIN; INSERT INTO totals SELECT * FROM orders; INSERT INTO totals SELECT * FROM orders; COMMIT;',
    },
    { name: 'CREATE TABLE of a range', ...mysql, given: both, sql: 'CREATE TABLE few AS SELECT * FROM orders WHERE id < 100;' },
  ],
  speaks: [
    {
      name: 'READ COMMITTED was for the transaction before',
      ...mysql,
      given: both,
      sql: 'SET TRANSACTION ISOLATION LEVEL READ COMMITTED;\nINSERT INTO totals SELECT * FROM orders;\nINSERT INTO totals SELECT * FROM orders;',
      says: ['This reads every row of orders and locks what it has read: others who write there wait until it commits.'],
      lines: [3],
    },
    {
      name: 'CREATE TABLE … SELECT',
      ...mysql,
      given: both,
      sql: 'CREATE TABLE copied (PRIMARY KEY (id)) AS SELECT * FROM orders;',
      says: ['This reads every row of orders and locks what it has read: others who write there wait until it commits.'],
    },
    {
      name: 'every row',
      ...mysql,
      given: both,
      sql: 'INSERT INTO totals SELECT * FROM orders;',
      says: ['This reads every row of orders and locks what it has read: others who write there wait until it commits.'],
    },
    {
      name: 'REPLACE into a new table',
      dialect: 'mariadb',
      version: '10.11',
      given: both,
      sql: 'CREATE TABLE sums (id bigint PRIMARY KEY);\nREPLACE INTO sums (id) SELECT o.id FROM orders o JOIN totals t ON t.id = o.id;',
      says: ['This reads every row of orders and totals and locks what it has read: others who write there wait until it commits.'],
      lines: [2],
    },
  ],
});
