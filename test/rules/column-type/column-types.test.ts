import auto from '../../../src/rules/column-type/auto-increment-type.ts';
import upgrade from '../../../src/rules/column-type/blocks-server-upgrade.ts';
import padding from '../../../src/rules/column-type/columns-waste-padding.ts';
import discouraged from '../../../src/rules/column-type/discouraged-type.ts';
import foreign from '../../../src/rules/column-type/foreign-key-of-other-type.ts';
import sameName from '../../../src/rules/column-type/same-name-other-type.ts';
import sequence from '../../../src/rules/column-type/sequence-ends-before-its-column.ts';
import much from '../../../src/rules/column-type/too-much-in-a-row.ts';
import zero from '../../../src/rules/column-type/zero-date-default.ts';
import { testRule } from '../../support/rule-tester.ts';

const mysql = { dialect: 'mysql', version: '8.0' } as const;
const mariadb = { dialect: 'mariadb', version: '10.11' } as const;
const sqlite = { dialect: 'sqlite', version: '3.45' } as const;

testRule(discouraged, {
  silent: [
    { name: 'better ones', sql: 'CREATE TABLE t (a text, b numeric, c timestamptz, d jsonb, e varchar(10), f "char", g serial);' },
    { name: 'allowed', options: { allow: ['countries.code'] }, sql: 'CREATE TABLE countries (code char(2));' },
    { name: 'an old one', given: 'CREATE TABLE t (a json);', sql: 'ALTER TABLE t ADD COLUMN b int;' },
    { name: 'a temporary table', sql: 'CREATE TEMP TABLE t (a json);' },
    { name: 'an array of json is another type for the list', options: { types: [], forbidden: ['json'] }, sql: 'CREATE TABLE t (a json[]);' },
    { name: 'a boolean of MySQL', ...mysql, options: { types: ['display-width'] }, sql: 'CREATE TABLE t (a boolean, b tinyint(1), c int);' },
  ],
  speaks: [
    {
      name: 'several of one type',
      sql: 'CREATE TABLE t (a timestamp, b timestamp, c char(3));',
      says: [
        'a, b of t is timestamp: it does not say which moment is meant. Take timestamptz.',
        'c of t is char(3): it is filled up with blanks, which comparisons leave out. Take text.',
      ],
    },
    {
      name: 'changed',
      given: 'CREATE TABLE t (a numeric);',
      sql: 'SELECT 1;\nALTER TABLE t ALTER COLUMN a TYPE money;',
      says: ['a of t is money: what it means depends on lc_monetary of the server. Take numeric.'],
      lines: [2],
    },
    {
      name: 'those of the policy',
      options: { types: ['varchar', 'serial', 'enum'], forbidden: ['hstore', 'numeric(*'] },
      given: 'CREATE TYPE mood AS ENUM ();',
      sql: 'CREATE TABLE t (a varchar(9), b serial, c mood, d numeric(9, 2));',
      says: [
        'a of t is varchar(9): its length is part of the type, and saves nothing. Take text with a CHECK.',
        'b of t is serial: its sequence has rights and an owner of its own, and any value can be written over it. Take GENERATED ALWAYS AS IDENTITY.',
        'c of t is mood: a value cannot be taken out of it. Take a table of the values, or text with a CHECK.',
        'd of t is numeric(9,2), which the policy rules out.',
      ],
    },
    {
      name: 'MariaDB',
      ...mariadb,
      options: { types: ['enum', 'set', 'timestamp', 'zerofill', 'display-width'] },
      sql: "CREATE TABLE t (a enum('x'), b set('x'), c timestamp NULL, d int(5) zerofill, e int(11));",
      says: [
        "a of t is enum('x'): its values are part of the table. Take a table of the values.",
        "b of t is set('x'): it is a list in one column. Take a table with a row for each value.",
        'c of t is timestamp: it ends on 19 January 2038. Take DATETIME.',
        'd of t is int(5) unsigned: ZEROFILL is deprecated, and makes the column unsigned. Take LPAD() in the query.',
        'e of t is int(11): the number behind it limits nothing, and is deprecated. Take the type without it.',
      ],
    },
    {
      name: 'SQLite',
      ...sqlite,
      options: { forbidden: ['datetime'] },
      sql: 'CREATE TABLE t (a DATETIME);',
      says: ['a of t is DATETIME, which the policy rules out.'],
    },
  ],
});

testRule(zero, {
  silent: [
    { name: 'a day', ...mysql, sql: "CREATE TABLE t (a date DEFAULT '1970-01-01', b datetime DEFAULT CURRENT_TIMESTAMP);" },
    { name: 'a text', ...mysql, sql: "CREATE TABLE t (a varchar(10) DEFAULT '0000-00-00');" },
  ],
  speaks: [
    {
      name: 'MariaDB',
      ...mariadb,
      sql: "CREATE TABLE t (a datetime NOT NULL DEFAULT '0000-00-00 00:00:00');",
      says: ["t.a has the default '0000-00-00 00:00:00', a day that does not exist: strict servers refuse it, and drivers do not agree what it is."],
    },
  ],
});

testRule(sequence, {
  silent: [
    { name: 'bigserial', sql: 'CREATE TABLE t (id bigserial);' },
    {
      name: 'an identity follows',
      given: 'CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY);',
      sql: 'ALTER TABLE t ALTER COLUMN id TYPE bigint;',
    },
    {
      name: 'the sequence first',
      given: 'CREATE TABLE t (id serial);',
      sql: 'ALTER SEQUENCE t_id_seq AS bigint; ALTER TABLE t ALTER COLUMN id TYPE bigint;',
    },
  ],
  speaks: [
    {
      name: 'a new column',
      given: 'CREATE SEQUENCE s AS int;',
      sql: "CREATE TABLE t (id bigint DEFAULT nextval('s'));",
      says: ['t.id is bigint, and the sequence s that fills it ends at 2,147,483,647: INSERTs fail there.'],
    },
  ],
});

testRule(foreign, {
  silent: [
    { name: 'wider', given: 'CREATE TABLE u (id int PRIMARY KEY);', sql: 'CREATE TABLE t (u bigint REFERENCES u);' },
    { name: 'text and varchar', given: 'CREATE TABLE u (id varchar(9) PRIMARY KEY);', sql: 'CREATE TABLE t (u text REFERENCES u);' },
    {
      name: 'changed in time',
      given: 'CREATE TABLE u (id bigint PRIMARY KEY);',
      sql: 'CREATE TABLE t (u int REFERENCES u); ALTER TABLE t ALTER COLUMN u TYPE bigint;',
    },
    {
      name: 'numbers with other precision',
      given: 'CREATE TABLE u (id numeric(10) PRIMARY KEY);',
      sql: 'CREATE TABLE t (u numeric(12) REFERENCES u);',
    },
  ],
  speaks: [
    {
      name: 'a number, if asked',
      options: { others: true },
      given: 'CREATE TABLE u (id bigint PRIMARY KEY);',
      sql: 'CREATE TABLE t (u numeric REFERENCES u (id));',
      says: ['t.u is numeric and references u.id, which is bigint: each check casts one to the other.'],
    },
    {
      name: 'MariaDB',
      ...mariadb,
      given: 'CREATE TABLE u (id varchar(40) PRIMARY KEY);',
      sql: 'CREATE TABLE t (u varchar(20), FOREIGN KEY (u) REFERENCES u (id));',
      says: ['t.u is varchar(20) and references u.id, which is varchar(40): rows beyond its room cannot be referenced.'],
    },
  ],
});

const tenants = (type: string): string =>
  ['a', 'b', 'c', 'd'].map((name) => `CREATE TABLE ${name} (tenant_id ${type}, status varchar(9));`).join(' ');
const differs = (type: string, wanted: string): readonly string[] => [`t.tenant_id is ${type}; in 4 other tables tenant_id is ${wanted}.`];
testRule(sameName, {
  silent: [
    { name: 'the same', given: tenants('int'), sql: 'CREATE TABLE t (tenant_id int);' },
    { name: 'a name that is not meant', given: tenants('int'), sql: 'CREATE TABLE t (status int);' },
    {
      name: 'all of them are changed',
      given: tenants('int'),
      sql: ['a', 'b', 'c', 'd'].map((table) => `ALTER TABLE ${table} ALTER COLUMN tenant_id TYPE bigint;`).join(' '),
    },
    { name: 'no custom', given: `${tenants('int')} ALTER TABLE a ALTER COLUMN tenant_id TYPE bigint;`, sql: 'CREATE TABLE t (tenant_id text);' },
  ],
  speaks: [
    { name: 'MySQL', ...mysql, given: tenants('int'), sql: 'CREATE TABLE t (tenant_id bigint);', says: differs('bigint', 'int') },
    { name: 'MariaDB', ...mariadb, given: tenants('int'), sql: 'CREATE TABLE t (tenant_id bigint);', says: differs('bigint', 'int') },
    { name: 'SQLite', ...sqlite, given: tenants('INTEGER'), sql: 'CREATE TABLE t (tenant_id TEXT);', says: differs('TEXT', 'integer') },
  ],
});

testRule(upgrade, {
  silent: [{ name: 'types that are upgraded', sql: 'CREATE TABLE t (a regclass, b regrole, c regtype);' }],
  speaks: [
    {
      name: 'a text search configuration',
      given: 'CREATE TABLE t (a int);',
      sql: 'ALTER TABLE t ADD COLUMN b regconfig;',
      says: ['t.b is regconfig: pg_upgrade refuses the database while the column stands.'],
    },
  ],
});

testRule(padding, {
  silent: [
    { name: 'little', sql: 'CREATE TABLE t (a int, b bigint);' },
    { name: 'behind a text nobody knows', sql: 'CREATE TABLE t (z text, a boolean, b bigint, c boolean, d bigint);' },
  ],
  speaks: [
    {
      name: 'an enum has four bytes',
      given: 'CREATE TYPE mood AS ENUM ();',
      sql: 'CREATE TABLE t (a mood, b bigint, c mood, d bigint);',
      says: ['Each row of t skips 8 bytes between a, b, c, d, which another order would save.'],
    },
  ],
});

testRule(auto, {
  silent: [{ name: 'no AUTO_INCREMENT', ...mysql, sql: 'CREATE TABLE t (id bigint PRIMARY KEY);' }],
  speaks: [
    {
      name: 'of another type',
      ...mysql,
      sql: 'CREATE TABLE t (id smallint unsigned AUTO_INCREMENT PRIMARY KEY);',
      says: ['t.id is smallint unsigned, which the policy does not want for AUTO_INCREMENT.'],
    },
    {
      name: 'MariaDB',
      ...mariadb,
      sql: 'CREATE TABLE t (id bigint AUTO_INCREMENT PRIMARY KEY);',
      says: ['t.id is bigint: half of its numbers are below zero and never given out.'],
    },
  ],
});

testRule(much, {
  silent: [
    { name: 'two', sql: 'CREATE TABLE t (a bytea, b bytea);' },
    {
      name: 'a few bytes, by their names',
      sql: 'CREATE TABLE t (photo bytea, scan bytea, photo_sha_digest bytea, signing_secret bytea, "apiKey" bytea);',
    },
    { name: 'they were there', given: 'CREATE TABLE t (a bytea, b bytea, c bytea);', sql: 'ALTER TABLE t ADD COLUMN d int;' },
  ],
  speaks: [
    {
      name: 'long',
      options: { characters: 500 },
      sql: 'CREATE TABLE t (a varchar(501));',
      says: ['t.a is varchar(501): more than 500 characters in one value.'],
    },
    {
      name: 'MySQL',
      ...mysql,
      given: 'CREATE TABLE t (a blob, b blob);',
      sql: 'ALTER TABLE t ADD COLUMN c longblob;',
      says: ['t keeps binary data in a, b, c.'],
    },
    {
      name: 'MariaDB',
      ...mariadb,
      given: 'CREATE TABLE t (a blob, b blob);',
      sql: 'ALTER TABLE t ADD COLUMN c longblob;',
      says: ['t keeps binary data in a, b, c.'],
    },
    { name: 'SQLite', ...sqlite, sql: 'CREATE TABLE t (a BLOB, b BLOB, c BLOB);', says: ['t keeps binary data in a, b, c.'] },
  ],
});
