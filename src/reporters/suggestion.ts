import type { Finding, Remedy, TextEdit } from '../model/finding.ts';
import { cleanLines } from './escape.ts';

/** Whole lines of a file and what stands in their place; `text` has a line feed after each line and is empty where the lines go. */
export interface Suggestion {
  readonly startLine: number;
  readonly endLine: number;
  readonly text: string;
}

export type EditRemedy = Extract<Remedy, { kind: 'edit' }>;

/** The stretch [start, end) of a text with the edits made; undefined where they overlap or reach out of it. */
function applyEdits(text: string, edits: readonly TextEdit[], start: number, end: number): string | undefined {
  let result = '';
  let from = start;
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    if (edit.span.start < from || edit.span.end < edit.span.start || edit.span.end > end) return undefined;
    result += text.slice(from, edit.span.start) + edit.text;
    from = edit.span.end;
  }
  return result + text.slice(from, end);
}

const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/u);

/** Largest suggestion worth a block of its own in a comment. */
const longestSuggestion = { lines: 60, characters: 10_000 } as const;

/** How many lines end in a text. */
const breaksIn = (text: string): number => linesOf(text).length - 1;

const endsLine = (code: number): boolean => code === 10 || code === 13;

/** The stretch of whole lines around [start, end), without the end of the last one; walks no further than they go. */
function wholeLines(text: string, start: number, end: number): readonly [start: number, end: number] {
  let [from, to] = [start, end];
  while (from > 0 && !endsLine(text.charCodeAt(from - 1))) from--;
  while (to < text.length && !endsLine(text.charCodeAt(to))) to++;
  return [from, to];
}

/** What stands in the place of a password: nothing that may be written into a file. */
const masked = '•';

const splitsLineEnd = (text: string, offset: number): boolean => text[offset - 1] === '\r' && text[offset] === '\n';

/** The first edit of a finding as whole lines, so that applying them gives exactly the file that the remedy states. */
export function suggestionFor(finding: Finding, text: string): Suggestion | undefined {
  const remedy = finding.remedies.find((candidate) => candidate.kind === 'edit');
  const edits = remedy?.edits ?? [];
  if (edits.length === 0 || edits.some((edit) => edit.span.file !== finding.span.file || edit.span.end > text.length)) return undefined;
  if (edits.some(({ span }) => splitsLineEnd(text, span.start) || splitsLineEnd(text, span.end))) return undefined;

  const [start, end] = wholeLines(text, Math.min(...edits.map(({ span }) => span.start)), Math.max(...edits.map(({ span }) => span.end)));
  const replacement = applyEdits(text, edits, start, end);
  if (replacement === undefined || text.slice(start, end).includes(masked) || cleanLines(replacement) !== replacement.replaceAll(/\r\n?/gu, '\n'))
    return undefined;

  const own = finding.span.start;
  const first = finding.place.line + (start >= own ? breaksIn(text.slice(own, start)) : -breaksIn(text.slice(start, own)));
  return trim(linesOf(text.slice(start, end)), linesOf(replacement), first);
}

/** Leaves out lines that stay as they are at both ends; a suggestion always stands on at least one line. */
function trim(before: readonly string[], replacement: readonly string[], firstLine: number): Suggestion | undefined {
  let [head, tail] = [0, 0];
  const rest = (lines: readonly string[]): number => lines.length - head - tail;
  while (rest(before) > 1 && rest(replacement) > 0 && before.at(-1 - tail) === replacement.at(-1 - tail)) tail++;
  while (rest(before) > 1 && rest(replacement) > 0 && before[head] === replacement[head]) head++;
  const lines = replacement.slice(head, replacement.length - tail);
  const text = lines.map((line) => `${line}\n`).join('');
  const unchanged = rest(before) === 1 && lines.length === 1 && lines[0] === before[head];
  const tooLong = Math.max(lines.length, rest(before)) > longestSuggestion.lines || text.length > longestSuggestion.characters;
  return unchanged || tooLong ? undefined : { startLine: firstLine + head, endLine: firstLine + before.length - 1 - tail, text };
}

/** The SQL that an edit leaves in place of the statement, for showing. */
export function editedSql(remedy: EditRemedy, finding: Finding, text: string | undefined): string {
  const own = remedy.edits.map((edit) => edit.text).join('\n');
  if (text === undefined || remedy.edits.some((edit) => edit.span.file !== finding.span.file)) return own.trim();
  const spans = [...remedy.edits.map(({ span }) => span), ...(finding.statement === undefined ? [] : [finding.statement])];
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const sql = (applyEdits(text, remedy.edits, start, end) ?? own).trim();
  return sql.endsWith(';') || sql === '' ? sql : `${sql};`;
}
