import nullable from '../../../src/rules/schema/all-columns-nullable.ts';
import elsewhere from '../../../src/rules/schema/check-looks-elsewhere.ts';
import never from '../../../src/rules/schema/check-never-holds.ts';
import again from '../../../src/rules/schema/check-repeats-another.ts';
import word from '../../../src/rules/schema/default-is-the-word-null.ts';
import feature from '../../../src/rules/schema/feature-not-allowed.ts';
import required from '../../../src/rules/schema/required-columns-missing.ts';
import options from '../../../src/rules/schema/table-options-not-allowed.ts';
import alone from '../../../src/rules/schema/table-stands-alone.ts';
import twice from '../../../src/rules/schema/trigger-repeats-another.ts';
import { testRule } from '../../support/rule-tester.ts';

const mysql = { dialect: 'mysql', version: '8.0' } as const;
const mariadb = { dialect: 'mariadb', version: '10.11' } as const;
const sqlite = { dialect: 'sqlite', version: '3.45' } as const;
const engines = [
  { name: 'MySQL', ...mysql },
  { name: 'MariaDB', ...mariadb },
  { name: 'SQLite', ...sqlite },
] as const;

testRule(nullable, {
  silent: [
    { name: 'a link of two things', sql: 'CREATE TABLE t (a int, b int, read date, saved date, liked date, PRIMARY KEY (a, b));' },
    { name: 'few columns', sql: 'CREATE TABLE t (id int PRIMARY KEY, a int, b int);' },
    { name: 'one has to be there', sql: 'CREATE TABLE t (id int PRIMARY KEY, a int, b int, c int NOT NULL);' },
    { name: 'a partition', given: 'CREATE TABLE t (a int, b int, c int) PARTITION BY RANGE (a);', sql: 'CREATE TABLE t1 PARTITION OF t DEFAULT;' },
  ],
  speaks: engines.map((on) => ({
    ...on,
    sql: 'CREATE TABLE t (id int NOT NULL PRIMARY KEY, a int, b int, c int);',
    says: ['Each column of t beside its key may be NULL: a row with nothing in it is taken.'],
  })),
});

testRule(elsewhere, {
  silent: [
    { name: 'a function of the row', sql: 'CREATE TABLE t (a text CHECK (lower(a) = a));' },
    {
      name: 'a function of its own that reads nothing',
      sql: "CREATE FUNCTION f(a int) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT a > 1'; CREATE TABLE t (a int CHECK (f(a)));",
    },
    { name: 'an old one', given: 'CREATE TABLE t (a date CHECK (a > current_date));', sql: 'ALTER TABLE t ADD COLUMN b int;' },
  ],
  speaks: [
    {
      name: 'another table',
      given: "CREATE TABLE u (id int); CREATE FUNCTION f(a int) RETURNS bool LANGUAGE sql AS 'SELECT EXISTS (SELECT 1 FROM u WHERE id = a)';",
      sql: 'CREATE TABLE t (a int, CONSTRAINT k CHECK (f(a)));',
      says: ['k of t asks f(), which reads u: when that changes, rows here break the rule and nobody is told, and a dump may not be restored.'],
    },
    {
      name: 'chance',
      given: 'CREATE TABLE t (a int);',
      sql: 'ALTER TABLE t ADD CONSTRAINT k CHECK (a > random()) NOT VALID;',
      says: ['k of t asks random, whose answer changes: rows that were good stop being so, and a dump may not be restored.'],
    },
  ],
});

testRule(never, {
  silent: [
    { name: 'between', sql: 'CREATE TABLE t (a int CHECK (a >= 3 AND 5 >= a AND a = 4));' },
    { name: 'one or the other', sql: 'CREATE TABLE t (a int CHECK (a > 5 OR a < 3));' },
    { name: 'two columns', sql: 'CREATE TABLE t (a int CHECK (a > 5), b int CHECK (b < 3));' },
    { name: 'lists that share a value', sql: "CREATE TABLE t (a text CHECK (a IN ('x', 'y')), CHECK (a IN ('Y', 'z')));" },
    { name: 'an exact value', sql: 'CREATE TABLE t (a int CHECK (a >= 5 AND a <= 5.0));' },
  ],
  speaks: [
    {
      name: 'two checks',
      given: 'CREATE TABLE t (a int CHECK (a BETWEEN 1 AND 5));',
      sql: 'ALTER TABLE t ADD CHECK (a > 5) NOT VALID;',
      says: ['No value of a passes the CHECKs of t: a BETWEEN 1 AND 5; a > 5.'],
    },
    {
      name: 'two values',
      sql: "CREATE TABLE t (a text CHECK (a = 'x' AND a = 'y'));",
      says: ["No value of a passes the CHECKs of t: a = 'x' AND a = 'y'."],
    },
    ...engines.map((on) => ({
      ...on,
      sql: 'CREATE TABLE t (a int, CHECK (a IN (1, 2)), CHECK (2 < a));',
      says: ['No value of a passes the CHECKs of t: a IN (1, 2); 2 < a.'],
    })),
  ],
});

testRule(again, {
  silent: [{ name: 'another one', given: 'CREATE TABLE t (a int CHECK (a > 1));', sql: 'ALTER TABLE t ADD CHECK (a > 2);' }],
  speaks: [
    {
      name: 'not NULL',
      given: 'CREATE TABLE t (a int NOT NULL);',
      sql: 'ALTER TABLE t ADD CONSTRAINT k CHECK (a IS NOT NULL);',
      says: ['k of t asks what NOT NULL of a asks already.'],
    },
    ...engines.map((on) => ({
      ...on,
      sql: 'CREATE TABLE t (a int, CONSTRAINT j CHECK (a > 1), CONSTRAINT k CHECK (a > 1));',
      says: ['k of t asks what j asks already: a > 1.'],
    })),
  ],
});

testRule(word, {
  silent: [
    { name: 'NULL', ...sqlite, sql: "CREATE TABLE t (a text DEFAULT NULL, b text DEFAULT 'none');" },
    { name: 'the null of JSON', sql: "CREATE TABLE t (a jsonb DEFAULT 'null', b json DEFAULT 'null'::json);" },
  ],
  speaks: engines.map((on) => ({
    ...on,
    sql: "CREATE TABLE t (a varchar(10) DEFAULT 'null');",
    says: ['The default of t.a is a text of four letters, not NULL: IS NULL will not find it.'],
  })),
});

testRule(required, {
  silent: [
    { name: 'nothing asked for', sql: 'CREATE TABLE t (id int);' },
    { name: 'added in time', options: { columns: ['a'] }, sql: 'CREATE TABLE t (id int); ALTER TABLE t ADD COLUMN a int;' },
    { name: 'exempt', options: { columns: ['a'], exempt: ['tmp_*'] }, sql: 'CREATE TABLE tmp_t (id int);' },
    { name: 'an old table', options: { columns: ['a'] }, given: 'CREATE TABLE t (id int);', sql: 'ALTER TABLE t ADD COLUMN b int;' },
  ],
  speaks: [
    {
      name: 'of another type',
      options: { columns: ['a timestamptz', 'b', 'c'] },
      sql: 'CREATE TABLE t (id int, a timestamp);',
      says: ['t.a is timestamp; the policy asks for timestamptz.', 't has no column b, c, which the policy asks of every table.'],
    },
    ...engines.map((on) => ({
      ...on,
      options: { columns: ['a'] },
      sql: 'CREATE TABLE t (id int PRIMARY KEY);',
      says: ['t has no column a, which the policy asks of every table.'],
    })),
  ],
});

testRule(alone, {
  silent: [
    { name: 'referenced', sql: 'CREATE TABLE t (id int PRIMARY KEY, a int); CREATE TABLE u (id int PRIMARY KEY, t int REFERENCES t);' },
    { name: 'exempt', options: { exempt: ['settings'] }, sql: 'CREATE TABLE settings (a text);' },
  ],
  speaks: engines.map((on) => ({
    ...on,
    sql: 'CREATE TABLE t (id int PRIMARY KEY);',
    says: ['t has no foreign key to another table, and none leads to it.', 't has 1 columns.'],
  })),
});

testRule(feature, {
  silent: [
    { name: 'nothing asked for', sql: 'CREATE TYPE mood AS ENUM ();' },
    { name: 'something else', options: { features: ['triggers', 'views'] }, sql: 'CREATE TABLE t (id int);' },
    { name: 'a view is dropped', options: { features: ['views'] }, given: 'CREATE VIEW v AS SELECT 1 AS a;', sql: 'DROP VIEW v;' },
  ],
  speaks: [
    {
      name: 'a foreign key of a column',
      options: { features: ['foreign-keys'] },
      given: 'CREATE TABLE t (id int PRIMARY KEY);',
      sql: 'CREATE TABLE u (t int REFERENCES t);',
      says: ['This makes use of foreign keys, which the policy rules out.'],
    },
    {
      name: 'unlogged',
      options: { features: ['unlogged-tables'] },
      sql: 'CREATE UNLOGGED TABLE u (t int);',
      says: ['This makes use of unlogged tables, which the policy rules out.'],
    },
    {
      name: 'MySQL',
      ...mysql,
      options: { features: ['procedures', 'events'] },
      sql: 'CREATE PROCEDURE p() SELECT 1; CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO SELECT 1;',
      says: ['This makes use of procedures, which the policy rules out.', 'This makes use of events, which the policy rules out.'],
    },
    {
      name: 'MariaDB',
      ...mariadb,
      options: { features: ['partitions'] },
      sql: 'CREATE TABLE t (id int PRIMARY KEY) PARTITION BY HASH (id) PARTITIONS 4;',
      says: ['This makes use of partitions, which the policy rules out.'],
    },
    {
      name: 'SQLite',
      ...sqlite,
      options: { features: ['generated-columns'] },
      sql: 'CREATE TABLE t (id int, b int AS (id + 1));',
      says: ['This makes use of generated columns, which the policy rules out.'],
    },
  ],
});

const log =
  'CREATE TABLE t (id int, a int); CREATE FUNCTION log() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER a AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION log();';
testRule(twice, {
  silent: [
    { name: 'other arguments', given: log, sql: "CREATE TRIGGER b AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION log('x');" },
    { name: 'before', given: log, sql: 'CREATE TRIGGER b BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION log();' },
    { name: 'of one column', given: log, sql: 'CREATE TRIGGER b AFTER UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION log();' },
    { name: 'in its place', given: log, sql: 'DROP TRIGGER a ON t; CREATE TRIGGER b AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION log();' },
  ],
  speaks: [
    {
      name: 'the same',
      given: log,
      sql: 'CREATE TRIGGER b AFTER INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION log();',
      says: ['b and a both call log AFTER UPDATE on t: it runs twice.'],
    },
  ],
});

testRule(options, {
  silent: [
    { name: 'InnoDB', ...mysql, sql: 'CREATE TABLE t (id int) ENGINE=InnoDB CHARSET=latin1;' },
    { name: 'none is said', ...mariadb, options: { engines: ['innodb'] }, sql: 'CREATE TABLE t (id int);' },
    { name: 'it was so', ...mysql, given: 'CREATE TABLE t (id int) ENGINE=MyISAM;', sql: 'ALTER TABLE t ADD COLUMN a int;' },
  ],
  speaks: [
    {
      name: 'changed',
      ...mariadb,
      given: 'CREATE TABLE t (id int) ENGINE=InnoDB;',
      sql: 'ALTER TABLE t ENGINE=MyISAM;',
      says: ['t is kept by myisam: it has no transactions, and foreign keys to or from it are not kept.'],
    },
    {
      name: 'a character set',
      ...mysql,
      options: { charsets: ['utf8mb4'] },
      sql: 'CREATE TABLE t (id int) CHARSET=latin1;',
      says: ['t has CHARSET latin1; the policy allows utf8mb4.'],
    },
    {
      name: 'a way of compression',
      ...mysql,
      options: { compressions: ['lz4', 'none'] },
      given: "CREATE TABLE a (id int) COMPRESSION='lz4';",
      sql: "ALTER TABLE a COMPRESSION='none'; CREATE TABLE t (id int) COMPRESSION='zlib';",
      says: ['t has COMPRESSION zlib; the policy allows lz4, none.'],
    },
  ],
});
