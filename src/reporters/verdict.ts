import { counts, severities, type Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { countWords, judgedWords, plural } from './words.ts';

export interface VerdictWords {
  /** One line: pass or fail, and on what grounds. */
  readonly line: string;
  /** What was judged, on which engine, after which history. */
  readonly judged: string;
  /** Whole sentences on what is not in the counts. */
  readonly detail: readonly string[];
}

/** Whether a finding is as severe as the policy's threshold, so that it stops the change. */
export function gates(finding: Finding, report: Report): boolean {
  return counts(finding) && report.failOn !== 'never' && severities.indexOf(finding.severity) <= severities.indexOf(report.failOn);
}

/** The verdict in words, for the last line of a terminal and the first of a summary. */
export function verdictOf(report: Report): VerdictWords {
  const shown = report.findings.filter(counts);
  const gating = shown.filter((finding) => gates(finding, report));
  const suppressed = report.findings.filter((finding) => finding.suppression !== undefined).length;
  const folded = report.findings.filter((finding) => finding.suppression === undefined && finding.subsumedBy !== undefined).length;
  const detail = [
    ...(suppressed > 0 ? [`${plural(suppressed, 'finding')} allowed by exceptions.`] : []),
    ...(folded > 0 ? [`${plural(folded, 'lesser effect')} of the same statements folded in; the JSON report has them.`] : []),
    ...(report.complete ? [] : ['The change could not be seen whole, so it cannot pass.']),
  ];
  return { line: verdictLine(report, shown, gating), judged: judgedWords(report), detail };
}

function verdictLine(report: Report, shown: readonly Finding[], gating: readonly Finding[]): string {
  const found = countWords(shown);
  if (report.overridden !== undefined) return `Overridden by ${report.overridden.by}, with ${found || 'statements that could not be read'}`;
  if (report.verdict === 'pass') {
    if (shown.length > 0) return `Passed, with ${found}`;
    return report.statements === 0 ? 'Passed: no migrations to judge' : 'Passed: nothing found that blocks, breaks or loses anything';
  }
  if (gating.length > 0) return gating.length === shown.length ? `Failed: ${found}` : `Failed: ${found}; ${countWords(gating)} must be mended`;
  if (!report.complete) return 'Failed: the change could not be seen whole';
  return report.opaque.length > 0
    ? `Failed: ${plural(report.opaque.length, 'statement')} could not be read${found && `; ${found}`}`
    : `Failed${found && `: ${found}`}`;
}
