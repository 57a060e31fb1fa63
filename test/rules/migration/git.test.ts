import { describe, expect, test } from 'vitest';
import { counts } from '../../../src/model/finding.ts';
import { judgePullRequest, type PullRequest } from '../../support/judge-repository.ts';
import deletedMigration from '../../../src/rules/migration/deleted-migration.ts';
import duplicateVersion from '../../../src/rules/migration/duplicate-version.ts';
import editedMigration from '../../../src/rules/migration/edited-migration.ts';
import outOfOrder from '../../../src/rules/migration/out-of-order-migration.ts';

const main = {
  'migrations/001_users.sql': '-- users\nCREATE TABLE users (id bigint PRIMARY KEY);\n',
  'migrations/003_names.sql': 'ALTER TABLE users ADD COLUMN name text;\n',
};

async function says(rule: { readonly id: string }, request: Omit<PullRequest, 'main'>): Promise<readonly string[]> {
  const report = await judgePullRequest({ main, ...request });
  return report.findings
    .filter((finding) => counts(finding) && finding.rule === rule.id)
    .map(({ place, span, message }) => `${span.file}:${place.line} ${message}`);
}

describe(editedMigration.id, () => {
  test('other statements in a file that is on main', async () => {
    expect(
      await says(editedMigration, { writes: { 'migrations/001_users.sql': '-- users\nCREATE TABLE users (id bigint PRIMARY KEY, age int);\n' } }),
    ).toEqual([
      'migrations/001_users.sql:2 migrations/001_users.sql is on the base branch already: databases that ran it will not run what this changes in it. Write a new migration instead.',
    ]);
  });

  test('only comments and blanks', async () => {
    expect(
      await says(editedMigration, { writes: { 'migrations/001_users.sql': '-- the users\ncreate table users\n  (id bigint primary key);\n' } }),
    ).toEqual([]);
  });

  test('only the way back', async () => {
    const file = 'migrations/001_users.sql';
    const text = (down: string): string => `-- +goose Up\nCREATE TABLE users (id bigint PRIMARY KEY);\n-- +goose Down\n${down};\n`;
    const edit = async (writes: string): Promise<readonly string[]> =>
      (await judgePullRequest({ main: { [file]: text('DROP TABLE user') }, writes: { [file]: writes } })).findings
        .filter(counts)
        .map(({ rule }) => rule);
    expect(await edit(text('DROP TABLE users'))).toEqual([]);
    expect(await edit(text('DROP TABLE users').replace('bigint', 'uuid'))).toContain(editedMigration.id);
  });

  test('what was in the file before is not judged again, what is new in it is', async () => {
    const writes = {
      'migrations/003_names.sql': 'ALTER TABLE users ADD COLUMN name text;\nALTER TABLE users ADD COLUMN code uuid DEFAULT gen_random_uuid();\n',
    };
    const report = await judgePullRequest({ main, writes });
    expect(report.findings.filter(counts).map(({ rule, place }) => [rule, place.line])).toEqual([
      ['migration/edited-migration', 2],
      ['locking/add-column-rewrites-table', 2],
    ]);
  });
});

describe(deletedMigration.id, () => {
  test('a file of main is gone', async () => {
    expect(await says(deletedMigration, { removes: ['migrations/001_users.sql'] })).toEqual([
      'migrations/001_users.sql:1 migrations/001_users.sql is on the base branch and may have run: without it the tool finds a migration in the database that it does not know.',
    ]);
  });

  test('many files of main are folded into one', async () => {
    const old = Array.from({ length: 12 }, (_, at) => `migrations/${100 + at}_t.sql`);
    const report = await judgePullRequest({
      main: Object.fromEntries(old.map((file, at) => [file, `CREATE TABLE t${at} (id bigint PRIMARY KEY);\n`])),
      removes: old,
      writes: { 'migrations/200_all.sql': old.map((_, at) => `CREATE TABLE t${at} (id bigint PRIMARY KEY);\n`).join('') },
    });
    expect(report.findings.filter((finding) => counts(finding) && finding.severity === 'error').map(({ message }) => message)).toEqual([
      'migrations/100_t.sql and 11 more migrations are on the base branch and may have run: without them the tool finds migrations in the database that it does not know.',
      expect.stringContaining('relation "t0" already exists, and 11 more statements of the file make what stands as well'),
    ]);
  });

  test('a file of main has another name', async () => {
    expect(
      await says(deletedMigration, {
        removes: ['migrations/003_names.sql'],
        writes: { 'migrations/004_names.sql': main['migrations/003_names.sql'] },
      }),
    ).toEqual([
      'migrations/004_names.sql:1 migrations/003_names.sql was renamed to migrations/004_names.sql: databases that ran it will run it once more under the new name, or stop.',
    ]);
  });
});

test('the file that undoes a migration may go', async () => {
  const request = {
    main: { 'migrations/001_users.up.sql': main['migrations/001_users.sql'], 'migrations/001_users.down.sql': 'DROP TABLE users;\n' },
  };
  const report = await judgePullRequest({ ...request, removes: ['migrations/001_users.down.sql'] });
  expect(report.findings.filter(counts)).toEqual([]);
});

test('a tool that knows migrations by their version does not mind another name', async () => {
  const text = '-- +goose Up\nCREATE TABLE users (id bigint PRIMARY KEY);\n-- +goose Down\nDROP TABLE users;\n';
  const rename = async (to: string): Promise<readonly string[]> =>
    (
      await judgePullRequest({
        main: { 'migrations/00001_users.sql': text, 'migrations/00002_ages.sql': text.replaceAll('users', 'ages') },
        removes: ['migrations/00001_users.sql'],
        writes: { [to]: text },
      })
    ).findings
      .filter(counts)
      .map(({ rule }) => rule);
  expect(await rename('migrations/00001_people.sql')).toEqual([]);
  expect(await rename('migrations/00003_users.sql')).toContain(deletedMigration.id);
});

describe(outOfOrder.id, () => {
  test('a version below one of main', async () => {
    const found = await says(outOfOrder, { writes: { 'migrations/002_ages.sql': 'ALTER TABLE users ADD COLUMN age int;\n' } });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('migrations/002_ages.sql comes before migrations/003_names.sql, which is on the base branch');
  });

  test('a time that the tool does not mind', async () => {
    const prisma = (time: string): string => `prisma/migrations/${time}_ages/migration.sql`;
    const request = {
      main: { [prisma('20260105000000')]: main['migrations/001_users.sql'] },
      writes: { [prisma('20260104000000')]: 'CREATE TABLE ages (id bigint PRIMARY KEY);\n' },
    };
    expect((await judgePullRequest(request)).findings.filter(counts)).toEqual([]);
  });

  test('a time that the tool minds', async () => {
    const flyway = (time: string): string => `db/migration/V${time}__ages.sql`;
    const request = {
      main: { [flyway('20260105000000')]: main['migrations/001_users.sql'] },
      writes: { [flyway('20260104000000')]: 'CREATE TABLE ages (id bigint PRIMARY KEY);\n' },
    };
    expect((await judgePullRequest(request)).findings.filter(counts).map(({ rule }) => rule)).toEqual([outOfOrder.id]);
  });

  test('a version above all of main', async () => {
    expect(await says(outOfOrder, { writes: { 'migrations/010_ages.sql': 'ALTER TABLE users ADD COLUMN age int;\n' } })).toEqual([]);
  });
});

describe(duplicateVersion.id, () => {
  const users = main['migrations/001_users.sql'];
  const flyway = { 'db/migration/V1__users.sql': users, 'db/migration/V2__names.sql': main['migrations/003_names.sql'] };
  const ages = 'ALTER TABLE users ADD COLUMN age int;\n';
  const found = async (request: PullRequest): Promise<readonly string[]> =>
    (await judgePullRequest(request)).findings
      .filter((finding) => counts(finding) && finding.rule === duplicateVersion.id)
      .map(({ message }) => message);

  test('the version of a file of main', async () => {
    expect(await found({ main: flyway, writes: { 'db/migration/V2__ages.sql': ages } })).toEqual([
      'db/migration/V2__ages.sql has version 2, and so has db/migration/V2__names.sql: the tool stops, or runs only one of them.',
    ]);
  });

  test('main has such pairs already, so the tool bears them', async () => {
    const doubled = { ...flyway, 'db/migration/V2__more.sql': 'ALTER TABLE users ADD COLUMN more int;\n' };
    expect(await found({ main: doubled, writes: { 'db/migration/V2__ages.sql': ages } })).toEqual([]);
  });

  test('no tool is known', async () => {
    expect(await found({ main, writes: { 'migrations/003_ages.sql': ages } })).toEqual([]);
  });

  test('an up file and its down file are one version', async () => {
    const writes = {
      'migrations/004_ages.up.sql': 'ALTER TABLE users ADD COLUMN age int;\n',
      'migrations/004_ages.down.sql': 'ALTER TABLE users DROP COLUMN age;\n',
    };
    const report = await judgePullRequest({
      main: { 'migrations/001_users.up.sql': main['migrations/001_users.sql'], 'migrations/001_users.down.sql': 'DROP TABLE users;\n' },
      writes,
    });
    expect(report.findings.filter(counts)).toEqual([]);
  });
});
