import rule from '../../../src/rules/locking/change-type-rechecks-rows.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rule, {
  silent: [
    {
      name: 'no constraint is on the column',
      given: 'CREATE TABLE o (id int PRIMARY KEY, n varchar(5), k int CHECK (k > 0));',
      sql: 'ALTER TABLE o ALTER COLUMN n TYPE varchar(9);',
    },
    {
      name: 'the CHECK was dropped first',
      given: "CREATE TABLE o (id int PRIMARY KEY, n varchar(5) CONSTRAINT n_set CHECK (n <> ''));",
      sql: 'ALTER TABLE o DROP CONSTRAINT n_set; ALTER TABLE o ALTER COLUMN n TYPE varchar(9);',
    },
  ],
  speaks: [
    {
      name: 'the column is in a CHECK',
      given: "CREATE TABLE o (id int PRIMARY KEY, n varchar(5) CONSTRAINT n_set CHECK (n <> ''));",
      sql: 'ALTER TABLE o ALTER COLUMN n TYPE varchar(9);',
      says: ['Changing n checks n_set against every row of o while nobody can read or write it.'],
    },
    {
      name: 'the column is in a foreign key',
      given: 'CREATE TABLE p (code varchar(5) PRIMARY KEY); CREATE TABLE o (id int PRIMARY KEY, p_code varchar(5) REFERENCES p (code));',
      sql: 'ALTER TABLE o ALTER COLUMN p_code TYPE varchar(9);',
      says: ['Changing p_code also locks p, the other side of its foreign key: nobody can read or write there either.'],
    },
  ],
});
