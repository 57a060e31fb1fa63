import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findRoot, git, splitNul, tryGit } from '../../src/host/git.ts';
import { UserError } from '../../src/model/user-error.ts';
import { repositoryFor } from './support.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('running git', () => {
  test('its output comes as bytes, and what is given goes in', async () => {
    const { root } = repositoryFor({ 'a.sql': Buffer.from([0xff, 0, 0x0a]) });
    expect(await git(root, ['cat-file', 'blob', 'HEAD:a.sql'])).toEqual(Buffer.from([0xff, 0, 0x0a]));
    expect((await git(root, ['hash-object', '--stdin'], 'a')).toString().trim()).toMatch(/^[0-9a-f]{40}$/);
  });

  test('a refusal is said in its own words, or is undefined where that is asked', async () => {
    const { root } = repositoryFor();
    await expect(git(root, ['cat-file', 'blob', 'HEAD:nowhere'])).rejects.toThrow(/git cat-file failed: .*nowhere/);
    expect(await tryGit(root, ['cat-file', 'blob', 'HEAD:nowhere'])).toBeUndefined();
  });

  test('without git on the PATH, the user is told', async () => {
    const { root } = repositoryFor();
    vi.stubEnv('PATH', root);
    await expect(git(root, ['status'])).rejects.toThrow(UserError);
    await expect(git(root, ['status'])).rejects.toThrow(/git is not on the PATH/);
  });

  test('in a hook, the variables of the repository that runs it do not lead astray', async () => {
    const other = repositoryFor({ 'other.sql': '' });
    const { root } = repositoryFor({ 'mine.sql': '' });
    vi.stubEnv('GIT_DIR', path.join(other.root, '.git'));
    vi.stubEnv('GIT_WORK_TREE', other.root);
    vi.stubEnv('GIT_INDEX_FILE', path.join(other.root, '.git/index'));
    expect(splitNul(await git(root, ['ls-files', '-z']))).toEqual(['mine.sql']);
  });

  test('no shell reads the arguments', async () => {
    const { root } = repositoryFor();
    expect((await git(root, ['rev-parse', '--sq-quote', '$(touch x); `y` | z'])).toString()).toContain('$(touch x)');
  });
});

test('the root of a checkout is found from below, and there is none outside', () => {
  const { root } = repositoryFor({ 'a/b/c.sql': '' });
  expect(findRoot(path.join(root, 'a/b'))).toBe(root);
  expect(findRoot(path.parse(root).root)).toBeUndefined();
});

test('NUL parts names, whatever stands in them', () => {
  expect(splitNul(Buffer.from('a\nb\0\u00e9 "c"\0'))).toEqual(['a\nb', 'é "c"']);
  expect(splitNul(Buffer.alloc(0))).toEqual([]);
});
