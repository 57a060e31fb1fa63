import { dialects } from '../dialects/index.ts';
import { approversOf } from '../engine/approvers.ts';
import { maskFile, maskText, secretsIn } from '../engine/credentials.ts';
import { readInlineExceptions, suppress } from '../engine/suppress.ts';
import { subsume } from '../engine/subsume.ts';
import { sortFindings, verdictOf } from '../engine/verdict.ts';
import type { Policy } from '../model/policy.ts';
import type { Report } from '../model/report.ts';
import type { Target } from '../model/target.ts';
import type { Rule } from '../model/rule.ts';
import type { Assessed } from './assess.ts';

/** What a report is made of, beside what was found. */
export interface ReportParts {
  readonly policy: Policy;
  readonly policyFrom: Report['policy']['from'];
  readonly rules: readonly Rule[];
  readonly assessed: readonly Assessed[];
  readonly remarks: readonly string[];
  readonly baseline?: ReadonlySet<string>;
  readonly today: string;
  readonly durationMs: number;
}

/** Holds the findings to the exceptions, and says pass or fail. */
export function makeReport({ policy, policyFrom, rules, assessed, remarks, baseline, today, durationMs }: ReportParts): Report {
  const analyses = assessed.map(({ analysis }) => analysis);
  const files = analyses.flatMap((analysis) => analysis.files);
  const inline = readInlineExceptions(
    files.map(({ file, statements }) => ({ path: file.path, text: file.text, statements: statements.map(({ statement }) => statement) })),
  );
  const found = analyses.flatMap((analysis) => analysis.findings);
  const { findings, used, complaints } = suppress(found, { policy, inline, today, rules, ...(baseline && { baseline }) });
  const opaque = analyses.flatMap((analysis) => analysis.opaque);
  const all = [...subsume(findings, rules), ...complaints];
  const secrets = secretsIn(files);
  const approvers = approversOf(all, opaque, policy);
  return {
    verdict: verdictOf(all, opaque, policy),
    ...(approvers !== undefined && { approvers }),
    failOn: policy.failOn,
    findings: sortFindings(all),
    opaque,
    opaqueSeverity: policy.opaque,
    sources: assessed.map(({ source }) => source),
    exceptions: used,
    remarks: [...remarks, ...remarksOn(assessed)],
    policy: { sources: policy.sources, from: policy.sources.length === 0 ? 'default' : policyFrom },
    files: assessed.reduce((sum, { source }) => sum + source.files.length, 0),
    statements: analyses.reduce((sum, { statements }) => sum + statements, 0),
    durationMs,
    texts: new Map(files.map((judged) => [judged.file.path, maskFile(judged)])),
    textsBefore: new Map(assessed.flatMap(({ textsBefore }) => [...textsBefore].map(([path, text]) => [path, maskText(text, secrets)] as const))),
    complete: true,
  };
}

function remarkOnAssumed({ dialect, version: [major, minor] }: Target): string {
  const version = dialect === 'postgres' ? `${major}` : `${major}.${minor}`;
  return `Nothing says which ${dialects[dialect].title} this runs on, so version ${version} is assumed; \`migrations:\` in the policy can tell.`;
}

function remarksOn(assessed: readonly Assessed[]): readonly string[] {
  const sources = assessed.map(({ source }) => source);
  const assumed = sources.filter(({ versionFrom }) => versionFrom === 'assumed').map(({ target }) => target);
  const alone = sources.filter(({ historyFiles, before, files }) => historyFiles === 0 && !before.complete && files.length > 0);
  return [
    ...new Set(assessed.flatMap(({ remarks }) => remarks)),
    ...new Set(assumed.map(remarkOnAssumed)),
    ...alone.map(
      ({ folder }) =>
        `No migration of ${folder || 'the root of the repository'} ran before these: tables that they do not make are taken to be in use.`,
    ),
  ];
}
