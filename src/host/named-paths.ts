import { lstat, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import type { Tree } from '../model/ports.ts';
import { UserError } from '../model/user-error.ts';

/** What the paths of a command line mean, relative to the root of the repository. */
export interface NamedPaths {
  /** Every file that is meant. */
  readonly files: readonly string[];
  /** The same as globs, for naming what to look at. */
  readonly only: readonly string[];
  /** A tree that also lists files which git ignores or that lie outside of it, because they were named. */
  tree(tree: Tree, more: readonly string[]): Tree;
}

/** Finds the files behind paths, folders and globs. A path that names nothing is a mistake. */
export async function namePaths(root: string, cwd: string, named: readonly string[]): Promise<NamedPaths> {
  const files = new Set<string>();
  for (const name of named) {
    const found = await filesOf(cwd, name);
    if (found.length === 0)
      throw new UserError({
        message: 'no migration file is there',
        place: name,
        hint: 'name a .sql file, a folder that holds some, or a glob in quotes',
      });
    for (const file of found) files.add(path.relative(root, file).split(path.sep).join('/'));
  }
  return {
    files: [...files],
    only: [...files],
    tree: (tree, more) => ({ ...tree, list: async () => [...new Set([...(await tree.list()), ...files, ...more])] }),
  };
}

async function filesOf(cwd: string, name: string): Promise<readonly string[]> {
  const full = path.resolve(cwd, name);
  const found = await stat(full).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ELOOP') throw new UserError({ message: 'this is a symbolic link that leads back to itself', place: name });
    return undefined;
  });
  if (found?.isFile()) return [full];
  if (found?.isDirectory()) return walk(full);
  const { base, glob } = picomatch.scan(name);
  if (glob === '') return [];
  const folder = path.resolve(cwd, base);
  const matches = picomatch(glob);
  return (await walk(folder)).filter((file) => matches(path.relative(folder, file).split(path.sep).join('/')));
}

/** SQL files below a folder; symbolic links are not followed. */
async function walk(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of (await readdir(folder).catch(() => [])).toSorted()) {
    const full = path.join(folder, name);
    const entry = await lstat(full).catch(() => undefined);
    if (entry?.isDirectory() && name !== 'node_modules' && name !== '.git') found.push(...(await walk(full)));
    else if (entry?.isFile() && name.toLowerCase().endsWith('.sql')) found.push(full);
  }
  return found;
}
