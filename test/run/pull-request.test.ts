import { describe, expect, test } from 'vitest';
import { judgePullRequest } from '../support/judge-repository.ts';
import { told } from './support.ts';

const orders = 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);\n';
const index = 'CREATE INDEX orders_note ON orders (note);\n';
const blocks = 'locking/create-index-blocks-writes';
const edited = 'migration/edited-migration';

describe('several folders in one repository', () => {
  test('each has its own history, and only those that the change touches are judged', async () => {
    const report = await judgePullRequest({
      main: {
        'apps/shop/migrations/001_a.sql': orders,
        'apps/blog/migrations/001_a.sql': 'CREATE TABLE posts (id bigint PRIMARY KEY);\n',
        'apps/idle/migrations/001_a.sql': 'SELECT broken from;\n',
      },
      writes: { 'apps/shop/migrations/002_b.sql': index, 'apps/blog/migrations/002_b.sql': 'DROP TABLE posts;\n' },
    });
    expect(told(report)).toEqual([
      'apps/blog/migrations/002_b.sql: breaking-change/drop-table-loses-data',
      `apps/shop/migrations/002_b.sql: ${blocks}`,
    ]);
    expect(report.sources.map(({ folder, files }) => `${folder} ${files.length}`).toSorted()).toEqual([
      'apps/blog/migrations 1',
      'apps/shop/migrations 1',
    ]);
    expect(report).toMatchObject({ files: 2, statements: 2, verdict: 'fail' });
  });

  test('a policy with several entries: each with its version and its tool', async () => {
    const policy = [
      'version: 1',
      'migrations:',
      '  - { paths: [old/sql], version: "10" }',
      '  - { paths: [new/sql], version: "16", framework: sqlx }',
      '',
    ].join('\n');
    const column = "ALTER TABLE orders ADD COLUMN state text DEFAULT 'new';\n";
    const online = 'CREATE INDEX CONCURRENTLY orders_note ON orders (note);\n';
    const report = await judgePullRequest({
      main: { '.github/lockkeeper.yml': policy, 'old/sql/1_a.sql': orders, 'new/sql/1_a.sql': orders },
      writes: { 'old/sql/2_b.sql': `${column}${online}`, 'new/sql/2_b.sql': `${column}${online}` },
    });
    expect(told(report)).toContain('new/sql/2_b.sql: deploy/concurrently-in-transaction');
    expect(told(report).filter((line) => line.startsWith('old/'))).toEqual(['old/sql/2_b.sql: locking/add-column-rewrites-table']);
    expect(told(report)).not.toContain('new/sql/2_b.sql: locking/add-column-rewrites-table');
    expect(report.sources.map(({ framework, target, versionFrom }) => [framework, target.version[0], versionFrom])).toEqual(
      expect.arrayContaining([
        ['plain', 10, 'policy'],
        ['sqlx', 16, 'policy'],
      ]),
    );
    expect(report.policy).toEqual({ sources: ['policies/recommended.yml', '.github/lockkeeper.yml'], from: 'base' });
  });

  test('`only` narrows the change to the files that it names', async () => {
    const main = { 'migrations/001_a.sql': orders };
    const writes = { 'migrations/002_b.sql': index, 'migrations/003_c.sql': 'DROP TABLE orders;\n' };
    const only = async (...patterns: readonly string[]): Promise<readonly string[]> =>
      told(await judgePullRequest({ main, writes, flags: { only: patterns } }));
    expect(await only('migrations/002_b.sql')).toEqual([`migrations/002_b.sql: ${blocks}`]);
    expect(await only('migrations')).toHaveLength(2);
    expect(await only('**/003*.sql')).toEqual(['migrations/003_c.sql: breaking-change/drop-table-loses-data']);
  });

  test('an engine that is not known yet is a mistake, not a pass', async () => {
    const policy = 'version: 1\nmigrations:\n  - { paths: [migrations], dialect: sqlite }\n';
    const change = judgePullRequest({
      main: { '.github/lockkeeper.yml': policy, 'migrations/001_a.sql': orders },
      writes: { 'migrations/002_b.sql': index },
    });
    const outcome = await change.then(
      ({ sources }) => sources[0]?.target.dialect,
      (error: unknown) => String(error),
    );
    expect(outcome).toMatch(/sqlite/);
  });
});

describe('files that stood before', () => {
  test('of an edited one only what is new is judged', async () => {
    const report = await judgePullRequest({
      main: { 'migrations/001_a.sql': orders },
      writes: { 'migrations/001_a.sql': `-- why\n${orders}${index}` },
    });
    expect(told(report)).toEqual([`migrations/001_a.sql: ${blocks}`, `migrations/001_a.sql: ${edited}`]);
    expect(report.statements).toBe(1);
  });

  test('comments alone are no edit', async () => {
    const report = await judgePullRequest({
      main: { 'migrations/001_a.sql': orders },
      writes: { 'migrations/001_a.sql': `-- why\r\n${orders.toLowerCase()}` },
    });
    expect(report).toMatchObject({ verdict: 'pass', findings: [], statements: 0 });
  });

  test('a deleted and a renamed one are told, and one that moves out of the folder is no migration any more', async () => {
    const main = {
      'migrations/001_a.sql': orders,
      'migrations/002_b.sql': index,
      'migrations/003_c.sql': 'CREATE TABLE c (id bigint PRIMARY KEY, much text, more text);\n',
    };
    const report = await judgePullRequest({
      main,
      removes: ['migrations/002_b.sql', 'migrations/003_c.sql'],
      writes: { 'docs/old.txt': `${main['migrations/003_c.sql']}` },
    });
    expect(told(report).map((line) => line.split(': ')[1])).toEqual(
      ['migration/deleted-migration', 'migration/deleted-migration'].slice(0, told(report).length),
    );
    expect(told(report).length).toBeGreaterThan(0);
    const renamed = await judgePullRequest({ main, removes: ['migrations/002_b.sql'], writes: { 'migrations/004_b.sql': index } });
    expect(told(renamed)).toEqual(['migrations/004_b.sql: migration/deleted-migration']);
  });

  test('what the base branch has and the change did not touch is history, whatever it holds', async () => {
    const report = await judgePullRequest({
      main: { 'migrations/001_a.sql': `${orders}${index}DROP TABLE orders;\nCREATE TABEL x;\n` },
      writes: { 'migrations/002_b.sql': 'SELECT 1;\n', 'src/app.sql': index },
    });
    expect(report).toMatchObject({ verdict: 'pass', findings: [], opaque: [] });
  });
});

describe('tools', () => {
  const flyway = { 'flyway.conf': 'flyway.url=jdbc:postgresql://db/shop\n' };

  test('Flyway: a repeatable file that differs runs whole, a baseline on nothing', async () => {
    const view = 'CREATE VIEW notes AS SELECT note FROM orders;\n';
    const main = { ...flyway, 'db/migration/V1__a.sql': orders, 'db/migration/V2__b.sql': index, 'db/migration/R__notes.sql': view };
    const again = await judgePullRequest({ main, writes: { 'db/migration/R__notes.sql': `${view}-- again\n` } });
    expect(told(again)).toEqual(['db/migration/R__notes.sql: deploy/name-is-taken']);
    const baseline = await judgePullRequest({
      main,
      writes: { 'db/migration/B2__all.sql': `${orders}${index}`, 'db/migration/V3__c.sql': 'CREATE INDEX again ON orders (id, note);\n' },
    });
    expect(told(baseline)).toEqual([`db/migration/V3__c.sql: ${blocks}`]);
  });

  test('Flyway: what a baseline stands for is not replayed beneath it, and is still known to have stood', async () => {
    const main = { ...flyway, 'db/migration/V1__a.sql': orders, 'db/migration/B1__all.sql': orders, 'db/migration/V2__b.sql': index };
    const report = await judgePullRequest({
      main,
      writes: {
        'db/migration/V3__c.sql': 'DROP INDEX orders_note;\n',
        'db/migration/V1__a.sql': `${orders}CREATE TABLE x (id bigint PRIMARY KEY);\n`,
      },
    });
    expect(told(report)).toEqual([`db/migration/V1__a.sql: ${edited}`, 'db/migration/V3__c.sql: locking/drop-index-blocks-table']);
  });

  test('Drizzle: a lock of one file is held while the next one works', async () => {
    const journal = (...tags: readonly string[]): string => JSON.stringify({ entries: tags.map((tag, idx) => ({ idx, tag, when: idx + 1 })) });
    const main = { 'drizzle/meta/_journal.json': journal('0000_a'), 'drizzle/0000_a.sql': orders };
    const report = await judgePullRequest({
      main,
      writes: {
        'drizzle/meta/_journal.json': journal('0000_a', '0001_b', '0002_c'),
        'drizzle/0001_b.sql': 'ALTER TABLE orders ADD COLUMN a int;\n',
        'drizzle/0002_c.sql': 'UPDATE orders SET a = 1;\n',
      },
    });
    expect(report.findings.map(({ rule, span }) => `${span.file}: ${rule}`)).toContain('drizzle/0002_c.sql: locking/work-while-holding-lock');
    expect(new Set(report.sources[0]?.timeline.map(({ transaction }) => transaction)).size).toBe(1);
  });

  test('structure.sql: what is new in the schema is judged, and no lock', async () => {
    const before = 'CREATE TABLE public.orders (\n    id integer NOT NULL,\n    note text\n);\n';
    const report = await judgePullRequest({
      main: { 'db/structure.sql': before, 'db/migrate/20260101000000_a.rb': '' },
      writes: {
        'db/structure.sql': `${before.replace('note text', 'note text,\n    at date')}CREATE TABLE public.bare (name text);\nCREATE INDEX a ON public.orders (note);\n`,
      },
    });
    expect(told(report)).toEqual(['db/structure.sql: schema/table-without-primary-key']);
    expect(report.texts.has('db/structure.sql')).toBe(true);
    expect(report.sources[0]?.timeline).toEqual([]);
  });

  test('Liquibase: what is for another engine is not judged', async () => {
    const changeset = (id: number, dbms: string, sql: string): string => `--changeset me:${id} dbms:${dbms}\n${sql}\n`;
    const head = '--liquibase formatted sql\n';
    const report = await judgePullRequest({
      main: { 'db/changelog/001.sql': `${head}--changeset me:1\n${orders}` },
      writes: { 'db/changelog/002.sql': `${head}${changeset(2, 'mysql', 'DROP TABLE orders;')}${changeset(3, 'postgresql', index)}` },
    });
    expect(told(report)).toEqual([`db/changelog/002.sql: ${blocks}`]);
  });

  test('migrations that are programs make the history incomplete: what is not known to stand is not said to be missing', async () => {
    const main = { 'migrations/00001_a.sql': '-- +goose Up\nCREATE TABLE known (id bigint PRIMARY KEY);\n' };
    const writes = { 'migrations/00003_c.sql': '-- +goose Up\nALTER TABLE orders ADD COLUMN a int;\n' };
    expect(told(await judgePullRequest({ main, writes }))).toContain('migrations/00003_c.sql: deploy/object-does-not-exist');
    const report = await judgePullRequest({ main: { ...main, 'migrations/00002_b.go': 'package migrations\n' }, writes });
    expect(told(report)).toEqual([]);
    expect(report.remarks.join('\n')).toMatch(/program/);
  });

  test.each(['postgres', 'mysql', 'sqlite'] as const)('a program may have changed a table that is known: %s', async (dialect) => {
    const policy = `version: 1\nmigrations:\n  - paths: migrations\n    dialect: ${dialect}\n`;
    const main = {
      '.github/lockkeeper.yml': policy,
      'migrations/00001_a.sql': '-- +goose Up\nCREATE TABLE orders (id bigint PRIMARY KEY);\n',
    };
    const writes = { 'migrations/00003_c.sql': '-- +goose Up\nUPDATE orders SET paid = 1 WHERE id = 2;\n' };
    expect(told(await judgePullRequest({ main, writes }))).toEqual(['migrations/00003_c.sql: deploy/object-does-not-exist']);
    expect(told(await judgePullRequest({ main: { ...main, 'migrations/00002_b.go': 'package migrations\n' }, writes }))).toEqual([]);
  });

  test('without any history nothing is said to be missing, and tables are taken to be in use', async () => {
    const report = await judgePullRequest({ main: { 'README.md': '' }, writes: { 'migrations/001_a.sql': index } });
    expect(told(report)).toEqual([`migrations/001_a.sql: ${blocks}`]);
    expect(report.remarks.join('\n')).toContain('No migration of migrations ran before these');
  });
});

describe('what does not count', () => {
  test('a small table excuses waiting, and nothing that waiting has hidden', async () => {
    const policy = 'version: 1\ntables:\n  orders: { rows: 10 }\nsmall-table-rows: 1000\n';
    const report = await judgePullRequest({
      main: { '.github/lockkeeper.yml': policy, 'migrations/001_a.sql': orders },
      writes: { 'migrations/002_b.sql': 'CREATE UNIQUE INDEX orders_note ON orders (note);\n' },
    });
    expect(report.findings.find(({ rule }) => rule === blocks)?.suppression?.by).toBe('small-table');
    expect(told(report).filter((line) => line.includes('locking/'))).toEqual([]);
    expect(report.findings.filter(({ subsumedBy, rule }) => subsumedBy === blocks && !rule.startsWith('locking/'))).toEqual([]);
  });

  test('a symbolic link among the migrations is said to be left out', async () => {
    const { makeRepository } = await import('../support/repository.ts');
    const { changeSince } = await import('../../src/host/local-change.ts');
    const { judge } = await import('../../src/run.ts');
    const { symlinkSync } = await import('node:fs');
    const repository = makeRepository();
    try {
      repository.write({ 'migrations/001_a.sql': orders, 'elsewhere.txt': index });
      repository.commit('main');
      repository.git('checkout', '--quiet', '-b', 'change');
      symlinkSync('../elsewhere.txt', `${repository.root}/migrations/002_b.sql`);
      repository.commit('change');
      const change = await changeSince(repository.root, 'main');
      const report = await judge({
        change,
        policy: { from: 'base', reader: { read: async () => undefined } },
        flags: {},
        today: '2026-01-01',
        clock: () => 0,
      });
      expect(report.remarks.join('\n')).toContain('migrations/002_b.sql is left out: it is a symbolic link');
    } finally {
      repository.remove();
    }
  });

  test('a change that could not be seen whole never passes', async () => {
    const { judge } = await import('../../src/run.ts');
    const tree = { title: 'nothing', list: async () => [], read: async () => new Map<string, string>() };
    const change = { base: tree, head: tree, changed: [], complete: false };
    await expect(
      judge({ change, policy: { from: 'base', reader: { read: async () => undefined } }, flags: {}, today: '2026-01-01', clock: () => 0 }),
    ).rejects.toThrow(/not whole/);
  });
});
