import { counts, severities, type Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Place } from '../model/span.ts';
import { clip, escapeHtml } from './escape.ts';
import { renderHtmlComment } from './html-comment.ts';
import { changeWords, diffFiles, numberLines, type DiffLine } from './line-diff.ts';
import { linesOf } from './text-lines.ts';
import { plural } from './words.ts';

/** Files longer than this are shown around their findings only. */
const wholeFile = 160;
/** Lines shown above and below a finding of a long file. */
const around = 6;
const longestLine = 2_000;

/** A finding with its number on the page. */
export interface Numbered {
  readonly finding: Finding;
  readonly index: number;
}

/** The findings that count, numbered in the order of the report. */
export function numberFindings(report: Report): readonly Numbered[] {
  return report.findings.filter(counts).map((finding, index) => ({ finding, index }));
}

const isOnLine = ({ finding }: Numbered): boolean => finding.fileLevel !== true;

/** One migration as its lines, with each comment under the last line of what it is about. */
export function renderHtmlFile(file: string, all: readonly Numbered[], report: Report): string {
  const own = all.filter(({ finding }) => finding.span.file === file);
  const text = linesOf(report, file);
  const before = report.textsBefore.get(file);
  const lines = text === undefined ? undefined : diffFiles(before, text.lines);
  const above = own.filter((numbered) => text === undefined || !isOnLine(numbered));
  const count = [before === undefined ? '' : changeWords(lines), own.length === 0 ? 'nothing found' : plural(own.length, 'finding')]
    .filter(Boolean)
    .join(' · ');
  const comments = above.map(({ finding, index }) => renderHtmlComment(finding, index, report)).join('\n');
  const body =
    lines !== undefined
      ? renderLines(file, lines, own.filter(isOnLine), report)
      : before === undefined
        ? '<p class="gap">The text of this file is not part of the change’s head.</p>'
        : renderLines(file, diffFiles(before, []), [], report);
  return `<section class="file${before === undefined ? '' : ' edited'}" aria-label="${escapeHtml(clip(file, 300))}"><header><h3>${escapeHtml(clip(file, 300))}</h3><span class="quiet">${count}</span></header>${comments}${body}</section>`;
}

/** What stands on the lines of a file, found once for all of them. */
interface Marks {
  /** Findings by each line that they touch. */
  readonly on: ReadonlyMap<number, readonly Numbered[]>;
  /** What stands below a line, as HTML. */
  readonly below: ReadonlyMap<number, readonly string[]>;
  readonly shown: ReadonlySet<number> | undefined;
}

function append<T>(map: Map<number, T[]>, line: number, value: T): void {
  const known = map.get(line);
  if (known === undefined) map.set(line, [value]);
  else known.push(value);
}

function marksOf(file: string, lines: readonly DiffLine[], own: readonly Numbered[], report: Report): Marks {
  const lineCount = lines.filter(({ kind }) => kind !== 'removed').length;
  const on = new Map<number, Numbered[]>();
  const below = new Map<number, string[]>();
  const shown = new Set<number>();
  const show = (place: Place): void => {
    for (let line = place.line - around; line <= place.endLine + around; line++) shown.add(line);
  };
  for (const numbered of own) {
    const { place } = numbered.finding;
    show(place);
    for (let { line } = place; line <= place.endLine; line++) append(on, line, numbered);
    append(below, Math.min(place.endLine, lineCount), renderHtmlComment(numbered.finding, numbered.index, report));
  }
  for (const { place, why } of report.opaque.filter((statement) => statement.file === file)) {
    show(place);
    const words = `<strong>Could not be read, and so not judged:</strong> ${escapeHtml(clip(why, 1000))}`;
    append(below, Math.min(place.endLine, lineCount), `<p class="comment">${words}</p>`);
  }
  for (const { kind, line } of numberLines(lines)) if (kind !== 'same') show({ line, column: 1, endLine: line, endColumn: 1 });
  if (shown.size === 0) show({ line: 1, column: 1, endLine: 1, endColumn: 1 });
  return { on, below, shown: lineCount <= wholeFile ? undefined : shown };
}

function renderLines(file: string, lines: readonly DiffLine[], own: readonly Numbered[], report: Report): string {
  const marks = marksOf(file, lines, own, report);
  const parts: string[] = [];
  let rows: string[] = [];
  let hidden = 0;
  const closeRows = (): void => {
    if (rows.length > 0) parts.push(`<div class="sql" tabindex="0" role="group" aria-label="SQL">\n${rows.join('\n')}\n</div>`);
    rows = [];
  };
  const closeGap = (): void => {
    if (hidden > 0) parts.push(`<div class="gap">${plural(hidden, 'line')} not shown</div>`);
    hidden = 0;
  };
  for (const { kind, line, text } of numberLines(lines)) {
    if (marks.shown !== undefined && !marks.shown.has(line)) {
      closeRows();
      hidden++;
      continue;
    }
    closeGap();
    rows.push(kind === 'removed' ? renderRemoved(text) : renderLine(line, kind, text, marks.on.get(line) ?? []));
    const comments = kind === 'removed' ? undefined : marks.below.get(line);
    if (comments === undefined) continue;
    closeRows();
    parts.push(...comments);
  }
  closeRows();
  closeGap();
  return parts.join('\n');
}

const renderRemoved = (line: string): string =>
  `<div class="row removed"><span class="no"><span class="unseen">removed</span></span><span class="text">${escapeHtml(clip(line, longestLine))}</span></div>`;

function renderLine(number: number, kind: 'same' | 'added', line: string, hits: readonly Numbered[]): string {
  const [worst] = hits.toSorted((a, b) => severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity));
  const hit = worst === undefined ? '' : ` hit ${worst.finding.severity}`;
  return `<div class="row${kind === 'same' ? '' : ' added'}${hit}"><span class="no">${kind === 'same' ? '' : '<span class="unseen">added</span> '}${number}</span><span class="text">${markParts(clip(line, longestLine), number, hits)}</span></div>`;
}

/** The line with the offending parts underlined; parts that overlap are marked as the weightiest. */
function markParts(line: string, number: number, hits: readonly Numbered[]): string {
  const cuts = hits
    .map(({ finding: { place, severity } }) => ({
      from: place.line === number ? place.column - 1 : line.length - line.trimStart().length,
      to: place.endLine === number ? place.endColumn - 1 : line.length,
      severity,
    }))
    .filter(({ from, to }) => to > from && from < line.length)
    .toSorted((a, b) => a.from - b.from || severities.indexOf(a.severity) - severities.indexOf(b.severity));
  let out = '';
  let at = 0;
  for (const { from, to, severity } of cuts) {
    const start = Math.max(from, at);
    if (to <= start) continue;
    out += `${escapeHtml(line.slice(at, start))}<mark class="${severity}">${escapeHtml(line.slice(start, to))}</mark>`;
    at = to;
  }
  return out + escapeHtml(line.slice(at));
}
