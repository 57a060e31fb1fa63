import { chmodSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitTree } from '../../src/host/commit-tree.ts';
import { UserError } from '../../src/model/user-error.ts';
import { oddNames, repositoryFor } from './support.ts';

describe('the files of a commit', () => {
  test('names of every kind, each with its own text', async () => {
    const repository = repositoryFor(Object.fromEntries(oddNames.map((name) => [name, `-- ${name}`])));
    const tree = commitTree(repository.root, 'HEAD', 'HEAD');
    expect((await tree.list()).toSorted()).toEqual(oddNames.toSorted());
    expect(await tree.read(oddNames)).toEqual(new Map(oddNames.map((name) => [name, `-- ${name}`])));
  });

  test.each([
    ['an empty file', ''],
    ['CRLF', 'a\r\nb\r\n'],
    ['a byte order mark', '\ufeffSELECT 1;'],
    ['no newline at the end', 'SELECT 1'],
    ['only newlines', '\n\n\n'],
    ['a text that looks like an answer of git', `${'0'.repeat(40)} blob 3\nabc\n`],
    ['NUL', 'a\0b'],
  ])('%s comes as it is', async (_, text) => {
    const repository = repositoryFor({ 'a.sql': text, 'b.sql': 'after' });
    expect(await commitTree(repository.root, 'HEAD', 'HEAD').read(['a.sql', 'b.sql'])).toEqual(
      new Map([
        ['a.sql', text],
        ['b.sql', 'after'],
      ]),
    );
  });

  test('two files with one text are two files, and what is not there is left out', async () => {
    const repository = repositoryFor({ 'a.sql': 'same', 'b/c.sql': 'same' });
    const tree = commitTree(repository.root, 'HEAD', 'HEAD');
    expect(await tree.read(['b/c.sql', 'a.sql', 'nowhere.sql', 'b'])).toEqual(
      new Map([
        ['b/c.sql', 'same'],
        ['a.sql', 'same'],
      ]),
    );
    expect(await tree.read([])).toEqual(new Map());
  });

  test('bytes that are no UTF-8 are told by U+FFFD', async () => {
    const repository = repositoryFor({ 'a.sql': Buffer.from('caf\xe9', 'latin1') });
    expect(await commitTree(repository.root, 'HEAD', 'HEAD').read(['a.sql'])).toEqual(new Map([['a.sql', 'caf\ufffd']]));
  });

  test('symbolic links and submodules are no files; one that may be run is', async () => {
    const inner = repositoryFor({ 'inside.sql': 'SELECT 1;' });
    const repository = repositoryFor({ 'a.sql': 'SELECT 1;', 'run.sql': 'SELECT 2;' });
    symlinkSync('a.sql', path.join(repository.root, 'link.sql'));
    chmodSync(path.join(repository.root, 'run.sql'), 0o755);
    repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'sub.sql');
    repository.commit('more');
    const tree = commitTree(repository.root, 'HEAD', 'HEAD');
    expect((await tree.list()).toSorted()).toEqual(['.gitmodules', 'a.sql', 'run.sql']);
    expect((await tree.read(['link.sql', 'sub.sql', 'run.sql'])).size).toBe(1);
  });

  test('an older commit has what it had, whatever lies there now', async () => {
    const repository = repositoryFor({ 'a.sql': 'old' });
    const old = repository.git('rev-parse', 'HEAD');
    repository.write({ 'a.sql': 'new', 'b.sql': 'new' });
    repository.commit('new');
    repository.write({ 'a.sql': 'newest' });
    expect(await commitTree(repository.root, old, 'old').list()).toEqual(['a.sql']);
    expect(await commitTree(repository.root, old, 'old').read(['a.sql'])).toEqual(new Map([['a.sql', 'old']]));
  });

  test('a commit that is not there is a mistake, not an empty tree', async () => {
    const { root } = repositoryFor();
    await expect(commitTree(root, 'f'.repeat(40), 'gone').list()).rejects.toThrow(UserError);
  });
});
