import { expect } from 'vitest';
import rule from '../../../src/rules/deploy/foreign-key-cannot-reference.ts';
import { testRule } from '../../support/rule-tester.ts';

const given =
  'CREATE TABLE users (id bigint PRIMARY KEY, email text, code text UNIQUE); CREATE TABLE orders (id bigint PRIMARY KEY, user_id text, email text);';

testRule(rule, {
  silent: [
    { name: 'columns that are unique', given, sql: 'ALTER TABLE orders ADD FOREIGN KEY (email) REFERENCES users (code);' },
    { name: 'types that compare', given, sql: 'CREATE TABLE notes (user_id int REFERENCES users (id));' },
  ],
  speaks: [
    {
      name: 'a column of a new table',
      given: 'CREATE TABLE p (id bigint PRIMARY KEY);',
      sql: 'CREATE TABLE c (\n  id bigint PRIMARY KEY,\n  p_id text REFERENCES p (id)\n);',
      says: ['The deploy stops here: foreign key from "p_id" to "p": key columns are of incompatible types: text and bigint.'],
      lines: [3],
    },
    {
      name: 'columns that are not unique',
      given,
      sql: 'ALTER TABLE orders ADD FOREIGN KEY (email) REFERENCES users (email);',
      says: [expect.stringMatching(/^The deploy stops here: .*unique.*users.*\.$/)],
    },
    {
      name: 'types that do not compare',
      given,
      sql: 'ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);',
      says: [expect.stringMatching(/^The deploy stops here: .*\.$/)],
    },
  ],
});
