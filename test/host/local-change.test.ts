import { chmodSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeOfPaths, changeSince, findDefaultBranch } from '../../src/host/local-change.ts';
import { workingTree } from '../../src/host/working-tree.ts';
import type { ChangedPath } from '../../src/model/ports.ts';
import { UserError } from '../../src/model/user-error.ts';
import type { Repository } from '../support/repository.ts';
import { oddNames, repositoryFor, snapshot } from './support.ts';

const long = 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz, note text);\n'.repeat(5);

/** What differs from main, by path. */
async function changed(repository: Repository, ref = 'main'): Promise<Readonly<Record<string, string>>> {
  const { changed: paths } = await changeSince(repository.root, ref);
  expect(new Set(paths.map(({ path: one }) => one)).size).toBe(paths.length);
  return Object.fromEntries(
    paths.map(({ path: one, status, previousPath }: ChangedPath) => [one, previousPath === undefined ? status : `${status} from ${previousPath}`]),
  );
}

function onBranch(files: Readonly<Record<string, string>>): Repository {
  const repository = repositoryFor(files);
  repository.git('checkout', '--quiet', '-b', 'change');
  return repository;
}
const at = ({ root }: Repository, file: string): string => path.join(root, file);

describe('what differs from the merge base', () => {
  test('nothing', async () => {
    expect(await changed(onBranch({ 'a.sql': 'a' }))).toEqual({});
  });

  test('committed, staged, changed and untracked files, under names of every kind', async () => {
    const repository = onBranch({ [oddNames[0] ?? '']: 'old', [oddNames[1] ?? '']: 'old', [oddNames[4] ?? '']: 'old' });
    repository.write({ [oddNames[2] ?? '']: 'new', [oddNames[4] ?? '']: 'new' });
    repository.commit('new');
    repository.write({ [oddNames[1] ?? '']: 'new', [oddNames[3] ?? '']: 'new', [oddNames[5] ?? '']: 'new', [oddNames[7] ?? '']: '' });
    repository.git('add', '--', oddNames[3] ?? '');
    expect(await changed(repository)).toEqual({
      [oddNames[2] ?? '']: 'added',
      [oddNames[4] ?? '']: 'modified',
      [oddNames[1] ?? '']: 'modified',
      [oddNames[3] ?? '']: 'added',
      [oddNames[5] ?? '']: 'added',
      [oddNames[7] ?? '']: 'added',
    });
  });

  test('renames, with and without a change, and deletions', async () => {
    const repository = onBranch({ 'a.sql': long, 'b é.sql': `${long}-- b`, 'c.sql': 'c' });
    repository.git('mv', 'a.sql', 'a 2.sql');
    renameSync(at(repository, 'b é.sql'), at(repository, 'b\n2.sql'));
    repository.write({ 'b\n2.sql': `${long}-- b2` });
    repository.git('rm', '--quiet', 'c.sql');
    repository.commit('moved');
    expect(await changed(repository)).toEqual({ 'a 2.sql': 'renamed from a.sql', 'b\n2.sql': 'renamed from b é.sql', 'c.sql': 'deleted' });
  });

  test('a file that is gone from the disk alone, and one that git was told to forget', async () => {
    const repository = onBranch({ 'a.sql': 'a', 'b.sql': 'b' });
    rmSync(at(repository, 'a.sql'));
    repository.git('rm', '--quiet', '--cached', 'b.sql');
    expect(await changed(repository)).toEqual({ 'a.sql': 'deleted', 'b.sql': 'modified' });
  });

  test('another mode, an empty file, other line ends, a byte order mark, no newline at the end', async () => {
    const repository = onBranch({ 'mode.sql': 'a', 'crlf.sql': 'a\nb\n', 'bom.sql': 'a\n', 'end.sql': 'a\n', 'same.sql': 'a\n' });
    chmodSync(at(repository, 'mode.sql'), 0o755);
    repository.write({ 'crlf.sql': 'a\r\nb\r\n', 'bom.sql': '\ufeffa\n', 'end.sql': 'a', 'empty.sql': '', 'same.sql': 'a\n' });
    expect(await changed(repository)).toEqual({
      'mode.sql': 'modified',
      'crlf.sql': 'modified',
      'bom.sql': 'modified',
      'end.sql': 'modified',
      'empty.sql': 'added',
    });
    const { base, head } = await changeSince(repository.root, 'main');
    expect((await base.read(['crlf.sql'])).get('crlf.sql')).toBe('a\nb\n');
    expect(await head.read(['crlf.sql', 'bom.sql', 'empty.sql'])).toEqual(
      new Map([
        ['crlf.sql', 'a\r\nb\r\n'],
        ['bom.sql', '\ufeffa\n'],
        ['empty.sql', ''],
      ]),
    );
  });

  test('a file that becomes a symbolic link differs and cannot be read', async () => {
    const repository = onBranch({ 'a.sql': 'a', 'b.sql': 'b' });
    rmSync(at(repository, 'a.sql'));
    symlinkSync('b.sql', at(repository, 'a.sql'));
    repository.commit('link');
    const { changed: paths, head } = await changeSince(repository.root, 'main');
    expect(paths).toEqual([{ path: 'a.sql', status: 'modified' }]);
    expect((await head.read(['a.sql'])).size).toBe(0);
  });

  test('what a submodule does inside is not asked', async () => {
    const inner = repositoryFor({ 'inside.sql': '' });
    const repository = repositoryFor({ 'a.sql': 'a' });
    repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'sub');
    repository.commit('sub');
    repository.git('checkout', '--quiet', '-b', 'change');
    repository.write({ 'sub/inside.sql': 'changed', 'sub/new.sql': 'new' });
    expect(await changed(repository)).toEqual({});
  });

  test('ignored files are not seen, unless git tracks them', async () => {
    const repository = onBranch({ 'a.sql': 'a', '.gitignore': '*.sql\n' });
    repository.git('add', '--force', 'a.sql');
    repository.commit('tracked');
    repository.write({ 'a.sql': 'changed', 'b.sql': 'ignored' });
    expect(Object.keys(await changed(repository))).toEqual(['a.sql']);
  });

  test('a base branch that moved on is compared where the two parted', async () => {
    const repository = onBranch({ 'a.sql': 'a' });
    repository.write({ 'mine.sql': 'mine' });
    repository.commit('mine');
    repository.git('checkout', '--quiet', 'main');
    repository.write({ 'theirs.sql': 'theirs', 'a.sql': 'a of theirs' });
    repository.commit('theirs');
    repository.git('checkout', '--quiet', 'change');
    expect(await changed(repository)).toEqual({ 'mine.sql': 'added' });
    const { base } = await changeSince(repository.root, 'main');
    expect(await base.list()).toEqual(['a.sql']);
    expect((await base.read(['a.sql'])).get('a.sql')).toBe('a');
  });

  test('settings of a user that bend the output of git do not', async () => {
    const repository = onBranch({ 'dir/a.sql': long, 'é.sql': 'é' });
    for (const [key, value] of [
      ['diff.noprefix', 'true'],
      ['diff.renames', 'false'],
      ['core.quotePath', 'true'],
      ['diff.external', 'false'],
      ['status.showUntrackedFiles', 'no'],
      ['diff.relative', 'true'],
      ['color.ui', 'always'],
      ['core.pager', 'false'],
    ])
      repository.git('config', key ?? '', value ?? '');
    repository.git('mv', 'dir/a.sql', 'dir/b.sql');
    repository.write({ 'é.sql': 'ü', 'new.sql': 'new' });
    expect(await changed(repository)).toEqual({ 'dir/b.sql': 'renamed from dir/a.sql', 'é.sql': 'modified', 'new.sql': 'added' });
  });

  test('reading leaves the repository as it was, to the last byte', async () => {
    const repository = onBranch({ 'a.sql': 'a', 'b.sql': long });
    repository.write({ 'c.sql': 'c', 'b.sql': `${long}--` });
    repository.git('add', 'c.sql');
    repository.write({ 'a.sql': 'a' });
    const before = snapshot(repository.root);
    const { base, head } = await changeSince(repository.root, 'main');
    await Promise.all([base.list(), head.list(), base.read(['a.sql', 'b.sql']), head.read(['a.sql', 'c.sql'])]);
    expect(snapshot(repository.root)).toEqual(before);
  });
});

describe('what to compare with', () => {
  test('a commit, a tag and a branch of a remote', async () => {
    const repository = onBranch({ 'a.sql': 'a' });
    const base = repository.git('rev-parse', 'HEAD');
    repository.git('tag', 'v1');
    repository.git('update-ref', 'refs/remotes/origin/main', base);
    repository.write({ 'b.sql': 'b' });
    repository.commit('b');
    for (const ref of [base, base.slice(0, 8), 'v1', 'origin/main', 'HEAD~1']) expect(await changed(repository, ref)).toEqual({ 'b.sql': 'added' });
  });

  test.each(['nowhere', '--output=x', 'main:a.sql', ''])('%j is no commit', async (ref) => {
    const { root } = onBranch({ 'a.sql': 'a' });
    await expect(changeSince(root, ref)).rejects.toThrow(UserError);
  });

  test('histories that have nothing in common', async () => {
    const repository = onBranch({ 'a.sql': 'a' });
    repository.git('checkout', '--quiet', '--orphan', 'other');
    repository.commit('other');
    await expect(changeSince(repository.root, 'main')).rejects.toThrow(/no common commit/);
  });

  test('the default branch: the one that the remote names, else main, else master', async () => {
    const repository = repositoryFor({ 'a.sql': 'a' });
    expect(await findDefaultBranch(repository.root)).toBe('main');
    repository.git('branch', '-m', 'main', 'master');
    expect(await findDefaultBranch(repository.root)).toBe('master');
    repository.git('branch', '-m', 'master', 'develop');
    expect(await findDefaultBranch(repository.root)).toBeUndefined();
    repository.git('update-ref', 'refs/remotes/origin/trunk', 'HEAD');
    repository.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
    expect(await findDefaultBranch(repository.root)).toBe('origin/trunk');
  });
});

describe('named files as the change', () => {
  test('the rest of the tree stood before', async () => {
    const { root } = repositoryFor({ '1.sql': '1', '2.sql': '2', '3.sql': '3' });
    const { base, head, changed: paths } = changeOfPaths(workingTree(root), ['2.sql']);
    expect(paths).toEqual([{ path: '2.sql', status: 'added' }]);
    expect((await base.list()).toSorted()).toEqual(['1.sql', '3.sql']);
    expect([...(await base.read(['1.sql', '2.sql'])).keys()]).toEqual(['1.sql']);
    expect((await head.list()).toSorted()).toEqual(['1.sql', '2.sql', '3.sql']);
  });

  test('a history that is told is the only one, and ignored files that are named count', async () => {
    const { root, write } = repositoryFor({ '.gitignore': 'ignored.sql\n', '1.sql': '1', '2.sql': '2' });
    write({ 'ignored.sql': 'x' });
    const { base, head } = changeOfPaths(workingTree(root), ['ignored.sql'], ['2.sql', 'ignored.sql']);
    expect(await base.list()).toEqual(['2.sql']);
    expect([...(await base.read(['1.sql', '2.sql', 'ignored.sql'])).keys()]).toEqual(['2.sql']);
    expect(await head.list()).toContain('ignored.sql');
    expect((await head.read(['ignored.sql'])).get('ignored.sql')).toBe('x');
  });
});
