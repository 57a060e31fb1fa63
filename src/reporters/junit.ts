import type { Finding } from '../model/finding.ts';
import { severities } from '../model/finding.ts';
import type { OpaqueStatement, Report } from '../model/report.ts';
import { clip, escapeHtml, flatten } from './escape.ts';
import { gates, verdictOf } from './verdict.ts';
import { effectWords, plural, splitMessage } from './words.ts';

type Outcome = 'passed' | 'failed' | 'skipped';

interface TestCase {
  readonly file: string;
  readonly name: string;
  readonly line?: number;
  readonly outcome: Outcome;
  readonly message: string;
  readonly details: string;
}

/**
 * The report as JUnit's XML: a suite for each file, a case for each finding. What stops the change fails, what an exception
 * allows is skipped, the rest passes with its text as output. A file without findings is one case that passes.
 * Source: GitLab documentation, CI/CD, Unit test reports, "JUnit XML format specification"; names within a file differ, since of equal ones the first alone is shown.
 */
export function renderJUnit(report: Report): string {
  const cases = [...wholeness(report), ...report.findings.flatMap((finding) => caseOf(finding, report)), ...unreadCases(report)];
  const files = new Set([...report.sources.flatMap(({ files: judged }) => judged), ...cases.map(({ file }) => file)]);
  const suites = [...files].toSorted().map((file) => suiteOf(file, withOwnNames(cases.filter((one) => one.file === file))));
  const seconds = (report.durationMs / 1000).toFixed(3);
  const failures = cases.filter(({ outcome }) => outcome === 'failed').length;
  const head = `<testsuites name="Lockkeeper: ${escapeHtml(verdictOf(report).line)}" failures="${failures}" time="${seconds}">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${[head, ...suites, '</testsuites>'].join('\n')}\n`;
}

function caseOf(finding: Finding, report: Report): readonly TestCase[] {
  if (finding.subsumedBy !== undefined) return [];
  const { first, rest } = splitMessage(flatten(finding.message));
  const { suppression } = finding;
  const instead = finding.advice && `Instead: ${finding.advice}`;
  const outcome = suppression === undefined ? (gates(finding, report) ? 'failed' : 'passed') : 'skipped';
  return [
    {
      file: finding.span.file,
      line: finding.fileLevel === true ? 1 : finding.place.line,
      name: `${finding.rule}: ${finding.subject}`,
      outcome,
      message: suppression === undefined ? first : `Allowed by ${suppression.from}: ${suppression.reason}`,
      details: [`${finding.severity}: ${first}`, rest, effectWords(finding), instead].filter(Boolean).join('\n'),
    },
  ];
}

function unreadCases({ opaque, opaqueSeverity, failOn }: Report): readonly TestCase[] {
  if (opaqueSeverity === 'off') return [];
  const stops = failOn !== 'never' && severities.indexOf(opaqueSeverity) <= severities.indexOf(failOn);
  return opaque.map(({ file, line, why }: OpaqueStatement) => ({
    file,
    line,
    name: 'unreadable-sql',
    outcome: stops ? 'failed' : 'passed',
    message: 'This statement could not be read, and so not judged',
    details: why,
  }));
}

function wholeness({ complete, sources }: Report): readonly TestCase[] {
  const message = 'The change could not be seen whole, so it cannot pass.';
  return complete ? [] : [{ file: sources[0]?.folder ?? '.', name: 'incomplete-change', outcome: 'failed', message, details: message }];
}

/** Gives every case of a file a name of its own. */
function withOwnNames(cases: readonly TestCase[]): readonly TestCase[] {
  const told = new Map<string, number>();
  return cases.map((one) => {
    const times = (told.get(one.name) ?? 0) + 1;
    told.set(one.name, times);
    return times === 1 ? one : { ...one, name: `${one.name} (${times})` };
  });
}

function suiteOf(file: string, cases: readonly TestCase[]): string {
  const count = (outcome: Outcome): number => cases.filter((one) => one.outcome === outcome).length;
  const name = attribute(file);
  const tests = Math.max(1, cases.length);
  const head = `  <testsuite name=${name} tests="${tests}" failures="${count('failed')}" errors="0" skipped="${count('skipped')}">`;
  const none = `    <testcase classname=${name} file=${name} name="${plural(0, 'finding')}"/>`;
  return [head, ...(cases.length === 0 ? [none] : cases.map((one) => caseElement(one))), '  </testsuite>'].join('\n');
}

function caseElement({ file, name, line, outcome, message, details }: TestCase): string {
  const place = line === undefined ? '' : ` line="${line}"`;
  const inner = {
    failed: `<failure message=${attribute(message)}>${escapeHtml(clip(details, 8_000))}</failure>`,
    skipped: `<skipped message=${attribute(message)}/>`,
    passed: `<system-out>${escapeHtml(clip(details, 8_000))}</system-out>`,
  }[outcome];
  const path = attribute(file);
  return `    <testcase classname=${path} file=${path}${place} name=${attribute(name)}>${inner}</testcase>`;
}

const attribute = (text: string): string => `"${escapeHtml(clip(flatten(text), 500))}"`;
