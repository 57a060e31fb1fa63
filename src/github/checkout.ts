import { createHash } from 'node:crypto';
import { tryGit } from '../host/git.ts';
import type { LocalObjects } from './blobs.ts';

/** The name of a blob, by its bytes. */
function nameOf(bytes: Uint8Array, digits: number): string {
  return createHash(digits === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}

/**
 * Reads the answer of `git cat-file --batch`: a line `hash type size`, the bytes, a line feed. Git does not hold the bytes to their
 * name, and a folder of a checkout may be a repository of somebody's own making, so that is done here.
 */
function readBatch(output: Buffer): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(10, at);
    if (end < 0) break;
    const [sha = '', type, size = '0'] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    const bytes = output.subarray(at, at + Number(size));
    if (nameOf(bytes, sha.length) === sha) found.set(sha, bytes);
    at += Number(size) + 1;
  }
  return found;
}

/**
 * The objects of a checkout, when there is one; however shallow it is, the files that did not change are in it.
 * A partial clone is left alone: git would fetch what it lacks and write to it.
 */
export async function openCheckout(folder: string | undefined): Promise<LocalObjects | undefined> {
  if (folder === undefined || folder === '') return undefined;
  const inside = await tryGit(folder, ['rev-parse', '--git-dir']).catch(() => undefined);
  if (inside === undefined) return undefined;
  const partial = await tryGit(folder, ['config', '--get-regexp', String.raw`^(extensions\.partialclone|remote\..*\.promisor)$`]);
  if (partial !== undefined) return undefined;
  return {
    read: async (shas) => {
      const valid = shas.filter((sha) => /^[0-9a-f]{40,64}$/u.test(sha));
      if (valid.length === 0) return new Map();
      const output = await tryGit(folder, ['cat-file', '--batch'], `${valid.join('\n')}\n`);
      return output === undefined ? new Map() : readBatch(output);
    },
  };
}
