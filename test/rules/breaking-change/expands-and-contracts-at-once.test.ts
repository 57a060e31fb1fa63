import { describe, expect, test } from 'vitest';
import { counts } from '../../../src/model/finding.ts';
import rule from '../../../src/rules/breaking-change/expands-and-contracts-at-once.ts';
import { judgePullRequest } from '../../support/judge-repository.ts';
import { testRule } from '../../support/rule-tester.ts';

const given = 'CREATE TABLE users (id bigint PRIMARY KEY, name text, note text);';

testRule(rule, {
  silent: [
    {
      name: 'a column that has nothing to do with the other',
      given,
      sql: "ALTER TABLE users ADD COLUMN plan text; UPDATE users SET plan = 'free' WHERE id < 9; ALTER TABLE users DROP COLUMN note;",
    },
    { name: 'only dropped', given, sql: 'ALTER TABLE users DROP COLUMN note;' },
    {
      name: 'filled from the one that stays',
      given,
      sql: 'ALTER TABLE users ADD COLUMN title text; UPDATE users SET title = name WHERE id < 9; ALTER TABLE users DROP COLUMN note;',
    },
    {
      name: 'the table is new',
      sql: `${given} ALTER TABLE users ADD COLUMN title text; UPDATE users SET title = name; ALTER TABLE users DROP COLUMN name;`,
    },
    { name: 'a column that was there is filled', given, sql: 'UPDATE users SET note = name WHERE id < 9; ALTER TABLE users DROP COLUMN name;' },
    {
      name: 'another table is filled from another column',
      given: `${given} CREATE TABLE people (id bigint PRIMARY KEY);`,
      sql: 'ALTER TABLE people ADD COLUMN title text; UPDATE people p SET title = u.name FROM users u WHERE u.id = p.id; ALTER TABLE users DROP COLUMN note;',
    },
    { name: 'a table is copied and stays', given, sql: 'CREATE TABLE people AS SELECT * FROM users;' },
  ],
  speaks: [
    {
      name: 'a column is moved',
      given,
      sql: 'ALTER TABLE users ADD COLUMN title text;\nUPDATE users SET title = upper(name) WHERE id < 9;\nALTER TABLE users DROP COLUMN name;',
      says: [
        'users.name goes in the pull request that brings users.title, which is filled from it: no release can run before and after, and what is written to users.name meanwhile is lost.',
      ],
      lines: [3],
    },
    {
      name: 'a column is moved to another table',
      given: `${given} CREATE TABLE people (id bigint PRIMARY KEY);`,
      sql: 'ALTER TABLE people ADD COLUMN title text;\nUPDATE people p SET title = u.name FROM users u WHERE u.id = p.id;\nALTER TABLE users DROP COLUMN name;',
      says: [
        'users.name goes in the pull request that brings people.title, which is filled from it: no release can run before and after, and what is written to users.name meanwhile is lost.',
      ],
      lines: [3],
    },
    {
      name: 'a column is moved to a new table',
      given,
      sql: 'CREATE TABLE notes (user_id bigint PRIMARY KEY, note text);\nINSERT INTO notes SELECT id, note FROM users;\nALTER TABLE users DROP COLUMN note;',
      says: [
        'users.note goes in the pull request that brings notes, which is filled from it: no release can run before and after, and what is written to users.note meanwhile is lost.',
      ],
      lines: [3],
    },
    {
      name: 'a table is copied over',
      given,
      sql: 'CREATE TABLE people (id bigint PRIMARY KEY, name text);\nINSERT INTO people SELECT id, name FROM users;\nDROP TABLE users;',
      says: [
        'users goes in the pull request that copies it to people: no release can run before and after, and what is written to users meanwhile is lost.',
      ],
      lines: [3],
    },
  ],
});

describe('what merged migrations have prepared is safe to do', () => {
  const steps = {
    'migrations/001_users.sql': given,
    'migrations/002_title.sql': 'ALTER TABLE users ADD COLUMN title text;',
    'migrations/003_fill.sql': 'UPDATE users SET title = name WHERE title IS NULL AND id < 1000;',
    'migrations/004_hold.sql': 'ALTER TABLE users ADD CONSTRAINT title_there CHECK (title IS NOT NULL) NOT VALID;',
    'migrations/005_prove.sql': 'ALTER TABLE users VALIDATE CONSTRAINT title_there;',
  };
  const tighten = {
    'migrations/006_tighten.sql': 'ALTER TABLE users ALTER COLUMN title SET NOT NULL;\nALTER TABLE users DROP CONSTRAINT title_there;\n',
  };

  async function rulesOn(main: Readonly<Record<string, string>>, policy = 'strict'): Promise<readonly string[]> {
    const files = {
      '.github/lockkeeper.yml': `version: 1\nextends: ${policy}\nrules:\n  locking/missing-lock-timeout: off\n  locking/missing-statement-timeout: off\n`,
      ...main,
    };
    const report = await judgePullRequest({ main: files, writes: tighten });
    return report.findings.filter((finding) => counts(finding) && finding.subject === 'users.title').map(({ rule: id }) => id);
  }

  test('added, filled, constrained and validated', async () => {
    expect(await rulesOn(steps)).toEqual([]);
  });

  test('not validated yet', async () => {
    const open = Object.fromEntries(Object.entries(steps).filter(([file]) => !file.includes('005')));
    expect(await rulesOn(open)).toContain('locking/set-not-null-scans-table');
  });
});
