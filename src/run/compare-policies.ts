import { gates } from '../engine/verdict.ts';
import { counts, type Finding } from '../model/finding.ts';
import type { PolicyComparison } from '../model/policy.ts';
import type { Report } from '../model/report.ts';

const idOf = ({ rule, fingerprint, span }: Finding): string => [rule, fingerprint, span.file].join('\0');

const failing = ({ findings, failOn }: Report): readonly Finding[] =>
  findings.filter((finding) => counts(finding) && gates(finding.severity, failOn));

/** What fails under one policy and not under the other, of the same migrations. */
export function comparePolicies(before: Report, after: Report): PolicyComparison {
  const [was, is] = [failing(before), failing(after)];
  const [wasIds, isIds] = [new Set(was.map(idOf)), new Set(is.map(idOf))];
  const standing = (report: Report): ReadonlyMap<string, Finding> => new Map(report.findings.map((finding) => [idOf(finding), finding]));
  const [old, current] = [standing(before), standing(after)];
  const gatesUnread = ({ opaque, opaqueSeverity, failOn }: Report): number => (gates(opaqueSeverity, failOn) ? opaque.length : 0);
  const pair = (finding: Finding, others: ReadonlyMap<string, Finding>) => {
    const other = others.get(idOf(finding));
    return { finding, ...(other !== undefined && { other }) };
  };
  return {
    newlyFails: is.filter((finding) => !wasIds.has(idOf(finding))).map((finding) => pair(finding, old)),
    newlyPasses: was.filter((finding) => !isIds.has(idOf(finding))).map((finding) => pair(finding, current)),
    stillFails: is.filter((finding) => wasIds.has(idOf(finding))).length,
    unread: { before: gatesUnread(before), after: gatesUnread(after) },
    files: after.files,
  };
}
