import { describe, expect, test } from 'vitest';
import { counts } from '../../../src/model/finding.ts';
import checksums from '../../../src/rules/migration/checksums-not-updated.ts';
import undo from '../../../src/rules/migration/down-does-not-undo.ts';
import missing from '../../../src/rules/migration/missing-down-migration.ts';
import schemaFile from '../../../src/rules/migration/schema-file-not-updated.ts';
import { judgePullRequest, type PullRequest } from '../../support/judge-repository.ts';
import { testRule } from '../../support/rule-tester.ts';

const given = "CREATE TABLE users (id bigint PRIMARY KEY, name text, CONSTRAINT named CHECK (name <> '')); CREATE TYPE mood AS ENUM ('sad');";
const both = (up: string, down: string): string => `-- migrate:up\n${up}\n-- migrate:down\n${down}\n`;

testRule(undo, {
  silent: [
    { name: 'a table and its index', up: 'CREATE TABLE a (b int); CREATE INDEX ON a (b);', down: 'DROP TABLE a;' },
    {
      name: 'a dropped column comes back last',
      up: 'ALTER TABLE users DROP COLUMN name;',
      down: "ALTER TABLE users ADD COLUMN name text CONSTRAINT named CHECK (name <> '');",
    },
    { name: 'a value of an enum cannot be taken away', up: "ALTER TYPE mood ADD VALUE 'glad'; CREATE TABLE a ();", down: 'DROP TABLE a;' },
    { name: 'an extension may stay', up: 'CREATE EXTENSION IF NOT EXISTS pgcrypto; CREATE TABLE a ();', down: 'DROP TABLE a;' },
    { name: 'comments', up: "COMMENT ON TABLE users IS 'people'; CREATE TABLE a ();", down: 'DROP TABLE a;' },
    { name: 'nothing is written: another rule speaks', up: 'CREATE TABLE a ();', down: '' },
    { name: 'what it does depends on the database', up: 'CREATE TABLE a ();', down: "DO $$ BEGIN EXECUTE 'DROP TABLE ' || (SELECT 'a'); END $$;" },
    { name: 'what cannot be read', up: 'CREATE TABLE a ();', down: 'FROBNICATE a;' },
    { name: 'the way forward is refused itself', up: 'ALTER TABLE nowhere ADD COLUMN a int;', down: 'SELECT 1;' },
    { name: 'a rename and back', up: 'ALTER TABLE users RENAME COLUMN name TO title;', down: 'ALTER TABLE users RENAME COLUMN title TO name;' },
  ].map(({ name, up, down }) => ({ name, given, framework: 'dbmate' as const, sql: both(up, down) })),
  speaks: [
    {
      name: 'the type stays',
      given,
      framework: 'dbmate',
      sql: both("CREATE TYPE size AS ENUM ('s'); CREATE TABLE a (b size);", 'DROP TABLE a;'),
      says: ['After 20260102000000_change.sql and its way back the schema is not what it was: type size is still there.'],
    },
    {
      name: 'the default and the constraint are forgotten',
      given,
      framework: 'dbmate',
      sql: both("ALTER TABLE users DROP CONSTRAINT named; ALTER TABLE users ALTER COLUMN name SET DEFAULT 'x';", 'SELECT 1;'),
      says: [
        'After 20260102000000_change.sql and its way back the schema is not what it was: column users.name differs in default and constraint users.named is missing.',
      ],
    },
    {
      name: 'in the wrong order',
      given,
      framework: 'dbmate',
      sql: both('CREATE TABLE a (id int PRIMARY KEY);\nCREATE TABLE b (a int REFERENCES a (id));', 'DROP TABLE a;\nDROP TABLE b;'),
      says: [expect.stringContaining('The way back of 20260102000000_change.sql fails: ') as string],
      lines: [5],
    },
  ],
});

async function says(rule: { readonly id: string }, request: PullRequest): Promise<readonly string[]> {
  const report = await judgePullRequest(request);
  return report.findings.filter((finding) => counts(finding) && finding.rule === rule.id).map(({ span, message }) => `${span.file}: ${message}`);
}

const pairs = {
  'migrations/001_users.up.sql': 'CREATE TABLE users (id bigint PRIMARY KEY);\n',
  'migrations/001_users.down.sql': 'DROP TABLE users;\n',
  'migrations/002_notes.up.sql': 'CREATE TABLE notes (id bigint PRIMARY KEY);\n',
  'migrations/002_notes.down.sql': 'DROP TABLE notes;\n',
};

describe(undo.id, () => {
  test('in a file of its own', async () => {
    const writes = {
      'migrations/003_ages.up.sql': 'ALTER TABLE users ADD COLUMN age int;\n',
      'migrations/003_ages.down.sql': 'ALTER TABLE users DROP COLUMN IF EXISTS ages;\n',
    };
    expect(await says(undo, { main: pairs, writes })).toEqual([
      'migrations/003_ages.down.sql: After migrations/003_ages.up.sql and its way back the schema is not what it was: column users.age is still there.',
    ]);
  });
});

describe(missing.id, () => {
  test('no down file where all others have one', async () => {
    expect(await says(missing, { main: pairs, writes: { 'migrations/003_ages.up.sql': 'ALTER TABLE users ADD COLUMN age int;\n' } })).toEqual([
      'migrations/003_ages.up.sql: migrations/003_ages.up.sql has no way back; 2 of 2 migrations before it have one.',
    ]);
  });

  test('a down file that says that there is none', async () => {
    const writes = {
      'migrations/003_ages.up.sql': 'ALTER TABLE users ADD COLUMN age int;\n',
      'migrations/003_ages.down.sql': '-- there is no way back\n',
    };
    expect(await says(missing, { main: pairs, writes })).toEqual([]);
  });

  test('the others have none either', async () => {
    const main = {
      'migrations/001_users.sql': 'CREATE TABLE users (id int);\n',
      'migrations/002_a.sql': 'CREATE TABLE a ();\n',
      'migrations/003_b.sql': 'CREATE TABLE b ();\n',
    };
    expect(await says(missing, { main, writes: { 'migrations/004_c.sql': 'CREATE TABLE c ();\n' } })).toEqual([]);
  });

  test('an empty down part', async () => {
    const main = {
      'db/migrations/1_a.sql': both('CREATE TABLE a ();', 'DROP TABLE a;'),
      'db/migrations/2_b.sql': both('CREATE TABLE b ();', 'DROP TABLE b;'),
    };
    const found = await says(missing, { main, writes: { 'db/migrations/3_c.sql': both('CREATE TABLE c ();', '') } });
    expect(found).toEqual(['db/migrations/3_c.sql: db/migrations/3_c.sql has no way back; 2 of 2 migrations before it have one.']);
    expect(await says(missing, { main, writes: { 'db/migrations/3_c.sql': both('CREATE TABLE c ();', '-- none') } })).toEqual([]);
  });
});

describe(checksums.id, () => {
  const main = { 'migrations/001_users.sql': 'CREATE TABLE users (id int);\n', 'migrations/atlas.sum': 'h1:aaaa\n' };
  const writes = { 'migrations/002_a.sql': 'CREATE TABLE a (id int PRIMARY KEY);\n' };

  test('the checksums stay as they were', async () => {
    expect(await says(checksums, { main, writes })).toEqual([
      'migrations/002_a.sql: migrations/atlas.sum does not know of this change to migrations/002_a.sql: Atlas refuses the whole folder. Run atlas migrate hash.',
    ]);
  });

  test('they change too', async () => {
    expect(await says(checksums, { main, writes: { ...writes, 'migrations/atlas.sum': 'h1:bbbb\n' } })).toEqual([]);
  });

  test('there are none', async () => {
    expect(await says(checksums, { main: { 'migrations/001_users.sql': 'CREATE TABLE users (id int);\n' }, writes })).toEqual([]);
  });
});

describe(schemaFile.id, () => {
  const main = {
    'prisma/schema.prisma': 'model users { id Int @id }\n',
    'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
    'prisma/migrations/20260101000000_users/migration.sql': 'CREATE TABLE users (id int PRIMARY KEY);\n',
  };
  const next = 'prisma/migrations/20260102000000_next/migration.sql';

  test('a new column that schema.prisma does not have', async () => {
    expect(await says(schemaFile, { main, writes: { [next]: 'ALTER TABLE users ADD COLUMN age int;\n' } })).toEqual([
      `${next}: users changes here, and prisma/schema.prisma, which states the whole schema, does not.`,
    ]);
  });

  test('an index may be left out of it, and rows are', async () => {
    expect(await says(schemaFile, { main, writes: { [next]: 'CREATE INDEX a ON users (id) WHERE id > 5;\n' } })).toEqual([]);
    expect(await says(schemaFile, { main, writes: { [next]: 'INSERT INTO users VALUES (1);\n' } })).toEqual([]);
  });

  test('it changes too', async () => {
    const writes = { [next]: 'ALTER TABLE users ADD COLUMN age int;\n', 'prisma/schema.prisma': 'model users { id Int @id\n age Int? }\n' };
    expect(await says(schemaFile, { main, writes })).toEqual([]);
  });
});
