import rule from '../../../src/rules/breaking-change/move-to-schema-breaks-running-code.ts';
import { testRule } from '../../support/rule-tester.ts';

const given = 'CREATE SCHEMA archive; CREATE TABLE orders (id int PRIMARY KEY); CREATE VIEW v AS SELECT id FROM orders;';

testRule(rule, {
  silent: [
    {
      name: 'a trigger function, which no code calls',
      given: "CREATE SCHEMA lib; CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';",
      sql: 'ALTER FUNCTION stamp() SET SCHEMA lib;',
    },
    {
      name: 'a type of the pull request',
      given: 'CREATE SCHEMA lib;',
      sql: "CREATE TYPE mark AS ENUM ('a'); ALTER TYPE mark SET SCHEMA lib;",
    },
    {
      name: 'a view answers to the old name',
      given,
      sql: 'BEGIN; ALTER TABLE orders SET SCHEMA archive; CREATE VIEW public.orders AS SELECT * FROM archive.orders; COMMIT;',
    },
    { name: 'the table is made by the same migration', given, sql: 'CREATE TABLE t (id int); ALTER TABLE t SET SCHEMA archive;' },
  ],
  speaks: [
    {
      name: 'a function',
      given: "CREATE SCHEMA lib; CREATE FUNCTION fee(n int) RETURNS int LANGUAGE sql AS 'SELECT n';",
      sql: 'ALTER FUNCTION fee(int) SET SCHEMA lib;',
      says: ['Code that looks for fee where it was fails from the moment it is in the schema lib.'],
    },
    {
      name: 'a type',
      given: "CREATE SCHEMA lib; CREATE TYPE mark AS ENUM ('a');",
      sql: 'ALTER TYPE mark SET SCHEMA lib;',
      says: ['Code that looks for mark where it was fails from the moment it is in the schema lib.'],
    },
    {
      name: 'a table in use',
      given,
      sql: 'ALTER TABLE orders SET SCHEMA archive;',
      says: ['Code that looks for orders where it was fails from the moment it is in the schema archive.'],
    },
    {
      name: 'a view in use',
      given,
      sql: 'ALTER VIEW v SET SCHEMA archive;',
      says: ['Code that looks for v where it was fails from the moment it is in the schema archive.'],
    },
  ],
});
