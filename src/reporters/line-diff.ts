import { plural } from './words.ts';

/** A line of the new text, or one of the old text that is gone. Lines of the new text are counted from 1. */
export type DiffLine =
  | { readonly kind: 'same' | 'added'; readonly line: number; readonly text: string }
  | { readonly kind: 'removed'; readonly text: string };

const withoutLast = (lines: readonly string[]): readonly string[] => (lines.at(-1) === '' ? lines.slice(0, -1) : lines);

/** The lines of a file as they differ from the text that stood; of a new file, they are just its lines. */
export function diffFiles(before: string | undefined, lines: readonly string[]): readonly DiffLine[] {
  const after = withoutLast(lines);
  return diffLines(before === undefined ? after : withoutLast(before.split(/\r\n|\n|\r/u)), after);
}

/** Each line with its number; what is gone has that of the line in whose place it stood. */
export function numberLines(
  lines: readonly DiffLine[],
): readonly { readonly kind: DiffLine['kind']; readonly line: number; readonly text: string }[] {
  let next = 1;
  return lines.map(({ kind, text }) => ({ kind, text, line: kind === 'removed' ? next : next++ }));
}

/** What was done to a file that stood, in a few words. */
export function changeWords(lines: readonly DiffLine[] | undefined): string {
  if (lines === undefined) return 'deleted';
  const count = (kind: DiffLine['kind']): number => lines.filter((line) => line.kind === kind).length;
  return `edited, ${plural(count('added'), 'line')} added and ${count('removed')} removed`;
}

/** Most pairs of lines that are compared; stretches that differ in more are shown as one removed and one added block. */
const mostPairs = 4_000_000;

/** What was made of a text, line by line: the longest lines in common stay, the rest was taken out or put in. */
export function diffLines(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;

  const old = before.slice(head, before.length - tail);
  const fresh = after.slice(head, after.length - tail);
  const middle =
    old.length * fresh.length > mostPairs ? [...old.map(removed), ...fresh.map((text, at) => added(text, head + at))] : walk(old, fresh, head);
  const last = after.length - tail;
  return [...after.slice(0, head).map((text, at) => same(text, at)), ...middle, ...after.slice(last).map((text, at) => same(text, last + at))];
}

const same = (text: string, at: number): DiffLine => ({ kind: 'same', line: at + 1, text });
const added = (text: string, at: number): DiffLine => ({ kind: 'added', line: at + 1, text });
const removed = (text: string): DiffLine => ({ kind: 'removed', text });

/** The longest common subsequence of two lists of lines, walked from the front; what is gone stands before what is new. */
function walk(old: readonly string[], fresh: readonly string[], offset: number): readonly DiffLine[] {
  const width = fresh.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      common[i * width + j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      lines.push(same(fresh[j++] ?? '', offset + j - 1));
      i++;
    } else if (j >= fresh.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) lines.push(removed(old[i++] ?? ''));
    else lines.push(added(fresh[j++] ?? '', offset + j - 1));
  }
  return lines;
}
