import addUniqueMayFail from '../../../src/rules/breaking-change/add-unique-may-fail.ts';
import checkMayFail from '../../../src/rules/breaking-change/rebuild-check-may-fail.ts';
import forgetsObjects from '../../../src/rules/breaking-change/rebuild-forgets-objects.ts';
import mayFail from '../../../src/rules/breaking-change/rebuild-may-fail.ts';
import { lite, rebuild, same, users } from '../../support/rebuild-cases.ts';
import { testRule } from '../../support/rule-tester.ts';

const t = (columns: string, made: string): ReturnType<typeof lite> =>
  lite(`CREATE TABLE t (id INTEGER PRIMARY KEY, ${columns});`, rebuild(`id INTEGER PRIMARY KEY, ${made}`, 'SELECT * FROM t', 't'));

testRule(
  { ...checkMayFail, examples: [] },
  {
    silent: [
      { name: 'a longer list', ...t("s TEXT CHECK (s IN ('a', 'b'))", "s TEXT CHECK (s IN ('a', 'b', 'c'))") },
      { name: 'a lower bound', ...t('n INTEGER CHECK (n > 10)', 'n INTEGER CHECK (n >= 10)') },
      { name: 'one of two', ...t('n INTEGER CHECK (n > 1 AND n < 9)', 'n INTEGER CHECK (n < 10)') },
      { name: 'NULL by name', ...t('n INTEGER CHECK (n > 1)', 'n INTEGER CHECK (n IS NULL OR n > 1)') },
    ],
    speaks: [
      {
        name: 'a shorter list',
        ...t("s TEXT CHECK (s IN ('a', 'b'))", "s TEXT CHECK (s IN ('a'))"),
        says: ["One row of the old t that does not meet CHECK (s IN ('a')) makes the copy fail."],
      },
      {
        name: 'a CHECK lets NULLs in',
        ...t('n INTEGER CHECK (n > 1)', 'n INTEGER CHECK (n IS NOT NULL)'),
        says: ['One row of the old t that does not meet CHECK (n IS NOT NULL) makes the copy fail.'],
      },
    ],
  },
);

testRule(
  { ...mayFail, examples: [] },
  {
    silent: [
      { name: 'a finer collation', ...t('s TEXT COLLATE NOCASE UNIQUE', 's TEXT UNIQUE') },
      { name: 'the collation that stood', ...t('s TEXT COLLATE NOCASE UNIQUE', 's TEXT COLLATE NOCASE UNIQUE') },
    ],
    speaks: [
      {
        name: 'an index that stands before the copy',
        ...lite(users, rebuild(same, 'SELECT * FROM users').replace('; INSERT', '; CREATE UNIQUE INDEX e ON new_users (email); INSERT')),
        says: ['Two rows of the old users with the same email make the copy fail: nothing has kept them apart until now.'],
      },
      ...['IGNORE', 'REPLACE'].map((word) => ({
        name: `INSERT OR ${word} keeps one`,
        ...lite(
          users,
          rebuild('id INTEGER PRIMARY KEY, email TEXT UNIQUE, age INTEGER', 'SELECT * FROM users').replace('INSERT', `INSERT OR ${word}`),
        ),
        says: ['Of rows of the old users with the same email the copy keeps one: the others are gone for good.'],
      })),
      {
        name: 'a coarser collation',
        ...t('s TEXT UNIQUE', 's TEXT COLLATE NOCASE UNIQUE'),
        says: ['Two rows of the old t with the same s make the copy fail: nothing has kept them apart until now.'],
      },
    ],
  },
);

const emails = 'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT UNIQUE);';
const anew = rebuild('id INTEGER PRIMARY KEY, email TEXT', 'SELECT * FROM users');
testRule(
  { ...addUniqueMayFail, examples: [] },
  {
    silent: [
      { name: 'a key that stood before the table was made anew', ...lite(emails, `${anew} CREATE UNIQUE INDEX e ON users (email);`) },
      { name: 'a new table', ...lite(emails, 'CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT); CREATE UNIQUE INDEX e ON t (a);') },
      { name: 'the same collation', ...lite(emails, 'CREATE UNIQUE INDEX e ON users (email COLLATE BINARY);') },
    ],
    speaks: [
      {
        name: 'a table that was made anew',
        ...lite(users, `${rebuild(same, 'SELECT * FROM users')} CREATE UNIQUE INDEX e ON users (email);`),
        says: ['Nothing has kept email of users unique until now: two rows that are alike make e fail.'],
      },
      {
        name: 'a key of some rows only, and a table that was made anew',
        ...lite(
          `${users} CREATE UNIQUE INDEX e ON users (email) WHERE age > 0;`,
          `${rebuild(same, 'SELECT * FROM users')} CREATE UNIQUE INDEX e ON users (email);`,
        ),
        says: ['Nothing has kept email of users unique until now: two rows that are alike make e fail.'],
      },
      {
        name: 'a coarser collation',
        ...lite(emails, 'CREATE UNIQUE INDEX e ON users (email COLLATE NOCASE);'),
        says: ['Nothing has kept email of users unique until now: two rows that are alike make e fail.'],
      },
    ],
  },
);

testRule(
  { ...forgetsObjects, examples: [] },
  {
    silent: [
      { name: 'a CHECK of the same columns takes its place', ...t('n INTEGER CHECK (n > 1)', 'n INTEGER CHECK (n > 0)') },
      { name: 'NOT NULL says it', ...t('n INTEGER CHECK (n IS NOT NULL)', 'n INTEGER NOT NULL') },
      {
        name: 'the column goes',
        ...lite(
          'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, age INTEGER NOT NULL DEFAULT 0 UNIQUE CHECK (age > 0));',
          rebuild('id INTEGER PRIMARY KEY, email TEXT', 'SELECT id, email FROM users'),
        ),
      },
      { name: 'a finer key', ...t('a TEXT, b TEXT, UNIQUE (a, b)', 'a TEXT UNIQUE, b TEXT') },
      {
        name: 'a unique index takes its place',
        ...lite(emails, `${rebuild('id INTEGER PRIMARY KEY, email TEXT', 'SELECT * FROM users')} CREATE UNIQUE INDEX e ON users (email);`),
      },
    ],
    speaks: [
      {
        name: 'a CHECK',
        ...t('n INTEGER CHECK (n > 1)', 'n INTEGER NOT NULL'),
        says: ['The new t lacks CHECK (n > 1): rows that it kept out can get in.'],
      },
      {
        name: 'a UNIQUE',
        ...lite(emails, rebuild('id INTEGER PRIMARY KEY, email TEXT', 'SELECT * FROM users')),
        says: ['The new users lacks UNIQUE (email): rows that it kept out can get in.'],
      },
      {
        name: 'the primary key',
        ...lite(users, rebuild(same.replace('INTEGER PRIMARY KEY', 'INTEGER'), 'SELECT * FROM users')),
        says: ['The new users lacks the primary key (id): rows that it kept out can get in.'],
      },
      {
        name: 'an index that is unique no more',
        ...lite(`${users} CREATE UNIQUE INDEX e ON users (email);`, `${rebuild(same, 'SELECT * FROM users')} CREATE INDEX e ON users (email);`),
        says: ['Nothing makes e again for the new users: rows that are alike can get in.'],
      },

      {
        name: 'a CHECK of the table',
        ...lite(users.replace(');', ', CHECK (age >= 0));'), rebuild(same, 'SELECT * FROM users')),
        says: ['The new users lacks CHECK (age >= 0): rows that it kept out can get in.'],
      },
    ],
  },
);
