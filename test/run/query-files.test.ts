import { expect, test } from 'vitest';
import type { ChangedPath, RepositoryChange, Tree } from '../../src/model/ports.ts';
import { readNamedQueries } from '../../src/run/query-files.ts';

type Files = Readonly<Record<string, string>>;

/** A tree that remembers each call. */
function recorded(files: Files): Tree & { readonly calls: (readonly string[])[] } {
  const calls: (readonly string[])[] = [];
  return {
    title: 'a tree',
    calls,
    list: async () => Object.keys(files),
    read: async (paths) => {
      calls.push(paths);
      return new Map(paths.flatMap((path) => (path in files ? [[path, files[path] ?? ''] as const] : [])));
    },
  };
}

async function read(base: Files, head: Files, changed: readonly ChangedPath[], paths: readonly string[] = ['q']) {
  const trees = { base: recorded(base), head: recorded(head) };
  const change: RepositoryChange = { ...trees, changed, complete: true };
  const named = await readNamedQueries(change, { paths, from: 'p.yml:2' });
  return {
    stands: named.standing.map(({ query, stands }) => `${query.path}:${query.line} ${query.name ?? query.text} ${stands}`),
    remarks: named.remarks,
    calls: { base: trees.base.calls, head: trees.head.calls },
  };
}

const of = (...names: readonly string[]): string => names.map((name) => `-- name: ${name} :one\nSELECT '${name}';\n`).join('');

test('each tree is asked once: the head for all files, the base for those that the pull request changes', async () => {
  const base = { 'q/a.sql': of('A'), 'q/b.sql': of('B'), 'q/gone.sql': of('G'), 'q/old.sql': of('M'), 'src/a.ts': '' };
  const head = { 'q/a.sql': of('A'), 'q/b.sql': of('C'), 'q/new.sql': of('N'), 'q/moved.sql': of('M'), 'src/a.ts': '' };
  const { stands, calls } = await read(base, head, [
    { path: 'q/b.sql', status: 'modified' },
    { path: 'q/gone.sql', status: 'deleted' },
    { path: 'q/new.sql', status: 'added' },
    { path: 'q/moved.sql', status: 'renamed', previousPath: 'q/old.sql' },
    { path: 'src/a.ts', status: 'modified' },
  ]);
  expect(stands.toSorted()).toEqual([
    'q/a.sql:2 A both',
    'q/b.sql:2 B base',
    'q/b.sql:2 C head',
    'q/gone.sql:2 G base',
    'q/moved.sql:2 M both',
    'q/new.sql:2 N head',
  ]);
  expect(calls.head).toEqual([['q/a.sql', 'q/b.sql', 'q/new.sql', 'q/moved.sql']]);
  expect(calls.base).toEqual([['q/b.sql', 'q/gone.sql', 'q/old.sql']]);
});

test('a glob, a file, and statistics; what is no file of queries is left alone', async () => {
  const files = { 'db/q/a.sql': of('A'), 'db/q/README.md': 'no', 'stats/s.csv': 'query,calls\nSELECT 1,2\n' };
  expect((await read(files, files, [], ['db/**/*.sql', 'stats/s.csv'])).stands).toEqual(['db/q/a.sql:2 A both', 'stats/s.csv:2 SELECT 1 both']);
});

test('a path that means nothing is said, and no more', async () => {
  const { stands, remarks } = await read({}, {}, [], ['db/queries']);
  expect({ stands, remarks }).toEqual({ stands: [], remarks: ['`queries` at p.yml:2 names db/queries, which matches no file.'] });
});

test('without a word in the policy nothing is read', async () => {
  const head = recorded({ 'q/a.sql': of('A') });
  const named = await readNamedQueries({ base: recorded({}), head, changed: [], complete: true }, undefined);
  expect({ standing: named.standing, calls: head.calls }).toEqual({ standing: [], calls: [] });
});
