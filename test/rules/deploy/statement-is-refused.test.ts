import { expect } from 'vitest';
import rule from '../../../src/rules/deploy/statement-is-refused.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id int PRIMARY KEY, made timestamptz);';

testRule(rule, {
  silent: [
    {
      name: 'a key in the place of a key',
      given: users,
      sql: 'ALTER TABLE users DROP CONSTRAINT users_pkey; ALTER TABLE users ADD PRIMARY KEY (id);',
    },
    { name: 'an immutable expression', given: users, sql: "CREATE INDEX CONCURRENTLY i ON users ((made AT TIME ZONE 'UTC'));" },
  ],
  speaks: [
    {
      name: 'a second primary key',
      given: users,
      sql: 'ALTER TABLE users ADD PRIMARY KEY (made);',
      says: ['The deploy stops here: multiple primary keys for table "users" are not allowed.'],
    },
    {
      name: 'an index on now()',
      given: users,
      sql: '\nCREATE INDEX CONCURRENTLY i ON users ((made > now()));',
      says: [expect.stringMatching(/^The deploy stops here: functions in an index must be IMMUTABLE.*\.$/)],
      lines: [2],
    },
  ],
});
