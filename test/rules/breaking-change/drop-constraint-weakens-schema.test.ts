import rule from '../../../src/rules/breaking-change/drop-constraint-weakens-schema.ts';
import { testRule } from '../../support/rule-tester.ts';

const given = [
  'CREATE TABLE users (id int PRIMARY KEY, email text CONSTRAINT email_key UNIQUE);',
  'CREATE TABLE orders (id int PRIMARY KEY, user_id int CONSTRAINT fk REFERENCES users (id), total numeric CONSTRAINT positive CHECK (total > 0), note text CONSTRAINT present CHECK (note IS NOT NULL));',
].join(' ');

testRule(rule, {
  silent: [
    {
      name: 'a domain gets another constraint',
      given: 'CREATE DOMAIN percent AS int CONSTRAINT low CHECK (VALUE >= 0);',
      sql: 'ALTER DOMAIN percent DROP CONSTRAINT low; ALTER DOMAIN percent ADD CONSTRAINT low CHECK (VALUE >= 1) NOT VALID;',
    },
    {
      name: 'the CHECK has proved NOT NULL',
      given,
      sql: 'ALTER TABLE orders ALTER COLUMN note SET NOT NULL; ALTER TABLE orders DROP CONSTRAINT present;',
    },
    {
      name: 'added again in the same statement',
      given,
      sql: 'ALTER TABLE orders DROP CONSTRAINT positive, ADD CONSTRAINT positive CHECK (total >= 0) NOT VALID;',
    },
    {
      name: 'a foreign key added again under another name',
      given,
      sql: 'ALTER TABLE orders DROP CONSTRAINT fk; ALTER TABLE orders ADD CONSTRAINT fk2 FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE NOT VALID;',
    },
    {
      name: 'a unique index takes the place of the constraint',
      given,
      sql: 'CREATE UNIQUE INDEX CONCURRENTLY e ON users (email); ALTER TABLE users DROP CONSTRAINT email_key;',
    },
    { name: 'the column goes too', given, sql: 'ALTER TABLE orders DROP CONSTRAINT fk, DROP COLUMN user_id;' },
    {
      name: 'the constraint is made by the same migration',
      given,
      sql: 'ALTER TABLE orders ADD CONSTRAINT c CHECK (id > 0) NOT VALID; ALTER TABLE orders DROP CONSTRAINT c;',
    },
    {
      name: 'a proof of the bound, after the partition is attached',
      given:
        "CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at); CREATE TABLE l24 (at date NOT NULL, CONSTRAINT bound CHECK (at >= '2024-01-01' AND at < '2025-01-01'));",
      sql: "ALTER TABLE logs ATTACH PARTITION l24 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01'); ALTER TABLE l24 DROP CONSTRAINT bound;",
    },
  ],
  speaks: [
    {
      name: 'a domain',
      given: 'CREATE DOMAIN percent AS int CONSTRAINT low CHECK (VALUE >= 0);',
      sql: 'ALTER DOMAIN percent DROP CONSTRAINT low;',
      says: ['Without low, values that break it can get into every column of the domain percent.'],
    },
    {
      name: 'a CHECK',
      given,
      sql: 'ALTER TABLE orders DROP CONSTRAINT positive;',
      says: ['Without positive, rows of orders that break it can get in.'],
    },
    {
      name: 'a foreign key',
      given,
      sql: 'ALTER TABLE orders DROP CONSTRAINT fk;',
      says: ['Without fk, rows of orders can refer to rows of users that are not there.'],
    },
    {
      name: 'a UNIQUE constraint',
      given,
      sql: 'ALTER TABLE users DROP CONSTRAINT email_key;',
      says: ['Without email_key, rows of users with the same email can get in.'],
    },
  ],
});
