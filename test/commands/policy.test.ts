import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { build, type Built, type Ran } from '../support/built.ts';
import { makeRepository, type Repository } from '../support/repository.ts';

let built: Built;
let repository: Repository;

beforeAll(async () => {
  built = await build();
});
afterAll(() => built.remove());
afterEach(() => repository?.remove());

function check(files: Readonly<Record<string, string>>, ...args: readonly string[]): Ran {
  repository = makeRepository();
  repository.write(files);
  return built.run(repository.root, ['policy', 'check', ...args]);
}

test('a good policy: what it turns on, and exit code 0', () => {
  const ran = check({ '.github/lockkeeper.yml': 'version: 1\nextends: strict\nrules:\n  schema/int4-primary-key: off\n' });
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(ran.stdout).toContain('schema/int4-primary-key');
});

test('every mistake at once, each with its place and the nearest right word', () => {
  const ran = check(
    { 'gate.yml': 'version: 1\nfail-no: error\nrules:\n  locking/create-index-blocks-write: off\n  schema/int4-primary-key: loud\n' },
    'gate.yml',
  );
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toMatch(/gate\.yml:2:1: .*fail-no[\s\S]*fail-on/);
  expect(ran.stderr).toMatch(/gate\.yml:4:3: .*create-index-blocks-write[\s\S]*create-index-blocks-writes/);
  expect(ran.stderr).toMatch(/gate\.yml:5:\d+: /);
});

test('none at all, and a folder in its place', () => {
  const none = check({ 'a.txt': '' });
  expect(none).toMatchObject({ code: 2, stdout: '' });
  expect(none.stderr).toMatch(/\.github\/lockkeeper\.yml: there is no policy here\n {2}hint: lockkeeper init writes one/);
  mkdirSync(path.join(repository.root, 'folder.yml'));
  expect(built.run(repository.root, ['policy', 'check', 'folder.yml'])).toMatchObject({ code: 2, stdout: '' });
});

test('a path counts from where the user stands', () => {
  const ran = check({ 'deep/gate.yml': 'version: 2\n' }, 'deep/gate.yml');
  expect(ran.code).toBe(2);
  const below = built.run(path.join(repository.root, 'deep'), ['policy', 'check', 'gate.yml']);
  expect(below).toEqual(ran);
});
