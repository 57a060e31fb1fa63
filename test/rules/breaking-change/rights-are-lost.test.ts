import rule from '../../../src/rules/breaking-change/rights-are-lost.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id bigint PRIMARY KEY, email text); CREATE VIEW people AS SELECT id FROM users;';
const granted = `${users} GRANT SELECT ON people TO reports, app; GRANT SELECT, INSERT, UPDATE ON users TO app;`;
const anew = 'DROP VIEW people; CREATE VIEW people AS SELECT email, id FROM users;';

testRule(rule, {
  silent: [
    { name: 'no one had any', given: users, sql: anew },
    { name: 'given again', given: granted, sql: `${anew} GRANT SELECT ON people TO reports, app;` },
    { name: 'given again on all', given: granted, sql: `${anew} GRANT ALL ON ALL TABLES IN SCHEMA public TO reports, app;` },
    { name: 'replaced', given: granted, sql: 'CREATE OR REPLACE VIEW people AS SELECT id, email FROM users;' },
    { name: 'renamed', given: granted, sql: 'ALTER VIEW people RENAME TO persons;' },
    { name: 'only dropped', given: granted, sql: 'DROP VIEW people;' },
    {
      name: 'what is made comes with rights',
      given: `${granted} ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO reports;`,
      sql: anew,
    },
    {
      name: 'SQL of run time may give them',
      given: granted,
      sql: `${anew} DO $$ BEGIN EXECUTE format('GRANT SELECT ON people TO %I', current_setting('app.role')); END $$;`,
    },
    { name: 'another right goes', given: granted, sql: 'REVOKE DELETE ON users FROM app; REVOKE ALL ON users FROM PUBLIC;' },
    { name: 'of a column', given: granted, sql: 'REVOKE SELECT (email) ON users FROM app;' },
    { name: 'rolled back', given: granted, sql: `BEGIN; ${anew} ROLLBACK;` },
    {
      name: 'another engine keeps rights by name',
      dialect: 'mysql',
      version: '8.0',
      given: "CREATE TABLE t (id int PRIMARY KEY); GRANT SELECT ON t TO 'app'@'%';",
      sql: 'DROP TABLE t; CREATE TABLE t (id int PRIMARY KEY);',
    },
  ],
  speaks: [
    {
      name: 'a view made anew',
      given: granted,
      sql: `SELECT 1;\n${anew}\nGRANT SELECT ON people TO app;`,
      says: ['reports loses SELECT on people: it is made anew, and rights go with what is dropped.'],
      lines: [2],
    },
    {
      name: 'a table that takes the place of another',
      given: granted,
      sql: 'DROP VIEW people; CREATE TABLE next (id bigint PRIMARY KEY, email text); ALTER TABLE users RENAME TO old; ALTER TABLE next RENAME TO users;',
      says: ['app loses SELECT, INSERT and UPDATE on users: it is made anew, and rights go with what is dropped.'],
    },
    {
      name: 'a materialized view, granted with all of its schema',
      given: 'CREATE MATERIALIZED VIEW m AS SELECT 1 AS a; GRANT SELECT ON ALL TABLES IN SCHEMA public TO app;',
      sql: 'DROP MATERIALIZED VIEW m; CREATE MATERIALIZED VIEW m AS SELECT 2 AS a;',
      says: ['app loses SELECT on m: it is made anew, and rights go with what is dropped.'],
    },
    {
      name: 'taken',
      given: granted,
      sql: 'REVOKE ALL ON users FROM app; GRANT SELECT ON users TO app;',
      says: ['app loses INSERT and UPDATE on users: what the running release sends as this role fails.'],
    },
  ],
});
