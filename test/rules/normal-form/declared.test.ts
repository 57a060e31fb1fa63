import partOfKey from '../../../src/rules/normal-form/part-of-key-determines-column.ts';
import nonKey from '../../../src/rules/normal-form/column-determines-column.ts';
import partOfKeyDetermined from '../../../src/rules/normal-form/column-determines-part-of-key.ts';
import { testRule } from '../../support/rule-tester.ts';

const zips = { addresses: ['zip -> city, state'] };
const addresses = 'CREATE TABLE addresses (id bigint PRIMARY KEY, street text, zip text, city text, state text);';
const saysZips = (columns: string): string =>
  `zip determines ${columns} (policy.yml:12), and is no key of addresses: each row with the same zip stores ${columns} again (third normal form).`;

testRule(nonKey, {
  silent: [
    { name: 'nothing is declared', sql: addresses },
    { name: 'of another table', sql: addresses, declares: { zips: ['zip -> city'] } },
    { name: 'the determinant is the key', sql: 'CREATE TABLE addresses (zip text PRIMARY KEY, city text, state text);', declares: zips },
    {
      name: 'the determinant is a key of a unique index',
      sql: 'CREATE TABLE addresses (id bigint PRIMARY KEY, zip text NOT NULL, city text, state text); CREATE UNIQUE INDEX ON addresses (zip);',
      declares: zips,
    },
    {
      name: 'the determinant is UNIQUE and may be NULL: each of its values still stands once',
      sql: 'CREATE TABLE addresses (id bigint PRIMARY KEY, zip text UNIQUE, city text, state text);',
      declares: zips,
    },
    { name: 'a table that the pull request leaves alone', given: addresses, sql: 'CREATE TABLE t (id bigint PRIMARY KEY);', declares: zips },
    { name: 'it stood before', given: addresses, sql: 'ALTER TABLE addresses ADD COLUMN note text;', declares: zips },
    {
      name: 'a glob does not mean histories',
      sql: addresses.replace('addresses', 'address_history'),
      declares: { 'address_*': ['zip -> city, state'] },
    },
    {
      name: 'kept by the engine',
      sql: 'CREATE TABLE addresses (id bigint PRIMARY KEY, zip text, city text, state text GENERATED ALWAYS AS (left(zip, 2)) STORED);',
      declares: { addresses: ['zip -> state'] },
    },
    {
      name: 'what is meant',
      sql: addresses,
      policy: {
        dependencies: [
          { tables: 'addresses', determinant: ['zip'], dependent: ['city', 'state'], denormalised: 'as on the letter', place: 'p:1:1', from: 'p:1' },
        ],
      },
    },
    { name: 'a temporary table', sql: addresses.replace('CREATE', 'CREATE TEMPORARY'), declares: zips },
    {
      name: 'it breaks another form',
      sql: 'CREATE TABLE addresses (zip text, nr int, city text, state text, PRIMARY KEY (zip, nr));',
      declares: zips,
    },
  ],
  speaks: [
    { name: 'zip and city', sql: addresses, declares: zips, says: [saysZips('city, state')], lines: [1] },
    {
      name: 'by a glob, in any case of letters',
      sql: addresses,
      declares: { 'addr*': ['ZIP -> City, State'] },
      says: [saysZips('city, state')],
    },
    {
      name: 'only what is new',
      given: 'CREATE TABLE addresses (id bigint PRIMARY KEY, zip text, city text);',
      sql: 'SELECT 1;\nALTER TABLE addresses ADD COLUMN state text;',
      declares: { addresses: ['zip -> city', 'zip -> state'] },
      says: [saysZips('state')],
      lines: [2],
    },
    {
      name: 'a unique index of some rows is no key',
      sql: `${addresses} CREATE UNIQUE INDEX ON addresses (zip) WHERE street IS NULL;`,
      declares: zips,
      says: [saysZips('city, state')],
    },
    {
      name: 'the key that it was is dropped',
      given: 'CREATE TABLE addresses (id bigint PRIMARY KEY, zip text NOT NULL CONSTRAINT one_zip UNIQUE, city text, state text);',
      sql: 'ALTER TABLE addresses DROP CONSTRAINT one_zip;',
      declares: zips,
      says: [saysZips('city, state')],
    },
    {
      name: 'an order that is determined through a column that the engine works out',
      sql: 'CREATE TABLE t (id bigint PRIMARY KEY, mail text, low text GENERATED ALWAYS AS (lower(mail)) STORED, owner text);',
      declares: { t: ['low -> owner'] },
      says: ['mail determines owner (policy.yml:12), and is no key of t: each row with the same mail stores owner again (third normal form).'],
    },
    {
      name: 'on MySQL',
      dialect: 'mysql',
      version: '8.0',
      sql: addresses.replaceAll('text', 'varchar(20)'),
      declares: zips,
      says: [saysZips('city, state')],
    },
    { name: 'on SQLite', dialect: 'sqlite', version: '3.40', sql: addresses, declares: zips, says: [saysZips('city, state')] },
  ],
});

const enrolments = 'CREATE TABLE enrolments (student bigint, course bigint, title text, grade text, PRIMARY KEY (student, course));';

testRule(partOfKey, {
  silent: [
    { name: 'the whole key', sql: enrolments, declares: { enrolments: ['student, course -> grade'] } },
    { name: 'it breaks another form', sql: addresses, declares: zips },
  ],
  speaks: [
    {
      name: 'the title of a course',
      sql: enrolments,
      declares: { enrolments: ['course -> title', 'student, course -> grade'] },
      says: [
        'course alone determines title (policy.yml:12), and is only part of the key (student, course) of enrolments: each row with the same course stores title again (second normal form).',
      ],
    },
    {
      name: 'a key of its own beside a number',
      sql: 'CREATE TABLE enrolments (id bigint PRIMARY KEY, student bigint NOT NULL, course bigint NOT NULL, title text, UNIQUE (student, course));',
      declares: { enrolments: ['course -> title'] },
      says: [
        'course alone determines title (policy.yml:12), and is only part of the key (student, course) of enrolments: each row with the same course stores title again (second normal form).',
      ],
    },
  ],
});

testRule(partOfKeyDetermined, {
  silent: [
    { name: 'it breaks another form', sql: enrolments, declares: { enrolments: ['course -> title'] } },
    {
      name: 'the determinant is a key',
      sql: 'CREATE TABLE lessons (student bigint, course bigint, teacher bigint NOT NULL UNIQUE, PRIMARY KEY (student, course));',
      declares: { lessons: ['teacher -> course'] },
    },
  ],
  speaks: [
    {
      name: 'a teacher has one course',
      sql: 'CREATE TABLE lessons (student bigint, course bigint, teacher bigint NOT NULL, PRIMARY KEY (student, course));',
      declares: { lessons: ['teacher -> course'] },
      says: [
        'teacher determines course (policy.yml:12), which is part of a key of lessons, and is no key itself: each row with the same teacher says so again (Boyce-Codd normal form).',
      ],
    },
    {
      name: 'city, street and zip',
      sql: 'CREATE TABLE streets (city text, street text, zip text NOT NULL, PRIMARY KEY (city, street));',
      declares: { streets: ['zip -> city'] },
      says: [
        'zip determines city (policy.yml:12), which is part of a key of streets, and is no key itself: each row with the same zip says so again (Boyce-Codd normal form).',
      ],
    },
  ],
});
