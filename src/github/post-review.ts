import type { Finding } from '../model/finding.ts';
import { renderComment } from '../reporters/review.ts';
import { plural } from '../reporters/words.ts';
import { isRefusal } from './client.ts';
import { loadPullFiles, type DiffFile } from './diff.ts';
import { placeComments, type Planned } from './plan.ts';
import type { Publication } from './publication.ts';
import { Moved } from './trouble.ts';

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

/** The files as they are now; a head that moved on is judged by its own run. */
async function readFilesAgain({ github, repository, number, head }: Publication): Promise<readonly DiffFile[]> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    owner: repository.owner,
    repo: repository.name,
    pull_number: number,
  });
  if (data.head.sha !== head) throw new Moved(head, data.head.sha);
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
export async function postLines(publication: Publication, planned: readonly Planned[], review: Review): Promise<readonly Finding[]> {
  const findings = planned.map(({ finding }) => finding);
  if (await isTaken(postReview(publication, planned, review))) return findings;
  const files = await readFilesAgain(publication);
  const again = placeComments(publication.report, findings, files, 'cautious').filter(({ anchor }) => anchor.kind === 'line');
  const rest = review.leftOut + planned.length;
  if (again.length > 0 && (await isTaken(postReview(publication, again, { ...review, leftOut: rest - again.length }))))
    return again.map(({ finding }) => finding);
  if (review.event === 'REQUEST_CHANGES') await postReview(publication, [], { ...review, leftOut: rest });
  return [];
}

/** A comment on a whole file; one that GitHub refuses is left to the summary. */
export function postFile(publication: Publication, finding: Finding, path: string): Promise<boolean> {
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

/** Takes back the reviews that block a change which passes now. */
export async function dismissBlocking({ github, repository, number }: Publication, blocking: readonly number[]): Promise<void> {
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
