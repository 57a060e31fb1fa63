import { describe, expect, test } from 'vitest';
import { anchorFinding, readHunks } from '../../src/github/anchor.ts';
import type { DiffFile } from '../../src/github/diff.ts';
import { findingAt } from '../support/scripted-judge.ts';

const patch = [
  '@@ -1,3 +1,4 @@ header',
  ' one',
  '+two',
  ' three',
  ' four',
  '@@ -10,2 +11,3 @@',
  ' eleven',
  '-gone',
  '+twelve',
  '+thirteen',
  '\\ No newline at end of file',
].join('\n');
const fileOf = (more: Partial<DiffFile> = {}): ReadonlyMap<string, DiffFile> =>
  new Map([['a.sql', { path: 'a.sql', status: 'modified', patch, ...more }]]);

test('hunks are read with the lines that are new', () => {
  expect(readHunks(patch)).toEqual([
    { start: 1, end: 4, added: new Set([2]) },
    { start: 11, end: 13, added: new Set([12, 13]) },
  ]);
  expect(readHunks('@@ -0,0 +1 @@\n+only')).toEqual([{ start: 1, end: 1, added: new Set([1]) }]);
  expect(readHunks('@@ -1,2 +0,0 @@\n-a\n-b')).toEqual([]);
});

test('a line of SQL that begins with plus, minus or @@ shifts nothing', () => {
  expect(readHunks('@@ -1,2 +1,3 @@\n --- x\n++++ y\n+@@ -9,9 +9,9 @@\n')).toEqual([{ start: 1, end: 3, added: new Set([2, 3]) }]);
});

describe('where a comment stands', () => {
  test('on an added line', () => {
    expect(anchorFinding(findingAt('a.sql', 2), fileOf(), undefined)).toEqual({ kind: 'line', path: 'a.sql', line: 2, wholeRange: true });
  });
  test('on the range, where all of it is shown', () => {
    expect(anchorFinding(findingAt('a.sql', 11, { endLine: 13 }), fileOf(), undefined)).toEqual({
      kind: 'line',
      path: 'a.sql',
      line: 13,
      startLine: 11,
      wholeRange: true,
    });
  });
  test('never over two hunks: on a line that is new, without the suggestion', () => {
    expect(anchorFinding(findingAt('a.sql', 2, { endLine: 12 }), fileOf(), undefined)).toEqual({
      kind: 'line',
      path: 'a.sql',
      line: 2,
      wholeRange: false,
    });
  });
  test('on the whole file, when the line is not part of the change', () => {
    expect(anchorFinding(findingAt('a.sql', 3), fileOf(), undefined)).toEqual({ kind: 'file', path: 'a.sql' });
    expect(anchorFinding(findingAt('a.sql', 40), fileOf(), undefined)).toEqual({ kind: 'file', path: 'a.sql' });
  });
  test('D3 on the whole file, when GitHub shows no lines of it', () => {
    const without: DiffFile = { path: 'a.sql', status: 'modified' };
    expect(anchorFinding(findingAt('a.sql', 2), new Map([['a.sql', without]]), undefined)).toEqual({ kind: 'file', path: 'a.sql' });
  });
  test('on the whole file, when it was deleted', () => {
    expect(anchorFinding(findingAt('a.sql', 1), fileOf({ status: 'deleted' }), undefined)).toEqual({ kind: 'file', path: 'a.sql' });
  });
  test('nowhere, when the file is not part of the change', () => {
    expect(anchorFinding(findingAt('b.sql', 1), fileOf(), undefined)).toEqual({ kind: 'none' });
  });
  test('cautiously: on one added line only', () => {
    expect(anchorFinding(findingAt('a.sql', 11, { endLine: 13 }), fileOf(), undefined, 'cautious')).toMatchObject({
      kind: 'line',
      line: 13,
      wholeRange: false,
    });
  });
  test('P14 on exactly the lines that the suggestion replaces', () => {
    const text = Array.from({ length: 13 }, (_, i) => `line ${i + 1}\n`).join('');
    const start = text.indexOf('line 12');
    const edits = [{ span: { file: 'a.sql', start, end: start + 'line 12\nline 13'.length }, text: 'other' }];
    const span = edits[0]?.span ?? { file: 'a.sql', start: 0, end: 0 };
    const finding = findingAt('a.sql', 12, { span, remedies: [{ kind: 'edit', title: 'Better', edits, confidence: 'same-schema' }] });
    expect(anchorFinding(finding, fileOf(), text)).toEqual({ kind: 'line', path: 'a.sql', line: 13, startLine: 12, wholeRange: true });
  });
});
