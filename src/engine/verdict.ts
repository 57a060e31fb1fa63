import { byProof, counts, severities, type Finding } from '../model/finding.ts';
import type { FailOn, Policy } from '../model/policy.ts';
import type { OpaqueStatement } from '../model/report.ts';
import type { Severity } from '../model/finding.ts';

/** Whether something of this severity fails the gate. */
export function gates(severity: Severity | 'off', failOn: FailOn): boolean {
  return severity !== 'off' && failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
}

/** The policy's answer to what was found. */
export function verdictOf(
  findings: readonly Finding[],
  opaque: readonly OpaqueStatement[],
  policy: Pick<Policy, 'failOn' | 'opaque'>,
): 'pass' | 'fail' {
  const fails = findings.some((finding) => counts(finding) && gates(finding.severity, policy.failOn));
  return fails || (opaque.length > 0 && gates(policy.opaque, policy.failOn)) ? 'fail' : 'pass';
}

/** What counts first, then by severity, what is proved before the rest, then by file, place and rule: the order in which people read. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      Number(counts(b)) - Number(counts(a)) ||
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      byProof(a, b) ||
      compareText(a.span.file, b.span.file) ||
      a.span.start - b.span.start ||
      compareText(a.rule, b.rule) ||
      compareText(a.subject, b.subject),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
