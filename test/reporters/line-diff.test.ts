import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffLines, type DiffLine } from '../../src/reporters/line-diff.ts';

const signed = (lines: readonly DiffLine[]): readonly string[] =>
  lines.map(({ kind, text }) => `${kind === 'same' ? ' ' : kind === 'added' ? '+' : '-'}${text}`);

describe('the difference of two texts by lines', () => {
  test('keeps what is common, and shows what is gone before what is new', () => {
    expect(signed(diffLines(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'y', 'd']))).toEqual([' a', '-b', '+x', ' c', '+y', ' d']);
    expect(signed(diffLines([], ['a']))).toEqual(['+a']);
    expect(signed(diffLines(['a', 'a'], ['a']))).toEqual([' a', '-a']);
  });

  test('holds both texts, in their order and with the new numbers', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const diff = diffLines(before, after);
        const numbered = diff.filter((line) => line.kind !== 'removed');
        expect(diff.filter(({ kind }) => kind !== 'added').map(({ text }) => text)).toEqual(before);
        expect(numbered.map(({ text }) => text)).toEqual(after);
        expect(numbered.map(({ line }) => line)).toEqual(after.map((_, at) => at + 1));
      }),
    );
  });

  test('of two texts with nothing in common takes no long time', () => {
    const [before, after] = ['old', 'new'].map((word) => Array.from({ length: 20_000 }, (_, at) => `${word} ${at}`));
    expect(diffLines(before ?? [], after ?? [])).toHaveLength(40_000);
  });
});
