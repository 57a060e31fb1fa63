import rule from '../../../src/rules/breaking-change/move-to-schema-breaks-running-code.ts';
import { testRule } from '../../support/rule-tester.ts';

const given = 'CREATE SCHEMA archive; CREATE TABLE orders (id int PRIMARY KEY); CREATE VIEW v AS SELECT id FROM orders;';

testRule(rule, {
  silent: [
    {
      name: 'a view answers to the old name',
      given,
      sql: 'BEGIN; ALTER TABLE orders SET SCHEMA archive; CREATE VIEW public.orders AS SELECT * FROM archive.orders; COMMIT;',
    },
    { name: 'the table is made by the same migration', given, sql: 'CREATE TABLE t (id int); ALTER TABLE t SET SCHEMA archive;' },
    { name: 'a type is another matter', given: `${given} CREATE TYPE mood AS ENUM ('a');`, sql: 'ALTER TYPE mood SET SCHEMA archive;' },
  ],
  speaks: [
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
