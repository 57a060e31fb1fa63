import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bundle } from '../../scripts/bundle.ts';
import { pullRequests, type Scene } from '../support/pull-request.ts';
import { commandsOf, runAction, type ActionOptions } from '../support/run-action.ts';

const root = path.resolve(import.meta.dirname, '../..');
const dist = mkdtempSync(path.join(tmpdir(), 'lockkeeper-dist-'));
const open = pullRequests();

beforeAll(() => bundle(root, dist), 60_000);
afterAll(() => rmSync(dist, { recursive: true, force: true }));

const history = {
  'migrations/0001_orders.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz NOT NULL, note text);\n',
  'migrations/0002_items.sql':
    'CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint NOT NULL REFERENCES orders (id));\nCREATE INDEX items_order_id_idx ON items (order_id);\n',
};
const hazard = { 'migrations/0003_index.sql': '-- Größe\nCREATE INDEX orders_placed_at_idx ON orders (placed_at);\n' };
const safe = { 'migrations/0003_index.sql': 'ALTER TABLE orders ADD COLUMN total bigint;\n' };

async function run({ fake }: Scene, options: ActionOptions = {}) {
  const done = await runAction(path.join(dist, 'action.js'), fake, options);
  done.remove();
  return done;
}

describe('the bundle that is shipped, run as a runner does, on PostgreSQL migrations', () => {
  test('C1 an index that blocks writes fails the pull request, on its line', async () => {
    const scene = open(history, hazard);
    const done = await run(scene);
    expect([done.code, done.stderr]).toEqual([1, '']);
    expect(done.outputs).toMatchObject({ conclusion: 'fail', complete: 'true' });
    expect(scene.fake.state.threads.map(({ path: file, line }) => `${file}:${line}`)).toContain('migrations/0003_index.sql:2');
    expect(scene.fake.state.threads.map(({ comments }) => comments[0]?.body ?? '').join('\n')).toMatch(/orders/u);
    expect(commandsOf(done.stdout)[0]).toMatch(/^::error title=.*file=migrations\/0003_index.sql,line=2/u);
  });

  test('C1 a safe one passes, and P3 a second run changes nothing', async () => {
    const scene = open(history, safe);
    expect((await run(scene)).code).toBe(0);
    const written = scene.fake.writes().length;
    expect((await run(scene)).code).toBe(0);
    expect(scene.fake.writes().length).toBe(written);
  });

  test('the same statement on a table of its own hurts no one', async () => {
    const scene = open(history, {
      'migrations/0003_new.sql': 'CREATE TABLE fresh (id bigint PRIMARY KEY, at timestamptz);\nCREATE INDEX fresh_at_idx ON fresh (at);\n',
    });
    expect((await run(scene)).code).toBe(0);
  });

  test('C1 a policy of the base branch that is broken is 2, with its place', async () => {
    const scene = open({ ...history, '.github/lockkeeper.yml': 'version: 1\nfail-onn: error\n' }, safe);
    const done = await run(scene);
    expect([done.code, done.outputs['conclusion']]).toEqual([2, 'error']);
    expect(done.stdout).toContain('.github/lockkeeper.yml');
  });

  test('S1 a pull request that turns the rules off in its own policy fails all the same', async () => {
    const lenient = 'version: 1\nfail-on: never\n';
    const scene = open(
      { ...history, '.github/lockkeeper.yml': 'version: 1\nextends: recommended\n' },
      { ...hazard, '.github/lockkeeper.yml': lenient },
    );
    const done = await run(scene);
    expect(done.code).toBe(1);
    expect(scene.fake.state.comments[0]?.body).toContain('By its own policy it would pass');
  });

  test('P15 the calls that it takes, with the history read in bulk', async () => {
    const long = Object.fromEntries(
      Array.from({ length: 90 }, (_, i) => [`migrations/1${String(i).padStart(3, '0')}_t.sql`, `CREATE TABLE t${i} (id bigint PRIMARY KEY);\n`]),
    );
    const scene = open({ ...history, ...long }, { 'migrations/2000_x.sql': 'CREATE INDEX orders_placed_at_idx ON orders (placed_at);\n' });
    expect((await run(scene)).code).toBe(1);
    expect(scene.fake.requests.length).toBeLessThanOrEqual(9);
  });

  test('P15: 1,000 files of history are read in bulk: 17 calls without a checkout, 6 with one', async () => {
    const long = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, i) => [`migrations/${1_000 + i}_t.sql`, `CREATE TABLE t${i} (id bigint PRIMARY KEY);\n`]),
    );
    const scene = open({ ...history, ...long }, { 'migrations/3000_x.sql': 'CREATE TABLE fresh (id bigint PRIMARY KEY);\n' });
    expect((await run(scene)).code).toBe(0);
    const without = scene.fake.requests.length;
    expect(without).toBeLessThanOrEqual(17);
    expect((await run(scene, { env: { GITHUB_WORKSPACE: scene.repository.root } })).code).toBe(0);
    expect(scene.fake.requests.length - without).toBeLessThanOrEqual(6);
  }, 90_000);

  test('P15: with cache-dir, a warm run reads no history: 6 calls upon 1,000 files without a checkout, and the same comments', async () => {
    const long = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, i) => [`migrations/${1_000 + i}_t.sql`, `CREATE TABLE t${i} (id bigint PRIMARY KEY);\n`]),
    );
    const scene = open({ ...history, ...long }, { 'migrations/3000_x.sql': 'CREATE TABLE fresh (id bigint PRIMARY KEY);\n' });
    const folder = mkdtempSync(path.join(tmpdir(), 'lockkeeper-cache-'));
    try {
      const inputs = { 'cache-dir': folder };
      expect((await run(scene, { inputs })).code).toBe(0);
      const [body] = scene.fake.state.comments.map((comment) => comment.body);
      const cold = scene.fake.requests.length;
      expect((await run(scene, { inputs })).code).toBe(0);
      expect(scene.fake.requests.length - cold).toBeLessThanOrEqual(6);
      expect(scene.fake.state.comments.map((comment) => comment.body)).toEqual([body]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 90_000);

  test('K4: this repository gates the migrations of its example, with the inputs of its own workflow', async () => {
    const { jobs } = parse(readFileSync(path.join(root, '.github/workflows/lockkeeper.yml'), 'utf8')) as {
      readonly jobs: {
        readonly lockkeeper: { readonly steps: readonly { readonly uses: string; readonly with?: Readonly<Record<string, string>> }[] };
      };
    };
    const inputs = jobs.lockkeeper.steps.find(({ uses }) => uses === './')?.with ?? {};
    const folder = inputs['paths'] ?? '';
    const stood = Object.fromEntries(
      readdirSync(path.join(root, folder)).map((name) => [`${folder}/${name}`, readFileSync(path.join(root, folder, name), 'utf8')]),
    );
    const gate = (change: Readonly<Record<string, string>>) => run(open(stood, change), { inputs });
    expect((await gate({ 'README.md': 'more\n' })).outputs).toMatchObject({ conclusion: 'pass', findings: '0' });
    expect((await gate({ [`${folder}/007_fine.sql`]: 'ALTER TABLE customers ADD COLUMN nickname text;\n' })).outputs).toMatchObject({
      conclusion: 'pass',
    });
    const failing = await gate({ [`${folder}/007_index.sql`]: 'CREATE INDEX orders_placed_at_idx ON orders (placed_at);\n' });
    expect([failing.code, failing.outputs['violations']]).toEqual([1, '1']);
  });

  test('K3: the first line is in the log within 250 ms', async () => {
    const scene = open(history, safe);
    const times: number[] = [];
    for (let round = 0; round < 4; round++) times.push((await run(scene)).firstLineMs);
    expect(Math.min(...times)).toBeLessThan(250);
  });
});
