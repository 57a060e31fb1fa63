import { expect } from 'vitest';
import rule from '../../../src/rules/deploy/enum-value-used-in-its-transaction.ts';
import { testRule } from '../../support/rule-tester.ts';

const given = "CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE feelings (id int PRIMARY KEY, m mood);";

testRule(rule, {
  silent: [
    { name: 'each statement on its own', given, sql: "ALTER TYPE mood ADD VALUE 'ok'; UPDATE feelings SET m = 'ok' WHERE id = 1;" },
    { name: 'another value', given, sql: "BEGIN; ALTER TYPE mood ADD VALUE 'ok'; UPDATE feelings SET m = 'sad' WHERE id = 1; COMMIT;" },
    {
      name: 'the type is made in the same transaction, since 17',
      sql: "BEGIN; CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE f (id int, m mood); ALTER TYPE mood ADD VALUE 'ok'; INSERT INTO f VALUES (1, 'ok'); COMMIT;",
      version: '18',
    },
  ],
  speaks: [
    {
      name: 'in an UPDATE',
      given,
      sql: "BEGIN;\nALTER TYPE mood ADD VALUE 'ok';\nUPDATE feelings SET m = 'ok' WHERE id = 1;\nCOMMIT;",
      says: [expect.stringMatching(/^The deploy stops here: .*'ok' was added in this same transaction.*\.$/)],
      lines: [3],
    },
    {
      name: 'as a default, in the transaction that the tool opens',
      given,
      sql: "-- migrate:up\nALTER TYPE mood ADD VALUE 'ok';\nALTER TABLE feelings ALTER COLUMN m SET DEFAULT 'ok';\n-- migrate:down\n",
      framework: 'dbmate',
      says: [expect.stringMatching(/^The deploy stops here: .*'ok' was added in this same transaction.*\.$/)],
      lines: [3],
    },
  ],
});
