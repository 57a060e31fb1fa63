import { chmodSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeSince } from '../../../src/host/local-change.ts';
import { counts } from '../../../src/model/finding.ts';
import { judge } from '../../../src/run.ts';
import deleted from '../../../src/rules/migration/deleted-migration.ts';
import edited from '../../../src/rules/migration/edited-migration.ts';
import { makeRepository, type Repository } from '../../support/repository.ts';

const users = "CREATE TABLE users (id bigint PRIMARY KEY, name text, age int, city text);\nCOMMENT ON TABLE users IS 'people';\n";
const ages = "CREATE TABLE ages (id bigint PRIMARY KEY, name text, age int, city text);\nCOMMENT ON TABLE ages IS 'ages';\n";

interface Tool {
  /** The first migration, the second, the first under another name, and the first under another version. */
  readonly files: readonly [first: string, second: string, named: string, versioned: string];
  readonly wrap?: (sql: string) => string;
  readonly more?: Readonly<Record<string, string>>;
  /** The tool knows a migration by its version alone. */
  readonly byVersion?: true;
  /** What its checksum is made of. */
  readonly sums?: 'bytes' | 'lines';
}

const timed = (folder: string, ending = '.sql'): Tool['files'] => [
  `${folder}/20240101000000_users${ending}`,
  `${folder}/20240102000000_ages${ending}`,
  `${folder}/20240101000000_people${ending}`,
  `${folder}/20240103000000_users${ending}`,
];
const journal = ['0000_users', '0001_ages'].map((tag, idx) => ({ idx, version: '7', when: idx + 1, tag, breakpoints: true }));

const tools: Readonly<Record<string, Tool>> = {
  plain: { files: ['migrations/001_users.sql', 'migrations/002_ages.sql', 'migrations/001_people.sql', 'migrations/003_users.sql'] },
  goose: {
    files: ['migrations/00001_users.sql', 'migrations/00002_ages.sql', 'migrations/00001_people.sql', 'migrations/00003_users.sql'],
    wrap: (sql) => `-- +goose Up\n${sql}`,
    byVersion: true,
  },
  dbmate: { files: timed('db/migrations'), wrap: (sql) => `-- migrate:up\n${sql}\n-- migrate:down\n`, byVersion: true },
  'golang-migrate': {
    files: ['000001_users', '000002_ages', '000001_people', '000003_users'].map((name) => `migrations/${name}.up.sql`) as unknown as Tool['files'],
    byVersion: true,
  },
  sqlx: { files: timed('migrations'), more: { 'Cargo.toml': '[dependencies]\nsqlx = "0.8"\n' }, byVersion: true, sums: 'bytes' },
  diesel: {
    files: ['2024-01-01-000000_users', '2024-01-02-000000_ages', '2024-01-01-000000_people', '2024-01-03-000000_users'].map(
      (name) => `migrations/${name}/up.sql`,
    ) as unknown as Tool['files'],
    more: { 'diesel.toml': '' },
    byVersion: true,
  },
  supabase: { files: timed('supabase/migrations'), byVersion: true },
  flyway: {
    files: ['db/migration/V1__users.sql', 'db/migration/V2__ages.sql', 'db/migration/V1__people.sql', 'db/migration/V3__users.sql'],
    sums: 'lines',
  },
  prisma: { files: timed('prisma/migrations', '/migration.sql') },
  'node-pg-migrate': {
    files: ['1700000000000_users', '1700000001000_ages', '1700000000000_people', '1700000003000_users'].map(
      (name) => `migrations/${name}.sql`,
    ) as unknown as Tool['files'],
    wrap: (sql) => `-- Up Migration\n${sql}`,
    more: { 'package.json': '{"dependencies":{"node-pg-migrate":"7"}}' },
  },
  drizzle: {
    files: ['drizzle/0000_users.sql', 'drizzle/0001_ages.sql', 'drizzle/0000_people.sql', 'drizzle/0002_users.sql'],
    more: { 'drizzle/meta/_journal.json': JSON.stringify({ version: '7', dialect: 'postgresql', entries: journal }) },
  },
  sqitch: {
    files: ['deploy/users.sql', 'deploy/ages.sql', 'deploy/people.sql', 'deploy/humans.sql'],
    more: {
      'sqitch.conf': '[core]\nengine = pg\n',
      'sqitch.plan': '%project=x\n\nusers 2024-01-01T00:00:00Z a <a@x>\nages 2024-01-02T00:00:00Z a <a@x>\n',
    },
  },
  liquibase: {
    files: ['changelog/001-users.sql', 'changelog/002-ages.sql', 'changelog/001-people.sql', 'changelog/003-users.sql'],
    wrap: (sql) => `--liquibase formatted sql\n\n--changeset a:${sql.includes('users') ? 1 : 2}\n${sql}`,
  },
};

type Act = (repository: Repository, tool: Tool & { readonly text: string }) => void;

const write =
  (at: number, change: (text: string) => string): Act =>
  (repository, { files, text }) =>
    repository.write({ [files[at] ?? '']: change(text) });
const move =
  (at: number): Act =>
  (repository, { files }) => {
    const to = files[at] ?? '';
    repository.write({ [path.join(path.dirname(to), '.keep')]: '' });
    repository.git('mv', files[0], to);
  };
const both =
  (...acts: readonly Act[]): Act =>
  (repository, tool) => {
    for (const act of acts) act(repository, tool);
  };
const remove: Act = (repository, { files }) => void repository.git('rm', '--quiet', files[0]);
const otherColumn = (text: string): string => text.replace('city text', 'city varchar');
const otherWords = (): string => 'CREATE TABLE zoo (animal int PRIMARY KEY);\n';

/** What git sees, and which of the two rules answers. */
const acts: readonly (readonly [what: string, act: Act, expected: (tool: Tool) => string | undefined])[] = [
  ['another name', move(2), ({ byVersion }) => (byVersion ? undefined : deleted.id)],
  ['another version', move(3), () => deleted.id],
  ['another name and other statements', both(move(2), write(2, otherColumn)), ({ byVersion }) => (byVersion ? edited.id : deleted.id)],
  [
    'gone, with another of its version',
    both(remove, (r, { files, wrap = (sql) => sql }) => r.write({ [files[2]]: wrap(otherWords()) })),
    ({ byVersion }) => (byVersion ? edited.id : deleted.id),
  ],
  ['gone', remove, () => deleted.id],
  ['copied', write(3, (text) => text), () => undefined],
  ['another mode', (repository, { files }) => chmodSync(path.join(repository.root, files[0]), 0o755), () => undefined],
  ['other ends of lines', write(0, (text) => text.replaceAll('\n', '\r\n')), ({ sums }) => (sums === 'bytes' ? edited.id : undefined)],
  ['another comment', write(0, (text) => text.replace('CREATE', '-- why\nCREATE')), ({ sums }) => (sums === undefined ? undefined : edited.id)],
  ['other statements', write(0, otherColumn), () => edited.id],
];

async function rulesSpeaking(name: string, tool: Tool, act: Act): Promise<readonly string[]> {
  const { files, wrap = (sql: string) => sql, more = {} } = tool;
  const repository = makeRepository();
  try {
    repository.write({ ...more, [files[0]]: wrap(users), [files[1]]: wrap(ages) });
    repository.commit('main');
    repository.git('checkout', '--quiet', '-b', 'change');
    act(repository, { ...tool, text: wrap(users) });
    repository.commit('change');
    const report = await judge({
      change: await changeSince(repository.root, 'main'),
      policy: { from: 'base', reader: { read: async () => undefined } },
      flags: {},
      today: '2026-01-01',
      clock: () => 0,
    });
    expect(report.sources.map(({ framework }) => framework)).toEqual([name]);
    const asked = new Set<string>([deleted.id, edited.id, 'migration/out-of-order-migration']);
    return report.findings.filter((finding) => counts(finding) && asked.has(finding.rule)).map(({ rule }) => rule);
  } finally {
    repository.remove();
  }
}

describe.each(Object.entries(tools))('%s', (name, tool) => {
  test.each(acts)('%s', async (__, act, expected) => {
    const rule = expected(tool);
    const found = await rulesSpeaking(name, tool, act);
    expect(found.filter((one) => one !== 'migration/out-of-order-migration')).toEqual(rule === undefined ? [] : [rule]);
    if (rule !== deleted.id) expect(found).not.toContain('migration/out-of-order-migration');
  });
});
