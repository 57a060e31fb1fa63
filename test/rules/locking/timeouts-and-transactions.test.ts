import one from '../../../src/rules/locking/alterations-could-be-one.ts';
import others from '../../../src/rules/locking/drop-locks-other-tables.ts';
import late from '../../../src/rules/locking/lock-timeout-comes-too-late.ts';
import long from '../../../src/rules/locking/lock-timeout-too-long.ts';
import many from '../../../src/rules/locking/many-subtransactions.ts';
import missing from '../../../src/rules/locking/missing-statement-timeout.ts';
import stops from '../../../src/rules/locking/statement-timeout-stops-long-work.ts';
import isolation from '../../../src/rules/migration/isolation-level-set-too-late.ts';
import left from '../../../src/rules/migration/invalid-index-left-behind.ts';
import { testRule } from '../../support/rule-tester.ts';

const given =
  'CREATE TABLE users (id bigint PRIMARY KEY, name text); CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint CONSTRAINT n REFERENCES users (id));';

testRule(late, {
  silent: [
    { name: 'before', given, sql: "SET lock_timeout = '2s'; ALTER TABLE users ADD COLUMN a int;" },
    { name: 'never', given, sql: 'ALTER TABLE users ADD COLUMN a int;' },
    { name: 'a new table before it', given, sql: "CREATE TABLE a (); ALTER TABLE a ADD COLUMN b int; SET lock_timeout = '2s';" },
    { name: 'turned off after it has done its work', given, sql: 'ALTER TABLE users ADD COLUMN a int; SET lock_timeout = 0;' },
  ],
  speaks: [
    {
      name: 'between two',
      given,
      sql: "ALTER TABLE notes ADD COLUMN a int;\nSET lock_timeout = '2s';\nALTER TABLE users ADD COLUMN a int;",
      says: ['lock_timeout is set only after this: while it waits for its lock on notes, all new queries on notes wait behind it.'],
      lines: [1],
    },
  ],
});

testRule(long, {
  silent: [
    { name: 'short', sql: 'SET lock_timeout = 3000;' },
    { name: 'as long as the policy says', sql: "SET lock_timeout = '1min';", options: { seconds: 60 } },
    { name: 'another timeout', sql: "SET statement_timeout = '1h';" },
  ],
  speaks: [
    {
      name: 'milliseconds',
      sql: 'SET LOCAL lock_timeout TO 60000;',
      says: ['lock_timeout of 60000 lets all queries on a table wait for so long; the policy allows 10 seconds.'],
    },
  ],
});

testRule(missing, {
  silent: [
    { name: 'the role has one', given, sql: 'ALTER TABLE users ADD COLUMN a int;', options: { timeouts: 'provided' } },
    { name: 'a new table', sql: 'CREATE TABLE a (); ALTER TABLE a ADD COLUMN b int;' },
  ],
  speaks: [
    {
      name: 'said once a file',
      given,
      sql: 'ALTER TABLE users ADD COLUMN a int; ALTER TABLE notes ADD COLUMN a int;',
      says: ['No statement_timeout is set: should this take longer than thought, users stays locked all the while.'],
    },
  ],
});

testRule(stops, {
  silent: [
    {
      name: 'turned off before',
      given,
      sql: "SET statement_timeout = '5s'; SET statement_timeout = 0; CREATE INDEX CONCURRENTLY i ON users (name);",
    },
    { name: 'long enough', given, sql: "SET statement_timeout = '2min'; CREATE INDEX CONCURRENTLY i ON users (name);" },
    { name: 'a new table', sql: "SET statement_timeout = '5s'; CREATE TABLE a (b int); CREATE INDEX CONCURRENTLY i ON a (b);" },
  ],
  speaks: [
    {
      name: 'a constraint is validated',
      given: `${given} ALTER TABLE users ADD CONSTRAINT c CHECK (name <> '') NOT VALID;`,
      sql: "SET statement_timeout = '5s'; ALTER TABLE users VALIDATE CONSTRAINT c;",
      says: ['statement_timeout is 5s: if reading all of users takes longer, this is cut off and the deploy stops.'],
    },
  ],
});

testRule(many, {
  silent: [
    { name: 'a block with handlers, run once', given, sql: "DO $$ BEGIN INSERT INTO users VALUES (1, ''); EXCEPTION WHEN others THEN NULL; END $$;" },
    {
      name: 'the loop is inside of it',
      given,
      sql: 'DO $$ BEGIN FOR i IN 1..9 LOOP DELETE FROM users WHERE id = i; END LOOP; EXCEPTION WHEN others THEN NULL; END $$;',
    },
    { name: 'a few savepoints', given, sql: `BEGIN; ${'SAVEPOINT a; '.repeat(64)} COMMIT;` },
    { name: 'each in a transaction of its own', given, sql: 'BEGIN; SAVEPOINT a; COMMIT; '.repeat(70) },
  ],
  speaks: [
    {
      name: 'more savepoints than are kept at hand',
      given,
      sql: `BEGIN; ${'SAVEPOINT a; RELEASE a; '.repeat(70)} COMMIT;`,
      says: ['This is savepoint number 65 of one transaction: past 64 that write, every other session slows down until it ends.'],
    },
    {
      name: 'in a WHILE loop',
      given,
      sql: "DO $$\nDECLARE i int := 0;\nBEGIN\n  WHILE i < 9 LOOP\n    BEGIN\n      INSERT INTO users VALUES (i, '');\n    EXCEPTION WHEN others THEN NULL;\n    END;\n    i := i + 1;\n  END LOOP;\nEND $$;",
      says: ['Each round of this loop is a subtransaction: past 64 of them, every other session slows down until the transaction ends.'],
      lines: [5],
    },
  ],
});

testRule(one, {
  silent: [
    { name: 'two tables', given, sql: 'ALTER TABLE users ADD COLUMN a int; ALTER TABLE notes ADD COLUMN a int;' },
    { name: 'one transaction', given, sql: 'BEGIN; ALTER TABLE users ADD COLUMN a int; ALTER TABLE users ADD COLUMN b int; COMMIT;' },
    {
      name: 'validated later on purpose',
      given,
      sql: 'ALTER TABLE users ADD CONSTRAINT c CHECK (id > 0) NOT VALID; ALTER TABLE users VALIDATE CONSTRAINT c;',
    },
    { name: 'a new table', sql: 'CREATE TABLE a (); ALTER TABLE a ADD COLUMN b int; ALTER TABLE a ADD COLUMN c int;' },
    { name: 'a rename stands alone', given, sql: 'ALTER TABLE users ADD COLUMN a int; ALTER TABLE users RENAME COLUMN name TO title;' },
  ],
  speaks: [],
});

testRule(others, {
  silent: [
    { name: 'no foreign key', given: 'CREATE TABLE users (id bigint PRIMARY KEY);', sql: 'DROP TABLE users;' },
    { name: 'adding one locks less', given, sql: 'ALTER TABLE notes ADD FOREIGN KEY (id) REFERENCES users (id) NOT VALID;' },
  ],
  speaks: [
    {
      name: 'the referencing table',
      given,
      sql: 'DROP TABLE notes;',
      says: ['This locks users as well: nobody can read or write there until the transaction ends.'],
    },
  ],
});

testRule(isolation, {
  silent: [
    { name: 'first', given, sql: 'BEGIN; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; LOCK TABLE users; SELECT 1; COMMIT;' },
    {
      name: 'after settings and locks',
      given,
      sql: "BEGIN; SET LOCAL lock_timeout = '1s'; LOCK TABLE users; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; COMMIT;",
    },
    { name: 'of the next transaction', given, sql: 'BEGIN; SELECT 1; COMMIT; BEGIN; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; COMMIT;' },
    { name: 'read-only mode may be asked for later', given, sql: 'BEGIN; SELECT 1; SET TRANSACTION READ ONLY; COMMIT;' },
  ],
  speaks: [
    {
      name: 'after a savepoint',
      given,
      sql: 'BEGIN; SAVEPOINT s; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; COMMIT;',
      says: ['The deploy stops here: the isolation level cannot be set after a savepoint.'],
    },
    {
      name: 'BEGIN in the transaction of the tool',
      given,
      framework: 'sqlx',
      sql: 'CREATE TABLE a ();\nBEGIN ISOLATION LEVEL SERIALIZABLE;',
      says: ['The deploy stops here: the isolation level must be set before the transaction runs its first statement.'],
      lines: [2],
    },
  ],
});

testRule(left, {
  silent: [
    { name: 'without IF NOT EXISTS the next try fails', given, sql: 'CREATE INDEX CONCURRENTLY i ON users (name);' },
    { name: 'not online: nothing is left', given, sql: 'CREATE INDEX IF NOT EXISTS i ON users (name);' },
    { name: 'a new table', sql: 'CREATE TABLE a (b int); CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON a (b);' },
  ],
  speaks: [],
});
