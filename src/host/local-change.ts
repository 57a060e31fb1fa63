import type { FileStatus } from '../model/migration.ts';
import type { ChangedPath, RepositoryChange, Tree } from '../model/ports.ts';
import { UserError } from '../model/user-error.ts';
import { commitTree } from './commit-tree.ts';
import { git, splitNul, tryGit } from './git.ts';
import { workingTree } from './working-tree.ts';

/** What this checkout brings to a branch or commit. */
interface LocalChange extends RepositoryChange {
  /** The files of the branch or commit as it stands. */
  readonly tip: Tree;
}

/** What differs between the merge base with `ref` and the working tree, uncommitted and untracked files included. */
export async function changeSince(root: string, ref: string): Promise<LocalChange> {
  const tip = await commitOf(root, ref);
  const base = await mergeBase(root, ref, tip);
  const [tracked, others] = await Promise.all([diffPaths(root, base), untracked(root)]);
  const treeOf = (commit: string): Tree => commitTree(root, commit, `${ref} at ${commit.slice(0, 7)}`);
  const baseTree = treeOf(base);
  return {
    base: baseTree,
    head: workingTree(root, others),
    changed: joinStatuses([...tracked, ...others.map((path) => ({ path, status: 'added' as const }))]),
    complete: true,
    tip: tip === base ? baseTree : treeOf(tip),
  };
}

async function commitOf(root: string, ref: string): Promise<string> {
  const commit = await tryGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (commit !== undefined) return commit.toString('utf8').trim();
  throw new UserError({
    message: `this checkout has no commit ${JSON.stringify(ref)} to compare with`,
    hint: (await isShallow(root))
      ? 'it is a shallow clone: fetch the base branch (in actions/checkout, fetch-depth: 0)'
      : `fetch it first: git fetch origin ${ref.replace(/^origin\//, '')}`,
  });
}

async function mergeBase(root: string, ref: string, tip: string): Promise<string> {
  const base = await tryGit(root, ['merge-base', 'HEAD', tip]);
  if (base !== undefined) return base.toString('utf8').trim();
  throw new UserError({
    message: `HEAD and ${ref} have no common commit here`,
    hint: (await isShallow(root))
      ? 'it is a shallow clone: fetch its history (git fetch --unshallow; in actions/checkout, fetch-depth: 0)'
      : 'name a branch that HEAD came from with --base',
  });
}

async function isShallow(root: string): Promise<boolean> {
  return (await tryGit(root, ['rev-parse', '--is-shallow-repository']))?.toString('utf8').trim() === 'true';
}

const statuses: Readonly<Record<string, FileStatus>> = { A: 'added', C: 'added', M: 'modified', T: 'modified', R: 'renamed', D: 'deleted' };

async function diffPaths(root: string, base: string): Promise<readonly ChangedPath[]> {
  const fields = splitNul(
    await git(root, ['diff', '--name-status', '-z', '-M', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all', base, '--']),
  );
  const changed: ChangedPath[] = [];
  for (let i = 0; i < fields.length;) {
    const letter = fields[i]?.[0] ?? '';
    const status = statuses[letter] ?? 'modified';
    const two = letter === 'R' || letter === 'C';
    const previousPath = fields[i + 1] ?? '';
    changed.push(two ? { path: fields[i + 2] ?? '', status, ...(letter === 'R' && { previousPath }) } : { path: previousPath, status });
    i += two ? 3 : 2;
  }
  return changed;
}

/** A path comes once: one that git was told to forget but that still lies there differs, and is neither gone nor new. */
function joinStatuses(changed: readonly ChangedPath[]): readonly ChangedPath[] {
  const byPath = new Map<string, ChangedPath>();
  for (const one of changed) {
    const known = byPath.get(one.path);
    byPath.set(one.path, known === undefined ? one : { path: one.path, status: 'modified' });
  }
  return [...byPath.values()];
}

async function untracked(root: string): Promise<readonly string[]> {
  return splitNul(await git(root, ['ls-files', '-z', '--others', '--exclude-standard', '--full-name']));
}

/** The branch that pull requests of this repository most likely go to; undefined where it cannot be told. */
export async function findDefaultBranch(root: string): Promise<string | undefined> {
  const head = (await tryGit(root, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']))?.toString('utf8').trim();
  for (const ref of [head, 'origin/main', 'origin/master', 'main', 'master']) {
    if (ref && (await tryGit(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]))) return ref;
  }
  return undefined;
}

/**
 * The named files are the change. What stood before is the rest of the tree, or the history that is told outright.
 * Files that git ignores or that lie outside of the tree are in it, because they were named.
 */
export function changeOfPaths(tree: Tree, paths: readonly string[], history?: readonly string[]): RepositoryChange {
  const named = new Set(paths);
  const told = history?.filter((path) => !named.has(path));
  const stands = new Set(told);
  const isBase = (path: string): boolean => (told === undefined ? !named.has(path) : stands.has(path));
  const base: Tree = {
    title: 'the files before them',
    list: async () => told ?? (await tree.list()).filter(isBase),
    read: (wanted) => tree.read(wanted.filter(isBase)),
  };
  const head: Tree = { ...tree, list: async () => [...new Set([...(await tree.list()), ...paths, ...stands])] };
  return { base, head, changed: paths.map((path) => ({ path, status: 'added' })), complete: true };
}
