import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import { UserError } from '../model/user-error.ts';

/** Finds the files behind paths, folders and globs, relative to the root of the repository. A path that names nothing is a mistake. */
export async function namePaths(root: string, cwd: string, named: readonly string[]): Promise<readonly string[]> {
  if (named.length === 0) return [];
  const [realRoot, realCwd] = await Promise.all([realpath(root), realpath(cwd)]);
  const files = new Set<string>();
  for (const name of named) {
    const found = await filesOf(realCwd, name);
    if (found.length === 0) {
      throw new UserError({
        message: 'no migration file is there',
        place: name,
        hint: 'name a .sql file, a folder that holds some, or a glob in quotes',
      });
    }
    for (const file of found) files.add(path.relative(realRoot, file).split(path.sep).join('/'));
  }
  return [...files];
}

/** A symbolic link that is named outright stands for the file that it leads to. */
async function filesOf(cwd: string, name: string): Promise<readonly string[]> {
  const full = path.resolve(cwd, name);
  const found = await stat(full).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ELOOP') throw new UserError({ message: 'this is a symbolic link that leads back to itself', place: name });
    return undefined;
  });
  if (found?.isFile()) {
    if (!/\.sql$/i.test(name))
      throw new UserError({ message: 'this is not a .sql file', place: name, hint: 'SQL migrations are judged, and their names end with .sql' });
    return [await realpath(full)];
  }
  if (found?.isDirectory()) return walk(await realpath(full));
  const { base, glob } = picomatch.scan(name);
  if (glob === '') return [];
  const folder = path.resolve(cwd, base);
  const matches = picomatch(glob);
  return (await walk(folder)).filter((file) => matches(path.relative(folder, file).split(path.sep).join('/')));
}

/** SQL files below a folder; symbolic links are not followed. */
async function walk(folder: string): Promise<string[]> {
  const found: string[] = [];
  const names: readonly string[] = await readdir(folder).catch(() => []);
  for (const name of names.toSorted()) {
    const full = path.join(folder, name);
    const entry = await lstat(full).catch(() => undefined);
    if (entry?.isDirectory() && name !== 'node_modules' && name !== '.git') found.push(...(await walk(full)));
    else if (entry?.isFile() && name.toLowerCase().endsWith('.sql')) found.push(full);
  }
  return found;
}
