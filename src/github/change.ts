import type { RepositoryChange, Tree } from '../model/ports.ts';
import { readingFailed } from './client.ts';
import { loadDiff, type Diff } from './diff.ts';
import type { Occasion } from './event.ts';
import type { ConfigRef } from './inputs.ts';
import { commitTree, fewFilesOf, headTree, listingOf, lookAhead, pathsToLookUp, type Source } from './tree.ts';

/** A change as GitHub tells it, and where its policies stand. */
export interface GitHubChange {
  readonly change: RepositoryChange;
  readonly diff: Diff;
  /** Everything that stands is to be judged, for want of a change. */
  readonly all: boolean;
  /** The policy in force. */
  readonly policy: { readonly from: 'base' | 'head'; readonly tree: Tree };
  readonly policyCommit: string;
  /** The policy as the change itself would have it; absent where that is the one in force. */
  readonly proposed?: Tree;
}

const short = (commit: string): string => (/^[0-9a-f]{40,64}$/u.test(commit) ? commit.slice(0, 7) : commit);

/** Which policy is in force: whose, and at which path. */
export interface PolicyChoice {
  readonly configRef: ConfigRef;
  readonly config: string;
}

/** Reads what a change is made of. The policy comes from the branch that the change goes to: none can switch off its own gate. */
export async function loadChange(source: Source, occasion: Exclude<Occasion, { kind: 'nothing' }>, choice: PolicyChoice): Promise<GitHubChange> {
  if (occasion.kind === 'audit') return readAudit(source, occasion, choice);
  const { head } = occasion;
  const diff = await loadDiff(source.github, occasion, (commit) => listingOf(source, commit));
  const base = commitTree(source, diff.mergeBase, `the base at ${short(diff.mergeBase)}`);
  const own = fewFilesOf(source, head, `the head at ${short(head)}`);
  const { configRef, config } = choice;
  const policyCommit = typeof configRef === 'object' ? configRef.sha : configRef === 'head' ? head : policyBase(occasion, diff);
  const wanted = [{ commit: policyCommit, path: config }, ...pathsToLookUp(diff.files).map((path) => ({ commit: head, path }))];
  await lookAhead(source, wanted).catch((error: unknown) => {
    throw readingFailed('The changed files', error);
  });
  const changed = diff.files.map(({ path, status, previousPath }) => ({ path, status, ...(previousPath !== undefined && { previousPath }) }));
  return {
    change: { base, head: headTree(source, base, head, diff.files, own.title), changed, complete: diff.complete },
    diff,
    all: false,
    policyCommit,
    ...(configRef === 'head'
      ? { policy: { from: 'head', tree: own } }
      : { policy: { from: 'base', tree: fewFilesOf(source, policyCommit, `the base at ${short(policyCommit)}`) }, proposed: own }),
  };
}

/** Without a change, all that stands at a commit is judged, by the policy that stands there too. */
function readAudit(source: Source, { head, repository }: Extract<Occasion, { kind: 'audit' }>, { configRef }: PolicyChoice): GitHubChange {
  const tree = commitTree(source, head, `the repository at ${short(head)}`);
  const at = typeof configRef === 'object' ? configRef.sha : head;
  return {
    change: { base: tree, head: tree, changed: [], complete: true },
    diff: { mergeBase: head, head, files: [], complete: true },
    all: true,
    policyCommit: at,
    policy: { from: 'head', tree: at === head ? tree : fewFilesOf(source, at, `${repository.name} at ${short(at)}`) },
  };
}

/** The tip of the base branch rather than the merge base: branching off an old commit must not bring an old policy back. */
function policyBase(occasion: Exclude<Occasion, { kind: 'nothing' | 'audit' }>, { mergeBase }: Diff): string {
  return occasion.kind === 'pull-request' ? occasion.base : mergeBase;
}
