import rule from '../../../src/rules/breaking-change/truncate-loses-rows.ts';
import { testRule } from '../../support/rule-tester.ts';

const given = 'CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE orders (id int PRIMARY KEY, user_id int REFERENCES users (id));';

testRule(rule, {
  silent: [
    { name: 'the table is made by the same migration', given, sql: 'CREATE TABLE stage (id int); TRUNCATE stage;' },
    { name: 'a temporary table', given, sql: 'CREATE TEMP TABLE stage (id int); TRUNCATE stage;' },
  ],
  speaks: [
    { name: 'a table with rows', given, sql: 'TRUNCATE orders;', says: ['TRUNCATE deletes every row of orders for good.'] },
    {
      name: 'CASCADE empties what refers to it',
      given,
      sql: 'TRUNCATE users CASCADE;',
      says: ['TRUNCATE … CASCADE deletes every row of users and of orders for good.'],
    },
  ],
});
