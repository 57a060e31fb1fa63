import entityAttributeValue from '../../../src/rules/schema/entity-attribute-value.ts';
import moneyInFloat from '../../../src/rules/schema/money-in-float.ts';
import nullableColumn from '../../../src/rules/schema/nullable-column-without-default.ts';
import polymorphicAssociation from '../../../src/rules/schema/polymorphic-association.ts';
import softDelete from '../../../src/rules/schema/soft-delete-against-unique.ts';
import structuredData from '../../../src/rules/schema/structured-data-in-json.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(entityAttributeValue, {
  silent: [
    { name: 'settings of a user', sql: 'CREATE TABLE user_settings (user_id bigint, key text, value text, PRIMARY KEY (user_id, key));' },
    { name: 'a number of a sensor', sql: 'CREATE TABLE points (device_id bigint, key text, value double precision, at timestamptz);' },
    { name: 'a table of codes belongs to no row', sql: 'CREATE TABLE codes (key text PRIMARY KEY, value text);' },
    {
      name: 'it stood before',
      given: 'CREATE TABLE extras (post_id bigint, meta_key text, meta_value text);',
      sql: 'ALTER TABLE extras ADD COLUMN at timestamptz;',
    },
  ],
  speaks: [
    {
      name: 'as WordPress does',
      dialect: 'mysql',
      version: '8.0',
      sql: 'CREATE TABLE wp_postmeta (meta_id bigint PRIMARY KEY, post_id bigint, meta_key varchar(255), meta_value longtext);',
      says: ['wp_postmeta keeps attributes as rows: meta_key names one, meta_value holds it as longtext, so that nothing checks what is in it.'],
    },
  ],
});

const content = 'CREATE TABLE posts (id bigint PRIMARY KEY); CREATE TABLE photos (id bigint PRIMARY KEY);';

testRule(polymorphicAssociation, {
  silent: [
    {
      name: 'an exclusive arc beside a kind',
      given: content,
      sql: 'CREATE TABLE notes (id bigint PRIMARY KEY, target_type text, target_id bigint, post_id bigint REFERENCES posts, photo_id bigint REFERENCES photos, CHECK ((post_id IS NULL) <> (photo_id IS NULL)));',
    },
    { name: 'the number of a document', sql: 'CREATE TABLE people (id bigint PRIMARY KEY, document_type text, document_id text);' },
    { name: 'the id of the row itself', sql: 'CREATE TABLE events (event_id uuid PRIMARY KEY, event_type text NOT NULL);' },
    {
      name: 'a table of that name',
      given: 'CREATE TABLE accounts (id bigint);',
      sql: 'CREATE TABLE moves (id bigint, account_type text, account_id bigint);',
    },
    { name: 'with a foreign key', given: content, sql: 'CREATE TABLE likes (id bigint, post_type text, post_id bigint REFERENCES posts);' },
    {
      name: 'it stood before',
      given: 'CREATE TABLE likes (id bigint, likeable_type text, likeable_id bigint);',
      sql: 'ALTER TABLE likes ADD COLUMN at timestamptz;',
    },
  ],
  speaks: [
    {
      name: 'content types of Django',
      sql: 'CREATE TABLE tagged (id bigint PRIMARY KEY, content_type_id int NOT NULL, object_id int NOT NULL);',
      says: [
        'tagged.object_id points to a row of the table that content_type_id names: no foreign key can hold it, so deleted rows stay referenced.',
      ],
    },
    {
      name: 'added to a table, in camel case',
      given: 'CREATE TABLE comments (id bigint PRIMARY KEY);',
      sql: 'ALTER TABLE comments ADD COLUMN "targetType" text;\nALTER TABLE comments ADD COLUMN "targetId" uuid;',
      says: ['comments.targetId points to a row of the table that targetType names: no foreign key can hold it, so deleted rows stay referenced.'],
      lines: [2],
    },
  ],
});

const users = 'CREATE TABLE users (id bigint PRIMARY KEY, email text, org_id bigint, deleted_at timestamptz);';

testRule(softDelete, {
  silent: [
    {
      name: 'the primary key is among the columns',
      given: 'CREATE TABLE items (id bigint, project bigint, version int NOT NULL, is_deleted boolean NOT NULL, PRIMARY KEY (id, project));',
      sql: 'CREATE UNIQUE INDEX u ON items (id, project, version);',
    },
    { name: 'limited to living rows', given: users, sql: 'CREATE UNIQUE INDEX u ON users (email) WHERE deleted_at IS NULL;' },
    { name: 'NULLs are alike', given: users, sql: 'CREATE UNIQUE INDEX u ON users (email, deleted_at) NULLS NOT DISTINCT;' },
    { name: 'an expression of the mark', given: users, sql: "CREATE UNIQUE INDEX u ON users (email, coalesce(deleted_at, 'infinity'));" },
    {
      name: 'a mark that is never NULL',
      sql: 'CREATE TABLE a (id bigint PRIMARY KEY, email text, is_deleted boolean NOT NULL DEFAULT false, UNIQUE (email, is_deleted));',
    },
    {
      name: 'a value that is made up',
      sql: 'CREATE TABLE a (id bigint PRIMARY KEY, public_id uuid UNIQUE, api_token text UNIQUE, deleted_at timestamptz);',
    },
    {
      name: 'a URL that is put together',
      given: 'CREATE TABLE a (id bigint, feed_url text, deleted boolean);',
      sql: 'CREATE UNIQUE INDEX u ON a (lower(feed_url));',
    },
    {
      name: 'a key that others reference',
      given: users,
      sql: 'CREATE UNIQUE INDEX u ON users (email); CREATE TABLE logins (email text REFERENCES users (email));',
    },
    { name: 'both stood before', given: `${users} CREATE UNIQUE INDEX u ON users (email);`, sql: 'ALTER TABLE users ADD COLUMN note text;' },
    { name: 'no mark', sql: 'CREATE TABLE a (id bigint PRIMARY KEY, email text UNIQUE, archived_at timestamptz);' },
    {
      name: 'a generated column of MySQL',
      dialect: 'mysql',
      version: '8.0',
      sql: 'CREATE TABLE a (id bigint PRIMARY KEY, email varchar(50), deleted_at datetime, alive tinyint AS (IF(deleted_at IS NULL, 1, NULL)) STORED, UNIQUE (email, alive));',
    },
  ],
  speaks: [
    {
      name: 'of several columns',
      given: users,
      sql: 'CREATE UNIQUE INDEX u ON users (org_id, email);',
      says: ['u keeps org_id, email of users unique among deleted rows too: a value that was deleted by deleted_at cannot be used again.'],
    },
    {
      name: 'an expression',
      given: users,
      sql: 'CREATE UNIQUE INDEX u ON users (lower(email));',
      says: ['u keeps lower(email) of users unique among deleted rows too: a value that was deleted by deleted_at cannot be used again.'],
    },
    {
      name: 'NULLs in the key',
      given: users,
      sql: 'CREATE UNIQUE INDEX u ON users (email, deleted_at);',
      says: ['u on users has the nullable deleted_at in its key: NULLs are not equal, so living rows with the same email are let in.'],
    },
    {
      name: 'the mark comes to a table with a key',
      dialect: 'sqlite',
      version: '3.45',
      given: 'CREATE TABLE users (id integer PRIMARY KEY, email text); CREATE UNIQUE INDEX u ON users (email);',
      sql: 'ALTER TABLE users ADD COLUMN deleted_at datetime;',
      says: ['u keeps email of users unique among deleted rows too: a value that was deleted by deleted_at cannot be used again.'],
    },
  ],
});

testRule(moneyInFloat, {
  silent: [
    { name: 'numeric', sql: 'CREATE TABLE orders (total numeric(10, 2), price bigint);' },
    { name: 'a rate', sql: 'CREATE TABLE orders (tax_rate double precision, discount_percent real, price_score float8);' },
    { name: 'an amount of flour', sql: 'CREATE TABLE ingredients (id bigint, amount double precision, total_weight real);' },
    { name: 'it stood before', given: 'CREATE TABLE orders (total real);', sql: 'ALTER TABLE orders ADD COLUMN note text;' },
  ],
  speaks: [
    {
      name: 'beside a currency',
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE things (id bigint, currency char(3));',
      sql: 'ALTER TABLE things ADD COLUMN amount float;',
      says: ['things.amount keeps money as float: most amounts, 0.10 among them, have no exact value there, and sums are off.'],
    },
    {
      name: 'a balance of accounts',
      dialect: 'sqlite',
      version: '3.45',
      sql: 'CREATE TABLE accounts (id integer PRIMARY KEY, balance REAL);',
      says: ['accounts.balance keeps money as REAL: most amounts, 0.10 among them, have no exact value there, and sums are off.'],
    },
  ],
});

testRule(structuredData, {
  silent: [
    { name: 'beside columns', sql: 'CREATE TABLE a (id bigint PRIMARY KEY, name text, data jsonb);' },
    {
      name: 'beside a time that is a fact',
      sql: 'CREATE TABLE jobs (id bigint PRIMARY KEY, trigger_at timestamptz NOT NULL, input jsonb, created_at timestamptz);',
    },
    { name: 'two keys', given: 'CREATE TABLE a (id bigint, name text, data jsonb);', sql: "CREATE INDEX i ON a ((data ->> 'a'), (data ->> 'b'));" },
  ],
  speaks: [
    {
      name: 'three keys, in an index, a generated column and a check',
      given: "CREATE TABLE a (id bigint, name text, data jsonb, b text GENERATED ALWAYS AS (data ->> 'b') STORED);",
      sql: "CREATE INDEX i ON a ((data ->> 'a'));\nALTER TABLE a ADD CHECK (data ->> 'c' IS NOT NULL);",
      says: ['3 keys of a.data are known by name, a, b and c: as columns they would be typed, required and counted by the planner.'],
    },
  ],
});

testRule(nullableColumn, {
  silent: [
    {
      name: 'filled, referenced, or a time',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      sql: 'CREATE TABLE a (id bigint PRIMARY KEY, at timestamptz, user_id bigint REFERENCES users, n int DEFAULT 0, note text, g int GENERATED ALWAYS AS (n) STORED);',
    },
    { name: 'allowed', options: { allow: ['nickname'] }, sql: 'CREATE TABLE a (id bigint PRIMARY KEY, nickname text);' },
  ],
  speaks: [
    {
      name: 'added',
      given: 'CREATE TABLE a (id bigint PRIMARY KEY, old text);',
      sql: 'ALTER TABLE a ADD COLUMN size int;',
      says: ['a.size may be NULL and has no default: each query has to say what no size means.'],
    },
  ],
});
