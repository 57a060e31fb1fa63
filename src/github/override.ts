import { isForbidden, isRefusal, type GitHub, type Repository } from './client.ts';
import type { Occasion } from './event.ts';

/** What became of the label that lets a failing change pass. `why` is the rest of a sentence. */
export type FoundOverride =
  | { readonly kind: 'absent' }
  | { readonly kind: 'ignored'; readonly why: string }
  | { readonly kind: 'holds'; readonly by: string };

interface Answer {
  readonly repository: {
    readonly pullRequest: {
      readonly author: { readonly login: string } | null;
      readonly headRefOid: string;
      readonly headRefName: string;
      readonly headRepository: { readonly name: string; readonly owner: { readonly login: string } } | null;
      readonly labels: { readonly nodes: readonly ({ readonly name: string } | null)[] | null } | null;
      readonly timelineItems: { readonly nodes: readonly (TimelineItem | null)[] | null };
    } | null;
  } | null;
}

type Pull = NonNullable<NonNullable<Answer['repository']>['pullRequest']>;

interface TimelineItem {
  readonly __typename: string;
  readonly createdAt: string;
  readonly label?: { readonly name: string };
  readonly actor?: { readonly __typename: string; readonly login: string } | null;
}

const text = `query override($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      author { login }
      headRefOid
      headRefName
      headRepository { name owner { login } }
      labels(first: 100) { nodes { name } }
      timelineItems(last: 100, itemTypes: [LABELED_EVENT, HEAD_REF_FORCE_PUSHED_EVENT, BASE_REF_CHANGED_EVENT]) {
        nodes {
          __typename
          ... on LabeledEvent { createdAt label { name } actor { __typename login } }
          ... on HeadRefForcePushedEvent { createdAt }
          ... on BaseRefChangedEvent { createdAt }
        }
      }
    }
  }
}`;

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

class Ignored extends Error {}

/**
 * Looks whether a label lets this change pass: set by a person who may write to the repository, who is not the author and whom the
 * policy takes, after the last push to the head and on this very head. What GitHub does not tell counts as no.
 */
export async function findOverride(
  github: GitHub,
  occasion: Extract<Occasion, { kind: 'pull-request' }>,
  label: string,
  approvers: readonly string[] | undefined,
): Promise<FoundOverride> {
  const { repository, pull, head } = occasion;
  try {
    const { repository: found } = await github.query<Answer>(text, { owner: repository.owner, name: repository.name, number: pull.number });
    const now = found?.pullRequest;
    if (!now) throw new Ignored('GitHub does not tell who set it');
    if (now.labels?.nodes?.some((one) => one !== null && same(one.name, label)) !== true) return { kind: 'absent' };
    if (now.headRefOid !== head) throw new Ignored('the pull request got new commits during this run');
    const by = setterOf(now, label);
    const authors = [pull.author, ...(now.author === null ? [] : [now.author.login])];
    if (authors.some((author) => same(author, by.login))) throw new Ignored(`${by.login} set it, who is the author`);
    if (approvers?.includes(by.login.toLowerCase()) === false)
      throw new Ignored(`${by.login} set it, whom the policy does not name among the \`approvers\` for all that fails here`);
    await checkAfterPush(github, now, by.at);
    await checkPermission(github, repository, by.login);
    return { kind: 'holds', by: by.login };
  } catch (error) {
    if (error instanceof Ignored) return { kind: 'ignored', why: error.message };
    const detail = error instanceof Error ? error.message.slice(0, 200).replace(/\.$/u, '') : 'no reason is given';
    return { kind: 'ignored', why: `GitHub does not tell who set it and when (${isRefusal(error) ? `${error.status}: ` : ''}${detail})` };
  }
}

/** The person who set the label last, and when. */
function setterOf({ timelineItems }: Pull, label: string): { readonly login: string; readonly at: number } {
  const set = (timelineItems.nodes ?? []).findLast((item) => item?.__typename === 'LabeledEvent' && same(item.label?.name ?? '', label));
  if (!set?.actor) throw new Ignored('GitHub does not tell who set it');
  if (set.actor.__typename !== 'User') throw new Ignored(`${set.actor.login} set it, which is not a person`);
  return { login: set.actor.login, at: timeOf(set.createdAt) };
}

function timeOf(written: string): number {
  const time = Date.parse(written);
  if (Number.isNaN(time)) throw new Ignored('GitHub does not tell when it was set');
  return time;
}

/**
 * The last push is told by GitHub's list of what happened to the branch, and not by the dates of commits, which their author writes.
 * Times have whole seconds, so that one second for both is too close to tell. A new base makes another change of it too.
 */
async function checkAfterPush(github: GitHub, { headRefOid, headRefName, headRepository, timelineItems }: Pull, set: number): Promise<void> {
  const unknown = new Ignored('GitHub does not tell when its head was pushed');
  if (headRepository === null) throw unknown;
  const { data } = await github
    .request('GET /repos/{owner}/{repo}/activity', {
      owner: headRepository.owner.login,
      repo: headRepository.name,
      ref: `refs/heads/${headRefName}`,
      per_page: 1,
    })
    .catch((error: unknown) => {
      throw isForbidden(error) || (isRefusal(error) && error.status === 404) ? unknown : error;
    });
  const [push] = data;
  if (push?.after !== headRefOid) throw unknown;
  const others = (timelineItems.nodes ?? []).filter((item) => item !== null && item.__typename !== 'LabeledEvent');
  const latest = Math.max(timeOf(push.timestamp), ...others.map((item) => timeOf(item?.createdAt ?? '')));
  if (set <= latest) throw new Ignored('it was set before the last push; take it off and set it again');
}

/** `maintain` is told as `write` and `triage` as `read`: docs.github.com/rest/collaborators/collaborators. */
async function checkPermission(github: GitHub, { owner, name }: Repository, username: string): Promise<void> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', { owner, repo: name, username });
  if (data.permission !== 'admin' && data.permission !== 'write') throw new Ignored(`${username} set it, who may not write to the repository`);
}
