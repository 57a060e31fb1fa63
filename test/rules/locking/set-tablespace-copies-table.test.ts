import rule from '../../../src/rules/locking/set-tablespace-copies-table.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rule, {
  silent: [
    {
      name: 'all of an empty tablespace',
      given: 'CREATE TABLE e (id int PRIMARY KEY);',
      sql: 'ALTER TABLE ALL IN TABLESPACE slow SET TABLESPACE fast;',
    },
    { name: 'all stays where it is', given: 'CREATE TABLE e (id int);', sql: 'ALTER TABLE ALL IN TABLESPACE pg_default SET TABLESPACE pg_default;' },
    { name: 'all of it is new', sql: 'CREATE TABLE e (id int); ALTER TABLE ALL IN TABLESPACE pg_default SET TABLESPACE fast;' },
    {
      name: 'all has been moved before',
      given: 'CREATE TABLE e (id int); ALTER TABLE ALL IN TABLESPACE pg_default SET TABLESPACE fast;',
      sql: 'ALTER TABLE ALL IN TABLESPACE pg_default SET TABLESPACE other;',
    },
    { name: 'the table is made by the same migration', sql: 'CREATE TABLE e (id int PRIMARY KEY); ALTER TABLE e SET TABLESPACE fast;' },
    { name: 'another option', given: 'CREATE TABLE e (id int PRIMARY KEY);', sql: 'ALTER TABLE e SET (fillfactor = 80);' },
  ],
  speaks: [
    {
      name: 'all tables of a tablespace',
      given:
        'CREATE TABLE e (id int); CREATE TABLE f (id int); CREATE TABLE g (id int) TABLESPACE slow; CREATE MATERIALIZED VIEW v AS SELECT id FROM e;',
      sql: 'ALTER TABLE ALL IN TABLESPACE pg_default SET TABLESPACE fast;',
      says: ['Moving all of pg_default to fast copies e and f, and nobody can read or write any of it until the last is moved.'],
    },
    {
      name: 'all indexes of a tablespace',
      given: 'CREATE TABLE e (id int CONSTRAINT e_key PRIMARY KEY);',
      sql: 'ALTER INDEX ALL IN TABLESPACE pg_default OWNED BY app SET TABLESPACE fast;',
      says: ['Moving all of pg_default to fast copies e_key, and nobody can read or write any of it until the last is moved.'],
    },
    {
      name: 'all of a tablespace, without a history',
      complete: false,
      sql: 'ALTER MATERIALIZED VIEW ALL IN TABLESPACE slow SET TABLESPACE fast;',
      says: ['All that is in slow is copied to fast, and nobody can read or write any of it until the last is moved.'],
    },
    {
      name: 'a table in use',
      given: 'CREATE TABLE e (id int PRIMARY KEY);',
      sql: 'ALTER TABLE e SET TABLESPACE fast;',
      says: ['Moving e to fast copies all of it while nobody can read or write it.'],
    },
    {
      name: 'an index of a table in use',
      given: 'CREATE TABLE e (id int PRIMARY KEY, a int); CREATE INDEX e_a ON e (a);',
      sql: 'ALTER INDEX e_a SET TABLESPACE fast;',
      says: ['Moving e_a to fast copies all of it while nobody can read or write it.'],
    },
  ],
});
