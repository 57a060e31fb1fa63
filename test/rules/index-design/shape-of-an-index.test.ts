import btree from '../../../src/rules/index-design/btree-on-whole-values.ts';
import wide from '../../../src/rules/index-design/index-has-many-columns.ts';
import boolean from '../../../src/rules/index-design/index-on-few-values.ts';
import many from '../../../src/rules/index-design/table-has-many-indexes.ts';
import invalid from '../../../src/rules/index-design/partitioned-index-is-invalid.ts';
import unused from '../../../src/rules/index-design/spatial-index-without-srid.ts';
import scattered from '../../../src/rules/index-design/brin-on-unordered-column.ts';
import long from '../../../src/rules/index-design/index-key-may-be-too-long.ts';
import { testRule } from '../../support/rule-tester.ts';

const orders =
  'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, placed_at date, status text, done boolean NOT NULL, tags text[], body jsonb);';
const indexed = `${orders} CREATE INDEX orders_user ON orders (user_id);`;

testRule(btree, {
  silent: [
    { name: 'GIN', given: orders, sql: 'CREATE INDEX i ON orders USING gin (tags);' },
    { name: 'an expression of it', given: orders, sql: "CREATE INDEX i ON orders ((body ->> 'kind'));" },
    { name: 'unique: whole values are what it is about', given: orders, sql: 'CREATE UNIQUE INDEX i ON orders (tags);' },
    { name: 'carried along only', given: orders, sql: 'CREATE INDEX i ON orders (user_id) INCLUDE (body);' },
  ],
  speaks: [
    {
      name: 'an array',
      given: orders,
      sql: 'CREATE INDEX i ON orders (user_id, tags);',
      says: ['i on orders sorts whole values of tags (text[]): queries for what they contain do not use it, and rows with long values are refused.'],
    },
  ],
});

testRule(boolean, {
  silent: [
    { name: 'for one value only', given: orders, sql: 'CREATE INDEX i ON orders (done) WHERE NOT done;' },
    { name: 'beside another column', given: orders, sql: 'CREATE INDEX i ON orders (done, placed_at);' },
    { name: 'a text', given: orders, sql: 'CREATE INDEX i ON orders (status);' },
    {
      name: 'a type of six values',
      given: "CREATE TYPE colour AS ENUM ('a', 'b', 'c', 'd', 'e', 'f'); CREATE TABLE cars (colour colour);",
      sql: 'CREATE INDEX i ON cars (colour);',
    },
    {
      name: 'an index that MySQL makes for a foreign key',
      dialect: 'mysql',
      version: '8.0',
      given: "CREATE TABLE kinds (kind enum('a', 'b') PRIMARY KEY);",
      sql: "CREATE TABLE things (id int PRIMARY KEY, kind enum('a', 'b'), FOREIGN KEY (kind) REFERENCES kinds (kind));",
    },
  ],
  speaks: [
    {
      name: 'a type of two values',
      given: "CREATE TYPE colour AS ENUM ('a', 'b'); CREATE TABLE cars (colour colour);",
      sql: 'CREATE INDEX i ON cars (colour);',
      says: ['i on cars tells 2 kinds of rows apart by colour: for the common ones the table itself is read faster.'],
    },
    {
      name: 'values that a CHECK lists, on SQLite',
      dialect: 'sqlite',
      version: '3.45',
      given: "CREATE TABLE cars (id integer PRIMARY KEY, state text CHECK (state IN ('new', 'used', 'sold')));",
      sql: 'CREATE INDEX i ON cars (state);',
      says: ['i on cars tells 3 kinds of rows apart by state: for the common ones the table itself is read faster.'],
    },
    {
      name: 'alone',
      given: orders,
      sql: 'CREATE INDEX i ON orders (done);',
      says: ['i on orders tells two kinds of rows apart by done: for the common one the table itself is read faster.'],
    },
  ],
});

testRule(wide, {
  silent: [
    { name: 'four', given: orders, sql: 'CREATE INDEX i ON orders (user_id, status, placed_at, done) INCLUDE (body);' },
    { name: 'a rule of the data', given: orders, sql: 'CREATE UNIQUE INDEX i ON orders (user_id, status, placed_at, done, tags);' },
    {
      name: 'the primary key at the end, for the next page',
      given: orders,
      sql: 'CREATE INDEX i ON orders (user_id, status, done, placed_at, id);',
    },
    {
      name: 'as many as the policy allows',
      given: orders,
      options: { most: 5 },
      sql: 'CREATE INDEX i ON orders (user_id, status, placed_at, done, tags);',
    },
  ],
  speaks: [
    {
      name: 'the primary key is not the last',
      given: orders,
      sql: 'CREATE INDEX i ON orders (user_id, id, status, placed_at, done);',
      says: [
        'i on orders has 5 key columns, user_id, id, status, placed_at and done: the later ones help only where the earlier ones are held to values.',
      ],
    },
    {
      name: 'more than the policy allows',
      given: orders,
      options: { most: 3 },
      sql: 'CREATE INDEX i ON orders (user_id, status, placed_at, done);',
      says: [
        'i on orders has 4 key columns, user_id, status, placed_at and done: the later ones help only where the earlier ones are held to values.',
      ],
    },
  ],
});

testRule(many, {
  silent: [
    { name: 'as many as may be', given: indexed, options: { most: 3 }, sql: 'CREATE INDEX i ON orders (status);' },
    { name: 'another goes', given: indexed, options: { most: 2 }, sql: 'CREATE INDEX i ON orders (status); DROP INDEX orders_user;' },
  ],
  speaks: [
    {
      name: 'said once a table',
      given: indexed,
      options: { most: 2 },
      sql: 'CREATE INDEX i ON orders (status);\nCREATE INDEX j ON orders (placed_at);',
      says: ['j is index number 4 of orders: each row that is written is written to all of them.'],
      lines: [2],
    },
  ],
});

const posts =
  'CREATE TABLE posts (id bigint PRIMARY KEY, title text, body text, slug varchar(200), html varchar(4000), at timestamptz, updated_at timestamptz);';

testRule(long, {
  silent: [
    { name: 'a title', given: posts, sql: 'CREATE INDEX i ON posts (title, slug);' },
    {
      name: 'its hash, or its words',
      given: posts,
      sql: "CREATE INDEX i ON posts (md5(body)); CREATE INDEX j ON posts USING gin (to_tsvector('simple', body));",
    },
    {
      name: 'a CHECK keeps it short',
      given: posts,
      sql: 'ALTER TABLE posts ADD CHECK (char_length(body) <= 500); CREATE INDEX i ON posts (body);',
    },
  ],
  speaks: [
    {
      name: 'a long varchar',
      given: posts,
      sql: 'CREATE INDEX i ON posts (slug, html);',
      says: ['i on posts holds html (varchar(4000)) whole: rows with a value of more than 2704 bytes there are refused.'],
    },
  ],
});

testRule(scattered, {
  silent: [
    { name: 'a time that grows', given: posts, sql: 'CREATE INDEX i ON posts USING brin (at);' },
    { name: 'with a bloom filter', given: posts, sql: 'CREATE INDEX i ON posts USING brin (title text_bloom_ops);' },
  ],
  speaks: [
    {
      name: 'a time that rows change',
      given: posts,
      sql: 'CREATE INDEX i ON posts USING brin (updated_at);',
      says: [
        'i on posts tells ranges of updated_at (timestamptz) a block of pages: values that lie in no order are in all of them, and the whole table is read.',
      ],
    },
  ],
});

const logs =
  'CREATE TABLE logs (at date, message text) PARTITION BY RANGE (at); ' +
  "CREATE TABLE logs_24 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2025-01-01'); " +
  "CREATE TABLE logs_25 PARTITION OF logs FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');";
const part = (year: number): string => `CREATE INDEX logs_${year}_at ON logs_${year} (at); ALTER INDEX i ATTACH PARTITION logs_${year}_at;`;

testRule(invalid, {
  silent: [
    { name: 'each partition is attached', given: logs, sql: `CREATE INDEX i ON ONLY logs (at); ${part(24)} ${part(25)}` },
    { name: 'no partition yet', sql: 'CREATE TABLE t (at date) PARTITION BY RANGE (at); CREATE INDEX i ON ONLY t (at);' },
    { name: 'all at once', given: logs, sql: 'CREATE INDEX i ON logs (at);' },
    { name: 'one by one, over pull requests', given: `${logs} CREATE INDEX i ON ONLY logs (at);`, sql: part(24) },
    { name: 'a table that is not partitioned', given: 'CREATE TABLE t (a int);', sql: 'CREATE INDEX i ON ONLY t (a);' },
    { name: 'dropped again', given: logs, sql: 'CREATE INDEX i ON ONLY logs (at); DROP INDEX i;' },
  ],
  speaks: [
    {
      name: 'one partition is left',
      given: logs,
      sql: `CREATE INDEX i ON ONLY logs (at); ${part(24)}`,
      says: ['i on logs (at) stays invalid: no valid index of logs_25 is attached to it.'],
    },
    {
      name: 'a key',
      given: logs,
      sql: 'ALTER TABLE ONLY logs ADD CONSTRAINT k UNIQUE (at);',
      says: ['k on logs (at) stays invalid and keeps no doubles out: no valid index of logs_24 and logs_25 is attached to it.'],
    },
  ],
});

const mysql = { dialect: 'mysql', version: '8.0' } as const;
const places = (srid = ''): string => `CREATE TABLE places (id int PRIMARY KEY, shape point NOT NULL${srid});`;
const spatial = 'CREATE SPATIAL INDEX i ON places (shape);';

testRule(unused, {
  silent: [
    { name: 'the column states one', ...mysql, given: places(' SRID 4326'), sql: spatial },
    { name: 'it gets one beside the index', ...mysql, given: places(), sql: `ALTER TABLE places MODIFY shape point NOT NULL SRID 0; ${spatial}` },
    { name: 'MySQL 5.7 knows none', dialect: 'mysql', version: '5.7', given: places(), sql: spatial },
    { name: 'it stood before', ...mysql, given: `${places()} ${spatial}`, sql: 'ALTER TABLE places ADD COLUMN a int;' },
    { name: 'nobody told of the column', ...mysql, complete: false, sql: spatial },
  ],
  speaks: [
    {
      name: 'the column states none',
      ...mysql,
      given: places(),
      sql: 'ALTER TABLE places ADD SPATIAL INDEX i (shape);',
      says: ['i serves no query: MySQL passes over it, since places.shape states no SRID.'],
    },
  ],
});
