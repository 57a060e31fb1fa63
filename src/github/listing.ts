import type { GitHub, Repository } from './client.ts';
import { limits } from './limits.ts';

/** A file of a commit: its permissions as git writes them, and the object that holds its text. */
export interface Entry {
  readonly mode: string;
  readonly sha: string;
  readonly size?: number;
}

/** Every entry of a commit but its folders, by path. */
export type Listing = ReadonlyMap<string, Entry>;

/** Whether an entry is a file with a text: no symbolic link (120000), no submodule (160000). */
export function isFile({ mode }: Pick<Entry, 'mode'>): boolean {
  return mode === '100644' || mode === '100755' || mode === '100664';
}

/** Lists a commit in one call; a tree too large for one answer is walked folder by folder. */
export async function loadListing(github: GitHub, { owner, name }: Repository, commit: string): Promise<Listing> {
  const listing = new Map<string, Entry>();
  let calls = 0;
  const fetchTree = async (sha: string, recursive: boolean) => {
    if (++calls > limits.treeCalls) throw new Error('the tree is too large to be walked');
    const { data } = await github.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
      owner,
      repo: name,
      tree_sha: sha,
      ...(recursive ? { recursive: '1' } : {}),
    });
    return data;
  };
  const walk = async (sha: string, prefix: string): Promise<void> => {
    const whole = await fetchTree(sha, true);
    const tree = whole.truncated ? await fetchTree(sha, false) : whole;
    if (whole.truncated && tree.truncated) throw new Error('a folder is too large to be listed');
    for (const { path, mode, type, sha: object, size } of tree.tree) {
      if (type !== 'tree') listing.set(prefix + path, { mode, sha: object, ...(size === undefined ? {} : { size }) });
      else if (whole.truncated) await walk(object, `${prefix}${path}/`);
    }
  };
  await walk(commit, '');
  return listing;
}
