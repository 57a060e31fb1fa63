import { counts, severities, type Finding, type Severity } from '../model/finding.ts';
import type { OpaqueStatement, Report } from '../model/report.ts';
import { clip, escapeCommandData, escapeCommandProperty, flatten } from './escape.ts';
import { effectWords, plural, splitMessage } from './words.ts';
import { gates, verdictOf } from './verdict.ts';

/** A remark on lines of a file, as GitHub shows it beside the diff. */
export interface Annotation {
  readonly level: Severity;
  readonly title: string;
  readonly message: string;
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
  /** Only where it stands on one line: GitHub refuses columns on more. */
  readonly startColumn?: number;
  readonly endColumn?: number;
}

export interface Annotations {
  readonly shown: readonly Annotation[];
  /** How many there are beyond what GitHub shows. */
  readonly hidden: number;
}

/** How many of each level GitHub shows for one step; the rest it drops without a word. Source: GitHub's documentation of workflow commands. */
const shownPerLevel = 10;

/** The longest title and message that GitHub takes. Source: REST API, "Create a check run". */
const limits = { title: 255, message: 64_000 } as const;

function annotationOf(finding: Finding): Annotation {
  const { first, rest } = splitMessage(flatten(finding.message));
  const effects = effectWords(finding);
  const instead = finding.advice === '' ? '' : `Instead: ${flatten(finding.advice)}`;
  const { line, endLine, column, endColumn } = finding.fileLevel === true ? { line: 1, endLine: 1, column: 1, endColumn: 1 } : finding.place;
  return {
    level: finding.severity,
    title: clip(first, limits.title),
    message: clip([first, rest, effects, instead, finding.rule].filter(Boolean).join('\n'), limits.message),
    file: finding.span.file,
    startLine: line,
    endLine,
    ...(line === endLine && finding.fileLevel !== true && { startColumn: column, endColumn: Math.max(column, endColumn - 1) }),
  };
}

function opaqueAnnotation({ file, line, why, place }: OpaqueStatement, level: Severity): Annotation {
  return {
    level,
    title: 'This statement could not be read, and so not judged',
    message: clip(flatten(why), limits.message),
    file,
    startLine: line,
    endLine: Math.max(line, place.endLine),
  };
}

/** Every annotation, blocking ones first, then by severity; within that in the order of the report. */
export function sortedAnnotations(report: Report): readonly Annotation[] {
  const findings = report.findings.filter(counts);
  const rank = (finding: Finding): number => (gates(finding, report) ? 0 : severities.length) + severities.indexOf(finding.severity);
  const ofFindings = findings.toSorted((a, b) => rank(a) - rank(b)).map(annotationOf);
  const { opaqueSeverity } = report;
  const ofOpaque = opaqueSeverity === 'off' ? [] : report.opaque.map((statement) => opaqueAnnotation(statement, opaqueSeverity));
  return [...ofFindings, ...ofOpaque].toSorted((a, b) => severities.indexOf(a.level) - severities.indexOf(b.level));
}

/** The annotations that GitHub will show for one step, the weightiest first, and how many it would not. */
export function renderAnnotations(report: Report): Annotations {
  const all = sortedAnnotations(report);
  const shown = severities.flatMap((level) => all.filter((annotation) => annotation.level === level).slice(0, shownPerLevel));
  return { shown, hidden: all.length - shown.length };
}

function workflowCommand(annotation: Annotation): string {
  const { level, file, startLine, endLine, startColumn, endColumn, title, message } = annotation;
  const properties = [
    ['file', file],
    ['line', startLine],
    ['endLine', endLine],
    ['col', startColumn],
    ['endColumn', endColumn],
    ['title', title],
  ] as const;
  const written = properties.filter(([, value]) => value !== undefined).map(([name, value]) => `${name}=${escapeCommandProperty(String(value))}`);
  return `::${level} ${written.join(',')}::${escapeCommandData(message)}`;
}

/** The report as workflow commands, for steps that run the command line in GitHub Actions; the last line is the verdict. */
export function renderWorkflowCommands(report: Report): string {
  const { shown, hidden } = renderAnnotations(report);
  const more = hidden === 0 ? [] : [`and ${plural(hidden, 'finding')} more than GitHub shows for one step`];
  const { line, judged } = verdictOf(report);
  return `${[...shown.map(workflowCommand), ...more, `Lockkeeper: ${line}. Judged: ${judged}.`].join('\n')}\n`;
}
