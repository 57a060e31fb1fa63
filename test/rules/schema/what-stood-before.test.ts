import ifNotExists from '../../../src/rules/migration/if-not-exists-hides-a-difference.ts';
import checkRepeatsAnother from '../../../src/rules/schema/check-repeats-another.ts';
import defaultIsTheWordNull from '../../../src/rules/schema/default-is-the-word-null.ts';
import foreignKeyToColumnsNotUnique from '../../../src/rules/schema/foreign-key-to-columns-not-unique.ts';
import reachesIntoTheServer from '../../../src/rules/security/reaches-into-the-server.ts';
import viewBypassesRowSecurity from '../../../src/rules/security/view-bypasses-row-security.ts';
import { testRule, type RuleCase, type SpeakingCase } from '../../support/rule-tester.ts';

const hold = (rule: Parameters<typeof testRule>[0], silent: readonly RuleCase[], speaks: readonly SpeakingCase[]): void =>
  testRule({ ...rule, examples: [] }, { silent, speaks });

const lite = { dialect: 'sqlite', version: '3.45' } as const;
const orders = 'CREATE TABLE orders (id bigint PRIMARY KEY, a int, b int, KEY ab (a, b));';

const b = 'CREATE TABLE b (id bigint PRIMARY KEY, c varchar(10));';
hold(
  defaultIsTheWordNull,
  [{ name: 'NULL itself', given: b, sql: 'ALTER TABLE b ALTER COLUMN c SET DEFAULT NULL;' }],
  [
    {
      name: 'a default that is set later',
      given: b,
      sql: "ALTER TABLE b ALTER COLUMN c SET DEFAULT 'NULL';",
      says: ['The default of b.c is a text of four letters, not NULL: IS NULL will not find it.'],
    },
    {
      dialect: 'mysql',
      version: '8.0',
      name: 'a column that is stated anew',
      given: b,
      sql: "ALTER TABLE b MODIFY c varchar(10) DEFAULT 'NULL';",
      says: ['The default of b.c is a text of four letters, not NULL: IS NULL will not find it.'],
    },
  ],
);

const read = 'CREATE TABLE n (id bigint PRIMARY KEY, o bigint); CREATE VIEW v AS SELECT id FROM n;';
hold(
  viewBypassesRowSecurity,
  [
    {
      name: 'policies that are forced on the owner too',
      given: read,
      sql: 'ALTER TABLE n ENABLE ROW LEVEL SECURITY; ALTER TABLE n FORCE ROW LEVEL SECURITY;',
    },
    { name: 'the view goes', given: read, sql: 'DROP VIEW v; ALTER TABLE n ENABLE ROW LEVEL SECURITY;' },
    { name: 'it was on before', given: `${read} ALTER TABLE n ENABLE ROW LEVEL SECURITY;`, sql: 'ALTER TABLE n ENABLE ROW LEVEL SECURITY;' },
  ],
  [
    {
      name: 'a view that stood, and a table that gets policies',
      given: read,
      sql: 'SELECT 1;\nALTER TABLE n ENABLE ROW LEVEL SECURITY;',
      says: ['v reads n with the rights of its owner: its readers see all rows, whatever the policies of n say.'],
      lines: [2],
    },
  ],
);

hold(
  foreignKeyToColumnsNotUnique,
  [
    {
      ...lite,
      name: 'a parent that comes later',
      sql: 'CREATE TABLE c (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p (id)); CREATE TABLE p (id INTEGER PRIMARY KEY);',
    },
  ],
  [
    {
      ...lite,
      name: 'a parent that is not there',
      sql: 'CREATE TABLE c (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p (id));',
      says: ['There is no table p: with foreign keys on, each write to c fails.'],
    },
  ],
);

const checked = 'CREATE TABLE c (id bigint PRIMARY KEY, n int, CONSTRAINT one CHECK (n > 5));';
hold(
  checkRepeatsAnother,
  [
    { name: 'it asks for more', given: checked, sql: 'ALTER TABLE c ADD CONSTRAINT two CHECK (n > 6);' },
    { name: 'it asks for a value', given: checked, sql: 'ALTER TABLE c ADD CONSTRAINT two CHECK (n IS NOT NULL);' },
  ],
  [
    {
      name: 'it asks for less',
      given: checked,
      sql: 'ALTER TABLE c ADD CONSTRAINT two CHECK (n >= 5);',
      says: ['two of c asks what one asks already: n >= 5.'],
    },
  ],
);

hold(
  ifNotExists,
  [],
  [
    {
      dialect: 'mariadb',
      version: '10.11',
      name: 'an index of the table',
      given: orders,
      sql: 'CREATE INDEX IF NOT EXISTS ab ON orders (b);',
      says: ['ab stands already with another definition on orders: IF NOT EXISTS passes over the statement, and the index is not built.'],
    },
  ],
);

hold(
  reachesIntoTheServer,
  [],
  [
    {
      dialect: 'mysql',
      version: '8.0',
      name: 'a file in an INSERT',
      given: 'CREATE TABLE n (id bigint PRIMARY KEY AUTO_INCREMENT, body text);',
      sql: "INSERT INTO n (body) SELECT LOAD_FILE('/etc/motd');",
      says: ['This calls load_file(), with the rights of the account that the server runs under.'],
    },
  ],
);
