import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../scripts/bundle.ts';
import { pullRequests, type Scene } from '../support/pull-request.ts';
import { runAction } from '../support/run-action.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'lockkeeper-warm-'));
const open = pullRequests();

/** A git that writes down which objects it is asked for. */
const recorder = `#!/bin/sh
PATH="$REAL_PATH"
case "$*" in *cat-file*) tee -a "$RECORD" | git "$@" ;; *) exec git "$@" ;; esac
`;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'bin'));
  writeFileSync(path.join(folder, 'bin/git'), recorder);
  chmodSync(path.join(folder, 'bin/git'), 0o755);
  await bundle(root, path.join(folder, 'dist'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const history = {
  'flyway.conf': 'flyway.url=jdbc:postgresql://localhost/shop\n',
  'package.json': '{ "name": "shop" }\n',
  'src/orders.ts': "export const notes = 'SELECT note FROM orders';\n",
  'sql/V1__orders.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY, note text, placed_at timestamptz);\n',
  ...Object.fromEntries(
    Array.from({ length: 130 }, (_, i) => [`sql/V${i + 2}__t.sql`, `CREATE TABLE t${i} (id bigint PRIMARY KEY, note text);\nSELECT ${i};\n`]),
  ),
};
const change = {
  'sql/V900__index.sql': 'CREATE INDEX orders_placed_at_idx ON orders (placed_at);\n',
  'sql/V901__gone.sql': 'ALTER TABLE orders DROP COLUMN note;\n',
};

/** Runs the Action and gives the files of the base and of the head that it read, from GitHub and from the checkout. */
async function readBy({ fake, repository }: Scene, cache: string, hasCheckout: boolean) {
  const record = path.join(folder, 'record');
  rmSync(record, { force: true });
  const before = fake.texts.length;
  const done = await runAction(path.join(folder, 'dist/action.js'), fake, {
    inputs: { 'cache-dir': cache, 'report-file': 'report.json' },
    env: {
      PATH: `${path.join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
      REAL_PATH: process.env['PATH'] ?? '',
      RECORD: record,
      ...(hasCheckout && { GITHUB_WORKSPACE: repository.root }),
    },
  });
  const report: unknown = JSON.parse(readFileSync(path.join(hasCheckout ? repository.root : done.workspace, 'report.json'), 'utf8'));
  done.remove();
  const objects = existsSync(record) ? readFileSync(record, 'utf8').trim().split('\n') : [];
  const near = objects.map((object) => repository.git('cat-file', 'blob', object));
  return { code: done.code, report, texts: [...fake.texts.slice(before), ...near].map((text) => text.trim()) };
}

/** The history, and the files by which it is recognised. */
const stood = (): ReadonlySet<string> => trimmed(Object.fromEntries(Object.entries(history).filter(([name]) => !name.startsWith('src/'))));
const trimmed = (files: Readonly<Record<string, string>>): ReadonlySet<string> => new Set(Object.values(files).map((text) => text.trim()));
const bytesOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);

describe.each([
  ['without a checkout', false],
  ['with a checkout', true],
])('P15 with cache-dir, %s', (_, hasCheckout) => {
  test('a warm run reads not one file of the history, and judges as the cold one', async () => {
    const scene = open(history, change);
    const cache = mkdtempSync(path.join(folder, 'cache-'));
    const cold = await readBy(scene, cache, hasCheckout);
    expect(new Set(cold.texts.filter((text) => stood().has(text))).size).toBe(stood().size);
    const warm = await readBy(scene, cache, hasCheckout);
    expect(warm.texts.filter((text) => stood().has(text))).toEqual([]);
    expect(warm.texts).toEqual(expect.arrayContaining([...trimmed(change)]));
    expect(bytesOf(warm.texts)).toBeLessThan(300);
    expect([warm.code, warm.report]).toEqual([cold.code, { ...(cold.report as object), durationMs: expect.any(Number) }]);
  }, 60_000);

  test('nor does one that brings other files to the same base', async () => {
    const scene = open(history, change);
    const cache = mkdtempSync(path.join(folder, 'cache-'));
    await readBy(scene, cache, hasCheckout);
    scene.push({ 'sql/V902__more.sql': 'SELECT 902;\n', 'sql/V903__more.sql': 'SELECT 903;\n' }, ['sql/V901__gone.sql']);
    const warm = await readBy(scene, cache, hasCheckout);
    expect(warm.texts.filter((text) => stood().has(text))).toEqual([]);
    expect(warm.texts).toContain('SELECT 903;');
  }, 60_000);
});
