import { showName } from '../model/names.ts';
import type { JudgedSource, Report } from '../model/report.ts';
import { clip, escapeHtml } from './escape.ts';
import { anchorOf, badge } from './html-comment.ts';
import { numberFindings, renderHtmlFile, type Numbered } from './html-file.ts';
import { style } from './html-style.ts';
import { chartLocks, renderHtmlChart } from './lock-chart.ts';
import { timelineOf, type TimelineEntry } from './lock-timeline.ts';
import { htmlProse, namesOf } from './prose.ts';
import { diffSchemas, partsThatDiffer, type Change, type TableDiff } from './schema-diff.ts';
import { verdictOf } from './verdict.ts';
import {
  byWeight,
  consequenceWords,
  durationWords,
  listWords,
  lockWords,
  plural,
  splitMessage,
  suppressionWords,
  waitingWords,
  workWords,
} from './words.ts';

export interface HtmlOptions {
  readonly title: string;
}

/** The review as one self-contained page: summary on top, then each migration with the comments under their lines. */
export function renderHtml(report: Report, { title }: HtmlOptions): string {
  const numbered = numberFindings(report);
  const files = [
    ...new Set([
      ...report.sources.flatMap((source) => source.files),
      ...numbered.map(({ finding }) => finding.span.file),
      ...report.opaque.map(({ file }) => file),
    ]),
  ];
  const body = [
    renderFindings(numbered),
    ...report.sources.map(renderSchema),
    ...report.sources.map(renderTimeline),
    renderExceptions(report),
    renderOpaque(report),
    renderRemarks(report),
    files.length === 0
      ? ''
      : `<section aria-labelledby="files"><h2 id="files">Migrations</h2>${files.map((file) => renderHtmlFile(file, numbered, report)).join('\n')}</section>`,
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${escapeHtml(`${title}: ${verdictOf(report).line}`)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#files">Skip to the migrations</a>
<header class="top">${renderBanner(report, title)}</header>
<main>
${body.filter((part) => part !== '').join('\n')}
</main>
</body>
</html>
`;
}

function renderBanner(report: Report, title: string): string {
  const { line, judged, detail } = verdictOf(report);
  const sign = report.verdict === 'pass' ? '✓' : '✗';
  const more = detail.length === 0 ? '' : `<p class="quiet">${escapeHtml(detail.join(' '))}</p>`;
  return `<div class="banner ${report.verdict}"><h1><span aria-hidden="true">${sign}</span> ${escapeHtml(line)}</h1><p>${escapeHtml(title)}. Judged: ${escapeHtml(judged)}.</p>${more}</div>`;
}

function htmlTable(header: readonly string[], rows: readonly (readonly string[])[], label: string): string {
  const head = header.map((cell) => `<th scope="col">${cell}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(label)}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

const section = (title: string, body: string): string => `<section><h2>${escapeHtml(title)}</h2>${body}</section>`;
const code = (text: string): string => `<code>${escapeHtml(clip(text, 400))}</code>`;
/** A path that may break after its slashes and underscores. */
const breakable = (path: string): string => escapeHtml(clip(path, 400)).replaceAll(/[/_](?=[^/_])/gu, '$&<wbr>');
const pathCode = (path: string): string => `<code>${breakable(path)}</code>`;

function renderFindings(numbered: readonly Numbered[]): string {
  if (numbered.length === 0) return '';
  const rows = numbered
    .toSorted((a, b) => byWeight(a.finding, b.finding))
    .map(({ finding, index }) => {
      const place = finding.fileLevel === true ? finding.span.file : `${finding.span.file}:${finding.place.line}`;
      const what = `<a href="#${anchorOf(index)}">${htmlProse(clip(splitMessage(finding.message).first, 600), namesOf(finding))}</a>`;
      return [badge(finding), consequenceWords[finding.consequence], what, pathCode(place)];
    });
  return section('Findings', htmlTable(['Severity', 'Consequence', 'What happens', 'Where'], rows, 'Findings'));
}

const signs: Readonly<Record<Change, string>> = { added: '+', removed: '−', changed: '±', same: '' };
const changeNames: Readonly<Record<Change, string>> = { added: 'new', removed: 'dropped', changed: 'changed', same: '' };

function renderSchema(source: JudgedSource): string {
  const diffs = diffSchemas(source);
  if (diffs.length === 0) return '';
  const cards = diffs.slice(0, 60).map(renderCard).join('\n');
  const more = diffs.length > 60 ? `<p class="quiet">and ${plural(diffs.length - 60, 'more table')}</p>` : '';
  return section(`What changes in the schema${source.folder === '' ? '' : ` (${source.folder})`}`, `<div class="tables">${cards}</div>${more}`);
}

function renderCard(diff: TableDiff): string {
  const parts = partsThatDiffer(diff).map(({ what, name, change, before, after }) => {
    const was = before === undefined ? '' : `<del>${escapeHtml(clip(before, 200))}</del>`;
    const is = after === undefined ? '' : escapeHtml(clip(after, 200));
    const text = [was, is].filter(Boolean).join(' → ');
    return `<li><span class="sign ${change}">${signs[change]}</span>${what === 'column' ? '' : `${what} `}${code(name)} <span class="quiet">${change === 'removed' ? '' : text}</span></li>`;
  });
  const formerly = diff.formerly === undefined ? '' : `, formerly ${code(diff.formerly)}`;
  const list =
    diff.change === 'removed' ? `<ul><li class="quiet">with ${plural(diff.columns.length, 'column')}</li></ul>` : `<ul>${parts.join('')}</ul>`;
  return `<article class="card"><h3><span class="sign ${diff.change}">${signs[diff.change]}</span>${code(diff.name)} <span class="quiet">${changeNames[diff.change]}${formerly}</span></h3>${list}</article>`;
}

function renderTimeline(source: JudgedSource): string {
  const entries = timelineOf(source).slice(0, 300);
  if (entries.length === 0) return '';
  const files = [...new Set(entries.map(({ file }) => file))];
  const groups = files.map((file) => {
    const rows = entries.filter((entry) => entry.file === file).map(timelineRow);
    return `<tbody><tr><th class="group" scope="rowgroup" colspan="6">${breakable(file)}</th></tr>${rows.join('')}</tbody>`;
  });
  const head =
    '<th scope="col">Statement</th><th scope="col" class="tight">Relation</th><th scope="col">Lock</th><th scope="col">Who waits</th><th scope="col">How long</th><th scope="col">Held until</th>';
  const table = `<div class="scroll" tabindex="0" role="region" aria-label="Locks"><table><thead><tr>${head}</tr></thead>${groups.join('')}</table></div>`;
  const chart = chartLocks(source);
  return section('Who waits for what', (chart === undefined ? '' : renderHtmlChart(chart)) + table);
}

function timelineRow(entry: TimelineEntry): string {
  const statement = code(clip(entry.statement.replaceAll(/\s+/gu, ' '), 90));
  const work = entry.work.length === 0 ? durationWords([]) : `while it ${escapeHtml(listWords([...new Set(entry.work.map(workWords))]))}`;
  const until = entry.heldUntil > entry.line ? `line ${entry.heldUntil}, the end of its transaction` : 'it is done';
  const cells = [
    `<span class="quiet">${entry.line}</span> ${statement}`,
    undefined,
    code(lockWords(entry.mode)),
    waitingWords[entry.blocks],
    work,
    until,
  ];
  return `<tr>${cells.map((cell) => (cell === undefined ? `<td class="tight">${code(clip(showName(entry.relation), 60))}</td>` : `<td>${cell}</td>`)).join('')}</tr>`;
}

function renderExceptions(report: Report): string {
  if (report.exceptions.length === 0) return '';
  const rows = report.exceptions.map(({ suppression, rule, findings }) => [
    code(rule),
    escapeHtml(clip(suppression.reason, 1000)) || 'none given',
    `${suppressionWords[suppression.by]}, ${code(suppression.from)}`,
    escapeHtml(suppression.until ?? 'no end'),
    escapeHtml(suppression.approvedBy ?? ''),
    String(findings),
  ]);
  return section('Exceptions used', htmlTable(['Rule', 'Reason', 'Where from', 'Until', 'Approved by', 'Findings'], rows, 'Exceptions'));
}

function renderOpaque(report: Report): string {
  if (report.opaque.length === 0) return '';
  const rows = report.opaque.slice(0, 300).map(({ file, line, why }) => [pathCode(`${file}:${line}`), escapeHtml(clip(why, 1000))]);
  return section('What could not be read', htmlTable(['Where', 'Why'], rows, 'Unread statements'));
}

function renderRemarks(report: Report): string {
  if (report.remarks.length === 0) return '';
  return section('Remarks', `<ul>${report.remarks.map((remark) => `<li>${htmlProse(clip(remark, 2000), [])}</li>`).join('')}</ul>`);
}
