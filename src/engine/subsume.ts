import type { Finding } from '../model/finding.ts';
import type { Rule } from '../model/rule.ts';

/** Folds findings that say less of the same root cause into those that say more. */
export function subsume(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const subsumes = new Map(rules.map((rule) => [rule.id, new Set(rule.subsumes)]));
  return findings.map((finding) => {
    const by = findings.find((other) => other !== finding && subsumes.get(other.rule)?.has(finding.rule) && isSameCause(other, finding));
    return by === undefined ? finding : { ...finding, subsumedBy: by.rule };
  });
}

function isSameCause(more: Finding, less: Finding): boolean {
  const sameStatement = more.span.file === less.span.file && more.statement?.start === less.statement?.start;
  return sameStatement && (more.subject === less.subject || less.subject === more.table || more.span.start === less.span.start);
}
