import { counts } from '../model/finding.ts';
import { defaultPolicyPath, type FailOn } from '../model/policy.ts';
import type { RepositoryChange, Tree } from '../model/ports.ts';
import type { Report } from '../model/report.ts';
import { UserError } from '../model/user-error.ts';
import type { Repeat } from '../reporters/repeat.ts';
import { renderSummary, type Note } from '../reporters/summary.ts';
import { gates } from '../reporters/verdict.ts';
import type { LocalObjects } from './blobs.ts';
import { loadChange, type GitHubChange } from './change.ts';
import { postCheckRun } from './check-run.ts';
import { isForbidden, type GitHub } from './client.ts';
import { IncompleteError } from './diff.ts';
import type { Occasion } from './event.ts';
import type { Inputs } from './inputs.ts';
import { limits } from './limits.ts';
import { findOverride } from './override.ts';
import { lookAround } from './open-pulls.ts';
import { publish, type Posting } from './publish.ts';
import { troubleNote } from './trouble.ts';

export interface JudgeRequest {
  readonly change: RepositoryChange;
  readonly policy: { readonly from: 'base' | 'head'; readonly path?: string; readonly tree: Tree };
  readonly flags: { readonly failOn?: FailOn; readonly only?: readonly string[]; readonly all?: boolean };
}

/** Judges a change: handed in, because this room knows GitHub and nothing of migrations. */
export type Judge = (request: JudgeRequest) => Promise<Report>;

/** This program, as its pages and its commands name it. */
interface Program {
  readonly version: string;
  /** Where its files can be looked at. */
  readonly pages: string;
}

export interface Gate {
  readonly inputs: Inputs;
  readonly occasion: Exclude<Occasion, { kind: 'nothing' }>;
  readonly github: GitHub;
  readonly local?: LocalObjects;
  readonly judge: Judge;
  readonly program: Program;
  readonly log: (line: string) => void;
}

export interface Outcome {
  readonly report: Report;
  readonly posting?: Posting;
  /** Markdown for the page of the run: every finding, whatever could be posted. */
  readonly jobSummary: string;
}

function requestOf({ inputs }: Gate, { change, all }: GitHubChange, policy: { readonly from: 'base' | 'head'; readonly tree: Tree }): JudgeRequest {
  const { config, failOn, paths } = inputs;
  return {
    change,
    policy: { ...policy, ...(config === undefined ? {} : { path: config }) },
    flags: { ...(failOn === undefined ? {} : { failOn }), ...(paths === undefined ? {} : { only: paths }), ...(all ? { all } : {}) },
  };
}

/** Says what a change would have got by its own policy, where it touches the one in force. */
async function judgeProposed(gate: Gate, gathered: GitHubChange, report: Report): Promise<readonly string[]> {
  const { proposed, change } = gathered;
  const named = new Set([gate.inputs.config ?? defaultPolicyPath, ...report.policy.sources]);
  const touched = change.changed.filter(({ path, previousPath }) => named.has(path) || (previousPath !== undefined && named.has(previousPath)));
  if (proposed === undefined || touched.length === 0) return [];
  const inForce = 'This change alters the policy. The policy of the base branch decides until it is merged.';
  if (
    gate.inputs.config !== undefined &&
    touched.some(({ path, status, previousPath }) => (status === 'deleted' ? path : previousPath) === gate.inputs.config)
  ) {
    return [`${inForce} With this change there would be no policy at the place that the workflow names.`];
  }
  try {
    const own = await gate.judge(requestOf(gate, gathered, { from: 'head', tree: proposed }));
    const shown = own.findings.filter(counts).length;
    const verdict = own.verdict === 'pass' ? 'pass' : 'fail';
    return [`${inForce} By its own policy it would ${verdict}, with ${shown} ${shown === 1 ? 'finding' : 'findings'}.`];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [`${inForce} Its own policy cannot be used: ${error.message.split('\n')[0] ?? ''}`];
  }
}

const permissions = `The token of this run may not write to the pull request. On a branch of this repository, add to the workflow's job:

\`\`\`yaml
permissions:
  contents: read
  pull-requests: write
\`\`\`

Pull requests from forks and from Dependabot get a token that cannot write, whatever the workflow says. For comments there, start the
workflow on \`pull_request_target\` and without a checkout step: nothing of the pull request is run.
`;

function renderJobSummary(report: Report, repeat: Repeat, notes: readonly Note[], posting: Posting | undefined): string {
  const trouble = posting?.trouble;
  const told = trouble === undefined ? notes : [...notes, troubleNote(trouble)];
  const tail = trouble?.kind === 'read-only' ? `\n---\n\n${permissions}` : '';
  return renderSummary(report, { maxBytes: limits.jobSummary - 8_192, repeat, notes: told }) + tail;
}

/** One pass of the gate: reads the change, judges it, says what it found. Only the judge decides the verdict. */
export async function passGate(gate: Gate): Promise<Outcome> {
  const { inputs, occasion, github, local, log } = gate;
  const source = {
    github,
    repository: occasion.repository,
    known: new Map<string, string>(),
    looked: new Map(),
    listings: new Map(),
    ...(local === undefined ? {} : { local }),
  };
  const gathered = await loadChange(source, occasion, { configRef: inputs.configRef, config: inputs.config ?? defaultPolicyPath });
  const { change, diff } = gathered;
  if (!diff.complete) throw new IncompleteError(diff.files.length);
  log(
    gathered.all
      ? `Everything at ${change.head.title} is judged.`
      : `${diff.files.length} changed files, from ${change.base.title} to ${change.head.title}.`,
  );
  const judged = await gate.judge(requestOf(gate, gathered, gathered.policy));
  const { report, notes: overriding } = await overrideOf(gate, judged);
  const around = await lookAround(source, occasion, inputs.openPullRequests ? judged : undefined, gathered.change.base, (theirs) =>
    gate.judge(requestOf(gate, { ...gathered, change: theirs }, gathered.policy)),
  );
  const notes = [...overriding, ...(await judgeProposed(gate, gathered, judged)), ...around];
  const conceal = (text: string): string => text.replaceAll(inputs.token, '***');
  const repeat = repeatOf(gate, gathered, report);
  const posting = await publishTo(gate, gathered, { report, notes, repeat, conceal });
  const told = [...notes, ...(await checkTo(gate, { report, repeat, conceal }))];
  return { report, ...(posting === undefined ? {} : { posting }), jobSummary: renderJobSummary(report, repeat, told, posting) };
}

/** Lets a failing change pass where the label of somebody who may say so stands on it; where it does not hold, says why. */
async function overrideOf(
  { inputs, occasion, github }: Gate,
  report: Report,
): Promise<{ readonly report: Report; readonly notes: readonly string[] }> {
  const label = inputs.overrideLabel;
  if (label === undefined || occasion.kind !== 'pull-request' || report.verdict === 'pass') return { report, notes: [] };
  const found = await findOverride(github, occasion, label, report.approvers);
  if (found.kind === 'absent') return { report, notes: [] };
  if (found.kind === 'ignored') return { report, notes: [`The label \`${label}\` is ignored: ${found.why}.`] };
  return {
    report: { ...report, verdict: 'pass', overridden: { by: found.by, label } },
    notes: [`This change fails the policy. ${found.by} lets it pass with the label \`${label}\`; the next push ends that.`],
  };
}

/** How to see the same on the command line, which reads the policy of the commit that it compares with. */
function repeatOf({ inputs, occasion, program }: Gate, { all, diff, policyCommit }: GitHubChange, report: Report): Repeat {
  const { config = defaultPolicyPath, failOn, paths: only } = inputs;
  const base = all ? undefined : occasion.kind === 'pull-request' ? occasion.base : diff.mergeBase;
  const isUsual = report.policy.from === 'default' || (config === defaultPolicyPath && policyCommit === (base ?? occasion.head));
  return {
    version: program.version,
    head: occasion.head,
    ...(base !== undefined && { base }),
    ...(!isUsual && { policy: `${policyCommit}:${config}` }),
    ...(failOn !== undefined && { failOn }),
    ...(only !== undefined && { only }),
  };
}

/** What there is to say, and how. */
interface Said {
  readonly report: Report;
  readonly notes: readonly Note[];
  readonly repeat: Repeat;
  /** Takes out what nobody may read, such as the token. */
  readonly conceal: (text: string) => string;
}

/** Where there is a pull request, what was found is said there. */
async function publishTo({ inputs, occasion, github, program }: Gate, { diff }: GitHubChange, said: Said): Promise<Posting | undefined> {
  if (occasion.kind !== 'pull-request') return undefined;
  const { repository, head, pull } = occasion;
  const { markers, publish: options } = inputs;
  return publish({ ...said, github, repository, number: pull.number, head, files: diff.files, markers, options, pages: program.pages });
}

/** The check run that the workflow asks for; what keeps it from being made is a note, and changes no verdict. */
async function checkTo({ inputs, occasion, github }: Gate, said: Omit<Said, 'notes'>): Promise<readonly string[]> {
  if (inputs.checkRun === undefined) return [];
  try {
    await postCheckRun({ ...said, github, repository: occasion.repository, head: occasion.head, name: inputs.checkRun });
    return [];
  } catch (error) {
    const hint = isForbidden(error) ? ' Add `checks: write` to the permissions of the job.' : '';
    return [`The check run could not be made: ${error instanceof Error ? error.message.slice(0, 300) : 'for no reason given'}.${hint}`];
  }
}

/** The outputs of `action.yml` for a change that was judged. */
export function outputsOf({ report, posting }: Outcome): Readonly<Record<string, string>> {
  const violations = report.findings.filter((finding) => gates(finding, report)).length;
  return {
    conclusion: report.verdict,
    violations: String(violations),
    findings: String(report.findings.filter(counts).length),
    'overridden-by': report.overridden?.by ?? '',
    suppressed: String(report.findings.filter(({ suppression }) => suppression !== undefined).length),
    complete: String(report.complete),
    'comments-posted': String(posting?.written ?? 0),
  };
}
