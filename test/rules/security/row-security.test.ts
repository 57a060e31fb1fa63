import bypass from '../../../src/rules/security/owner-bypasses-policies.ts';
import open from '../../../src/rules/security/policy-lets-everyone-write.ts';
import eachRow from '../../../src/rules/security/policy-calls-function-for-each-row.ts';
import edited from '../../../src/rules/security/policy-trusts-what-users-edit.ts';
import idle from '../../../src/rules/security/policy-without-row-security.ts';
import closed from '../../../src/rules/security/row-security-without-policy.ts';
import missing from '../../../src/rules/security/table-without-row-security.ts';
import view from '../../../src/rules/security/view-bypasses-row-security.ts';
import { testRule } from '../../support/rule-tester.ts';

const held = (name: string): string => `CREATE TABLE ${name} (id bigint PRIMARY KEY, author text); ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;`;
const notes = held('notes');
const custom = ['a', 'b', 'c'].map(held).join(' ');

const restricted = 'The policies of notes are all restrictive, and none lets anyone in: every role but its owner sees it empty.';

const parted =
  'CREATE TABLE visits (id bigint, author text) PARTITION BY LIST (author); ALTER TABLE visits ENABLE ROW LEVEL SECURITY; GRANT SELECT ON visits TO app;';
const part = "CREATE TABLE visits_a PARTITION OF visits FOR VALUES IN ('a');";

testRule(missing, {
  silent: [
    { name: 'nobody is let at the partition', given: parted, sql: part },
    {
      name: 'the partition has its own',
      given: parted,
      sql: `${part} ALTER TABLE visits_a ENABLE ROW LEVEL SECURITY; GRANT SELECT ON visits_a TO app;`,
    },
    { name: 'the right is taken back', given: parted, sql: `${part} GRANT SELECT ON visits_a TO app; REVOKE SELECT ON visits_a FROM app;` },
    {
      name: 'it was granted before',
      given: `${parted} ${part} GRANT SELECT ON visits_a TO app;`,
      sql: 'CREATE TABLE other (id bigint PRIMARY KEY);',
    },
  ],
  speaks: [
    {
      name: 'a role is let at a partition',
      given: parted,
      sql: `${part} GRANT SELECT ON visits_a TO app;`,
      says: ['visits_a has no row level security of its own: app can name it, and the policies of visits do not hold there.'],
    },
  ],
});

testRule(missing, {
  silent: [
    { name: 'the schema has no custom', given: 'CREATE TABLE a (id bigint PRIMARY KEY);', sql: 'CREATE TABLE t (id bigint PRIMARY KEY);' },
    {
      name: 'it follows at the end',
      given: custom,
      sql: 'CREATE TABLE t (id bigint); CREATE TABLE u (id bigint); ALTER TABLE t ENABLE ROW LEVEL SECURITY; DROP TABLE u;',
    },
    { name: 'another schema', given: custom, sql: 'CREATE SCHEMA internal; CREATE TABLE internal.t (id bigint PRIMARY KEY);' },
    { name: 'a temporary table', given: custom, sql: 'CREATE TEMP TABLE t (id bigint PRIMARY KEY);' },
    {
      name: 'a partition',
      given: `${custom} CREATE TABLE p (id bigint) PARTITION BY RANGE (id); ALTER TABLE p ENABLE ROW LEVEL SECURITY;`,
      sql: 'CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (9);',
    },
    {
      name: 'an old table gets a column',
      given: 'CREATE TABLE t (id bigint PRIMARY KEY);',
      options: { schemas: ['public'] },
      sql: 'ALTER TABLE t ADD COLUMN a int;',
    },
  ],
  speaks: [
    {
      name: 'a schema of the policy',
      sql: 'CREATE TABLE t (id bigint PRIMARY KEY);',
      options: { schemas: ['public'] },
      says: ['t has no row level security: every role with rights on it sees all of its rows.'],
    },
    {
      name: 'switched off',
      given: notes,
      sql: 'ALTER TABLE notes DISABLE ROW LEVEL SECURITY;',
      says: ['notes loses its row level security: no policy holds anyone back.'],
    },
  ],
});

testRule(idle, {
  silent: [
    { name: 'it was on', given: notes, sql: 'CREATE POLICY p ON notes USING (true);' },
    { name: 'it is dropped again', given: 'CREATE TABLE t (id int);', sql: 'CREATE POLICY p ON t USING (true); DROP POLICY p ON t;' },
    { name: 'nobody told of the table', complete: false, sql: 'CREATE POLICY p ON elsewhere USING (true);' },
  ],
  speaks: [
    {
      name: 'an old table',
      given: 'CREATE TABLE t (id int);',
      sql: 'SELECT 1;\nCREATE POLICY p ON t USING (true);',
      says: ['The policy p holds nobody back: row level security of t is off.'],
      lines: [2],
    },
  ],
});

testRule(closed, {
  silent: [
    { name: 'a restrictive policy on a table that was closed', given: notes, sql: 'CREATE POLICY lock ON notes AS RESTRICTIVE USING (true);' },
    { name: 'a new table', sql: notes },
    { name: 'it was so before', given: notes, sql: 'ALTER TABLE notes ADD COLUMN b int;' },
  ],
  speaks: [
    {
      name: 'a new table, if asked',
      options: { newTables: true },
      sql: notes,
      says: ['notes gets row level security and has no policy: every role but its owner sees it empty.'],
    },
    {
      name: 'the last policy goes',
      given: `${notes} CREATE POLICY p ON notes USING (true);`,
      sql: 'DROP POLICY p ON notes;',
      says: ['notes gets row level security and has no policy: every role but its owner sees it empty.'],
    },
    { name: 'restrictive ones alone', sql: `${notes} CREATE POLICY lock ON notes AS RESTRICTIVE USING (true);`, says: [restricted] },
  ],
});

testRule(open, {
  silent: [
    { name: 'reading', given: notes, sql: 'CREATE POLICY p ON notes FOR SELECT USING (true);' },
    { name: 'a role of its own', given: notes, sql: 'CREATE POLICY p ON notes TO app USING (true);' },
    { name: 'restrictive', given: notes, sql: 'CREATE POLICY p ON notes AS RESTRICTIVE USING (true);' },
    {
      name: 'new rows may be anything, old ones not',
      given: notes,
      sql: 'CREATE POLICY p ON notes FOR UPDATE USING (author = current_user) WITH CHECK (true);',
    },
    { name: 'an old policy', given: `${notes} CREATE POLICY p ON notes USING (true);`, sql: 'ALTER TABLE notes ADD COLUMN b int;' },
  ],
  speaks: [
    {
      name: 'insert',
      given: notes,
      sql: 'CREATE POLICY p ON notes FOR INSERT TO anon WITH CHECK (true);',
      says: ['The policy p lets anon insert every row of notes.'],
    },
    {
      name: 'update',
      given: notes,
      sql: 'CREATE POLICY p ON notes FOR UPDATE USING (1 = 1);',
      says: ['The policy p lets everyone update every row of notes.'],
    },
    {
      name: 'altered so',
      given: `${notes} CREATE POLICY p ON notes FOR DELETE USING (author = current_user);`,
      sql: 'ALTER POLICY p ON notes USING (true);',
      says: ['The policy p lets everyone delete every row of notes.'],
    },
  ],
});

testRule(eachRow, {
  silent: [
    { name: 'in a subquery', given: notes, sql: 'CREATE POLICY p ON notes USING ((SELECT auth.uid()) = author::uuid);' },
    { name: 'a function of the row', given: notes, sql: 'CREATE POLICY p ON notes USING (is_mine(id));' },
    { name: 'one row is written', given: notes, sql: 'CREATE POLICY p ON notes FOR INSERT WITH CHECK (auth.uid() = author::uuid);' },
  ],
  speaks: [
    {
      name: 'with and without',
      given: notes,
      sql: "CREATE POLICY p ON notes USING (auth.uid() = author::uuid OR author = 'all');",
      says: ['The policy p calls auth.uid() for each row of notes that a query reads.'],
    },
  ],
});

testRule(edited, {
  silent: [
    { name: 'what users cannot write', given: notes, sql: "CREATE POLICY p ON notes USING (auth.jwt() -> 'app_metadata' ->> 'role' = 'admin');" },
  ],
  speaks: [
    {
      name: 'outside of a subquery',
      given: notes,
      sql: "CREATE POLICY p ON notes USING (((auth.jwt() -> 'user_metadata') ->> 'role') = 'admin');",
      says: ['The policy p of notes trusts user_metadata, which each user can write for himself.'],
    },
  ],
});

testRule(bypass, {
  silent: [
    { name: 'another owner', options: { owners: ['app'] }, given: notes, sql: 'ALTER TABLE notes OWNER TO admin;' },
    {
      name: 'forced',
      options: { owners: ['app'] },
      given: notes,
      sql: 'ALTER TABLE notes OWNER TO app; ALTER TABLE notes FORCE ROW LEVEL SECURITY;',
    },
    { name: 'nothing asked for', given: notes, sql: 'ALTER TABLE notes OWNER TO app;' },
  ],
  speaks: [
    {
      name: 'the application',
      options: { owners: ['app'] },
      given: notes,
      sql: 'ALTER TABLE notes OWNER TO app;',
      says: ['notes belongs to app, for whom its policies do not hold.'],
    },
  ],
});

testRule(view, {
  silent: [
    { name: 'no row security', given: 'CREATE TABLE t (id int);', sql: 'CREATE VIEW v AS SELECT id FROM t;' },
    { name: 'set afterwards', given: notes, sql: 'CREATE VIEW v AS SELECT id FROM notes; ALTER VIEW v SET (security_invoker = on);' },
    {
      name: 'forced for the owner too',
      given: `${notes} ALTER TABLE notes FORCE ROW LEVEL SECURITY;`,
      sql: 'CREATE VIEW v AS SELECT id FROM notes;',
    },
    {
      name: 'a schema that nobody reaches',
      given: `${notes} CREATE SCHEMA inner_;`,
      options: { schemas: ['public'] },
      sql: 'CREATE VIEW inner_.v AS SELECT id FROM notes;',
    },
  ],
  speaks: [
    {
      name: 'security_invoker taken away',
      given: `${notes} CREATE VIEW v WITH (security_invoker) AS SELECT id FROM notes;`,
      sql: 'ALTER VIEW v RESET (security_invoker);',
      says: ['v reads notes with the rights of its owner: its readers see all rows, whatever the policies of notes say.'],
    },
    {
      name: 'a copy',
      given: notes,
      sql: 'CREATE MATERIALIZED VIEW v AS SELECT id FROM notes;',
      says: ['v keeps rows of notes where no policy holds: its readers see all of them.'],
    },
  ],
});

const see = 'CREATE POLICY see ON notes FOR SELECT USING (true);';
const edit = 'CREATE POLICY edit ON notes FOR UPDATE TO app USING (author = current_user);';

testRule(closed, {
  silent: [
    { name: 'reading and inserting alone', given: notes, sql: `${see} CREATE POLICY put ON notes FOR INSERT WITH CHECK (true);` },
    { name: 'inserting alone', given: notes, sql: 'CREATE POLICY put ON notes FOR INSERT WITH CHECK (true);' },
    { name: 'ALL reads too', given: notes, sql: `${edit} CREATE POLICY every ON notes USING (author = current_user);` },
    { name: 'a policy for reading stood', given: `${notes} ${see}`, sql: edit },
    { name: 'it was so before', given: `${notes} ${edit}`, sql: 'ALTER POLICY edit ON notes USING (false);' },
    { name: 'row level security is off', given: 'CREATE TABLE notes (id bigint PRIMARY KEY, author text);', sql: edit },
  ],
  speaks: [
    {
      name: 'a restrictive policy lets nothing be read',
      given: notes,
      sql: `${edit} CREATE POLICY lock ON notes AS RESTRICTIVE USING (true);`,
      says: ['No policy lets rows of notes be read: UPDATE … WHERE finds none, whatever edit allows.'],
    },
    {
      name: 'the policy for reading goes',
      given: `${notes} ${see} CREATE POLICY clear ON notes FOR DELETE USING (true);`,
      sql: 'DROP POLICY see ON notes;',
      says: ['No policy lets rows of notes be read: DELETE … WHERE finds none, whatever clear allows.'],
    },
    {
      name: 'commands of the policy',
      given: notes,
      sql: see,
      options: { commands: ['select', 'update'] },
      says: ['notes has no policy for UPDATE: every role but its owner is kept from it.'],
    },
  ],
});
