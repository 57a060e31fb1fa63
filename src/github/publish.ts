import type { Finding } from '../model/finding.ts';
import { aroundSummary, loadConversation, minimise, type Conversation, type Parts } from './conversation.ts';
import { planComments } from './plan.ts';
import { dismissBlocking, postFile, postLines } from './post-review.ts';
import { isSummaryWanted, postSummary, summaryBody } from './post-summary.ts';
import type { Publication } from './publication.ts';
import { Moved, troubleOf, type Trouble } from './trouble.ts';

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

/** What stands on the pull request now. Where its head is another one, a later run speaks, and this one is to be silent. */
async function look({ github, repository, number, head, markers }: Publication, parts?: Parts): Promise<Conversation> {
  const conversation = await loadConversation(github, repository, number, markers, parts);
  if (conversation.head === head) return conversation;
  const { summary } = conversation;
  throw new Moved(head, conversation.head, summary && markers.readHead(summary.body));
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
    return trouble.kind === 'read-only' ? { kind: 'failed', detail: `what is mended could not be taken back (${trouble.detail})` } : trouble;
  }
}

/** Says on the pull request what the report says: each finding once, nothing twice, and nothing about a head that is gone. */
export async function publish(request: Publication): Promise<Posting> {
  const publication: Publication = { ...request, github: request.github.asking(async () => void (await look(request, aroundSummary))) };
  const { report, options } = publication;
  let inline = new Set<string>();
  let written = 0;
  let trouble: Trouble | undefined;
  const add = (findings: readonly Finding[]): void => {
    for (const { fingerprint } of findings) inline.add(fingerprint);
    written += findings.length;
  };
  try {
    const conversation = await look(publication);
    const plan = planComments(report, publication.files, conversation, options.reviewComments ? options.maxComments : 0);
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
    if (!isSummaryWanted(publication, conversation)) return { inline, written, summary: false, ...(trouble && { trouble }) };
    // Posting takes time, in which a run on a newer head may have written its summary.
    const isQuiet = lines.length + wholeFiles.length + gone.length + conversation.blocking.length === 0 && !blocks;
    await postSummary(
      publication,
      isQuiet ? conversation : await look(publication, aroundSummary),
      summaryBody(publication, { inline, leftOut, trouble }),
    );
    return { inline, written, summary: true, ...(trouble && { trouble }) };
  } catch (error) {
    return { inline, written, summary: false, trouble: trouble ?? troubleOf(error) };
  }
}
