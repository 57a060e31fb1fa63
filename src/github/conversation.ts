import type { GitHub, Repository } from './client.ts';
import type { Markers } from './marker.ts';

/** A comment of ours on a line or a file, made for one finding. */
interface OwnComment {
  readonly id: string;
  readonly fingerprint: string;
  /** Someone else wrote in its thread: then it is theirs too. */
  readonly answered: boolean;
}

/** The comment that is edited in place. */
interface OwnSummary {
  readonly databaseId: number;
  readonly body: string;
}

/** What this gate has said on a pull request before, and where the pull request stands now. */
export interface Conversation {
  readonly head: string;
  readonly summary?: OwnSummary;
  readonly comments: readonly OwnComment[];
  /** Comments that say what another one says: two runs at the same time do not see each other. */
  readonly doubles: readonly string[];
  /** Reviews of ours that block the pull request. */
  readonly blocking: readonly number[];
}

interface CommentNode {
  readonly id: string;
  readonly databaseId: number | null;
  readonly body: string;
  readonly viewerDidAuthor: boolean;
  readonly isMinimized: boolean;
}

interface Page<Node> {
  readonly nodes: readonly (Node | null)[] | null;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Answer {
  readonly repository: {
    readonly pullRequest: {
      readonly headRefOid: string;
      readonly comments?: Page<CommentNode>;
      readonly reviewThreads?: Page<{ readonly comments: { readonly nodes: readonly (CommentNode | null)[] | null } }>;
      readonly reviews?: Page<Pick<CommentNode, 'databaseId' | 'body' | 'viewerDidAuthor'>>;
    } | null;
  } | null;
}

const text = `query conversation($owner: String!, $name: String!, $number: Int!, $moreComments: Boolean!, $comments: String, $moreThreads: Boolean!, $threads: String, $moreReviews: Boolean!, $reviews: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      headRefOid
      comments(first: 100, after: $comments) @include(if: $moreComments) {
        pageInfo { hasNextPage endCursor }
        nodes { id databaseId body viewerDidAuthor isMinimized }
      }
      reviewThreads(first: 100, after: $threads) @include(if: $moreThreads) {
        pageInfo { hasNextPage endCursor }
        nodes { comments(first: 20) { nodes { id databaseId body viewerDidAuthor isMinimized } } }
      }
      reviews(first: 100, after: $reviews, states: [CHANGES_REQUESTED]) @include(if: $moreReviews) {
        pageInfo { hasNextPage endCursor }
        nodes { databaseId body viewerDidAuthor }
      }
    }
  }
}`;

const present = <Node>(page: { readonly nodes: readonly (Node | null)[] | null } | undefined): readonly Node[] =>
  (page?.nodes ?? []).filter((node) => node !== null);

/** Which parts of a conversation are read. */
export interface Parts {
  readonly comments: boolean;
  readonly threads: boolean;
  readonly reviews: boolean;
}

const whole: Parts = { comments: true, threads: true, reviews: true };
/** As much as it takes to tell whether a summary may be written. */
export const aroundSummary: Parts = { comments: true, threads: false, reviews: false };

/** Reads the comments of a pull request and keeps those that this gate wrote: by its marker and by its author. */
export async function loadConversation(
  github: GitHub,
  { owner, name }: Repository,
  number: number,
  markers: Markers,
  parts: Parts = whole,
): Promise<Conversation> {
  const summaries: (OwnSummary & { readonly id: string })[] = [];
  const comments: OwnComment[] = [];
  const blocking: number[] = [];
  let more = parts;
  let after: { comments?: string; threads?: string; reviews?: string } = {};
  for (;;) {
    const variables = { owner, name, number, ...after, moreComments: more.comments, moreThreads: more.threads, moreReviews: more.reviews };
    const { repository } = await github.query<Answer>(text, variables);
    const pull = repository?.pullRequest;
    if (!pull) throw Object.assign(new Error('The pull request is not there.'), { status: 404 });
    for (const { id, viewerDidAuthor, body, databaseId, isMinimized } of present(pull.comments)) {
      if (viewerDidAuthor && databaseId !== null && !isMinimized && markers.isSummary(body)) summaries.push({ id, databaseId, body });
    }
    for (const thread of present(pull.reviewThreads)) {
      const [first, ...answers] = present(thread.comments);
      const fingerprint = first?.viewerDidAuthor && !first.isMinimized ? markers.readFinding(first.body) : undefined;
      if (first !== undefined && fingerprint !== undefined)
        comments.push({ id: first.id, fingerprint, answered: answers.some(({ viewerDidAuthor }) => !viewerDidAuthor) });
    }
    for (const { viewerDidAuthor, body, databaseId } of present(pull.reviews)) {
      if (viewerDidAuthor && databaseId !== null && markers.isReview(body)) blocking.push(databaseId);
    }
    const pages = { comments: pull.comments?.pageInfo, threads: pull.reviewThreads?.pageInfo, reviews: pull.reviews?.pageInfo };
    more = {
      comments: pages.comments?.hasNextPage === true,
      threads: pages.threads?.hasNextPage === true,
      reviews: pages.reviews?.hasNextPage === true,
    };
    after = {
      ...(pages.comments?.endCursor ? { comments: pages.comments.endCursor } : {}),
      ...(pages.threads?.endCursor ? { threads: pages.threads.endCursor } : {}),
      ...(pages.reviews?.endCursor ? { reviews: pages.reviews.endCursor } : {}),
    };
    if (!more.comments && !more.threads && !more.reviews) return { head: pull.headRefOid, blocking, ...withoutDoubles(summaries, comments) };
  }
}

/** Keeps the first comment of those that say the same; one that somebody answered is no double. */
function withoutDoubles(
  [summary, ...others]: readonly (OwnSummary & { readonly id: string })[],
  comments: readonly OwnComment[],
): Pick<Conversation, 'summary' | 'comments' | 'doubles'> {
  const isDouble = ({ fingerprint, answered }: OwnComment, at: number): boolean =>
    !answered && comments.some((other, first) => other.fingerprint === fingerprint && (first < at || other.answered));
  return {
    ...(summary !== undefined && { summary }),
    comments: comments.filter((comment, at) => !isDouble(comment, at)),
    doubles: [...others, ...comments.filter(isDouble)].map(({ id }) => id),
  };
}

/** Folds comments that need to be said no more; they stay readable. */
export async function minimise(github: GitHub, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += 50) {
    const some = ids.slice(at, at + 50);
    const names = some.map((_, i) => `$c${i}: ID!`).join(', ');
    const fields = some
      .map((_, i) => `c${i}: minimizeComment(input: { subjectId: $c${i}, classifier: RESOLVED }) { minimizedComment { isMinimized } }`)
      .join('\n');
    await github.mutate(`mutation minimise(${names}) {\n${fields}\n}`, Object.fromEntries(some.map((id, i) => [`c${i}`, id])));
  }
}
