import { expect } from 'vitest';
import rule from '../../../src/rules/deploy/view-columns-cannot-change.ts';
import { testRule } from '../../support/rule-tester.ts';

const given = 'CREATE TABLE users (id int PRIMARY KEY, name text, age int); CREATE VIEW people AS SELECT id, name FROM users;';

testRule(rule, {
  silent: [
    { name: 'a new column at the end', given, sql: 'CREATE OR REPLACE VIEW people AS SELECT id, name, age FROM users;' },
    { name: 'dropped and made again', given, sql: 'DROP VIEW people; CREATE VIEW people AS SELECT id FROM users;' },
  ],
  speaks: [
    {
      name: 'a column left out',
      given,
      sql: 'CREATE OR REPLACE VIEW people AS SELECT id FROM users;',
      says: [expect.stringMatching(/^The deploy stops here: .*\.$/)],
    },
    {
      name: 'a column with another name',
      given,
      sql: 'CREATE OR REPLACE VIEW people AS SELECT id, name AS full_name FROM users;',
      says: [expect.stringMatching(/^The deploy stops here: .*full_name.*\.$/)],
    },
  ],
});
