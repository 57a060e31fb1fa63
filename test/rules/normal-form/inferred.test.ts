import besideId from '../../../src/rules/normal-form/column-beside-id-repeats.ts';
import columnCopies from '../../../src/rules/normal-form/column-copies-referenced-row.ts';
import columnHoldsAList from '../../../src/rules/normal-form/column-holds-a-list.ts';
import repeatingGroup from '../../../src/rules/normal-form/repeating-group-of-columns.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(repeatingGroup, {
  silent: [
    { name: 'lines of an address', sql: 'CREATE TABLE t (id int PRIMARY KEY, address_line1 text, address_line2 text, address_line3 text);' },
    { name: 'two are not a list', sql: 'CREATE TABLE t (id int PRIMARY KEY, phone1 text, phone2 text);' },
    { name: 'names of algorithms', sql: 'CREATE TABLE t (id int PRIMARY KEY, sha1 text, sha256 text, sha512 text);' },
    {
      name: 'a list that stood before',
      given: 'CREATE TABLE t (id int PRIMARY KEY, phone1 text, phone2 text, phone3 text);',
      sql: 'ALTER TABLE t ADD COLUMN note text;',
    },
    { name: 'the quarters of a year', sql: 'CREATE TABLE t (id int PRIMARY KEY, q1 int, q2 int, q3 int, q4 int);' },
    { name: 'years with a gap', sql: 'CREATE TABLE t (id int PRIMARY KEY, act_1933 text, act_1964 text, act_2010 text);' },
    { name: 'of other types', sql: 'CREATE TABLE t (id int PRIMARY KEY, c1 text, c2 int, c3 date);' },
  ],
  speaks: [
    {
      name: 'three phones',
      sql: 'CREATE TABLE t (\n  id int PRIMARY KEY,\n  phone_1 text,\n  phone_2 text,\n  phone_3 text\n);',
      says: ['t keeps a list in phone_1, phone_2, phone_3: the next value needs a migration, and each search has to look in all of them.'],
      lines: [3],
    },
    {
      name: 'a list that grows',
      given: 'CREATE TABLE t (id int PRIMARY KEY, phone1 text, phone2 text);',
      sql: 'SELECT 1;\nALTER TABLE t ADD COLUMN phone3 text;',
      says: ['t keeps a list in phone1, phone2, phone3: the next value needs a migration, and each search has to look in all of them.'],
      lines: [2],
    },
    {
      name: 'a column a year',
      sql: 'CREATE TABLE t (id int PRIMARY KEY, sales_2023 int, sales_2024 int, sales_2025 int);',
      says: ['t keeps a list in sales_2023, sales_2024, sales_2025: the next value needs a migration, and each search has to look in all of them.'],
    },
    {
      name: 'tags',
      sql: 'CREATE TABLE t (id int PRIMARY KEY, tag1 text, tag2 text, tag3 text, tag4 text);',
      says: ['t keeps a list in tag1, tag2, tag3, tag4: the next value needs a migration, and each search has to look in all of them.'],
    },
  ],
});

const products = 'CREATE TABLE products (id bigint PRIMARY KEY, name text NOT NULL, price numeric, colour text, code text NOT NULL UNIQUE);';

testRule(columnCopies, {
  silent: [
    {
      name: 'a snapshot in camel case',
      given: 'CREATE TABLE "User" (id bigint PRIMARY KEY, name text);',
      sql: 'CREATE TABLE "PostSnapshot" (id bigint PRIMARY KEY, "authorId" bigint REFERENCES "User" (id), "authorName" text);',
    },
    {
      name: 'a history keeps what was',
      given: products,
      sql: 'CREATE TABLE order_history (id bigint PRIMARY KEY, product_id bigint REFERENCES products (id), product_name text);',
    },
    {
      name: 'the referenced table has no such column',
      given: products,
      sql: 'CREATE TABLE items (id bigint PRIMARY KEY, product_id bigint REFERENCES products (id), product_note text);',
    },
    {
      name: 'a copy that stood before',
      given: `${products} CREATE TABLE items (id bigint PRIMARY KEY, product_id bigint REFERENCES products (id), product_name text);`,
      sql: 'ALTER TABLE items ADD COLUMN note text;',
    },
    {
      name: 'a price as it was when it was sold',
      given: products,
      sql: 'CREATE TABLE items (id bigint PRIMARY KEY, product_id bigint REFERENCES products (id), product_price numeric);',
    },
    {
      name: 'the policy says that the copy is meant',
      given: products,
      sql: 'CREATE TABLE items (id bigint PRIMARY KEY, product_id bigint REFERENCES products (id), product_name text);',
      policy: {
        dependencies: [
          {
            tables: 'items',
            determinant: ['product_id'],
            dependent: ['product_name'],
            denormalised: 'the name as it was printed',
            place: 'policy.yml:3:7',
            from: 'policy.yml:3',
          },
        ],
      },
    },
    {
      name: 'one row a product',
      given: products,
      sql: 'CREATE TABLE labels (product_id bigint PRIMARY KEY REFERENCES products (id), product_name text);',
    },
    {
      name: 'at most one row a product, which is UNIQUE and may be NULL',
      given: products,
      sql: 'CREATE TABLE labels (id bigint PRIMARY KEY, product_id bigint UNIQUE REFERENCES products (id), product_name text);',
    },
    {
      name: 'a foreign key of both columns keeps the copy as it is',
      given: 'CREATE TABLE teams (id bigint PRIMARY KEY, region text NOT NULL, UNIQUE (id, region));',
      sql: 'CREATE TABLE members (id bigint PRIMARY KEY, team_id bigint, team_region text, FOREIGN KEY (team_id, team_region) REFERENCES teams (id, region));',
    },
    {
      name: 'worked out by the engine',
      given: 'CREATE TABLE teams (id bigint PRIMARY KEY, label text);',
      sql: "CREATE TABLE members (id bigint PRIMARY KEY, team_id bigint REFERENCES teams (id), team_label text GENERATED ALWAYS AS ('team') STORED);",
    },
    {
      name: 'of another type',
      given: products,
      sql: 'CREATE TABLE items (id bigint PRIMARY KEY, product_id bigint REFERENCES products (id), product_name jsonb);',
    },
  ],
  speaks: [
    {
      name: 'names in camel case',
      given: 'CREATE TABLE "User" (id bigint PRIMARY KEY, name text);',
      sql: 'CREATE TABLE "Post" (id bigint PRIMARY KEY, "authorId" bigint REFERENCES "User" (id), "authorName" text);',
      says: ['Post.authorName depends on authorId, not on the key of Post: it repeats User.name (third normal form).'],
    },
    {
      name: 'it depends on part of the key',
      given: products,
      sql: 'CREATE TABLE items (\n  order_id bigint,\n  product_id bigint REFERENCES products (id),\n  product_name text,\n  PRIMARY KEY (order_id, product_id)\n);',
      says: [
        'items.product_name depends on product_id alone, which is only part of the primary key of items: it repeats products.name (second normal form).',
      ],
      lines: [4],
    },
    {
      name: 'it depends on a column that is no key',
      given: products,
      sql: 'CREATE TABLE items (id bigint PRIMARY KEY, product_id bigint REFERENCES products (id), product_colour text);',
      says: ['items.product_colour depends on product_id, not on the key of items: it repeats products.colour (third normal form).'],
    },
    {
      name: 'the original is a key of its table, and the id is part of the key: two keys that overlap',
      given: products,
      sql: 'CREATE TABLE items (order_id bigint, product_id bigint REFERENCES products (id), product_code text NOT NULL, PRIMARY KEY (order_id, product_id));',
      says: ['items.product_code depends on product_id, as each is a key of products: items repeats which goes with which (Boyce-Codd normal form).'],
    },
    {
      name: 'referenced by a code',
      given: 'CREATE TABLE countries (code char(2) PRIMARY KEY, name text);',
      sql: 'CREATE TABLE towns (id bigint PRIMARY KEY, country_code char(2) REFERENCES countries (code), country_name text);',
      says: ['towns.country_name depends on country_code, not on the key of towns: it repeats countries.name (third normal form).'],
    },
    {
      name: 'a foreign key that comes later makes a copy of what stood',
      given: `${products} CREATE TABLE items (id bigint PRIMARY KEY, product_id bigint, product_name text);`,
      sql: 'ALTER TABLE items ADD FOREIGN KEY (product_id) REFERENCES products (id);',
      says: ['items.product_name depends on product_id, not on the key of items: it repeats products.name (third normal form).'],
    },
    {
      name: 'on MariaDB',
      dialect: 'mariadb',
      version: '10.11',
      given: 'CREATE TABLE products (id bigint PRIMARY KEY, name varchar(80) NOT NULL);',
      sql: 'CREATE TABLE items (id bigint PRIMARY KEY, product_id bigint, product_name varchar(80), FOREIGN KEY (product_id) REFERENCES products (id));',
      says: ['items.product_name depends on product_id, not on the key of items: it repeats products.name (third normal form).'],
    },
    {
      name: 'a column that a table gets later',
      given: `${products} CREATE TABLE items (id bigint PRIMARY KEY, product_id bigint REFERENCES products (id));`,
      sql: 'SELECT 1;\nALTER TABLE items ADD COLUMN product_name text;',
      says: ['items.product_name depends on product_id, not on the key of items: it repeats products.name (third normal form).'],
      lines: [2],
    },
  ],
});

const named = (column: string): string =>
  `t.${column} is a text with the name of a list: no index finds one of its values, and no foreign key holds them.`;

testRule(columnHoldsAList, {
  silent: [
    { name: 'an array', sql: 'CREATE TABLE t (id int PRIMARY KEY, tag_ids bigint[]); CREATE INDEX ON t USING gin (tag_ids);' },
    { name: 'a document', sql: 'CREATE TABLE t (id int PRIMARY KEY, tag_ids jsonb);' },
    { name: 'one id', sql: 'CREATE TABLE t (id int PRIMARY KEY, tag_id text);' },
    { name: 'a flag', sql: 'CREATE TABLE t (id int PRIMARY KEY, wait_list boolean);' },
    { name: 'it stood before', given: 'CREATE TABLE t (id int PRIMARY KEY, tag_ids text);', sql: 'ALTER TABLE t ADD COLUMN note text;' },
    { name: 'a CHECK that keeps commas out', sql: "CREATE TABLE t (id int PRIMARY KEY, tags text CHECK (tags !~ '(,x)*'));" },
    { name: 'a pattern of one value', sql: "CREATE TABLE t (id int PRIMARY KEY, code text CHECK (code ~ '^[a-z,]+$'));" },
    { name: 'amounts as people write them', sql: 'CREATE TABLE t (id int PRIMARY KEY, amount numeric(10,2) CHECK (amount > 0));' },
    { name: 'an ENUM has one value', dialect: 'mysql', version: '8.0', sql: "CREATE TABLE t (id int PRIMARY KEY, c ENUM('a','b'));" },
  ],
  speaks: [
    {
      name: 'ids in a text',
      sql: 'CREATE TABLE t (\n  id int PRIMARY KEY,\n  tag_ids text\n);',
      says: [named('tag_ids')],
      lines: [3],
    },
    { name: 'in camel case', sql: 'CREATE TABLE t (id int PRIMARY KEY, "tagIds" text);', says: [named('tagIds')] },
    {
      name: 'a column that comes later',
      given: 'CREATE TABLE t (id int PRIMARY KEY);',
      sql: 'ALTER TABLE t ADD COLUMN emails_csv varchar(500);',
      says: [named('emails_csv')],
    },
    {
      name: 'a CHECK that asks for commas',
      sql: String.raw`CREATE TABLE t (id int PRIMARY KEY, tags text CHECK (tags ~ '^\w+(,\w+)*$'));`,
      says: ['t.tags holds values between commas, as its CHECK says: no index finds one of them, and no foreign key holds them.'],
    },
    {
      name: 'a SET',
      dialect: 'mysql',
      version: '8.0',
      sql: "CREATE TABLE t (id int PRIMARY KEY, days SET('mo','tu','we'));",
      says: [
        't.days is a SET: its values are a fixed list of at most 64, no index finds the rows with one of them, and a new value needs a migration.',
      ],
    },
    {
      name: 'a pattern of MariaDB',
      dialect: 'mariadb',
      version: '10.11',
      sql: "CREATE TABLE t (id int PRIMARY KEY, tags varchar(200) CHECK (tags REGEXP '^[a-z]+(,[a-z]+)*$'));",
      says: ['t.tags holds values between commas, as its CHECK says: no index finds one of them, and no foreign key holds them.'],
    },
    {
      name: 'on SQLite',
      dialect: 'sqlite',
      version: '3.40',
      sql: 'CREATE TABLE t (id INTEGER PRIMARY KEY, tag_ids TEXT);',
      says: [named('tag_ids')],
    },
  ],
});

testRule(besideId, {
  silent: [
    { name: 'the id is the key', sql: 'CREATE TABLE doctors (doctor_id bigint PRIMARY KEY, doctor_name text);' },
    { name: 'the id is unique', sql: 'CREATE TABLE rooms (id bigint PRIMARY KEY, doctor_id bigint UNIQUE, doctor_name text);' },
    { name: 'another word', sql: 'CREATE TABLE visits (id bigint PRIMARY KEY, doctor_id bigint, doctor_arrival timestamptz);' },
    {
      name: 'the row is that thing itself',
      sql: 'CREATE TABLE traces (trace_id int, span_id int, parent_span_id int, span_name text, PRIMARY KEY (trace_id, span_id));',
    },
    { name: 'a name that is a key', sql: 'CREATE TABLE defaults (id int PRIMARY KEY, view_id int, view_name text UNIQUE);' },
    { name: 'a log', sql: 'CREATE TABLE visit_log (id bigint PRIMARY KEY, doctor_id bigint, doctor_name text);' },
    {
      name: 'it stood before',
      given: 'CREATE TABLE visits (id bigint PRIMARY KEY, doctor_id bigint, doctor_name text);',
      sql: 'ALTER TABLE visits ADD COLUMN note text;',
    },
  ],
  speaks: [
    {
      name: 'a name beside an id',
      sql: 'CREATE TABLE visits (\n  id bigint PRIMARY KEY,\n  doctor_id bigint,\n  doctor_name text,\n  doctor_email text\n);',
      says: [
        'visits has doctor_name, doctor_email beside doctor_id, which is no key of it and references nothing: each row with the same doctor_id stores doctor_name, doctor_email again (third normal form).',
      ],
      lines: [4],
    },
    {
      name: 'beside a part of the key',
      sql: 'CREATE TABLE visits (doctor_id bigint, day date, doctor_name text, PRIMARY KEY (doctor_id, day));',
      says: [
        'visits has doctor_name beside doctor_id, which is no key of it and references nothing: each row with the same doctor_id stores doctor_name again (second normal form).',
      ],
    },
  ],
});
