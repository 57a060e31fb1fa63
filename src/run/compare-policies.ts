import { gates } from '../engine/verdict.ts';
import type { ComparedFinding, ComparedRun, PolicyComparison, TurnedFinding } from '../model/policy.ts';
import type { Report } from '../model/report.ts';

/** What a comparison needs of a report of this run. */
export function comparedRun(report: Report, version: string): ComparedRun {
  const { failOn, opaque, opaqueSeverity, files } = report;
  const findings = report.findings.map(({ rule, fingerprint, severity, message, span, place, suppression, subsumedBy }) => ({
    rule,
    fingerprint,
    severity,
    message,
    file: span.file,
    line: place.line,
    ...(suppression !== undefined && { suppressedBy: suppression.by }),
    isFolded: subsumedBy !== undefined,
  }));
  return { version, findings, failOn, opaque: opaque.length, opaqueSeverity, files };
}

const fails = ({ suppressedBy, isFolded, severity }: ComparedFinding, { failOn }: ComparedRun): boolean =>
  suppressedBy === undefined && !isFolded && gates(severity, failOn);

const idOf = ({ rule, fingerprint, file }: ComparedFinding): string => [rule, fingerprint, file].join('\0');
const placeOf = ({ rule, file, line }: ComparedFinding): string => [rule, file, line].join('\0');

/**
 * Finds a run's finding of the same thing: by its fingerprint, and where that is another one, by its place, because versions of this
 * program may word their fingerprints in other ways.
 */
function lookup({ findings }: ComparedRun, others: ComparedRun): (finding: ComparedFinding) => ComparedFinding | undefined {
  const byId = new Map(findings.map((finding) => [idOf(finding), finding]));
  const known = new Set(others.findings.map(idOf));
  const byPlace = new Map(findings.filter((finding) => !known.has(idOf(finding))).map((finding) => [placeOf(finding), finding]));
  return (finding) => byId.get(idOf(finding)) ?? byPlace.get(placeOf(finding));
}

/** What fails in one run and not in the other, of the same migrations. */
export function comparePolicies(before: ComparedRun, after: ComparedRun): PolicyComparison {
  const turned = (run: ComparedRun, other: ComparedRun): readonly TurnedFinding[] => {
    const find = lookup(other, run);
    return run.findings
      .filter((finding) => fails(finding, run))
      .map((finding) => ({ finding, other: find(finding) }))
      .filter((pair) => pair.other === undefined || !fails(pair.other, other))
      .map((pair) => ({ finding: pair.finding, ...(pair.other !== undefined && { other: pair.other }) }));
  };
  const newlyFails = turned(after, before);
  const unread = ({ opaque, opaqueSeverity, failOn }: ComparedRun): number => (gates(opaqueSeverity, failOn) ? opaque : 0);
  const isOtherVersion = before.version !== after.version;
  return {
    ...(isOtherVersion && { versions: { before: before.version ?? 'a version that is not told', after: after.version ?? '' } }),
    newlyFails,
    newlyPasses: turned(before, after),
    stillFails: after.findings.filter((finding) => fails(finding, after)).length - newlyFails.length,
    unread: { before: unread(before), after: unread(after) },
    files: { before: before.files, after: after.files },
  };
}
