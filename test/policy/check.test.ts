import { describe, expect, test } from 'vitest';
import { checkPolicy } from '../../src/policy/check.ts';
import { writeStarterPolicy } from '../../src/policy/init.ts';
import { presets } from '../../src/policy/presets.ts';
import { renderPolicy } from '../../src/reporters/policy.ts';
import type { PolicySummary } from '../../src/model/policy.ts';
import { load, mistakesIn, readerOf, rules } from './support.ts';

const check = (text: string): Promise<PolicySummary> => checkPolicy({ text, reader: readerOf(), rules, presets, today: '2026-11-20' });

const policy = `version: 1
extends: zero-downtime
migrations:
  - {paths: [db/**], dialect: postgres, version: 15, framework: flyway}
rules:
  schema/table-without-primary-key: error
  schema/int4-primary-key: off
tables:
  countries: {rows: 250}
  orders: {rows: 40000000}
  tmp_*: {ignore: true, rules: {schema/table-without-primary-key: off}}
exceptions:
  - {rule: locking/*, tables: orders, reason: at night, expires: 2026-12-01, approved-by: dba}
  - {rule: schema/*, reason: old, expires: 2026-11-19}
  - {rule: deploy/*, reason: today, expires: 2026-11-20}
custom:
  - {id: owner, on: create-table, when: table.owner == null, message: "{table} has no owner.", severity: notice}
`;

describe('policy check', () => {
  test('says which rules are on and by whose word', async () => {
    const { rules: standing, exceptions, scopedLayers } = await check(policy);
    const of = (id: string): object | undefined => standing.find(({ rule }) => rule === id);
    expect(of('schema/table-without-primary-key')).toMatchObject({ severity: 'error', from: '.github/lockkeeper.yml:6' });
    expect(of('schema/int4-primary-key')).toMatchObject({ severity: 'off', from: '.github/lockkeeper.yml:7' });
    expect(of('locking/missing-lock-timeout')).toMatchObject({ severity: 'error', from: 'policies/zero-downtime.yml:12' });
    expect(of('index-redundancy/duplicate-of-another-index')).toMatchObject({ severity: 'error', from: 'default' });
    expect(of('custom/owner')).toMatchObject({ severity: 'notice', from: 'default', summary: 'The table has no owner.' });
    expect(scopedLayers).toBe(1);
    expect(exceptions.map(({ daysLeft }) => daysLeft)).toEqual([11, -1, 0]);
  });

  test('tells where queries are, and what is declared of tables', async () => {
    const said = async (text: string): Promise<string> => renderPolicy(await check(`version: 1\n${text}`), { colour: false });
    expect(await said('')).toMatch(/^Queries\n {2}those that stand in code$/m);
    expect(await said('code-search: off')).toMatch(/^Queries\n {2}none$/m);
    const named = await said('queries: [db/q, stats/a.csv]\ncode-search: changed\ndependencies:\n  addresses: [zip -> city]\n');
    expect(named).toMatch(/^Queries\n {2}db\/q, stats\/a\.csv {2}\(\.github\/lockkeeper\.yml:2\)\n {2}those that stand in code that a pull/m);
    expect(named).toMatch(/^Dependencies\n {2}addresses: zip -> city {2}\(\.github\/lockkeeper\.yml:5\)$/m);
  });

  test('throws what loading throws', async () => {
    await expect(check('version: 1\nfail-on: eror')).rejects.toThrow('`fail-on` must be');
  });

  test('is printed for people', async () => {
    const text = renderPolicy(await check(policy), { colour: false });
    expect(text).toMatch(/^ok policies\/recommended\.yml \+ policies\/zero-downtime\.yml \+ \.github\/lockkeeper\.yml$/m);
    expect(text).toMatch(/^The check fails on an error; a statement that cannot be read is an error\.$/m);
    expect(text).toMatch(/^ {2}schema\/table-without-primary-key +A new table has no primary key\. {2}\(\.github\/lockkeeper\.yml:6\)$/m);
    expect(text).toMatch(/^ {2}db\/\*\* · postgres 15 · flyway {2}\(\.github\/lockkeeper\.yml:4\)$/m);
    expect(text).toMatch(/^ {2}countries: 250 rows, small/m);
    expect(text).toMatch(/^ {2}orders: 40,000,000 rows {2}/m);
    expect(text).toMatch(/^ {2}tmp_\*: ignored/m);
    expect(text).toMatch(/^ {2}locking\/\* on orders: at night, approved by dba; 11 days left/m);
    expect(text).toMatch(/^ {2}schema\/\*: old; ended on 2026-11-19/m);
    expect(text).toMatch(/^ {2}deploy\/\*: today; ends today/m);
    expect(text.endsWith('\n')).toBe(true);
  });

  test('shows nothing of a terminal’s codes that a policy brings, and no command of a runner', async () => {
    const text = renderPolicy(await check('version: 1\nexceptions: [{rule: schema/*, reason: "\\e[31mred\\n::error::x ##[group]"}]'), {
      colour: false,
    });
    expect(text).not.toContain('\u001b');
    expect(text).not.toMatch(/^\s*::|##\[/m);
  });
});

describe('init', () => {
  test.each([
    ['nothing found', []],
    ['one folder', [{ folder: 'db/migrations', framework: 'plain' }]],
    [
      'several',
      [
        { folder: 'services/a/db', framework: 'flyway', dialect: 'postgres' },
        { folder: 'b', framework: 'prisma', dialect: 'mysql' },
      ],
    ],
    ['the root', [{ folder: '', framework: 'golang-migrate' }]],
    ['odd names', [{ folder: "it's [a] (b) {c} *d", framework: 'plain' }]],
  ])('%s: the policy has no mistakes', async (_, found) => {
    const text = writeStarterPolicy(found, []).policy;
    expect(await mistakesIn(text)).toEqual([]);
    const { migrations } = (await load(text)).policy;
    expect(migrations.map(({ framework }) => framework)).toEqual(found.map(({ framework }) => framework));
  });

  test('names the folders of queries', async () => {
    const text = writeStarterPolicy([], ['db/queries/', 'a [b]/']).policy;
    expect(await mistakesIn(text)).toEqual([]);
    expect((await load(text)).policy.queries?.paths).toEqual(['db/queries/**', 'a ?b?/**']);
  });

  test('what it shows in comments can be used as it stands', async () => {
    const text = writeStarterPolicy([], []).policy;
    const open = text
      .split('\n')
      .map((line) => line.replace(/^# (?=[ a-z-]+:|  )/, ''))
      .filter((line) => !/^(recommended|zero-downtime|strict|yaml-language|.*-- lockkeeper)/.test(line))
      .join('\n');
    expect(await mistakesIn(open)).toEqual([]);
    const { policy: opened, custom } = await load(open);
    expect(opened.exceptions).toHaveLength(1);
    expect(opened.tables).toHaveLength(3);
    expect(opened.queries?.paths).toHaveLength(2);
    expect(opened.dependencies).toHaveLength(1);
    expect(custom.map(({ id }) => id)).toEqual(['custom/tenant-id-required']);
  });

  test('the workflow runs on pull requests with the rights it needs, and no checkout', () => {
    const { workflow } = writeStarterPolicy([], []);
    expect(workflow).toMatch(/^on:\n {2}pull_request:$/m);
    expect(workflow).toMatch(/^ {2}contents: read$/m);
    expect(workflow).toMatch(/^ {2}pull-requests: write$/m);
    expect(workflow).toContain('uses: lockkeeper/lockkeeper@v0');
    expect(workflow).not.toContain('actions/checkout');
  });
});
