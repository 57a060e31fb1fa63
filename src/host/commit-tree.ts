import type { Tree } from '../model/ports.ts';
import { UserError } from '../model/user-error.ts';
import { decodeText, largestFile } from './decode.ts';
import { git, splitNul, tryGit } from './git.ts';

interface Entry {
  readonly blob: string;
  readonly size: number;
}

/** The files of one commit of a local repository, read with two git processes however many they are. */
export function commitTree(root: string, commit: string, title: string): Tree {
  let entries: Promise<ReadonlyMap<string, Entry>> | undefined;
  const load = (): Promise<ReadonlyMap<string, Entry>> => (entries ??= listEntries(root, commit));
  const read: Tree['read'] = async (paths) => {
    const known = await load();
    const wanted = paths.flatMap((path) => {
      const entry = known.get(path);
      return entry === undefined || entry.size > largestFile ? [] : [{ path, blob: entry.blob }];
    });
    const blobs = await readBlobs(
      root,
      wanted.map(({ blob }) => blob),
    );
    return new Map(
      wanted.flatMap(({ path, blob }) => {
        const bytes = blobs.get(blob);
        return bytes === undefined ? [] : [[path, decodeText(bytes)] as const];
      }),
    );
  };
  const hashes: Tree['hashes'] = async (paths) => {
    const known = await load();
    return new Map(paths.flatMap((path) => [known.get(path)].flatMap((entry) => (entry === undefined ? [] : [[path, entry.blob] as const]))));
  };
  return { title, list: async () => [...(await load()).keys()], read, readNear: read, hashes };
}

/** The files of the commit that a name of git leads to: a branch, a tag, a hash. */
export async function treeAt(root: string, ref: string): Promise<Tree> {
  const commit = (await tryGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]))?.toString('utf8').trim();
  if (commit === undefined) {
    throw new UserError({
      message: `this checkout has no commit ${JSON.stringify(ref)}`,
      hint: 'name a branch, a tag or a hash that git fetch has brought',
    });
  }
  return commitTree(root, commit, `${ref} at ${commit.slice(0, 7)}`);
}

/** Plain files only: mode 120000 is a symbolic link, 160000 a submodule. */
async function listEntries(root: string, commit: string): Promise<ReadonlyMap<string, Entry>> {
  const output = await git(root, ['ls-tree', '-r', '-z', '--long', '--full-tree', commit]);
  const entries = new Map<string, Entry>();
  for (const line of splitNul(output)) {
    const tab = line.indexOf('\t');
    const [mode = '', type, blob = '', size = '0'] = line.slice(0, tab).split(/ +/);
    if (type === 'blob' && mode.startsWith('100')) entries.set(line.slice(tab + 1), { blob, size: Number(size) });
  }
  return entries;
}

async function readBlobs(root: string, blobs: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const texts = new Map<string, Buffer>();
  if (blobs.length === 0) return texts;
  const output = await git(root, ['cat-file', '--batch'], `${[...new Set(blobs)].join('\n')}\n`);
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(10, at);
    if (end < 0) break;
    const [blob = '', type, size = '0'] = output.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    texts.set(blob, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}
