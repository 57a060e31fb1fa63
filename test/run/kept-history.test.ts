import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { historyStore } from '../../src/host/history-store.ts';
import { changeSince } from '../../src/host/local-change.ts';
import type { HistoryStore, RepositoryChange } from '../../src/model/ports.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { judge, type JudgeFlags } from '../../src/run.ts';
import { makeRepository, type Repository } from '../support/repository.ts';

let repository: Repository;
let folder: string;
beforeEach(() => {
  repository = makeRepository();
  folder = mkdtempSync(path.join(tmpdir(), 'lockkeeper-kept-'));
});
afterEach(() => {
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

const history = {
  'migrations/0001_a.sql': "CREATE TABLE orders (id bigint PRIMARY KEY, note text);\nCREATE TYPE mood AS ENUM ('a', 'b');\n",
  'migrations/0002_b.sql': 'ALTER TABLE orders ADD COLUMN mood mood;\nCREATE VIEW v AS SELECT id, note FROM orders;\n',
  'migrations/0003_ü.sql': '-- é 😀\nCREATE INDEX orders_note_idx ON orders (note);\n',
};
const hazards = {
  'migrations/0004_c.sql': 'CREATE INDEX again_idx ON orders (note);\nALTER TABLE orders DROP COLUMN note;\n',
  'migrations/0005_d.sql': 'CREATE TABLE orders (id int);\n',
};

function open(files: Readonly<Record<string, string>>, change: Readonly<Record<string, string>>): void {
  repository.write(files);
  repository.commit('history');
  repository.git('checkout', '--quiet', '-b', 'feature');
  repository.write(change);
  repository.commit('change');
}

interface Judged {
  readonly text: string;
  /** The migrations that were read of the base. */
  readonly read: readonly string[];
}

async function run(store: HistoryStore | 'none' = historyStore(folder), flags: JudgeFlags = {}, root = repository.root): Promise<Judged> {
  const change = await changeSince(root, 'main');
  const read: string[] = [];
  const stood = new Set((await change.base.list()).filter((file) => file.endsWith('.sql')));
  const base: RepositoryChange['base'] = {
    ...change.base,
    read: (paths) => {
      read.push(...paths.filter((file) => stood.has(file)));
      return change.base.read(paths);
    },
  };
  const reader = { read: async () => undefined };
  const report = await judge({
    change: { ...change, base },
    policy: { from: 'base', reader },
    flags,
    today: '2026-01-01',
    clock: () => 0,
    ...(store !== 'none' && { store }),
  });
  return { text: renderJson(report), read: [...new Set(read)] };
}

const samples = 'lockkeeper-samples.json';
const kept = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name !== samples)
    .toSorted();
const onlyKept = (): string => path.join(folder, kept()[0] ?? '');

describe('cache-dir: the history of the base is kept from run to run', () => {
  test('a warm run says what a cold one says, and reads no migration of the base', async () => {
    open(history, hazards);
    const without = await run('none');
    const cold = await run();
    const warm = await run();
    expect(cold.text).toBe(without.text);
    expect(warm.text).toBe(without.text);
    expect(without.text).toContain('index-redundancy/duplicate-of-another-index');
    expect(cold.read).toHaveLength(3);
    expect(warm.read).toEqual([]);
    expect(kept()).toHaveLength(1);
  });

  test('so it does where old files are edited, renamed and deleted', async () => {
    open(history, { ...hazards, 'migrations/0001_a.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY); -- edited\n' });
    repository.git('mv', 'migrations/0002_b.sql', 'migrations/0006_b.sql');
    repository.git('rm', '--quiet', 'migrations/0003_ü.sql');
    repository.commit('more');
    const without = await run('none');
    await run();
    const warm = await run();
    expect(warm.text).toBe(without.text);
    expect(warm.read).toEqual([]);
    for (const name of readdirSync(folder)) expect(readFileSync(path.join(folder, name), 'utf8')).not.toContain('edited');
  });

  test('another pull request on the same base has the same history; one on another base has its own', async () => {
    open(history, hazards);
    await run();
    const first = kept();
    repository.write({ 'migrations/0009_z.sql': 'DROP TABLE orders;\n' });
    repository.commit('another');
    expect((await run()).read).toEqual([]);
    expect(kept()).toEqual(first);
    repository.git('checkout', '--quiet', 'main');
    repository.write({ 'migrations/0003_ü.sql': 'SELECT 1;\n' });
    repository.commit('the base moves on');
    repository.git('checkout', '--quiet', '-b', 'next');
    repository.write({ 'migrations/0010_y.sql': 'SELECT 2;\n' });
    repository.commit('next');
    expect((await run()).read).toHaveLength(3);
    expect(kept()).toHaveLength(2);
  });

  test('nothing that the pull request itself brings is kept', async () => {
    open(history, { 'migrations/0004_secret.sql': 'CREATE TABLE of_the_change (id int);\n' });
    await run();
    for (const name of readdirSync(folder)) {
      const text = readFileSync(path.join(folder, name), 'utf8');
      expect(text).toContain('orders_note_idx');
      expect(text).not.toContain('of_the_change');
      expect(text).not.toContain('0004_secret');
    }
  });

  test('another engine version and another tool have keys of their own', async () => {
    open(history, hazards);
    await run();
    await run(historyStore(folder), { version: [12, 0] });
    await run(historyStore(folder), { framework: 'plain' });
    expect(kept().length).toBeGreaterThanOrEqual(2);
  });

  test.each<readonly [string, (whole: string) => string]>([
    ['empty', () => ''],
    ['cut short', (whole) => whole.slice(0, whole.length / 2)],
    ['changed in one letter', (whole) => whole.replace('orders', 'ordera')],
    ['something else', () => 'PK\u0003\u0004 foreign'],
    ['without its checksum', (whole) => whole.slice(whole.indexOf('\n') + 1)],
  ])('one that is %s is passed over and written anew', async (_, damage) => {
    open(history, hazards);
    const cold = await run();
    const whole = readFileSync(onlyKept(), 'utf8');
    writeFileSync(onlyKept(), damage(whole));
    const again = await run();
    expect(again.text).toBe(cold.text);
    expect(again.read).toHaveLength(3);
    expect(readFileSync(onlyKept(), 'utf8')).toBe(whole);
  });

  test.each(['nonsense', '[]\n{}', '[["migrations/other.sql","x"]]\n[]'])('one that says %j with a right checksum is passed over', async (text) => {
    open(history, hazards);
    const cold = await run();
    const key = /lockkeeper-(.+)\.json/u.exec(kept()[0] ?? '')?.[1] ?? '';
    await historyStore(folder).save(key, text);
    expect((await run()).text).toBe(cold.text);
  });

  test.each<readonly [string, (whole: string) => string]>([
    ['empty', () => ''],
    ['cut short', (whole) => whole.slice(0, whole.length / 2)],
    ['changed in one letter', (whole) => whole.replace('orders', 'ordera')],
    ['something else', () => 'PK\u0003\u0004 foreign'],
  ])('samples that are %s are passed over and written anew', async (_, damage) => {
    open(history, hazards);
    const cold = await run();
    const whole = readFileSync(path.join(folder, samples), 'utf8');
    writeFileSync(path.join(folder, samples), damage(whole));
    const again = await run();
    expect(again.text).toBe(cold.text);
    expect(again.read).toHaveLength(3);
    expect(readFileSync(path.join(folder, samples), 'utf8')).toBe(whole);
    expect((await run()).read).toEqual([]);
  });

  test.each([
    ['another version', (text: string) => text.replace(/^.*\n/u, 'samples 1 of 0.0.0\n')],
    ['no texts', (text: string) => text.replaceAll('[["', '[[1,"')],
    ['no list', (text: string) => text.replace(/\[.*\]/u, '{}')],
    ['no JSON', (text: string) => text.replace('[[', '[')],
  ])('samples that are of %s, with a right checksum, are passed over', async (_, change) => {
    open(history, hazards);
    const cold = await run();
    const store = historyStore(folder);
    const whole = (await store.load('samples')) ?? '';
    expect(change(whole)).not.toBe(whole);
    await store.save('samples', change(whole));
    const again = await run();
    expect([again.text, await store.load('samples')]).toEqual([cold.text, whole]);
  });

  describe('a folder that the pull request itself brings is passed over', () => {
    /** Keeps a history in which there is no table, under the key of the one that stands. */
    async function forge(): Promise<ReadonlyMap<string, string>> {
      const other = makeRepository();
      const elsewhere = mkdtempSync(path.join(tmpdir(), 'lockkeeper-forged-'));
      try {
        other.write(Object.fromEntries(Object.keys(history).map((name) => [name, 'SELECT 1;\n'])));
        other.commit('history');
        other.git('checkout', '--quiet', '-b', 'feature');
        other.write(hazards);
        other.commit('change');
        await run(historyStore(elsewhere), {}, other.root);
        await run();
        const forged = readdirSync(elsewhere).find((name) => name !== samples) ?? '';
        const right = onlyKept();
        return new Map([[path.basename(right), readFileSync(path.join(elsewhere, forged), 'utf8')]]);
      } finally {
        other.remove();
        rmSync(elsewhere, { recursive: true, force: true });
      }
    }

    test('such a forgery would tell: beside the checkout it is believed', async () => {
      open(history, hazards);
      const without = await run('none');
      for (const [name, text] of await forge()) writeFileSync(path.join(folder, name), text);
      expect((await run()).text).not.toBe(without.text);
    });

    test.each(['the folder itself', 'behind a link', 'one that poses as a repository'])('%s', async (where) => {
      open(history, hazards);
      const forged = await forge();
      repository.write(Object.fromEntries([...forged].map(([name, text]) => [`evil/${name}`, text])));
      if (where === 'behind a link') symlinkSync('evil', path.join(repository.root, '.kept'));
      if (where.startsWith('one')) {
        const bare = mkdtempSync(path.join(tmpdir(), 'lockkeeper-bare-'));
        repository.git('init', '--quiet', '--bare', bare);
        repository.write({ 'evil/HEAD': readFileSync(path.join(bare, 'HEAD')), 'evil/objects/x': '', 'evil/refs/x': '' });
        rmSync(bare, { recursive: true });
      }
      repository.commit('forged');
      const own = path.join(repository.root, where === 'behind a link' ? '.kept' : 'evil');
      const without = await run('none');
      const judged = await run(historyStore(own));
      expect(judged.text).toBe(without.text);
      expect(judged.read).toHaveLength(3);
      expect(readdirSync(own).filter((name) => name.startsWith('lockkeeper-'))).toEqual([...forged.keys()]);
    });

    test('and one beside it in the checkout, which git does not keep, is used', async () => {
      open(history, hazards);
      repository.write({ '.gitignore': '.kept\n' });
      repository.commit('ignored');
      const own = path.join(repository.root, '.kept');
      await run(historyStore(own));
      expect((await run(historyStore(own))).read).toEqual([]);
    });
  });

  test('a folder that cannot be written is no reason to fail', async () => {
    open(history, hazards);
    const file = path.join(folder, 'a-file');
    writeFileSync(file, '');
    expect((await run(historyStore(file))).text).toBe((await run('none')).text);
  });

  test('eight histories are kept, the oldest goes', async () => {
    const store = historyStore(folder);
    const keys = Array.from({ length: 10 }, (_, at) => String(at).repeat(64));
    for (const key of keys) {
      await store.save(key, key);
      await new Promise((done) => setTimeout(done, 5));
    }
    expect(kept()).toEqual(keys.slice(2).map((key) => `lockkeeper-${key}.json`));
    expect(await store.load(keys[9] ?? '')).toBe(keys[9]);
    expect(await store.load(keys[0] ?? '')).toBeUndefined();
  });

  test('--all and named files replay as ever', async () => {
    open(history, hazards);
    await run(historyStore(folder), { all: true });
    await run(historyStore(folder), { history: 'before', only: ['migrations/0005_d.sql'] });
    expect(kept()).toEqual([]);
  });
});
