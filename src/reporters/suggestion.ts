import type { Finding, Remedy, TextEdit } from '../model/finding.ts';
import { indexLines } from '../model/span.ts';
import { cleanLines } from './escape.ts';

/** Whole lines of a file and what stands in their place; `text` has a line feed after each line and is empty where the lines go. */
export interface Suggestion {
  readonly startLine: number;
  readonly endLine: number;
  readonly text: string;
}

export type EditRemedy = Extract<Remedy, { kind: 'edit' }>;

/** The stretch [start, end) of a text with the edits made; undefined where they overlap or reach out of it. */
export function applyEdits(text: string, edits: readonly TextEdit[], start: number, end: number): string | undefined {
  let result = '';
  let from = start;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    if (edit.span.start < from || edit.span.end < edit.span.start || edit.span.end > end) return undefined;
    result += text.slice(from, edit.span.start) + edit.text;
    from = edit.span.end;
  }
  return result + text.slice(from, end);
}

const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/u);

/** Largest suggestion worth a block of its own in a comment. */
const longestSuggestion = { lines: 60, characters: 10_000 } as const;

/** The first edit of a finding as whole lines, so that applying them gives exactly the file that the remedy states. */
export function suggestionFor(finding: Finding, text: string): Suggestion | undefined {
  const remedy = finding.remedies.find((candidate) => candidate.kind === 'edit');
  const edits = remedy?.edits ?? [];
  if (edits.length === 0 || edits.some((edit) => edit.span.file !== finding.span.file || edit.span.end > text.length)) return undefined;
  const whole = applyEdits(text, edits, 0, text.length);
  if (whole === undefined || cleanLines(whole) !== whole.replaceAll(/\r\n?/gu, '\n')) return undefined;

  const places = indexLines(text);
  const first = places.at(Math.min(...edits.map(({ span }) => span.start))).line;
  const last = places.at(Math.max(...edits.map(({ span }) => span.end))).line;
  const before = linesOf(text);
  const after = linesOf(whole);
  const grown = after.length - before.length;
  return trim(before, after.slice(first - 1, last + grown), first, last);
}

/** Leaves out lines that stay as they are at both ends; a suggestion always stands on at least one line. */
function trim(before: readonly string[], replacement: readonly string[], first: number, last: number): Suggestion | undefined {
  let [startLine, endLine, head, tail] = [first, last, 0, replacement.length];
  while (endLine > startLine && tail > head && before[endLine - 1] === replacement[tail - 1]) {
    endLine--;
    tail--;
  }
  while (endLine > startLine && tail > head && before[startLine - 1] === replacement[head]) {
    startLine++;
    head++;
  }
  const lines = replacement.slice(head, tail);
  const unchanged = lines.length === 1 && startLine === endLine && lines[0] === before[startLine - 1];
  const text = lines.map((line) => `${line}\n`).join('');
  if (unchanged || Math.max(lines.length, endLine - startLine + 1) > longestSuggestion.lines || text.length > longestSuggestion.characters) return undefined;
  return { startLine, endLine, text };
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
