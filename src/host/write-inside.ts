import { lstat, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../model/user-error.ts';

/** Writes a file of a folder. A checkout may have put a link in its place, which is not followed. */
export async function writeInside(folder: string, name: string, text: string): Promise<void> {
  const file = path.resolve(folder, name);
  const parts = path.relative(folder, file).split(path.sep);
  for (const [i] of parts[0] === '..' ? [] : parts.entries()) {
    const above = path.join(folder, ...parts.slice(0, i + 1));
    if ((await lstat(above).catch(() => undefined))?.isSymbolicLink() === true)
      throw new UserError({ message: 'this file is not written, because a symbolic link leads elsewhere', place: name, hint: 'name another file' });
  }
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
