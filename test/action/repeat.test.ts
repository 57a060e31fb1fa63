import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../scripts/bundle.ts';
import { pullRequests, type Scene } from '../support/pull-request.ts';
import { runAction, type ActionOptions } from '../support/run-action.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'lockkeeper-repeat-'));
const program = path.join(folder, 'package');
const open = pullRequests();

beforeAll(async () => {
  mkdirSync(program);
  await bundle(root, path.join(program, 'dist'));
  symlinkSync(path.join(root, 'package.json'), path.join(program, 'package.json'));
  chmodSync(path.join(program, 'dist/cli.js'), 0o755);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const base = {
  'migrations/1_a.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);\n',
  '.github/lockkeeper.yml': 'version: 1\nfail-on: never\n',
};
const change = { 'migrations/2_b.sql': 'CREATE INDEX orders_note_idx ON orders (note);\n' };

/** The commands that the summary tells. */
const commandsIn = (summary: string): string => /The same on your machine:\n\n```sh\n([\s\S]*?)```/u.exec(summary)?.[1] ?? '';

/** A clone in which the program is installed; the branch that it stands on is none of the pull request. */
function cloneOf({ repository }: Scene): string {
  const clone = mkdtempSync(path.join(folder, 'clone-'));
  spawnSync('git', ['clone', '--quiet', '--branch=main', '--single-branch', `file://${repository.root}`, clone]);
  mkdirSync(path.join(clone, 'node_modules/.bin'), { recursive: true });
  symlinkSync(program, path.join(clone, 'node_modules/lockkeeper'));
  symlinkSync('../lockkeeper/dist/cli.js', path.join(clone, 'node_modules/.bin/lockkeeper'));
  return clone;
}

/** Runs the Action, and then what its summary says in a clone. */
async function runBoth(scene: Scene, options: ActionOptions = {}) {
  const action = await runAction(path.join(program, 'dist/action.js'), scene.fake, options);
  action.remove();
  const commands = commandsIn(action.summary);
  const repeated = spawnSync('sh', ['-ec', commands.replaceAll('npx ', 'npx --no-install --offline ')], {
    cwd: cloneOf(scene),
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { action, commands, repeated };
}

/** What both say alike: the rules and places of the findings. */
const placesIn = (text: string): readonly string[] => [...new Set([...text.matchAll(/migrations\/[\w.]+:\d+/gu)].map(([place]) => place))].toSorted();

describe('the commands of the summary work as they are printed', () => {
  test('in a clone that has neither commit: by the policy of the tip of the base, which became strict after the branch', async () => {
    const scene = open(base, change);
    scene.repository.git('checkout', '--quiet', 'main');
    scene.repository.write({ '.github/lockkeeper.yml': 'version: 1\nfail-on: error\n' });
    scene.repository.commit('strict from now on');
    const { action, commands, repeated } = await runBoth(scene);
    expect(action.code).toBe(1);
    expect(commands.split('\n')).toHaveLength(3);
    expect([repeated.status, repeated.stderr.replaceAll(/^npm warn .*\n/gmu, '')]).toMatchObject([1, expect.stringContaining('HEAD is now at')]);
    expect(placesIn(repeated.stdout)).toEqual(['migrations/2_b.sql:1']);
    expect(placesIn(action.summary)).toContain('migrations/2_b.sql:1');
  }, 90_000);

  test('with another policy, another threshold and some paths', async () => {
    const scene = open({ ...base, 'db policy.yml': 'version: 1\n' }, { ...change, 'migrations/3_c.sql': 'DROP TABLE orders;\n' });
    const { action, commands, repeated } = await runBoth(scene, {
      inputs: { config: 'db policy.yml', 'fail-on': 'notice', paths: 'migrations/2_*.sql' },
    });
    expect(commands).toMatch(/ check --base \w+ --policy '\w+:db policy\.yml' --fail-on notice 'migrations\/2_\*\.sql'\n$/u);
    expect([action.code, repeated.status]).toEqual([1, 1]);
    expect(placesIn(repeated.stdout)).toEqual(['migrations/2_b.sql:1']);
  }, 90_000);

  test('of an audit', async () => {
    const scene = open({ ...base, '.github/lockkeeper.yml': 'version: 1\n' }, change);
    const { action, commands, repeated } = await runBoth(scene, { event: 'schedule', payload: {} });
    expect(commands).toMatch(/check --all\n$/u);
    expect([action.code, repeated.status]).toEqual([1, 1]);
    expect(placesIn(repeated.stdout)).toEqual(['migrations/2_b.sql:1']);
  }, 90_000);
});
