import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { workingTree } from '../../src/host/working-tree.ts';
import { oddNames, repositoryFor } from './support.ts';

const listed = async (root: string): Promise<readonly string[]> => (await workingTree(root).list()).toSorted();

describe('in a checkout', () => {
  test('what git tracks or would track, under names of every kind', async () => {
    const { root, write } = repositoryFor({
      '.gitignore': 'ignored/\n*.log\n',
      ...Object.fromEntries(oddNames.slice(0, 4).map((name) => [name, name])),
    });
    write({ ...Object.fromEntries(oddNames.slice(4).map((name) => [name, name])), 'ignored/a.sql': '', 'a.log': '' });
    expect(await listed(root)).toEqual(['.gitignore', ...oddNames].toSorted());
    expect(await workingTree(root).read(oddNames)).toEqual(new Map(oddNames.map((name) => [name, name])));
  });

  test('neither symbolic links, tracked or not, nor submodules, nor repositories inside', async () => {
    const inner = repositoryFor({ 'inside.sql': '' });
    const repository = repositoryFor({ 'a.sql': 'SELECT 1;' });
    symlinkSync('a.sql', path.join(repository.root, 'tracked.sql'));
    repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'sub');
    repository.commit('more');
    symlinkSync('a.sql', path.join(repository.root, 'untracked.sql'));
    symlinkSync('loop.sql', path.join(repository.root, 'loop.sql'));
    repository.git('clone', '--quiet', inner.root, path.join(repository.root, 'nested'));
    expect(await listed(repository.root)).toEqual(['.gitmodules', 'a.sql']);
    expect(await workingTree(repository.root).read(['a.sql', 'tracked.sql', 'untracked.sql', 'loop.sql', 'sub', 'nowhere.sql'])).toEqual(
      new Map([['a.sql', 'SELECT 1;']]),
    );
  });

  test('texts as they lie on the disk, not as they were committed', async () => {
    const repository = repositoryFor({ 'a.sql': 'old', 'b.sql': 'old' });
    repository.write({ 'a.sql': '\ufeffnew\r\n' });
    rmSync(path.join(repository.root, 'b.sql'));
    expect(await workingTree(repository.root).read(['a.sql', 'b.sql'])).toEqual(new Map([['a.sql', '\ufeffnew\r\n']]));
  });

  test('a file over 32 MiB is not read', async () => {
    const repository = repositoryFor({ 'a.sql': '' });
    truncateSync(path.join(repository.root, 'a.sql'), 32 * 1024 * 1024 + 1);
    expect((await workingTree(repository.root).read(['a.sql'])).size).toBe(0);
    truncateSync(path.join(repository.root, 'a.sql'), 32 * 1024 * 1024);
    expect((await workingTree(repository.root).read(['a.sql'])).size).toBe(1);
  });

  test('another mode changes nothing', async () => {
    const { root } = repositoryFor({ 'a.sql': 'SELECT 1;' });
    chmodSync(path.join(root, 'a.sql'), 0o755);
    expect(await listed(root)).toEqual(['a.sql']);
  });
});

test('without git, all files but those of dependencies, and no symbolic links', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'lockkeeper-plain-'));
  try {
    for (const folder of ['migrations', 'node_modules/x', 'vendor']) mkdirSync(path.join(root, folder), { recursive: true });
    for (const file of ['migrations/1.sql', 'node_modules/x/1.sql', 'vendor/1.sql', 'top.sql']) writeFileSync(path.join(root, file), file);
    symlinkSync('..', path.join(root, 'migrations/loop'));
    symlinkSync('1.sql', path.join(root, 'migrations/link.sql'));
    expect(await listed(root)).toEqual(['migrations/1.sql', 'top.sql']);
    expect(await workingTree(root).read(['migrations/1.sql'])).toEqual(new Map([['migrations/1.sql', 'migrations/1.sql']]));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
