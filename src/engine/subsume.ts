import { omit } from '../model/omit.ts';
import { severities, type Finding } from '../model/finding.ts';
import type { Rule } from '../model/rule.ts';

/**
 * Folds findings that say less of the same root cause into those that say more. A milder finding folds none that is
 * graver, and what counts for nothing only because its table is small folds only what is about waiting too.
 */
export function subsume(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const subsumes = new Map(rules.map((rule) => [rule.id, new Set(rule.subsumes)]));
  const byStatement = new Map<string, Finding[]>();
  for (const finding of findings) {
    const beside = byStatement.get(statementOf(finding));
    if (beside === undefined) byStatement.set(statementOf(finding), [finding]);
    else beside.push(finding);
  }
  const known = new Map<Finding, Finding | undefined>();
  const foldedBy = (finding: Finding): Finding | undefined => {
    if (!known.has(finding)) {
      const beside = byStatement.get(statementOf(finding)) ?? [];
      known.set(
        finding,
        beside.find((other) => subsumes.get(other.rule)?.has(finding.rule) === true && tells(other, finding)),
      );
    }
    return known.get(finding);
  };
  /** What is folded itself tells only what the one that it is folded into tells. */
  const tells = (more: Finding, less: Finding): boolean => {
    if (!isSameCause(more, less) || !saysEnough(more, less)) return false;
    const told = foldedBy(more);
    return told === undefined || saysEnough(told, less);
  };
  return findings.map((finding) => {
    const rest = omit(finding, 'subsumedBy');
    const by = foldedBy(finding);
    return by === undefined ? rest : { ...rest, subsumedBy: by.rule };
  });
}

const statementOf = ({ span, statement }: Finding): string => `${span.file}\0${statement?.start ?? ''}`;

function isSameCause(more: Finding, less: Finding): boolean {
  return more.subject === less.subject || less.subject === more.table || more.span.start === less.span.start;
}

/** A finding that was accepted folds no loss of data that it does not tell of itself. */
function saysEnough(more: Finding, less: Finding): boolean {
  const isMilder = severities.indexOf(more.severity) > severities.indexOf(less.severity);
  if (more.suppression !== undefined && less.consequence === 'loses-data' && more.consequence !== 'loses-data') return false;
  return !isMilder && (more.suppression?.by !== 'small-table' || more.consequence === less.consequence);
}
