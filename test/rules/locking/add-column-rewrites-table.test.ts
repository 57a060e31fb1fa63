import rule from '../../../src/rules/locking/add-column-rewrites-table.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id bigint PRIMARY KEY, age integer, email text);';
const rewrites = 'rewrites all of users while nobody can read or write it';

testRule(rule, {
  silent: [
    { name: 'no default', given: users, sql: 'ALTER TABLE users ADD COLUMN plan text;' },
    { name: 'a constant default since 11', given: users, sql: "ALTER TABLE users ADD COLUMN plan text NOT NULL DEFAULT 'free';", version: '11' },
    { name: 'now() is the same for every row', given: users, sql: 'ALTER TABLE users ADD COLUMN joined_at timestamptz NOT NULL DEFAULT now();' },
    {
      name: 'CURRENT_TIMESTAMP is the same for every row',
      given: users,
      sql: 'ALTER TABLE users ADD COLUMN joined_at timestamptz DEFAULT CURRENT_TIMESTAMP;',
    },
    {
      name: 'a function that the history made IMMUTABLE',
      given: `${users} CREATE FUNCTION code() RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'x'::text $$;`,
      sql: 'ALTER TABLE users ADD COLUMN code text DEFAULT code();',
    },
    {
      name: 'a virtual generated column',
      given: users,
      sql: 'ALTER TABLE users ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) VIRTUAL;',
      version: '18',
    },
    { name: 'a domain without a constraint', given: `${users} CREATE DOMAIN email AS text;`, sql: 'ALTER TABLE users ADD COLUMN mail email;' },
    { name: 'the table is made by the same migration', sql: `${users} ALTER TABLE users ADD COLUMN number bigserial;` },
    {
      name: 'IF NOT EXISTS finds the column',
      given: users,
      sql: 'ALTER TABLE users ADD COLUMN IF NOT EXISTS email text DEFAULT gen_random_uuid()::text;',
    },
  ],
  speaks: [
    {
      name: 'a volatile default',
      given: users,
      sql: 'ALTER TABLE users ADD COLUMN key uuid DEFAULT gen_random_uuid();',
      says: [`Adding key ${rewrites}: its default differs from row to row.`],
    },
    {
      name: 'clock_timestamp() differs from row to row',
      given: users,
      sql: 'ALTER TABLE users ADD COLUMN seen_at timestamptz DEFAULT clock_timestamp();',
      says: [`Adding seen_at ${rewrites}: its default differs from row to row.`],
    },
    {
      name: 'a function that the history made without a word on volatility',
      given: `${users} CREATE FUNCTION code() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'x'; END $$;`,
      sql: 'ALTER TABLE users ADD COLUMN code text DEFAULT code();',
      says: [`Adding code ${rewrites}: its default differs from row to row.`],
    },
    {
      name: 'serial',
      given: users,
      sql: 'ALTER TABLE users ADD COLUMN number bigserial;',
      says: [`Adding number ${rewrites}: every row gets a number.`],
    },
    {
      name: 'identity',
      given: users,
      sql: 'ALTER TABLE users ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY;',
      says: [`Adding number ${rewrites}: every row gets a number.`],
    },
    {
      name: 'a stored generated column',
      given: users,
      sql: 'ALTER TABLE users ADD COLUMN twice int GENERATED ALWAYS AS (age * 2) STORED;',
      says: [`Adding twice ${rewrites}: its value is computed and stored for every row.`],
    },
    {
      name: 'a domain with a CHECK, even without a default',
      given: `${users} CREATE DOMAIN zip_code AS text CHECK (length(VALUE) = 5);`,
      sql: 'ALTER TABLE users ADD COLUMN zip zip_code;',
      says: [`Adding zip ${rewrites}: its domain zip_code has a constraint.`],
    },
    {
      name: 'a constant default before 11',
      given: users,
      sql: "ALTER TABLE users ADD COLUMN plan text DEFAULT 'free';",
      version: '10',
      says: [`Adding plan ${rewrites}: this version writes a default into every row.`],
    },
    {
      name: 'the second of two columns, at its own line',
      given: users,
      sql: 'ALTER TABLE users\n  ADD COLUMN plan text,\n  ADD COLUMN key uuid DEFAULT gen_random_uuid();',
      says: [`Adding key ${rewrites}: its default differs from row to row.`],
      lines: [3],
    },
  ],
});
