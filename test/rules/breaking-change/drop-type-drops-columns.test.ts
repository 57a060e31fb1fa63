import rule from '../../../src/rules/breaking-change/drop-type-drops-columns.ts';
import { testRule } from '../../support/rule-tester.ts';

const given = "CREATE TYPE mood AS ENUM ('sad', 'happy'); CREATE TABLE feelings (id int PRIMARY KEY, m mood); CREATE TYPE unused AS ENUM ('a');";

testRule(rule, {
  silent: [
    { name: 'no column has it', given, sql: 'DROP TYPE unused CASCADE;' },
    { name: 'without CASCADE it is refused, not obeyed', given, sql: 'DROP TYPE mood;' },
  ],
  speaks: [
    {
      name: 'a column has it',
      given,
      sql: 'DROP TYPE mood CASCADE;',
      says: ['Dropping the type mood with CASCADE drops the column feelings.m with every value in it.'],
    },
    {
      name: 'nobody told us who has it',
      sql: 'DROP TYPE mood CASCADE;',
      complete: false,
      says: ['Dropping the type mood with CASCADE drops every column that has it; which these are, the migrations do not tell.'],
    },
  ],
});
