import { expect, test } from 'vitest';
import { compareListings } from '../../src/github/diff.ts';
import type { Listing } from '../../src/github/listing.ts';

const listing = (entries: Readonly<Record<string, string>>): Listing =>
  new Map(Object.entries(entries).map(([path, sha]) => [path, { sha, mode: '100644' }]));
const compare = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) =>
  compareListings(listing(before), listing(after)).toSorted((a, b) => a.path.localeCompare(b.path));

test('D2 a list made from two trees tells added, modified and deleted files', () => {
  expect(compare({ a: '1', b: '2', c: '3' }, { a: '1', b: '4', d: '5' })).toEqual([
    { path: 'b', status: 'modified' },
    { path: 'c', status: 'deleted' },
    { path: 'd', status: 'added' },
  ]);
});

test('D4 a file that moved unchanged is renamed, and not deleted besides', () => {
  expect(compare({ a: '1' }, { b: '1' })).toEqual([{ path: 'b', status: 'renamed', previousPath: 'a' }]);
});

test('D4 of two files with one content that are gone, one is renamed and one deleted', () => {
  expect(compare({ a: '1', b: '1' }, { c: '1' }).map(({ path, status, previousPath }) => `${path} ${status} ${previousPath ?? ''}`.trim())).toEqual([
    'a deleted',
    'c renamed b',
  ]);
  expect(compare({ a: '1' }, { b: '1', c: '1' }).map(({ path, status }) => `${path} ${status}`)).toEqual(['b renamed', 'c added']);
});

test('D4 a mode that changes is a change', () => {
  const after: Listing = new Map([['a', { sha: '1', mode: '100755' }]]);
  expect(compareListings(listing({ a: '1' }), after)).toEqual([{ path: 'a', status: 'modified' }]);
});

test('nothing in, nothing out', () => {
  expect(compare({}, {})).toEqual([]);
  expect(compare({ a: '1' }, { a: '1' })).toEqual([]);
});
