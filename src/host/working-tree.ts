import { lstatSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Tree } from '../model/ports.ts';
import { decodeText, largestFile } from './decode.ts';
import { findRoot, splitNul, tryGit } from './git.ts';

/** Folders that never hold a repository's own migrations. */
const skipped = new Set(['node_modules', '.git', '.hg', '.svn', 'vendor', 'dist', 'target', '.next', '.venv', '__pycache__']);

/** The files as they lie on the disk: in a checkout those that git tracks or would track (`untracked`, where they are known), elsewhere all of them. */
export function workingTree(root: string, untracked?: readonly string[]): Tree {
  let paths: Promise<readonly string[]> | undefined;
  const read: Tree['read'] = async (wanted) => {
    const texts = new Map<string, string>();
    for (const relative of wanted) {
      const text = readText(path.join(root, relative));
      if (text !== undefined) texts.set(relative, text);
    }
    return texts;
  };
  return { title: 'the working tree', list: () => (paths ??= listFiles(root, untracked)), read, readNear: read };
}

/** Read one after the other: for a thousand small files that is several times faster than waiting for each. */
function readText(file: string): string | undefined {
  try {
    const found = lstatSync(file, { throwIfNoEntry: false });
    return found?.isFile() && found.size <= largestFile ? decodeText(readFileSync(file)) : undefined;
  } catch {
    return undefined; // No right to read, or a folder that is a file: not a file that can be judged.
  }
}

async function listFiles(root: string, untracked?: readonly string[]): Promise<readonly string[]> {
  if (findRoot(root) === undefined) return walk(root, '');
  const list = async (...args: readonly string[]): Promise<readonly string[] | undefined> => {
    const output = await tryGit(root, ['ls-files', '-z', '--full-name', ...args, '--', '.']);
    return output && splitNul(output);
  };
  const [tracked, others] = await Promise.all([list('--cached', '--stage'), untracked ?? list('--others', '--exclude-standard')]).catch(() => []);
  if (tracked === undefined || others === undefined) return walk(root, '');
  const plainOthers = others.filter((relative) => lstatSync(path.join(root, relative), { throwIfNoEntry: false })?.isFile());
  return [...new Set([...tracked.flatMap(plainFile), ...plainOthers])];
}

/** `mode blob stage<TAB>path` of a plain file; mode 120000 is a symbolic link, 160000 a submodule. */
function plainFile(entry: string): readonly string[] {
  return entry.startsWith('100') ? [entry.slice(entry.indexOf('\t') + 1)] : [];
}

/** Symbolic links are not followed, so a loop of them is no loop here. */
async function walk(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries) {
    const relative = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !skipped.has(entry.name)) found.push(...(await walk(root, relative)));
    else if (entry.isFile()) found.push(relative);
  }
  return found;
}
