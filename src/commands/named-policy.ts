import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { treeAt } from '../host/commit-tree.ts';
import { defaultPolicyPath } from '../model/policy.ts';
import type { Tree } from '../model/ports.ts';
import { UserError } from '../model/user-error.ts';

/** A policy that a flag names, and what reads it and the files that it extends. */
export interface NamedPolicy {
  readonly path: string;
  read(file: string): Promise<string | undefined>;
}

/** A file on the disk, or `ref:path` of a commit; what it extends is read beside it. */
export async function findPolicy(root: string, tree: Tree, written: string): Promise<NamedPolicy> {
  const full = written === defaultPolicyPath ? path.join(root, written) : path.resolve(written);
  const [, ref, inCommit] = /^([^:]+):(.+)$/u.exec(written) ?? [];
  if (!existsSync(full) && ref !== undefined && inCommit !== undefined) {
    const commit = await treeAt(root, ref);
    return { path: inCommit, read: async (file) => (await commit.read([file])).get(file) };
  }
  const relative = path.relative(root, full).split(path.sep).join('/');
  const text = await readFile(full, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError({
      message: `this policy cannot be read (${error.code ?? 'unknown reason'})`,
      place: written,
      hint: 'name a file, or ref:path',
    });
  });
  return { path: relative, read: async (file) => (file === relative ? text : (await tree.read([file])).get(file)) };
}
