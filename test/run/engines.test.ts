import { expect, test } from 'vitest';
import { mysql } from '../../src/dialects/mysql/index.ts';
import { postgres } from '../../src/dialects/postgres/index.ts';
import { readSections } from '../../src/engine/sections.ts';
import { layoutOf } from '../../src/migrations/choose-layout.ts';
import { judgePullRequest } from '../support/judge-repository.ts';
import { judgeFolder } from './support.ts';

const ofMysql = 'CREATE TABLE `users` (\n  `id` int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,\n  `name` varchar(20)\n) ENGINE=InnoDB;\n';
const ofPostgres = 'CREATE TABLE users (id bigserial PRIMARY KEY, data jsonb);\n';

test('one policy with three engines, each with its version', async () => {
  const policy = [
    'version: 1',
    'migrations:',
    '  - { paths: [a/migrations], dialect: postgres, version: "16" }',
    '  - { paths: [b/migrations], dialect: mysql, version: "5.7" }',
    '  - { paths: [c/migrations], dialect: mariadb, version: "10.6" }',
    '',
  ].join('\n');
  const report = await judgePullRequest({
    main: {
      '.github/lockkeeper.yml': policy,
      'a/migrations/001_a.sql': ofPostgres,
      'b/migrations/001_a.sql': ofMysql,
      'c/migrations/001_a.sql': ofMysql,
    },
    writes: {
      'a/migrations/002_b.sql': 'ALTER TABLE users ADD COLUMN n int;\n',
      'b/migrations/002_b.sql': 'ALTER TABLE users MODIFY Name varchar(30) FIRST;\n',
      'c/migrations/002_b.sql': 'CREATE OR REPLACE TABLE users (id int);\n',
    },
  });
  const told = report.sources.map(({ folder, target, after }) => {
    const [users] = [...after.relations.values()].filter(({ name }) => name === 'users');
    return [folder, target.dialect, ...target.version, users?.kind === 'table' ? users.columns.map(({ name }) => name).join(' ') : ''].join(' ');
  });
  expect(told.toSorted()).toEqual(['a/migrations postgres 16 0 id data n', 'b/migrations mysql 5 7 Name id', 'c/migrations mariadb 10 6 id']);
  expect(report.opaque).toEqual([]);
  expect(report.remarks.filter((remark) => remark.includes('reads as'))).toEqual([]);
});

test('the engine is read from the SQL where nothing tells it', async () => {
  const report = await judgeFolder({ 'migrations/001_a.sql': ofMysql }, { flags: { all: true } });
  expect(report.sources.map(({ target }) => target.dialect)).toEqual(['mysql']);
  expect(report.remarks).toContain('Nothing says which MySQL this runs on, so version 8.0 is assumed; `migrations:` in the policy can tell.');
});

test.each([
  [
    'mysql',
    ofPostgres,
    'migrations is judged as MySQL, but its SQL reads as PostgreSQL. If it is PostgreSQL, say it with `migrations:` in the policy or with --dialect: `dialect: postgres`.',
  ],
  [
    'postgres',
    ofMysql,
    'migrations is judged as PostgreSQL, but its SQL reads as MySQL. If it is MySQL, say it with `migrations:` in the policy or with --dialect: `dialect: mysql`.',
  ],
] as const)('SQL in the words of another engine than %s is said', async (dialect, sql, remark) => {
  const report = await judgeFolder({ 'migrations/001_a.sql': sql }, { flags: { all: true, dialect } });
  expect(report.remarks).toContain(remark);
});

test('MySQL that is judged as MariaDB is no mistake', async () => {
  const report = await judgeFolder({ 'migrations/001_a.sql': ofMysql }, { flags: { all: true, dialect: 'mariadb' } });
  expect(report.remarks.filter((remark) => remark.includes('reads as'))).toEqual([]);
});

test.each([
  ['mysql', mysql, 'each'],
  ['postgres', postgres, 'one-string'],
] as const)('what golang-migrate sends as one string to %s', async (id, dialect, sending) => {
  await dialect.load();
  const file = layoutOf('golang-migrate').read({ path: '1_a.up.sql', text: 'DELETE FROM a; DELETE FROM b;' }, new Map());
  const [read] = readSections(file, dialect, { dialect: id, version: dialect.versions.assumed }, 'judged');
  expect(read?.section.sending).toBe(sending);
  expect(read?.statements).toHaveLength(2);
});

test('Flyway wraps a MySQL file whatever it creates: the statements that PostgreSQL runs alone are no matter there', async () => {
  const files = { 'db/migration/V1__a.sql': `CREATE DATABASE other;\n${ofMysql}` };
  const report = await judgeFolder(files, { flags: { all: true, dialect: 'mysql', framework: 'flyway' } });
  expect(report.findings.filter(({ rule }) => rule.startsWith('migration/'))).toEqual([]);
});
