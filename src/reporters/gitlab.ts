import { counts, type Finding, type Severity } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { cleanLines, clip } from './escape.ts';
import { effectWords } from './words.ts';

/** An entry of GitLab's list of code quality violations. */
interface Violation {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const severityWords: Readonly<Record<Severity, Violation['severity']>> = { error: 'critical', warning: 'major', notice: 'info' };

/**
 * The findings as a code quality report of GitLab, which shows them beside the lines of a merge request.
 * Of two violations with one fingerprint GitLab shows the first alone, so each has its own.
 * Source: GitLab documentation, CI/CD, Code Quality, "Code Quality report format".
 */
export function renderGitLab(report: Report): string {
  const told = new Map<string, number>();
  const distinct = (fingerprint: string): string => {
    const times = (told.get(fingerprint) ?? 0) + 1;
    told.set(fingerprint, times);
    return times === 1 ? fingerprint : `${fingerprint}-${times}`;
  };
  const violations: readonly Violation[] = [
    ...incomplete(report),
    ...report.findings.filter(counts).map((finding) => ({ ...violationOf(finding), fingerprint: distinct(finding.fingerprint) })),
    ...unread(report).map((violation) => ({ ...violation, fingerprint: distinct(violation.fingerprint) })),
  ];
  return `${JSON.stringify(violations, undefined, 2)}\n`;
}

function violationOf(finding: Finding): Violation {
  const description = [finding.message, effectWords(finding), finding.advice && `Instead: ${finding.advice}`].filter(Boolean).join(' ');
  return {
    description: clip(cleanLines(description), 4_000),
    check_name: finding.rule,
    fingerprint: finding.fingerprint,
    severity: severityWords[finding.severity],
    location: { path: finding.span.file, lines: { begin: finding.fileLevel === true ? 1 : finding.place.line } },
  };
}

function unread({ opaque, opaqueSeverity }: Report): readonly Violation[] {
  if (opaqueSeverity === 'off') return [];
  return opaque.map(({ file, line, why }) => ({
    description: clip(cleanLines(`This statement could not be read, and so not judged: ${why}`), 4_000),
    check_name: 'unreadable-sql',
    fingerprint: `unreadable-sql:${file}:${why}`,
    severity: severityWords[opaqueSeverity],
    location: { path: file, lines: { begin: line } },
  }));
}

function incomplete({ complete, sources }: Report): readonly Violation[] {
  if (complete) return [];
  return [
    {
      description: 'The change could not be seen whole, so it cannot pass.',
      check_name: 'incomplete-change',
      fingerprint: 'incomplete-change',
      severity: 'blocker',
      location: { path: sources[0]?.files[0] ?? '.', lines: { begin: 1 } },
    },
  ];
}
