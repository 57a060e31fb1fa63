import rule from '../../../src/rules/breaking-change/drop-cascade-takes-others.ts';
import { testRule } from '../../support/rule-tester.ts';

const given =
  'CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE orders (id int PRIMARY KEY, user_id int REFERENCES users (id)); CREATE VIEW v AS SELECT id FROM users; CREATE VIEW w AS SELECT id FROM v;';

testRule(rule, {
  silent: [
    { name: 'nothing depends on it', given, sql: 'DROP VIEW w CASCADE;' },
    { name: 'without CASCADE', given, sql: 'DROP VIEW w;' },
    { name: 'a schema of the same change', sql: 'CREATE SCHEMA s; CREATE TABLE s.t (id int); DROP SCHEMA s CASCADE;' },
    {
      name: 'a type of the same change',
      given,
      sql: "CREATE TYPE mood AS ENUM ('a'); ALTER TABLE users ADD COLUMN m mood; DROP TYPE mood CASCADE;",
    },
    { name: 'nothing can hang on an event trigger', sql: 'DROP EVENT TRIGGER e CASCADE;' },
    { name: 'a column of the same change', given, sql: 'ALTER TABLE users ADD COLUMN c int UNIQUE; ALTER TABLE users DROP COLUMN c CASCADE;' },
  ],
  speaks: [
    {
      name: 'several at once are one surprise',
      given: `${given} CREATE VIEW x AS SELECT id FROM orders; CREATE VIEW y AS SELECT id FROM x;`,
      sql: 'DROP VIEW v, x CASCADE;',
      says: ['CASCADE drops the view w and the view y along with v and x.'],
    },
    { name: 'a view that another view reads', given, sql: 'DROP VIEW v CASCADE;', says: ['CASCADE drops the view w along with v.'] },
    {
      name: 'a key that a foreign key refers to',
      given,
      sql: 'ALTER TABLE users DROP CONSTRAINT users_pkey CASCADE;',
      says: ['CASCADE drops the foreign key orders_user_id_fkey of orders along with users.users_pkey.'],
    },
    {
      name: 'a server, of which the catalog does not keep what hangs on it',
      sql: 'DROP SERVER legacy CASCADE;',
      says: ['CASCADE drops whatever depends on legacy; what that is, the migrations do not tell.'],
    },
    {
      name: 'nobody told us',
      sql: 'DROP TYPE mood CASCADE;',
      complete: false,
      says: ['CASCADE drops whatever depends on mood; what that is, the migrations do not tell.'],
    },
  ],
});
