import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../scripts/bundle.ts';
import { version } from '../src/version.ts';

const root = path.resolve(import.meta.dirname, '..');
const folders = [1, 2].map(() => mkdtempSync(path.join(tmpdir(), 'lockkeeper-package-')));

beforeAll(async () => {
  for (const folder of folders) await bundle(root, folder);
}, 60_000);
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path.join(folder, name)).isFile());
  return new Map(names.toSorted().map((name) => [name, readFileSync(path.join(folder, name))]));
}

test('K1: building twice gives the same bytes', () => {
  const [first, second] = folders.map(filesOf);
  expect([...(first?.keys() ?? [])]).toEqual([...(second?.keys() ?? [])]);
  for (const [name, bytes] of first ?? []) expect(bytes.equals(second?.get(name) ?? Buffer.alloc(0)), name).toBe(true);
});

test('K2: the code without the parser is at most 2.5 MB', () => {
  const code = [...filesOf(folders[0] ?? '')].filter(([name]) => name.endsWith('.js'));
  expect(code.length).toBeGreaterThan(10);
  expect(code.reduce((sum, [, bytes]) => sum + bytes.length, 0)).toBeLessThanOrEqual(2_500_000);
});

test('K7: the licence of every bundled package goes along, with its text', async () => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli.ts', 'src/action.ts'],
    outdir: 'nowhere',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    loader: { '.yml': 'text' },
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const bundled = new Set(Object.keys(metafile.inputs).flatMap((input) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(input)?.[1] ?? []));
  expect(bundled.size).toBeGreaterThan(10);
  const parts = readFileSync(path.join(folders[0] ?? '', 'LICENSES.txt'), 'utf8').split(`\n${'-'.repeat(80)}\n\n`);
  expect(parts.map((part) => /^(\S+) \d/u.exec(part)?.[1] ?? '').toSorted()).toEqual([...bundled].toSorted());
  for (const part of parts) expect(part).toMatch(/^\S+ \d\S* \((?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD)\)\n\n[\s\S]{300}/u);
});

test('no path of the machine that built it stands in the code', () => {
  for (const [name, bytes] of filesOf(folders[0] ?? '')) if (name.endsWith('.js')) expect(bytes.includes(root), name).toBe(false);
});

test('the version of the program is that of the package', () => {
  const { version: told } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { readonly version: string };
  expect(version).toBe(told);
});
