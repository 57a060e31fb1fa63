import { counts } from '../model/finding.ts';
import { renderSummary } from '../reporters/summary.ts';
import { plural } from '../reporters/words.ts';
import type { Conversation } from './conversation.ts';
import { limits } from './limits.ts';
import type { Publication } from './publication.ts';
import { troubleNote, type Trouble } from './trouble.ts';

/** What is known when the comments are posted: who has one, how many have none, what went wrong. */
interface Posted {
  readonly inline: ReadonlySet<string>;
  readonly leftOut: number;
  readonly trouble?: Trouble | undefined;
}

/** The text of the summary, which carries the commit that it is of. */
export function summaryBody(publication: Publication, { inline, leftOut, trouble }: Posted): string {
  const { report, markers, head, repeat, notes, options, conceal } = publication;
  const enough = `${plural(leftOut, 'finding')} could have a comment and ${leftOut === 1 ? 'has' : 'have'} none: there are at most ${options.maxComments} (\`max-comments\`), ${limits.fileComments} of them on whole files.`;
  const all = [...notes, ...(leftOut === 0 ? [] : [enough]), ...(trouble === undefined ? [] : [troubleNote(trouble)])];
  const marker = `${markers.summary}${markers.head(head)}`;
  return conceal(renderSummary(report, { maxBytes: limits.commentBody - 512, marker, repeat, posted: { inline }, notes: all }));
}

/** Whether there is to be a summary; one that stands is kept true. */
export function isSummaryWanted({ report, options }: Publication, { summary: standing }: Conversation): boolean {
  if (options.summary === 'never') return false;
  const silent = report.files === 0 && !report.findings.some(counts);
  return standing !== undefined || (options.summary === 'always' ? !silent : report.verdict === 'fail');
}

/** Makes the summary say what it should; a comment that says it already is left as it is. */
export async function postSummary({ github, repository, number }: Publication, { summary: standing }: Conversation, body: string): Promise<void> {
  const place = { owner: repository.owner, repo: repository.name };
  if (standing === undefined)
    await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { ...place, issue_number: number, body });
  else if (standing.body.replaceAll('\r\n', '\n').trim() !== body.trim())
    await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { ...place, comment_id: standing.databaseId, body });
}
