import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { placeOf, type Place } from '../model/span.ts';
import { cleanLines } from './escape.ts';
import { linesOf } from './text-lines.ts';

/** A line of an excerpt; `pointer` marks columns of the shown text, measured in cells of a terminal. */
export interface ExcerptLine {
  readonly line: number | undefined;
  readonly text: string;
  readonly pointer?: { readonly from: number; readonly width: number };
}

/**
 * Characters that take two cells of a terminal. Source: Unicode 17, EastAsianWidth (Wide and Fullwidth),
 * as far as scripts and symbols in use go.
 */
const wide =
  /[\u1100-\u115F\u231A\u231B\u23E9-\u23EC\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1FAFF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\uFE0F/u;
const unseen = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
/** Made when it is first asked for: most texts are plain, and it takes as long as a small check. */
let segmenter: Intl.Segmenter | undefined;
const graphemesOf = (text: string): Intl.Segments => (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })).segment(text);

/** How many cells of a terminal a text takes. */
export function cellsOf(text: string): number {
  if (/^[\x20-\x7E]*$/u.test(text)) return text.length;
  let cells = 0;
  for (const { segment } of graphemesOf(text)) if (!unseen.test(segment)) cells += wide.test(segment) ? 2 : 1;
  return cells;
}

/** Tabs as blanks up to the next stop of four, so that what stands below lines up. */
function expandTabs(text: string): string {
  let out = '';
  for (const part of text.split(/(\t)/u)) out += part === '\t' ? ' '.repeat(4 - (cellsOf(out) % 4)) : part;
  return out;
}

const shown = (text: string): string => expandTabs(cleanLines(text).replaceAll('\n', ' '));

/** Cuts a long line around its pointer. */
function cut(line: ExcerptLine, width: number): ExcerptLine {
  if (cellsOf(line.text) <= width) return line;
  const from = line.pointer?.from ?? 0;
  const drop = Math.max(0, from + Math.min(line.pointer?.width ?? 0, width - 8) - width + 4);
  let [cells, text] = [0, drop > 0 ? '…' : ''];
  let dropped = 0;
  for (const { segment } of graphemesOf(line.text.slice(0, 20_000))) {
    const size = unseen.test(segment) ? 0 : wide.test(segment) ? 2 : 1;
    if (dropped < drop) dropped += size;
    else if (cells + size > width - 2) break;
    else [cells, text] = [cells + size, text + segment];
  }
  const start = drop > 0 ? from - dropped + 1 : from;
  const pointer = line.pointer && { from: start, width: Math.max(1, Math.min(line.pointer.width, width - 1 - start)) };
  return { line: line.line, text: `${text}…`, ...(pointer && { pointer }) };
}

/** The lines of the statement that matter: its first one, and those of the offending part with a pointer under them. */
export function excerptOf(finding: Finding, report: Report, width: number): readonly ExcerptLine[] {
  const text = linesOf(report, finding.span.file);
  if (text === undefined || finding.fileLevel === true) return [];
  const { lines, index } = text;
  const { place } = finding;
  const first = finding.statement === undefined ? place.line : placeOf(finding.statement, index).line;
  const last = Math.min(place.endLine, place.line + 2);
  const result: ExcerptLine[] = [];
  const push = (line: number): void => void result.push(cut(excerptLine(line, lines[line - 1] ?? '', place), width));
  if (first < place.line) push(first);
  if (first < place.line - 2) result.push({ line: undefined, text: '…' });
  if (first < place.line - 1) push(place.line - 1);
  for (let line = place.line; line <= last; line++) push(line);
  if (last < place.endLine) result.push({ line: undefined, text: '…' });
  return result;
}

function excerptLine(line: number, text: string, place: Place): ExcerptLine {
  if (line < place.line || line > place.endLine) return { line, text: shown(text) };
  const indent = text.length - text.trimStart().length;
  const from = line === place.line ? place.column - 1 : indent;
  const to = line === place.endLine ? place.endColumn - 1 : text.trimEnd().length;
  const lead = cellsOf(shown(text.slice(0, from)));
  const width = cellsOf(shown(text.slice(0, Math.max(from, to)))) - lead;
  return { line, text: shown(text), pointer: { from: lead, width: Math.max(1, width) } };
}
