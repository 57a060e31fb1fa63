import { expect } from 'vitest';
import insideTool from '../../../src/rules/migration/transaction-inside-tool-transaction.ts';
import unclosed from '../../../src/rules/migration/unclosed-transaction.ts';
import unknownDirective from '../../../src/rules/migration/unknown-directive.ts';
import { testRule } from '../../support/rule-tester.ts';

const given = 'CREATE TABLE users (id bigint PRIMARY KEY);';

testRule(unclosed, {
  silent: [
    { name: 'committed', given, sql: 'BEGIN; ALTER TABLE users ADD COLUMN age int; COMMIT;' },
    { name: 'rolled back', given, sql: 'START TRANSACTION; ALTER TABLE users ADD COLUMN age int; ROLLBACK;' },
    { name: 'the tool opens and closes it', given, framework: 'sqlx', sql: 'ALTER TABLE users ADD COLUMN age int;' },
    { name: 'BEGIN of a PL/pgSQL block', given, sql: 'DO $$ BEGIN ALTER TABLE users ADD COLUMN age int; END $$;' },
  ],
  speaks: [
    {
      name: 'never ended',
      given,
      sql: 'BEGIN;\nALTER TABLE users ADD COLUMN age int;\nCOMMIT;\nBEGIN;\nALTER TABLE users ADD COLUMN size int;\n',
      says: [
        'This transaction is never committed: what 002_change.sql does is rolled back when the connection closes, and its locks are held until then.',
      ],
      lines: [4],
    },
    {
      name: 'only a savepoint is released',
      given,
      sql: 'BEGIN; SAVEPOINT a; ALTER TABLE users ADD COLUMN age int; RELEASE a;',
      says: [
        'This transaction is never committed: what 002_change.sql does is rolled back when the connection closes, and its locks are held until then.',
      ],
    },
  ],
});

testRule(insideTool, {
  silent: [
    { name: 'the tool does not wrap', given, sql: 'BEGIN; ALTER TABLE users ADD COLUMN age int; COMMIT;' },
    { name: 'nothing ends it', given, framework: 'sqlx', sql: 'ALTER TABLE users ADD COLUMN age int;' },
    { name: 'a block that may not end it is refused', given, framework: 'sqlx', sql: 'DO $$ BEGIN COMMIT; END $$;' },
  ],
  speaks: [
    {
      name: 'COMMIT ends the transaction of sqlx',
      given,
      framework: 'sqlx',
      sql: 'BEGIN;\nALTER TABLE users ADD COLUMN age int;\nCOMMIT;',
      says: [expect.stringContaining('This ends a transaction that is not its own') as string],
      lines: [3],
    },
    {
      name: 'ROLLBACK does so too',
      given,
      framework: 'sqlx',
      sql: 'ALTER TABLE users ADD COLUMN age int; ROLLBACK;',
      says: [expect.stringContaining('This ends a transaction that is not its own') as string],
    },
  ],
});

testRule(unknownDirective, {
  silent: [
    { name: 'known directives', framework: 'dbmate', sql: '-- migrate:up transaction:false\nSELECT 1;\n-- migrate:down\n' },
    { name: 'comments in words', framework: 'dbmate', sql: '-- migrate:up\n-- this migrates up\nSELECT 1;\n-- migrate:down\n' },
  ],
  speaks: [
    {
      name: 'an equals sign instead of a colon',
      framework: 'dbmate',
      sql: '-- migrate:up transaction=false\nSELECT 1;\n-- migrate:down\n',
      says: [expect.stringContaining('transaction:false') as string],
      lines: [1],
    },
  ],
});
