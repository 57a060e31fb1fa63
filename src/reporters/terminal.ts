import { createColors } from 'picocolors';
import { byProof, counts, type Finding, type PlanStep, type Remedy, type Severity } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { cleanLines, clip, flatten, guardLog } from './escape.ts';
import { excerptOf, type ExcerptLine } from './excerpt.ts';
import { editedSql } from './suggestion.ts';
import { verdictOf } from './verdict.ts';
import { bestRemedies, certaintyWords, effectWords, phaseWords, plural, splitMessage, suppressionWords, transactionWords } from './words.ts';
import { wrap, wrapUnder } from './wrap.ts';

export interface TerminalOptions {
  readonly colour: boolean;
  readonly width: number;
}

type Paint = ReturnType<typeof createColors>;

/** What the parts of the output share. */
interface Sheet {
  readonly report: Report;
  readonly paint: Paint;
  readonly width: number;
}

const paintSeverity = (paint: Paint, severity: Severity, text: string): string =>
  severity === 'error' ? paint.red(text) : severity === 'warning' ? paint.yellow(text) : paint.cyan(text);

/** The report for people at a terminal: each finding with its place in the SQL, its locks and what to do instead; the verdict last. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const sheet: Sheet = { report, paint: createColors(options.colour), width: Math.max(40, Math.min(options.width, 120)) };
  const shown = report.findings.filter(counts);
  const blocks = [
    ...byFile(shown, report).map(([file, findings]) => renderFile(file, findings, sheet)),
    renderOpaque(sheet),
    renderExceptions(sheet),
    renderRemarks(sheet),
    renderVerdict(sheet),
  ];
  return guardLog(`${blocks.filter((block) => block !== '').join('\n\n')}\n`);
}

/** Findings file by file, in the order in which the files run, and from top to bottom within one; what is proved stands before the rest. */
function byFile(findings: readonly Finding[], report: Report): readonly (readonly [string, readonly Finding[]])[] {
  const files = new Map<string, Finding[]>(report.sources.flatMap((source) => source.files).map((file) => [file, []]));
  for (const finding of findings) files.set(finding.span.file, [...(files.get(finding.span.file) ?? []), finding]);
  return [...files]
    .filter(([, own]) => own.length > 0)
    .map(([file, own]) => [file, own.toSorted((a, b) => byProof(a, b) || a.place.line - b.place.line || a.place.column - b.place.column)] as const)
    .toSorted(([, [a]], [, [b]]) => (a && b ? byProof(a, b) : 0));
}

function renderFile(file: string, findings: readonly Finding[], sheet: Sheet): string {
  const title = clip(flatten(file), sheet.width - 6);
  const rule = '─'.repeat(Math.max(2, sheet.width - title.length - 4));
  const heading = `${sheet.paint.dim('──')} ${sheet.paint.bold(title)} ${sheet.paint.dim(rule)}`;
  return [heading, ...findings.map((finding) => renderFinding(finding, sheet))].join('\n\n');
}

function renderFinding(finding: Finding, sheet: Sheet): string {
  const { paint, width, report } = sheet;
  const { first, rest } = splitMessage(flatten(finding.message));
  const excerpt = excerptOf(finding, report, width - 9);
  const gutter = Math.max(2, ...excerpt.map(({ line }) => String(line ?? '').length));
  const pad = ' '.repeat(gutter + 1);
  const [head = '', ...more] = wrapUnder(`${finding.severity}: `, first, width);
  const place = finding.fileLevel === true ? finding.span.file : `${finding.span.file}:${finding.place.line}:${finding.place.column}`;
  const effects = effectWords(finding);
  const bar = paint.dim('│');
  const lines = [
    paintSeverity(paint, finding.severity, paint.bold(finding.severity)) + paint.bold(head.slice(finding.severity.length)),
    ...more.map((line) => paint.bold(line)),
    `${pad}${paint.dim('╭─')} ${paint.dim(flatten(place))}`,
    ...excerpt.flatMap((line) => renderExcerptLine(line, gutter, finding.severity, paint)),
    ...(effects === '' ? [] : wrap(effects, width - gutter - 4).map((line) => `${pad}${bar} ${paint.dim(line)}`)),
    `${pad}${paint.dim('╰─')} ${paint.dim(`lockkeeper explain ${finding.rule}`)}`,
  ];
  const words = [rest, certaintyWords(finding)].filter(Boolean).join(' ');
  if (words !== '') lines.push(...wrap(flatten(words), width - 2).map((line) => `  ${line}`));
  return [...lines, ...renderInstead(finding, sheet)].join('\n');
}

function renderExcerptLine({ line, text, pointer }: ExcerptLine, gutter: number, severity: Severity, paint: Paint): readonly string[] {
  const bar = paint.dim('│');
  const shown = `${paint.dim(String(line ?? '').padStart(gutter))} ${bar} ${text}`;
  if (pointer === undefined) return [shown];
  return [shown, `${' '.repeat(gutter)} ${bar} ${' '.repeat(pointer.from)}${paintSeverity(paint, severity, '^'.repeat(pointer.width))}`];
}

function renderInstead(finding: Finding, sheet: Sheet): readonly string[] {
  const { paint, width } = sheet;
  const advice = flatten(finding.advice);
  const remedies = bestRemedies(finding).flatMap((remedy) => renderRemedy(remedy, finding, sheet));
  if (advice === '' && remedies.length === 0) return [];
  const [head = '', ...more] = wrapUnder('  Instead: ', advice, width);
  return [`  ${paint.green(paint.bold('Instead:'))}${head.slice('  Instead:'.length)}`, ...more, ...remedies];
}

const indented = (sql: string, indent: string): readonly string[] =>
  cleanLines(sql)
    .trimEnd()
    .split('\n')
    .map((line) => indent + line);

function renderRemedy(remedy: Remedy, finding: Finding, { paint, report, width }: Sheet): readonly string[] {
  switch (remedy.kind) {
    case 'edit': {
      const review = remedy.confidence === 'needs-review' ? ' (read it before you take it: it does not end in the same schema)' : '';
      const sql = editedSql(remedy, finding, report.texts.get(finding.span.file));
      return ['', ...wrapUnder('    ', `${flatten(remedy.title)}${review}:`, width), '', ...indented(sql, '      ').map((line) => paint.green(line))];
    }
    case 'plan':
      return [
        '',
        ...wrapUnder('    ', `${flatten(remedy.title)}, in ${plural(remedy.steps.length, 'step')}:`, width),
        ...remedy.steps.flatMap((step, index) => renderStep(step, index + 1, paint, width)),
      ];
    case 'advice':
      return finding.advice === remedy.text ? [] : wrapUnder('    ', flatten(remedy.text), width);
  }
}

function renderStep(step: PlanStep, number: number, paint: Paint, width: number): readonly string[] {
  const how =
    step.sql === undefined ? phaseWords[step.phase].toLowerCase() : `${phaseWords[step.phase].toLowerCase()}, ${transactionWords(step.transaction)}`;
  const title = `${flatten(step.title).replace(/\.$/u, '')} (${how})`;
  const sql = step.sql === undefined ? [] : indented(step.sql, '         ').map((line) => paint.green(line));
  return ['', ...wrapUnder(`      ${number}. `, title, width), ...sql];
}

const heading = (text: string, paint: Paint): string => paint.bold(text);

function renderOpaque({ report, paint, width }: Sheet): string {
  if (report.opaque.length === 0) return '';
  const rows = report.opaque.slice(0, 20).flatMap(({ file, line, why }) => wrapUnder('  ', `${flatten(file)}:${line}: ${flatten(why)}`, width));
  const more = report.opaque.length > 20 ? [`  and ${plural(report.opaque.length - 20, 'more', 'more')}`] : [];
  const title = `${plural(report.opaque.length, 'statement')} could not be read, and so not judged:`;
  return [heading(title, paint), ...rows, ...more].join('\n');
}

function renderExceptions({ report, paint, width }: Sheet): string {
  const rows = report.exceptions.flatMap(({ suppression, rule, findings }) => {
    const until = suppression.until === undefined ? '' : `, until ${suppression.until}`;
    const by = suppression.approvedBy === undefined ? '' : `, approved by ${flatten(suppression.approvedBy)}`;
    const words = `${rule}: ${flatten(suppression.reason)} (${suppressionWords[suppression.by]}, ${flatten(suppression.from)}${until}${by}; ${plural(findings, 'finding')})`;
    return wrapUnder('  ', words, width);
  });
  return rows.length === 0 ? '' : [heading('Exceptions used:', paint), ...rows].join('\n');
}

function renderRemarks({ report, paint, width }: Sheet): string {
  return report.remarks
    .flatMap((remark) => wrapUnder('note: ', flatten(remark), width))
    .map((line) => paint.dim(line))
    .join('\n');
}

function renderVerdict({ report, paint, width }: Sheet): string {
  const { line, judged, detail } = verdictOf(report);
  const mark = report.verdict === 'pass' ? paint.green(paint.bold(`✓ ${line}`)) : paint.red(paint.bold(`✗ ${line}`));
  const more = [`Judged: ${judged}.`, ...detail].flatMap((sentence) => wrap(sentence, width - 2));
  return [mark, ...more.map((text) => paint.dim(`  ${text}`))].join('\n');
}
