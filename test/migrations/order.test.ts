import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Framework } from '../../src/model/migration.ts';
import { layouts } from '../../src/migrations/layouts/index.ts';
import { compareDotted, compareNatural } from '../../src/migrations/natural-order.ts';
import { comparisonOf, readMigrations } from '../../src/migrations/order.ts';
import type { FileSet } from './file-set.ts';
import { layout, readOne } from './file-set.ts';

function order(framework: Framework, paths: readonly string[], companions: FileSet = {}): readonly string[] {
  const texts = new Map([...paths.map((path) => [path, 'select 1;'] as const), ...Object.entries(companions)]);
  const folder = { folder: '', layout: layout(framework), paths, companions: Object.keys(companions), unread: [] };
  return readMigrations(folder, texts).map(({ path }) => path);
}

describe('how two files compare', () => {
  it('by the list that the tool keeps, whatever their names', () => {
    const paths = ['deploy/add.sql', 'deploy/init.sql'];
    const plan = '%project=a\n\ninit 2024-01-01T00:00:00Z A <a@example.org>\nadd 2024-01-02T00:00:00Z A <a@example.org>\n';
    const folder = { folder: '', layout: layout('sqitch'), paths, companions: ['sqitch.plan'], unread: [] };
    const [add, init] = paths.map((path) => readOne('sqitch', path, 'select 1;'));
    if (add === undefined || init === undefined) throw new Error('two files');
    expect(comparisonOf(folder, new Map([['sqitch.plan', plan]]))(add, init)).toBeGreaterThan(0);
    expect(comparisonOf(folder, new Map())(add, init)).toBeLessThan(0);
  });
});

describe('the order of each tool', () => {
  it.each<[Framework, readonly string[]]>([
    ['plain', ['1_a.sql', '2_b.sql', '10_c.sql']],
    ['plain', ['2023/9_z.sql', '2023/10_a.sql', '2024/1_a.sql']],
    ['plain', ['001_a.sql', '001_a.down.sql', '002_b.sql', '002_b_down.sql']],
    ['plain', ['up/1_a.sql', 'down/1_a.sql', 'up/2_b.sql', 'down/2_b.sql']],
    ['plain', ['0001.do.a.sql', '0001.undo.a.sql', '0002.do.b.sql', '0002.undo.b.sql']],
    // prisma sorts the names of the folders as text
    ['prisma', ['10_b/migration.sql', '1_a/migration.sql', '20240101000000_c/migration.sql', '9_d/migration.sql']],
    ['golang-migrate', ['1_a.up.sql', '1_a.down.sql', '2_b.up.sql', '10_c.up.sql', '000011_d.up.sql', '20240101000000_e.up.sql']],
    ['goose', ['00001_a.sql', '2_b.sql', '010_c.sql', '20240101000000_d.sql']],
    // dbmate sorts file names as text: `10_` comes before `1_`
    ['dbmate', ['10_a.sql', '1_b.sql', '20240101000000_c.sql', '2_d.sql']],
    ['sqlx', ['1_a.sql', '2_b.up.sql', '2_b.down.sql', '10_c.sql']],
    // diesel takes the hyphens out and compares as text
    [
      'diesel',
      [
        '2019-12-31-235959_z/up.sql',
        '20200101000000_a/up.sql',
        '2020-01-01-000001_b/up.sql',
        '2020-01-01-000002_c/up.sql',
        '2020-01-01-000002_c/down.sql',
      ],
    ],
    ['supabase', ['20240101000000_b.sql', '20240101000001_a.sql']],
    ['node-pg-migrate', ['1_a.sql', '2_b.sql', '10_c.sql', '1700000000000_d.sql']],
    // 17 digits are a UTC time: 2020-05-13 is 1589353644505
    ['node-pg-migrate', ['1500000000000_a.sql', '20200513070724505_b.sql', '1700000000000_c.sql']],
    [
      'flyway',
      ['V1__a.sql', 'V1.2__b.sql', 'V1_9__c.sql', 'V1.10__d.sql', 'V2__e.sql', 'U2__e.sql', 'V20240101__f.sql', 'R__a_view.sql', 'R__b_view.sql'],
    ],
    ['flyway', ['V4__a.sql', 'B5__base.sql', 'V5__b.sql', 'U5__b.sql', 'V05.1__c.sql']],
    ['liquibase', ['db/changelog/001.sql', 'db/changelog/002.sql']],
  ])('%s: %j', (framework, expected) => {
    expect(order(framework, expected.toReversed())).toEqual(expected);
    expect(order(framework, expected.toSorted())).toEqual(expected);
  });

  it('drizzle: the journal, files that it leaves out last', () => {
    const journal = JSON.stringify({
      entries: [
        { idx: 0, when: 1, tag: '0000_b' },
        { idx: 1, when: 2, tag: '0002_a' },
        { idx: 2, when: 3, tag: '0001_c' },
      ],
    });
    expect(order('drizzle', ['0000_b.sql', '0001_c.sql', '0002_a.sql', '0000_stray.sql'], { 'meta/_journal.json': journal })).toEqual([
      '0000_b.sql',
      '0002_a.sql',
      '0001_c.sql',
      '0000_stray.sql',
    ]);
    expect(order('drizzle', ['10_b/migration.sql', '9_a/migration.sql'])).toEqual(['9_a/migration.sql', '10_b/migration.sql']);
    expect(order('drizzle', ['0001_b.sql', '0000_a.sql'], { 'meta/_journal.json': 'not JSON' })).toEqual(['0000_a.sql', '0001_b.sql']);
  });

  it('sqitch: the plan, a reworked change under a tag between the two', () => {
    const plan = [
      '%syntax-version=1.0.0',
      '%project=flipr',
      '',
      'appschema 2024-01-01T00:00:00Z A <a@example.org> # first',
      'users [appschema] 2024-01-02T00:00:00Z A <a@example.org>',
      '@v0.9 2024-01-03T00:00:00Z A <a@example.org>',
      '@v1.0 2024-01-03T00:00:00Z A <a@example.org>',
      '',
      'users [users@v1.0] 2024-01-04T00:00:00Z A <a@example.org>',
      'flips 2024-01-05T00:00:00Z A <a@example.org>',
      '',
    ].join('\r\n');
    const paths = ['deploy/flips.sql', 'deploy/users.sql', 'deploy/users@v1.0.sql', 'deploy/appschema.sql', 'revert/appschema.sql'];
    expect(order('sqitch', paths, { 'sqitch.plan': plan })).toEqual([
      'deploy/appschema.sql',
      'revert/appschema.sql',
      'deploy/users@v1.0.sql',
      'deploy/users.sql',
      'deploy/flips.sql',
    ]);
  });

  it('liquibase: the root changelog, relative to it or to the classpath', () => {
    const root = 'src/main/resources/db/changelog/db.changelog-master.yaml';
    const text =
      'databaseChangeLog:\n  - include:\n      file: changes/b.sql\n      relativeToChangelogFile: true\n  - include:\n      file: classpath:db/changelog/changes/a.sql\n';
    const folder = 'src/main/resources/db/changelog/changes';
    expect(order('liquibase', [`${folder}/a.sql`, `${folder}/b.sql`], { [root]: text })).toEqual([`${folder}/b.sql`, `${folder}/a.sql`]);
  });

  it('keeps two files of one version, by path', () => {
    expect(order('golang-migrate', ['b/1_x.up.sql', 'a/1_y.up.sql'])).toEqual(['a/1_y.up.sql', 'b/1_x.up.sql']);
  });
});

describe('every order is total', () => {
  const name = fc.oneof(
    fc.stringMatching(/^[VURB]?\d{1,17}([._-]\d{1,3})?_{0,2}[a-c]?(\.up|\.down)?\.sql$/),
    fc.stringMatching(/^R__[a-c]{0,2}\.sql$/),
    fc.stringMatching(/^\d{1,4}[-_][a-c]{1,2}\/(up|down|migration)\.sql$/),
    fc.stringMatching(/^(deploy|revert)\/[a-c]\.sql$/),
  );
  it.each(layouts.map(({ framework }) => framework))('%s', (framework) => {
    const { compare } = layout(framework);
    const read = (path: string) => readOne(framework, path, 'select 1;');
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        const [x, y, z] = [read(a), read(b), read(c)];
        expect(Math.sign(compare(x, y))).toBe(-Math.sign(compare(y, x)) + 0);
        expect(compare(x, y) === 0).toBe(a === b);
        if (compare(x, y) <= 0 && compare(y, z) <= 0) expect(compare(x, z)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 600 },
    );
  });
  it('numbers of any size, and text without them', () => {
    const path = fc.array(fc.stringMatching(/^[a-b0-9._-]{0,4}$/), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(path, path, path, (a, b, c) => {
        expect(Math.sign(compareNatural(a, b))).toBe(-Math.sign(compareNatural(b, a)) + 0);
        if (compareNatural(a, b) <= 0 && compareNatural(b, c) <= 0) expect(compareNatural(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 3000 },
    );
    expect(compareNatural('9007199254740993_a', '9007199254740992_b')).toBeGreaterThan(0);
    expect(compareDotted('1.0', '1')).toBe(0);
  });
});
