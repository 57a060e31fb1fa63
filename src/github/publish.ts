import { counts, type Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { renderComment } from '../reporters/review.ts';
import { renderSummary, type Note } from '../reporters/summary.ts';
import { anchorFinding, type Anchor, type Daring } from './anchor.ts';
import { isForbidden, isRateLimit, isRefusal, type GitHub, type Repository } from './client.ts';
import { loadConversation, minimise, type Conversation } from './conversation.ts';
import { loadPullFiles, type DiffFile } from './diff.ts';
import { limits } from './limits.ts';
import type { Markers } from './marker.ts';

export interface PublishOptions {
  readonly reviewComments: boolean;
  readonly reviewEvent: 'comment' | 'request-changes';
  readonly maxComments: number;
  readonly summary: 'always' | 'on-failure' | 'never';
}

export interface Publication {
  readonly github: GitHub;
  readonly repository: Repository;
  readonly number: number;
  /** The commit that was judged; what is said is said of it. */
  readonly head: string;
  readonly files: readonly DiffFile[];
  readonly report: Report;
  readonly markers: Markers;
  readonly options: PublishOptions;
  readonly notes: readonly Note[];
  /** Takes out what nobody may read, such as the token. */
  readonly conceal: (text: string) => string;
}

/** Why not everything could be posted. It never changes the verdict. */
export interface Trouble {
  readonly kind: 'read-only' | 'rate-limit' | 'moved' | 'failed';
  readonly detail: string;
}

/** What stands on the pull request when all is done. */
export interface Posting {
  /** Fingerprints of the findings that have a comment of their own. */
  readonly inline: ReadonlySet<string>;
  /** Line and file comments that this run made. */
  readonly written: number;
  /** Whether the summary stands on the pull request and tells all other findings. */
  readonly summary: boolean;
  readonly trouble?: Trouble;
}

interface Planned {
  readonly finding: Finding;
  readonly anchor: Anchor;
}

class Moved extends Error {}

/** What a failure means for the rest of the posting. */
function troubleOf(error: unknown): Trouble {
  const detail = error instanceof Error ? error.message.slice(0, 300) : String(error);
  if (error instanceof Moved) return { kind: 'moved', detail };
  if (isRateLimit(error)) return { kind: 'rate-limit', detail };
  if (isForbidden(error)) return { kind: 'read-only', detail };
  return { kind: 'failed', detail };
}

/** Findings that count and can be told apart; two with one fingerprint are told by the summary. */
function commentable(report: Report): readonly Finding[] {
  const shown = report.findings.filter(counts);
  const times = new Map<string, number>();
  for (const { fingerprint } of shown) times.set(fingerprint, (times.get(fingerprint) ?? 0) + 1);
  return shown.filter(({ fingerprint }) => times.get(fingerprint) === 1);
}

function planComments({ report }: Publication, findings: readonly Finding[], files: readonly DiffFile[], daring: Daring): readonly Planned[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return findings.map((finding) => ({ finding, anchor: anchorFinding(finding, byPath, report.texts.get(finding.span.file), daring) }));
}

const bodyOf = ({ markers, report, conceal }: Publication, finding: Finding, suggestion: boolean): string =>
  `${markers.finding(finding.fingerprint)}\n${conceal(renderComment(finding, report, { suggestion }))}`;

function reviewComments(publication: Publication, planned: readonly Planned[]) {
  return planned.flatMap(({ finding, anchor }) => {
    if (anchor.kind !== 'line') return [];
    const range = anchor.startLine === undefined ? {} : { start_line: anchor.startLine, start_side: 'RIGHT' };
    return [{ path: anchor.path, line: anchor.line, side: 'RIGHT', ...range, body: bodyOf(publication, finding, anchor.wholeRange) }];
  });
}

async function postReview(publication: Publication, planned: readonly Planned[], event: 'COMMENT' | 'REQUEST_CHANGES'): Promise<void> {
  const { github, repository, number, head, markers } = publication;
  const what =
    planned.length === 0
      ? 'The summary says what to mend.'
      : `${planned.length === 1 ? 'A finding' : `${planned.length} findings`} on lines of this change; the summary has the rest.`;
  await github.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
    owner: repository.owner,
    repo: repository.name,
    pull_number: number,
    commit_id: head,
    event,
    body: `${markers.review}\nLockkeeper: ${what}`,
    comments: reviewComments(publication, planned),
  });
}

/** The head and the files as they are now; a head that moved on is judged by its own run. */
async function readAgain({ github, repository, number, head }: Publication): Promise<readonly DiffFile[]> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    owner: repository.owner,
    repo: repository.name,
    pull_number: number,
  });
  if (data.head.sha !== head) throw new Moved(data.head.sha);
  return loadPullFiles(github, repository, number, data.changed_files);
}

/**
 * Posts all line comments as one review. GitHub refuses the whole of it for one bad anchor and does not say which, so it is tried
 * once more with anchors made anew; then the findings go elsewhere. Gives back the findings that have a comment now.
 */
async function postLines(publication: Publication, planned: readonly Planned[], event: 'COMMENT' | 'REQUEST_CHANGES'): Promise<readonly Finding[]> {
  try {
    await postReview(publication, planned, event);
    return planned.map(({ finding }) => finding);
  } catch (error) {
    if (!isRefusal(error) || error.status !== 422) throw error;
  }
  const files = await readAgain(publication);
  const again = planComments(
    publication,
    planned.map(({ finding }) => finding),
    files,
    'cautious',
  ).filter(({ anchor }) => anchor.kind === 'line');
  if (again.length === 0 && event === 'COMMENT') return [];
  try {
    await postReview(publication, again, event);
    return again.map(({ finding }) => finding);
  } catch (error) {
    if (!isRefusal(error) || error.status !== 422) throw error;
    return [];
  }
}

/** Comments on a whole file; one that GitHub refuses is left to the summary. */
async function postFile(publication: Publication, finding: Finding, path: string): Promise<boolean> {
  const { github, repository, number, head } = publication;
  try {
    await github.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments', {
      owner: repository.owner,
      repo: repository.name,
      pull_number: number,
      commit_id: head,
      path,
      subject_type: 'file',
      body: bodyOf(publication, finding, false),
    });
    return true;
  } catch (error) {
    if (isRefusal(error) && error.status === 422) return false;
    throw error;
  }
}

function summaryBody({ report, markers, head, notes, conceal }: Publication, inline: ReadonlySet<string>, trouble?: Trouble): string {
  const all = trouble === undefined ? notes : [...notes, troubleNote(trouble)];
  return conceal(
    renderSummary(report, { maxBytes: limits.commentBody - 512, marker: markers.summary, headSha: head, posted: { inline }, notes: all }),
  );
}

/** One sentence on what could not be posted. */
export function troubleNote({ kind, detail }: Trouble): string {
  switch (kind) {
    case 'read-only':
      return 'The token of this run may not write to the pull request, so there are no comments on lines.';
    case 'rate-limit':
      return 'GitHub asked for fewer requests, so some comments were not posted.';
    case 'moved':
      return 'The pull request got new commits during this run, so nothing was posted; the run on its new head says more.';
    case 'failed':
      return `Some comments could not be posted: ${detail.replace(/\.$/u, '')}.`;
  }
}

/** Makes the summary say what it should; a comment that says it already is left as it is. */
async function postSummary(publication: Publication, { summaries }: Conversation, body: string): Promise<boolean> {
  const { github, repository, number, report, options } = publication;
  const [standing] = summaries;
  const silent = report.files === 0 && !report.findings.some(counts);
  const wanted = options.summary === 'always' ? !silent : report.verdict === 'fail';
  if (options.summary === 'never' || (!wanted && standing === undefined)) return false;
  const place = { owner: repository.owner, repo: repository.name };
  if (standing === undefined)
    await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { ...place, issue_number: number, body });
  else if (standing.body.replaceAll('\r\n', '\n').trim() !== body.trim())
    await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { ...place, comment_id: standing.databaseId, body });
  return true;
}

/** What is to be said, what is said already, and what needs to be said no more. */
function sortOut(publication: Publication, conversation: Conversation) {
  const { report, options } = publication;
  const findings = options.reviewComments ? commentable(report) : [];
  const said = new Set(conversation.comments.map(({ fingerprint }) => fingerprint));
  const current = new Set(report.findings.filter(counts).map(({ fingerprint }) => fingerprint));
  const standing = new Set(findings.map(({ fingerprint }) => fingerprint).filter((fingerprint) => said.has(fingerprint)));
  const planned = planComments(
    publication,
    findings.filter(({ fingerprint }) => !said.has(fingerprint)),
    publication.files,
    'bold',
  );
  const room = Math.max(0, options.maxComments - standing.size);
  return {
    standing,
    lines: planned.filter(({ anchor }) => anchor.kind === 'line').slice(0, room),
    wholeFiles: planned.filter(({ anchor }) => anchor.kind === 'file').slice(0, Math.min(room, limits.fileComments)),
    gone: conversation.comments.filter(({ fingerprint, answered }) => !current.has(fingerprint) && !answered).map(({ id }) => id),
  };
}

async function dismissBlocking({ github, repository, number }: Publication, blocking: readonly number[]): Promise<void> {
  for (const id of blocking) {
    await github.request('PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals', {
      owner: repository.owner,
      repo: repository.name,
      pull_number: number,
      review_id: id,
      message: 'Lockkeeper passes this change now.',
    });
  }
}

/** Says on the pull request what the report says: each finding once, nothing twice, and nothing about a head that is gone. */
export async function publish(publication: Publication): Promise<Posting> {
  const { github, repository, number, head, markers, report, options } = publication;
  let inline = new Set<string>();
  let written = 0;
  let trouble: Trouble | undefined;
  const add = (findings: readonly Finding[]): void => {
    for (const { fingerprint } of findings) inline.add(fingerprint);
    written += findings.length;
  };
  try {
    const conversation = await loadConversation(github, repository, number, markers);
    if (conversation.head !== head) throw new Moved(conversation.head);
    const { standing, lines, wholeFiles, gone } = sortOut(publication, conversation);
    inline = new Set(standing);
    const blocks = options.reviewEvent === 'request-changes' && report.verdict === 'fail' && conversation.blocking.length === 0;
    try {
      if (lines.length > 0 || blocks) add(await postLines(publication, lines, blocks ? 'REQUEST_CHANGES' : 'COMMENT'));
      for (const { finding, anchor } of wholeFiles) if (anchor.kind === 'file' && (await postFile(publication, finding, anchor.path))) add([finding]);
      if (gone.length > 0) await minimise(github, gone);
      if (report.verdict === 'pass') await dismissBlocking(publication, conversation.blocking);
    } catch (error) {
      trouble = troubleOf(error);
      if (trouble.kind !== 'failed') return { inline, written, summary: false, trouble };
    }
    const summary = await postSummary(publication, conversation, summaryBody(publication, inline, trouble));
    return { inline, written, summary, ...(trouble === undefined ? {} : { trouble }) };
  } catch (error) {
    return { inline, written, summary: false, trouble: trouble ?? troubleOf(error) };
  }
}
