import columnIsDerived from '../../../src/rules/schema/column-is-derived.ts';
import passingData from '../../../src/rules/schema/passing-data-in-table.ts';
import randomKey from '../../../src/rules/schema/random-key-orders-table.ts';
import rowIsWide from '../../../src/rules/schema/row-is-wide.ts';
import tableAsQueue from '../../../src/rules/schema/table-as-queue.ts';
import manyColumns from '../../../src/rules/schema/table-has-many-columns.ts';
import timeSeries from '../../../src/rules/schema/time-series-without-partitions.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(randomKey, {
  silent: [
    { name: 'it counts up', dialect: 'mysql', version: '8.0', sql: 'CREATE TABLE a (id binary(16) PRIMARY KEY DEFAULT (uuid_to_bin(uuid(), 1)));' },
    { name: 'MariaDB stores time first', dialect: 'mariadb', version: '10.11', sql: 'CREATE TABLE a (id uuid PRIMARY KEY DEFAULT uuid());' },
    { name: 'another engine', dialect: 'mysql', version: '8.0', sql: 'CREATE TABLE a (id char(36) PRIMARY KEY) ENGINE=MyISAM;' },
    { name: 'rows of SQLite lie by rowid', dialect: 'sqlite', version: '3.45', sql: 'CREATE TABLE a (uuid text PRIMARY KEY);' },
    { name: 'a code', dialect: 'mysql', version: '8.0', sql: 'CREATE TABLE countries (code char(2) PRIMARY KEY);' },
  ],
  speaks: [
    {
      name: 'not swapped',
      dialect: 'mysql',
      version: '8.0',
      sql: 'CREATE TABLE a (id binary(16) PRIMARY KEY DEFAULT (uuid_to_bin(uuid())));',
      says: ['The rows of a lie in the order of id (binary(16)), a UUID: each INSERT goes to another page, and pages stay half empty.'],
    },
    {
      name: 'without rowid',
      dialect: 'sqlite',
      version: '3.45',
      sql: 'CREATE TABLE a (uuid text PRIMARY KEY) WITHOUT ROWID;',
      says: ['The rows of a lie in the order of uuid (text), a UUID: each INSERT goes to another page, and pages stay half empty.'],
    },
  ],
});

testRule(tableAsQueue, {
  silent: [
    { name: 'jobs that people have', sql: 'CREATE TABLE jobs (id bigint PRIMARY KEY, title text, salary int, status text);' },
    { name: 'an outbox', sql: 'CREATE TABLE job_outbox (id bigint, status text, attempts int);' },
    { name: 'another name', sql: 'CREATE TABLE payments (id bigint, status text, attempts int, locked_at timestamptz);' },
  ],
  speaks: [
    {
      name: 'a queue of MySQL',
      dialect: 'mysql',
      version: '8.0',
      sql: 'CREATE TABLE job_queue (id bigint PRIMARY KEY, payload text, reserved_at datetime, attempts int);',
      says: [
        'job_queue looks like a queue (reserved_at, attempts): each message is a row that is inserted, updated and deleted, and workers wait for one another.',
      ],
    },
  ],
});

testRule(passingData, {
  silent: [
    { name: 'training sessions', sql: 'CREATE TABLE training_sessions (id bigint PRIMARY KEY, starts_at timestamptz, room text);' },
    { name: 'sessions without payload', sql: 'CREATE TABLE sessions (id uuid PRIMARY KEY, user_id bigint, expires_at timestamptz);' },
    {
      name: 'in memory',
      dialect: 'mysql',
      version: '8.0',
      sql: 'CREATE TABLE cache (k varchar(50) PRIMARY KEY, value varchar(100), expires int) ENGINE=MEMORY;',
    },
  ],
  speaks: [
    {
      name: 'a cache of Laravel',
      dialect: 'mysql',
      version: '8.0',
      sql: 'CREATE TABLE cache (`key` varchar(255) PRIMARY KEY, value mediumtext NOT NULL, expiration int NOT NULL);',
      says: ['cache keeps what passes: rows that nobody would miss are logged, replicated and backed up, and have to be deleted by expiration.'],
    },
  ],
});

testRule(timeSeries, {
  silent: [
    { name: 'read by a BRIN', sql: 'CREATE TABLE metrics (at timestamptz NOT NULL, v real); CREATE INDEX i ON metrics USING brin (at);' },
    { name: 'rows are changed', sql: 'CREATE TABLE readings (at timestamptz NOT NULL, v real, updated_at timestamptz);' },
    { name: 'a hypertable', given: 'CREATE EXTENSION timescaledb;', sql: 'CREATE TABLE metrics (at timestamptz NOT NULL, v real);' },
    { name: 'dates of a calendar', sql: 'CREATE TABLE events (id bigint PRIMARY KEY, starts_at timestamptz NOT NULL);' },
    { name: 'it stood before', given: 'CREATE TABLE metrics (at timestamptz NOT NULL);', sql: 'ALTER TABLE metrics ADD COLUMN v real;' },
  ],
  speaks: [
    {
      name: 'on MySQL',
      dialect: 'mysql',
      version: '8.0',
      sql: 'CREATE TABLE pageviews (id bigint PRIMARY KEY, viewed_at datetime NOT NULL, path varchar(200));',
      says: [
        'pageviews grows with time (viewed_at) and is one piece: old rows can only be deleted one by one, and partitions cannot be had later without a copy.',
      ],
    },
  ],
});

testRule(columnIsDerived, {
  silent: [
    { name: 'a discount enters', sql: 'CREATE TABLE lines (quantity int, unit_price numeric, discount numeric, total numeric);' },
    { name: 'a total of other rows', sql: 'CREATE TABLE orders (id bigint, total numeric, quantity int);' },
    { name: 'generated', sql: 'CREATE TABLE lines (qty int, price numeric, amount numeric GENERATED ALWAYS AS (qty * price) STORED);' },
    { name: 'a name of its own', sql: 'CREATE TABLE people (first_name text, last_name text, display_name text);' },
  ],
  speaks: [
    {
      name: 'an age',
      sql: 'CREATE TABLE people (id bigint, birth_date date, age int);',
      says: ['people.age is told by birth_date and the day: it is wrong from the next one on.'],
    },
    {
      name: 'a name and a duration',
      sql: 'CREATE TABLE runs (first_name text, last_name text, full_name text, started_at timestamptz, finished_at timestamptz, duration_ms int);',
      says: [
        'runs.full_name is put together from first_name and last_name, and nothing keeps it so: make it a generated column.',
        'runs.duration_ms is the difference of started_at and finished_at, and nothing keeps it so: make it a generated column.',
      ],
    },
  ],
});

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

testRule(manyColumns, {
  silent: [
    { name: 'few', sql: `CREATE TABLE a (id bigint PRIMARY KEY, ${letters.map((name) => `${name} text`).join(', ')});` },
    {
      name: 'it was as wide before',
      given: `CREATE TABLE a (${letters.map((name) => `${name} text`).join(', ')});`,
      options: { mostColumns: 5 },
      sql: 'CREATE INDEX i ON a (b);',
    },
  ],
  speaks: [
    {
      name: 'columns before anything else',
      options: { mostColumns: 10, mostNullable: 2 },
      sql: `CREATE TABLE a (id bigint PRIMARY KEY, ${letters.map((name) => `${name} text`).join(', ')});`,
      says: ['a has 11 columns: each read and each new version of a row carries them all.'],
    },
    {
      name: 'nullable ones',
      options: { mostNullable: 9 },
      sql: `CREATE TABLE a (id bigint PRIMARY KEY, ${letters.map((name) => `${name} text`).join(', ')});`,
      says: ['a has 10 nullable columns: which of them belong together is written nowhere.'],
    },
  ],
});

testRule(rowIsWide, {
  silent: [{ name: 'text', sql: 'CREATE TABLE a (id bigint, b text, c varchar(5000));' }],
  speaks: [
    {
      name: 'of MySQL',
      dialect: 'mysql',
      version: '8.0',
      sql: 'CREATE TABLE a (id bigint PRIMARY KEY, b char(255), c char(255), d char(255), e char(255));',
      says: ['A row of a takes at least 1028 bytes by its columns of fixed width: 15 of them fit on a page.'],
    },
  ],
});
