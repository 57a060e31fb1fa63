import { keyOf, showName } from '../model/names.ts';
import type { Lock, Work } from '../model/effects.ts';
import type { Finding, PlanStep, Remedy } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { placeOf } from '../model/span.ts';
import { indexOf } from './text-lines.ts';

const workOrder: readonly Work['kind'][] = ['rewrite', 'index-build', 'scan'];

/** The heaviest work in one word; `constant` where nothing grows with the table. */
const workOf = (work: readonly Work[]): string => workOrder.find((kind) => work.some((item) => item.kind === kind)) ?? 'constant';

function locksOf(locks: readonly Lock[]): readonly object[] {
  const seen = new Map(locks.map((lock) => [`${keyOf(lock.relation)}\0${lock.mode}`, lock]));
  return [...seen.values()].map(({ relation, mode, blocks }) => ({ relation: showName(relation), mode, blocks }));
}

const stepOf = ({ title, phase, transaction, sql }: PlanStep): object => ({ title, phase, transaction, sql: sql ?? null });

function remedyOf(remedy: Remedy, report: Report): object {
  switch (remedy.kind) {
    case 'edit':
      return {
        kind: remedy.kind,
        title: remedy.title,
        confidence: remedy.confidence,
        edits: remedy.edits.map(({ span, text }) => {
          const place = placeOf(span, indexOf(report, span.file));
          return { file: span.file, ...place, text };
        }),
      };
    case 'plan':
      return { kind: remedy.kind, title: remedy.title, steps: remedy.steps.map(stepOf) };
    case 'advice':
      return { kind: remedy.kind, text: remedy.text };
  }
}

function findingOf(finding: Finding, report: Report): object {
  const { place, span, statement, suppression } = finding;
  const text = report.texts.get(span.file);
  return {
    rule: finding.rule,
    family: finding.family,
    consequence: finding.consequence,
    severity: finding.severity,
    message: finding.message,
    file: span.file,
    line: place.line,
    column: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    statement: text === undefined || statement === undefined ? null : text.slice(statement.start, statement.end),
    subject: finding.subject,
    locks: locksOf(finding.locks),
    work: workOf(finding.work),
    losesData: finding.losesData,
    certainty: finding.certainty,
    remedies: finding.remedies.map((remedy) => remedyOf(remedy, report)),
    fingerprint: finding.fingerprint,
    suppressed:
      suppression === undefined
        ? null
        : {
            by: suppression.by,
            reason: suppression.reason,
            until: suppression.until ?? null,
            approvedBy: suppression.approvedBy ?? null,
            from: suppression.from,
          },
    subsumedBy: finding.subsumedBy ?? null,
    ...(finding.related && { related: finding.related }),
  };
}

/** The report for machines; `docs/report.schema.json` says what each part means. */
export function renderJson(report: Report, version?: string): string {
  const value = {
    schemaVersion: 1,
    ...(version !== undefined && { version }),
    verdict: report.verdict,
    ...(report.overridden && { overridden: report.overridden }),
    failOn: report.failOn,
    opaqueSeverity: report.opaqueSeverity,
    findings: report.findings.map((finding) => findingOf(finding, report)),
    opaque: report.opaque.map(({ file, line, why }) => ({ file, line, why })),
    remarks: report.remarks,
    files: report.files,
    statements: report.statements,
    durationMs: report.durationMs,
  };
  // A log of GitHub Actions reads `##[` as a command wherever it stands; in JSON the bracket may be written as an escape.
  return `${JSON.stringify(value, undefined, 2).replaceAll('##[', String.raw`##\u005b`)}\n`;
}
