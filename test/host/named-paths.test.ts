import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { namePaths } from '../../src/host/named-paths.ts';
import { UserError } from '../../src/model/user-error.ts';
import { oddNames, repositoryFor } from './support.ts';

const files = { ...Object.fromEntries(oddNames.map((name) => [name, ''])), 'migrations/readme.md': '', 'migrations/deep/9.SQL': '', 'db/1.sql': '' };

test.each<[string, readonly string[], readonly string[]]>([
  ['a file', ['db/1.sql'], ['db/1.sql']],
  ['the same file twice', ['db/1.sql', './db/../db/1.sql'], ['db/1.sql']],
  ['names of every kind', oddNames, oddNames],
  ['a folder: all SQL below it', ['migrations'], [...oddNames, 'migrations/deep/9.SQL']],
  ['a folder with a slash', ['db/'], ['db/1.sql']],
  ['a glob', ['migrations/*é*.sql'], ['migrations/é 💡.sql']],
  ['a glob over folders', ['**/*.SQL', 'd*/*.sql'], ['migrations/deep/9.SQL', 'db/1.sql']],
  ['nothing', [], []],
])('%s', async (_, named, found) => {
  const { root } = repositoryFor(files);
  expect((await namePaths(root, root, named)).toSorted()).toEqual(found.toSorted());
});

test('paths count from where the user stands, and are told from the root', async () => {
  const { root } = repositoryFor(files);
  const cwd = path.join(root, 'migrations/deep');
  expect(await namePaths(root, cwd, ['9.SQL', '../../db/*.sql'])).toEqual(['migrations/deep/9.SQL', 'db/1.sql']);
  expect(await namePaths(root, cwd, [path.join(root, 'db')])).toEqual(['db/1.sql']);
});

test('a symbolic link that is named stands for its file; below a folder none is followed', async () => {
  const { root } = repositoryFor(files);
  symlinkSync('db/1.sql', path.join(root, 'latest.sql'));
  symlinkSync('..', path.join(root, 'db/loop'));
  symlinkSync('1.sql', path.join(root, 'db/link.sql'));
  expect(await namePaths(root, root, ['latest.sql'])).toEqual(['db/1.sql']);
  expect(await namePaths(root, root, ['db'])).toEqual(['db/1.sql']);
});

test.each([
  ['a file that is not there', 'db/2.sql', /no migration file is there/],
  ['a glob that finds none', 'db/*.sq', /no migration file is there/],
  ['a folder without SQL', 'empty', /no migration file is there/],
  ['a file that is no SQL', 'migrations/readme.md', /not a \.sql file/],
  ['a link to itself', 'self.sql', /symbolic link that leads back to itself/],
])('%s is a mistake, named as the user named it', async (_, name, message) => {
  const { root } = repositoryFor(files);
  mkdirSync(path.join(root, 'empty'));
  symlinkSync('self.sql', path.join(root, 'self.sql'));
  const mistake = await namePaths(root, root, ['db/1.sql', name]).catch((error: unknown) => error);
  expect(mistake).toBeInstanceOf(UserError);
  expect(mistake instanceof UserError && mistake.mistakes).toMatchObject([{ message: expect.stringMatching(message) as string, place: name }]);
});
