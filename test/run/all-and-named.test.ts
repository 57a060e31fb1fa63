import { describe, expect, test } from 'vitest';
import { judgeFolder, told } from './support.ts';

const orders = 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);\n';
const index = 'CREATE INDEX orders_note ON orders (note);\n';
const blocks = 'locking/create-index-blocks-writes';

describe('--all', () => {
  const all = { flags: { all: true } };

  test('each file is judged upon those before it, whose tables are in use by then', async () => {
    expect(
      told(await judgeFolder({ 'migrations/001_a.sql': `${orders}CREATE INDEX own ON orders (id, note);\n`, 'migrations/002_b.sql': index }, all)),
    ).toEqual([`migrations/002_b.sql: ${blocks}`]);
  });

  test('the order is that of the tool', async () => {
    expect(told(await judgeFolder({ 'migrations/2_b.sql': orders, 'migrations/10_c.sql': index }, all))).toEqual([`migrations/10_c.sql: ${blocks}`]);
  });

  test('named files are judged upon all that runs before them, and the others are not told of', async () => {
    const files = { 'migrations/001_a.sql': orders, 'migrations/002_b.sql': index, 'migrations/003_c.sql': 'DROP INDEX orders_note;\n' };
    const report = await judgeFolder(files, { flags: { all: true, only: ['migrations/003_c.sql'] } });
    expect(told(report)).toEqual(['migrations/003_c.sql: locking/drop-index-blocks-table']);
    expect(report.files).toBe(1);
  });

  test('a baseline of Flyway stands for what it sums up, and takes nothing of its place', async () => {
    const report = await judgeFolder(
      {
        'flyway.conf': '',
        'db/migration/V1__a.sql': orders,
        'db/migration/V2__b.sql': 'CREATE TABLE b (id bigint PRIMARY KEY);\n',
        'db/migration/B2__all.sql': `${orders}CREATE TABLE b (id bigint PRIMARY KEY);\n`,
        'db/migration/V3__c.sql': index,
      },
      all,
    );
    expect(told(report)).toEqual([`db/migration/V3__c.sql: ${blocks}`]);
  });

  test('accepted fingerprints do not count, and all of the rest does', async () => {
    const files = { 'migrations/001_a.sql': orders, 'migrations/002_b.sql': index };
    const { findings } = await judgeFolder(files, all);
    const baseline = new Set(findings.map(({ fingerprint }) => fingerprint));
    const shifted = { ...files, 'migrations/002_b.sql': `-- a comment more\n\n${index}`, 'migrations/003_c.sql': 'DROP INDEX orders_note;\n' };
    const report = await judgeFolder(shifted, { flags: { all: true, baseline } });
    expect(told(report)).toEqual(['migrations/003_c.sql: locking/drop-index-blocks-table']);
    expect(report.findings.filter(({ suppression }) => suppression?.by === 'baseline')).toHaveLength(findings.length);
  });
});

describe('named files', () => {
  const files = {
    'migrations/001_a.sql': orders,
    'migrations/002_b.sql': 'ALTER TABLE orders ADD COLUMN b int;\n',
    'migrations/003_c.sql': 'ALTER TABLE orders DROP COLUMN b;\n',
  };

  test('what runs before them is history, and what runs after them is not', async () => {
    const named = ['migrations/002_b.sql'];
    const report = await judgeFolder(files, { named, flags: { only: named, history: 'before' } });
    expect(report).toMatchObject({ verdict: 'pass', findings: [], files: 1 });
    expect(report.sources[0]?.historyFiles).toBe(1);
  });

  test('a history that is told outright may lie anywhere', async () => {
    const named = ['new/002.sql'];
    const history = ['db/structure.sql'];
    const report = await judgeFolder(
      { 'db/structure.sql': orders, 'new/002.sql': `${index}ALTER TABLE missing ADD COLUMN a int;\n` },
      { named, history, flags: { only: [...named, ...history], history: 'told' } },
    );
    expect(told(report)).toEqual([`new/002.sql: deploy/object-does-not-exist`, `new/002.sql: ${blocks}`]);
  });

  test('a name that the tool would not run is a mistake; beside others it is told', async () => {
    const sql = { 'flyway.conf': '', 'db/migration/V1__a.sql': orders, 'db/migration/notes.sql': index };
    const judge = (...named: readonly string[]): Promise<unknown> =>
      judgeFolder(sql, { named, flags: { only: named, history: 'before', framework: 'flyway' } });
    await expect(judge('db/migration/notes.sql')).rejects.toThrow(/no tool would run this file/);
    await expect(judge('db/migration/notes.sql', 'db/migration/V1__a.sql')).resolves.toMatchObject({
      files: 1,
      remarks: expect.arrayContaining([expect.stringContaining('notes.sql is left out')]) as unknown,
    });
  });
});
