import fc from 'fast-check';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPostgresReader } from '../../src/dialects/postgres/read.ts';
import { discoverMigrations } from '../../src/migrations/discover.ts';
import { readMigrations } from '../../src/migrations/order.ts';
import type { MigrationFile } from '../../src/model/migration.ts';
import { history } from '../catalog/random-ddl.ts';
import { replayOnBoth, showDifferences } from './compare.ts';
import { startEngine, type Engine } from './engine.ts';
import { unexplained } from './reasons.ts';
import { replayFiles } from './replay-files.ts';
import { widerHistory } from './wider-ddl.ts';

let engine: Engine;
beforeAll(async () => {
  await loadPostgresReader();
  engine = await startEngine();
});
afterAll(() => engine.stop());

/** Histories are the same in every run; another seed tries others. */
const seed = Number(process.env['ORACLE_SEED'] ?? 18);

/** Replays histories and gathers every difference, with what the server took until it appeared. */
async function differencesAfter(histories: readonly (readonly string[])[]): Promise<{ readonly taken: number; readonly found: readonly string[] }> {
  let taken = 0;
  const found: string[] = [];
  for (const [at, statements] of histories.entries()) {
    const { outcomes, differences } = await replayOnBoth(engine, statements);
    taken += outcomes.filter(({ ok }) => ok).length;
    found.push(...showDifferences(unexplained(differences)).map((line) => `history ${at}: ${line}`));
  }
  return { taken, found };
}

test('generated histories leave the catalog that the server has', async () => {
  const { taken, found } = await differencesAfter(fc.sample(history, { numRuns: 250, seed }));
  expect(found).toEqual([]);
  expect(taken).toBeGreaterThan(1_500);
});

test('generated histories of all forms do too', async () => {
  const { taken, found } = await differencesAfter(fc.sample(widerHistory, { numRuns: 100, seed }));
  expect(found).toEqual([]);
  expect(taken).toBeGreaterThan(2_500);
});

/** The files of a folder as the migrations that they are. */
async function migrationsIn(root: string, folders: readonly string[]): Promise<readonly MigrationFile[]> {
  const texts = new Map<string, string>();
  for (const folder of folders) {
    const within = path.join(root, folder);
    if (!existsSync(within)) continue;
    for (const file of readdirSync(within, { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.sql')) texts.set(`migrations/${file.split(path.sep).join('/')}`, readFileSync(path.join(within, file), 'utf8'));
    }
  }
  const found = await discoverMigrations({
    paths: [...texts.keys()],
    sources: [],
    read: async (wanted) => new Map(wanted.flatMap((name) => (texts.has(name) ? [[name, texts.get(name) ?? ''] as const] : []))),
    framework: 'plain',
  });
  return found.folders.flatMap((folder) => readMigrations(folder, texts));
}

const cases = path.join(import.meta.dirname, '../cases');
const examples = path.join(import.meta.dirname, '../../examples');

test('the examples and the labelled cases leave the catalog that the server has', async () => {
  const found: string[] = [];
  const histories = [
    ...readdirSync(cases)
      .filter((name) => existsSync(path.join(cases, name, 'base')))
      .map((name) => [name, path.join(cases, name), ['base', 'pr']] as const),
    ...readdirSync(examples).map((name) => [name, path.join(examples, name), ['base/migrations', 'pull-request/migrations']] as const),
  ];
  for (const [name, root, folders] of histories) {
    const files = await migrationsIn(root, folders);
    expect(files, name).not.toEqual([]);
    const { differences, unread, state } = await replayFiles(engine, files);
    const told = state.catalog.unfollowed === true ? differences.filter(({ fact, ours }) => fact !== 'stands' || ours === true) : differences;
    found.push(...[...showDifferences(unexplained(told)), ...unread.map(({ sql }) => `not read: ${sql}`)].map((line) => `${name}: ${line}`));
  }
  expect(found).toEqual([]);
});
