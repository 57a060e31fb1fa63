import rule from '../../../src/rules/locking/missing-lock-timeout.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id int PRIMARY KEY);';
const add = 'ALTER TABLE users ADD COLUMN plan text;';

testRule(rule, {
  silent: [
    { name: 'a timeout for the session', given: users, sql: `SET lock_timeout = '2s'; ${add}` },
    { name: 'a timeout for the transaction', given: users, sql: `BEGIN; SET LOCAL lock_timeout = 2000; ${add} COMMIT;` },
    { name: 'the tool sets it', given: users, sql: add, options: { timeouts: 'provided' } },
    { name: 'only what the migration makes is locked', sql: `${users} ${add}` },
    { name: 'an online build waits without stopping others', given: users, sql: 'CREATE INDEX CONCURRENTLY i ON users (id);' },
  ],
  speaks: [
    {
      name: 'no timeout, told once for the file',
      given: users,
      sql: `SELECT 1;\n${add}\nALTER TABLE users ADD COLUMN b int;`,
      says: ['No lock_timeout is set: while this waits for its lock on users, all new queries on users wait behind it.'],
      lines: [2],
    },
    {
      name: 'turned off',
      given: users,
      sql: `SET lock_timeout = 0; ${add}`,
      says: ['lock_timeout is turned off: while this waits for its lock on users, all new queries on users wait behind it.'],
    },
    {
      name: 'SET LOCAL is gone after its transaction',
      given: users,
      sql: `BEGIN; SET LOCAL lock_timeout = '2s'; COMMIT; ${add}`,
      says: ['No lock_timeout is set: while this waits for its lock on users, all new queries on users wait behind it.'],
    },
  ],
});
