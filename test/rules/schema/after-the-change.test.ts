import foreignKeyOfOtherType from '../../../src/rules/column-type/foreign-key-of-other-type.ts';
import duplicateOfAnotherIndex from '../../../src/rules/index-redundancy/duplicate-of-another-index.ts';
import checkLooksElsewhere from '../../../src/rules/schema/check-looks-elsewhere.ts';
import requiredColumnsMissing from '../../../src/rules/schema/required-columns-missing.ts';
import softDelete from '../../../src/rules/schema/soft-delete-against-unique.ts';
import { testRule, type RuleCase, type SpeakingCase } from '../../support/rule-tester.ts';

const hold = (rule: Parameters<typeof testRule>[0], silent: readonly RuleCase[], speaks: readonly SpeakingCase[]): void =>
  testRule({ ...rule, examples: [] }, { silent, speaks });

const books = 'CREATE TABLE authors (id int PRIMARY KEY); CREATE TABLE books (id bigint PRIMARY KEY, author_id int REFERENCES authors (id), n int);';

hold(
  foreignKeyOfOtherType,
  [
    {
      name: 'both sides',
      given: books,
      sql: 'ALTER TABLE authors ALTER COLUMN id TYPE bigint; ALTER TABLE books ALTER COLUMN author_id TYPE bigint;',
    },
    { name: 'another column', given: books, sql: 'ALTER TABLE books ALTER COLUMN n TYPE bigint;' },
    { name: 'the child alone gets more room', given: books, sql: 'ALTER TABLE books ALTER COLUMN author_id TYPE bigint;' },
    { name: 'the key goes', given: books, sql: 'ALTER TABLE authors ALTER COLUMN id TYPE bigint; ALTER TABLE books DROP COLUMN author_id;' },
  ],
  [
    {
      name: 'the parent alone gets more room',
      given: books,
      sql: 'SELECT 1;\nALTER TABLE authors ALTER COLUMN id TYPE bigint;',
      says: ['books.author_id is integer and references authors.id, which is bigint: rows beyond its room cannot be referenced.'],
      lines: [2],
    },
    {
      name: 'the child alone gets less',
      given: books,
      sql: 'ALTER TABLE books ALTER COLUMN author_id TYPE smallint;',
      says: ['books.author_id is smallint and references authors.id, which is integer: rows beyond its room cannot be referenced.'],
    },
  ],
);

const options = { columns: ['created_at timestamptz', 'tenant_id'] };
const notes = 'CREATE TABLE notes (id bigint PRIMARY KEY, created_at timestamptz, tenant_id bigint, body text);';

hold(
  requiredColumnsMissing,
  [
    { name: 'another column goes', given: notes, sql: 'ALTER TABLE notes DROP COLUMN body;', options },
    {
      name: 'it never had it',
      given: 'CREATE TABLE notes (id bigint PRIMARY KEY, body text);',
      sql: 'ALTER TABLE notes DROP COLUMN body;',
      options,
    },
    {
      name: 'it comes back',
      given: notes,
      sql: 'ALTER TABLE notes DROP COLUMN created_at; ALTER TABLE notes ADD COLUMN created_at timestamptz;',
      options,
    },
    { name: 'the table goes', given: notes, sql: 'ALTER TABLE notes DROP COLUMN created_at; DROP TABLE notes;', options },
  ],
  [
    {
      name: 'it is dropped',
      given: notes,
      sql: 'ALTER TABLE notes DROP COLUMN body;\nALTER TABLE notes DROP COLUMN created_at;',
      options,
      says: ['notes has no column created_at, which the policy asks of every table.'],
      lines: [2],
    },
  ],
);

const lite = { dialect: 'sqlite', version: '3.45' } as const;

hold(
  checkLooksElsewhere,
  [
    { name: 'the age between two columns', sql: "CREATE TABLE a (id bigint PRIMARY KEY, b date, h date, CHECK (age(h, b) > interval '18 years'));" },
    { ...lite, name: 'a date of the row', sql: 'CREATE TABLE a (id INTEGER PRIMARY KEY, d TEXT CHECK (date(d) = d));' },
    { ...lite, name: 'a format of the row', sql: "CREATE TABLE a (id INTEGER PRIMARY KEY, d TEXT CHECK (strftime('%Y', d) > '2000'));" },
  ],
  [
    {
      name: 'the age by now',
      sql: "CREATE TABLE a (id bigint PRIMARY KEY, b date, CONSTRAINT adult CHECK (age(b) > interval '18 years'));",
      says: ['adult of a asks age, whose answer changes: rows that were good stop being so, and a dump may not be restored.'],
    },
    {
      ...lite,
      name: 'the day',
      sql: 'CREATE TABLE a (id INTEGER PRIMARY KEY, d TEXT CHECK (d > CURRENT_DATE));',
      says: [
        'CHECK (d > CURRENT_DATE) of a asks current_date, whose answer changes: rows that were good stop being so, and a dump may not be restored.',
      ],
    },
    ...["date('now')", 'datetime()', "strftime('%s')", "date(d, 'localtime')", "julianday('NOW')"].map((call) => ({
      ...lite,
      name: `${call} is refused`,
      sql: `CREATE TABLE a (id INTEGER PRIMARY KEY, d TEXT, CONSTRAINT ahead CHECK (d > ${call}));`,
      says: [`ahead of a asks ${call.slice(0, call.indexOf('('))}() for the present or the local time, which SQLite refuses: every INSERT fails.`],
    })),
  ],
);

hold(
  softDelete,
  [],
  [
    {
      dialect: 'mysql',
      version: '8.0',
      name: 'is told where the mark is added',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100) NOT NULL,\n\n  UNIQUE KEY users_email (email));',
      sql: 'SELECT 1;\nALTER TABLE users ADD COLUMN deleted_at datetime;',
      says: ['users_email keeps email of users unique among deleted rows too: a value that was deleted by deleted_at cannot be used again.'],
      lines: [2],
    },
  ],
);

const orders = 'CREATE TABLE orders (id bigint PRIMARY KEY, a int, b int, KEY ab (a, b));';
hold(
  duplicateOfAnotherIndex,
  (
    [
      ['mysql', '8.0'],
      ['mariadb', '10.8'],
    ] as const
  ).map(([dialect, version]) => ({
    dialect,
    version,
    name: `${dialect} ${version} keeps DESC`,
    given: orders,
    sql: 'CREATE INDEX newest ON orders (a, b DESC);',
  })),
  (
    [
      ['mysql', '5.7'],
      ['mariadb', '10.6'],
    ] as const
  ).map(([dialect, version]) => ({
    dialect,
    version,
    name: `${dialect} ${version} reads DESC and ignores it`,
    given: orders,
    sql: 'CREATE INDEX newest ON orders (a, b DESC);',
    says: ['newest on orders (a, b) is the same index as ab: every write pays for both, and no query gains.'],
  })),
);
