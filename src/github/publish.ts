import { counts, type Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Repeat } from '../reporters/repeat.ts';
import { renderComment } from '../reporters/review.ts';
import { renderSummary, type Note } from '../reporters/summary.ts';
import { plural } from '../reporters/words.ts';
import { isForbidden, isRateLimit, isRefusal, type GitHub, type Repository } from './client.ts';
import { loadConversation, minimise, type Conversation } from './conversation.ts';
import { loadPullFiles, type DiffFile } from './diff.ts';
import { limits } from './limits.ts';
import type { Markers } from './marker.ts';
import { placeComments, planComments, type Plan, type Planned } from './plan.ts';

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
  /** How a person sees the same. */
  readonly repeat: Repeat;
  /** Where the pages of the rules lie. */
  readonly pages: string;
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

class Moved extends Error {}

/** What a failure means for the rest of the posting. */
function troubleOf(error: unknown): Trouble {
  const detail = error instanceof Error ? error.message.slice(0, 300) : String(error);
  if (error instanceof Moved) return { kind: 'moved', detail };
  if (isRateLimit(error)) return { kind: 'rate-limit', detail };
  if (isForbidden(error)) return { kind: 'read-only', detail };
  return { kind: 'failed', detail };
}

const bodyOf = ({ markers, report, pages, conceal }: Publication, finding: Finding, suggestion: boolean): string =>
  `${markers.finding(finding.fingerprint)}\n${conceal(renderComment(finding, report, { suggestion, pages }))}`;

function reviewComments(publication: Publication, planned: readonly Planned[]) {
  return planned.flatMap(({ finding, anchor }) => {
    if (anchor.kind !== 'line') return [];
    const range = anchor.startLine === undefined ? {} : { start_line: anchor.startLine, start_side: 'RIGHT' };
    return [{ path: anchor.path, line: anchor.line, side: 'RIGHT', ...range, body: bodyOf(publication, finding, anchor.wholeRange) }];
  });
}

/** What the review says above its comments, and where the rest is. */
function reviewWords({ options }: Publication, planned: readonly Planned[], leftOut: number): string {
  const place = options.summary === 'never' ? 'the page of the run' : 'the summary';
  const rest = leftOut === 0 ? '' : `; ${leftOut} more ${leftOut === 1 ? 'is' : 'are'} in ${place}`;
  return `Lockkeeper: ${planned.length === 0 ? `what to mend is in ${place}` : `${plural(planned.length, 'finding')} on lines of this change${rest}`}.`;
}

interface Review {
  readonly event: 'COMMENT' | 'REQUEST_CHANGES';
  readonly leftOut: number;
}

async function postReview(publication: Publication, planned: readonly Planned[], { event, leftOut }: Review): Promise<void> {
  const { github, repository, number, head, markers } = publication;
  await github.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
    owner: repository.owner,
    repo: repository.name,
    pull_number: number,
    commit_id: head,
    event,
    body: `${markers.review}\n${reviewWords(publication, planned, leftOut)}`,
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

/** Whether GitHub takes what is posted; what it calls unprocessable goes elsewhere. */
async function isTaken(posted: Promise<unknown>): Promise<boolean> {
  try {
    await posted;
    return true;
  } catch (error) {
    if (isRefusal(error) && error.status === 422) return false;
    throw error;
  }
}

/**
 * Posts all line comments as one review. GitHub refuses the whole of it for one bad anchor and does not say which, so it is tried
 * once more with anchors made anew; then the findings go elsewhere. Gives back the findings that have a comment now.
 */
async function postLines(publication: Publication, planned: readonly Planned[], review: Review): Promise<readonly Finding[]> {
  const findings = planned.map(({ finding }) => finding);
  if (await isTaken(postReview(publication, planned, review))) return findings;
  const files = await readAgain(publication);
  const again = placeComments(publication.report, findings, files, 'cautious').filter(({ anchor }) => anchor.kind === 'line');
  const rest = review.leftOut + planned.length;
  if (again.length > 0 && (await isTaken(postReview(publication, again, { ...review, leftOut: rest - again.length }))))
    return again.map(({ finding }) => finding);
  if (review.event === 'REQUEST_CHANGES') await postReview(publication, [], { ...review, leftOut: rest });
  return [];
}

/** A comment on a whole file; one that GitHub refuses is left to the summary. */
function postFile(publication: Publication, finding: Finding, path: string): Promise<boolean> {
  const { github, repository, number, head } = publication;
  const posted = github.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments', {
    owner: repository.owner,
    repo: repository.name,
    pull_number: number,
    commit_id: head,
    path,
    subject_type: 'file',
    body: bodyOf(publication, finding, false),
  });
  return isTaken(posted);
}

function summaryBody(publication: Publication, inline: ReadonlySet<string>, leftOut: number, trouble?: Trouble): string {
  const { report, markers, repeat, notes, options, conceal } = publication;
  const enough = `${plural(leftOut, 'finding')} could have a comment and ${leftOut === 1 ? 'has' : 'have'} none: there are at most ${options.maxComments} (\`max-comments\`), ${limits.fileComments} of them on whole files.`;
  const all = [...notes, ...(leftOut === 0 ? [] : [enough]), ...(trouble === undefined ? [] : [troubleNote(trouble)])];
  return conceal(renderSummary(report, { maxBytes: limits.commentBody - 512, marker: markers.summary, repeat, posted: { inline }, notes: all }));
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
      return `Not everything could be posted: ${detail.replace(/\.$/u, '')}.`;
  }
}

/** Makes the summary say what it should; a comment that says it already is left as it is. */
async function postSummary(publication: Publication, { summary: standing }: Conversation, body: string): Promise<boolean> {
  const { github, repository, number, report, options } = publication;
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

/**
 * Takes back what needs to be said no more. What keeps it from that, such as a rule on who may dismiss reviews, is no reason to leave
 * the summary as it was.
 */
async function takeBack(publication: Publication, gone: readonly string[], blocking: readonly number[]): Promise<Trouble | undefined> {
  try {
    if (gone.length > 0) await minimise(publication.github, gone);
    if (publication.report.verdict === 'pass') await dismissBlocking(publication, blocking);
    return undefined;
  } catch (error) {
    const trouble = troubleOf(error);
    return trouble.kind === 'read-only'
      ? { kind: 'failed', detail: `what is mended could not be taken back (${trouble.detail.replace(/\.$/u, '')})` }
      : trouble;
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
    const plan: Plan = planComments(report, publication.files, conversation, options.reviewComments ? options.maxComments : 0);
    const { standing, lines, wholeFiles, gone } = plan;
    const leftOut = options.reviewComments ? plan.leftOut : 0;
    inline = new Set(standing);
    const blocks = options.reviewEvent === 'request-changes' && report.verdict === 'fail' && conversation.blocking.length === 0;
    try {
      if (lines.length > 0 || blocks) add(await postLines(publication, lines, { event: blocks ? 'REQUEST_CHANGES' : 'COMMENT', leftOut }));
      for (const { finding, anchor } of wholeFiles) if (anchor.kind === 'file' && (await postFile(publication, finding, anchor.path))) add([finding]);
      trouble = await takeBack(publication, gone, conversation.blocking);
    } catch (error) {
      trouble = troubleOf(error);
    }
    if (trouble !== undefined && trouble.kind !== 'failed') return { inline, written, summary: false, trouble };
    const summary = await postSummary(publication, conversation, summaryBody(publication, inline, leftOut, trouble));
    return { inline, written, summary, ...(trouble === undefined ? {} : { trouble }) };
  } catch (error) {
    return { inline, written, summary: false, trouble: trouble ?? troubleOf(error) };
  }
}
