import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../../src/policy/load.ts';
import { presets } from '../../src/policy/presets.ts';
import { load, readerOf, rules, standing } from './support.ts';

const index = 'locking/create-index-blocks-writes';
const sha = '0123456789abcdef0123456789abcdef01234567';

describe('without a policy', () => {
  test('recommended holds, and rules count as they say themselves', async () => {
    const { policy, custom } = await loadPolicy({ reader: readerOf(), rules, presets });
    expect(policy).toMatchObject({
      failOn: 'error',
      opaque: 'warning',
      smallTableRows: 10_000,
      inlineExceptions: { allowed: true, requireReason: true, requireUntil: false },
      layers: [],
      migrations: [],
      exceptions: [],
      sources: [],
    });
    expect(custom).toEqual([]);
  });

  test('a policy that extends nothing extends recommended, unless it says so', async () => {
    expect((await load('version: 1')).policy).toMatchObject({
      smallTableRows: 10_000,
      sources: ['policies/recommended.yml', '.github/lockkeeper.yml'],
    });
    expect((await load('version: 1\nextends: []')).policy).toMatchObject({ smallTableRows: 0, sources: ['.github/lockkeeper.yml'] });
  });
});

describe('where a policy is', () => {
  test('a path is read by the reader', async () => {
    const reader = readerOf({ 'db/policy.yml': 'version: 1\nfail-on: notice' });
    expect((await loadPolicy({ path: 'db/policy.yml', reader, rules, presets })).policy.failOn).toBe('notice');
  });

  test('a path in another repository is read there, and its own extensions too', async () => {
    const reader = readerOf(
      {},
      { [`acme/p/db/a.yml@${sha}`]: 'version: 1\nextends: ../b.yml', [`acme/p/b.yml@${sha}`]: 'version: 1\nfail-on: never' },
    );
    const { policy } = await loadPolicy({ path: `acme/p/db/a.yml@${sha}`, reader, rules, presets });
    expect(policy.failOn).toBe('never');
    expect(policy.sources).toEqual(['policies/recommended.yml', 'acme/p/b.yml@0123456', 'acme/p/db/a.yml@0123456']);
  });

  test('a path that is not there is a mistake', async () => {
    await expect(loadPolicy({ path: 'nothing.yml', reader: readerOf(), rules, presets })).rejects.toThrow('The policy nothing.yml is not found.');
  });

  test('a path pinned to a branch is a mistake', async () => {
    await expect(loadPolicy({ path: 'acme/p/x.yml@main', reader: readerOf(), rules, presets })).rejects.toThrow('names a branch or tag');
  });
});

describe('what is folded', () => {
  test('single values are replaced, the later ones win; what is not said stays', async () => {
    const reader = readerOf({ '.github/team.yml': 'version: 1\nfail-on: warning\nopaque: error\ninline-exceptions: {require-until: true}' });
    const { policy } = await load(
      'version: 1\nextends: ./team.yml\nopaque: off\nsmall-table-rows: 5\ninline-exceptions: {require-reason: false}',
      reader,
    );
    expect(policy).toMatchObject({
      failOn: 'warning',
      opaque: 'off',
      smallTableRows: 5,
      inlineExceptions: { allowed: true, requireReason: false, requireUntil: true },
    });
  });

  test('queries are replaced, with the line that says them', async () => {
    const reader = readerOf({ '.github/team.yml': 'version: 1\nqueries: [a, b]' });
    expect((await load('version: 1\nextends: ./team.yml', reader)).policy.queries).toEqual({ paths: ['a', 'b'], from: '.github/team.yml:2' });
    const { policy } = await load('version: 1\nextends: ./team.yml\nqueries: db/queries', reader);
    expect(policy.queries?.paths).toEqual(['db/queries']);
  });

  test('layers are added to: rule over family over consequence within one, later over earlier', async () => {
    const reader = readerOf({ '.github/team.yml': `version: 1\nrules: {${index}: notice, schema/rationed-columns: {severity: warning, limit: 9}}` });
    const { policy } = await load(
      `version: 1
extends: [zero-downtime, ./team.yml]
consequences: {weakens-schema: error}
families: {schema: notice}
rules: {schema/rationed-columns: {style: fancy}}
`,
      reader,
    );
    expect(standing(policy, index)).toMatchObject({ severity: 'notice', from: '.github/team.yml:2' });
    expect(standing(policy, 'locking/drop-index-blocks-table')).toMatchObject({ severity: 'error', from: 'policies/zero-downtime.yml:12' });
    expect(standing(policy, 'schema/rationed-columns')).toEqual({
      severity: 'notice',
      options: { limit: 9, style: 'fancy', pattern: '^[a-z]' },
      from: '.github/lockkeeper.yml:4',
    });
  });

  test('a policy that two others extend stands where it is first named', async () => {
    const reader = readerOf({
      '.github/a.yml': 'version: 1\nextends: ./base.yml\nfail-on: warning',
      '.github/b.yml': 'version: 1\nextends: ./base.yml',
      '.github/base.yml': 'version: 1\nfail-on: notice',
    });
    const { policy } = await load('version: 1\nextends: [./a.yml, ./b.yml]', reader);
    expect(policy.failOn).toBe('warning');
    expect(policy.sources).toEqual(['policies/recommended.yml', '.github/base.yml', '.github/a.yml', '.github/b.yml', '.github/lockkeeper.yml']);
  });

  test('migrations of the nearest policy replace those of others; versions are read as they are spelled', async () => {
    const reader = readerOf({ '.github/team.yml': 'version: 1\nmigrations: [{paths: sql}]' });
    const { policy } = await load(
      `version: 1
extends: ./team.yml
migrations:
  - {paths: [db/a/**, db/b/**], dialect: postgres, version: 15, framework: flyway}
  - {paths: my, dialect: mysql, version: 8.10}
  - {paths: ma, dialect: mariadb, version: "10.6.12"}
`,
      reader,
    );
    expect(policy.migrations).toEqual([
      { paths: ['db/a/**', 'db/b/**'], dialect: 'postgres', version: [15, 0], framework: 'flyway', from: '.github/lockkeeper.yml:4' },
      { paths: ['my'], dialect: 'mysql', version: [8, 10], from: '.github/lockkeeper.yml:5' },
      { paths: ['ma'], dialect: 'mariadb', version: [10, 6], from: '.github/lockkeeper.yml:6' },
    ]);
  });

  test('tables, overrides and exceptions', async () => {
    const { policy } = await load(`version: 1
tables:
  orders: {rows: 40000000}
  audit_*:
    ignore: true
    rules: {${index}: off}
overrides:
  - files: db/legacy/**
    tables: [a, b]
    families: {schema: off}
exceptions:
  - rule: locking/*
    files: [db/1.sql]
    tables: orders
    reason: " known "
    expires: 2030-12-31
    approved-by: dba
`);
    expect(policy.tables).toEqual([
      { tables: 'orders', rows: 40_000_000, from: '.github/lockkeeper.yml:3' },
      { tables: 'audit_*', ignore: true, from: '.github/lockkeeper.yml:4' },
    ]);
    expect(policy.layers).toEqual([
      { tables: ['audit_*'], rules: { [index]: { severity: 'off', from: '.github/lockkeeper.yml:6' } }, families: {}, consequences: {} },
      {
        files: ['db/legacy/**'],
        tables: ['a', 'b'],
        rules: {},
        families: { schema: { severity: 'off', from: '.github/lockkeeper.yml:10' } },
        consequences: {},
      },
    ]);
    expect(policy.exceptions).toEqual([
      {
        rule: 'locking/*',
        files: ['db/1.sql'],
        tables: ['orders'],
        reason: 'known',
        expires: '2030-12-31',
        approvedBy: 'dba',
        from: '.github/lockkeeper.yml:12',
      },
    ]);
  });

  test('aliases are followed', async () => {
    const { policy } = await load(`version: 1\nrules:\n  ${index}: &s {severity: notice}\n  locking/drop-index-blocks-table: *s`);
    expect(standing(policy, 'locking/drop-index-blocks-table')).toMatchObject({ severity: 'notice', from: '.github/lockkeeper.yml:4' });
  });
});
