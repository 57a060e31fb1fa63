import { counts, severities, type Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { clip, escapeHtml } from './escape.ts';
import { renderHtmlComment } from './html-comment.ts';
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
  const text = report.texts.get(file);
  const above = own.filter((numbered) => text === undefined || !isOnLine(numbered));
  const count = own.length === 0 ? 'nothing found' : plural(own.length, 'finding');
  const comments = above.map(({ finding, index }) => renderHtmlComment(finding, index, report)).join('\n');
  const body = text === undefined ? '<p class="gap">The text of this file is not part of the change’s head.</p>' : renderLines(file, text, own.filter(isOnLine), report);
  return `<section class="file" aria-label="${escapeHtml(clip(file, 300))}"><header><h3>${escapeHtml(clip(file, 300))}</h3><span class="quiet">${count}</span></header>${comments}${body}</section>`;
}

function renderLines(file: string, text: string, own: readonly Numbered[], report: Report): string {
  const lines = text.replace(/(?:\r\n|\n|\r)$/u, '').split(/\r\n|\n|\r/u);
  const opaque = report.opaque.filter((statement) => statement.file === file);
  const marks = [...own.map(({ finding }) => finding.place), ...opaque.map(({ place }) => place)];
  const isShown = (line: number): boolean =>
    lines.length <= wholeFile || marks.some((place) => line >= place.line - around && line <= place.endLine + around) || (marks.length === 0 && line <= around * 2);
  const parts: string[] = [];
  let open = false;
  let hidden = 0;
  const close = (): void => {
    if (open) parts.push('</div>');
    open = false;
  };
  const flush = (): void => {
    if (hidden > 0) {
      close();
      parts.push(`<div class="gap">${plural(hidden, 'line')} not shown</div>`);
    }
    hidden = 0;
  };
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    const ending = own.filter(({ finding }) => Math.min(Math.max(finding.place.endLine, 1), lines.length) === number);
    const unread = opaque.filter(({ place }) => Math.min(place.endLine, lines.length) === number);
    if (!isShown(number)) {
      hidden++;
      continue;
    }
    flush();
    if (!open) parts.push('<div class="sql" tabindex="0" role="group" aria-label="SQL">');
    open = true;
    parts.push(renderLine(number, line, own));
    if (ending.length + unread.length === 0) continue;
    close();
    parts.push(...ending.map(({ finding, index: at }) => renderHtmlComment(finding, at, report)));
    parts.push(...unread.map(({ why }) => `<p class="comment"><strong>Could not be read, and so not judged:</strong> ${escapeHtml(clip(why, 1000))}</p>`));
  }
  flush();
  close();
  return parts.join('\n');
}

function renderLine(number: number, line: string, own: readonly Numbered[]): string {
  const hits = own.filter(({ finding: { place } }) => place.line <= number && place.endLine >= number);
  const [worst] = [...hits].sort((a, b) => severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity));
  const hit = worst === undefined ? '' : ` hit ${worst.finding.severity}`;
  return `<div class="row${hit}"><span class="no">${number}</span><span class="text">${markParts(clip(line, longestLine), number, hits)}</span></div>`;
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
    .sort((a, b) => a.from - b.from || severities.indexOf(a.severity) - severities.indexOf(b.severity));
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
