import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { HistoryStore } from '../model/ports.ts';
import { findRoot, tryGit } from './git.ts';

/** How many histories a folder keeps: those that were kept last. */
const most = 8;
const lineFeed = 10;
const nameOf = (key: string): string => `lockkeeper-${key}.json`;
const sumOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/**
 * Whether git keeps files of a folder: then a checkout brought them, and they say what the author of a change wants them to say. The
 * folder itself is not asked, for it may pose as a repository. Without git, a checkout leaves no trace, so that it may have been there.
 */
async function isCheckedIn(folder: string): Promise<boolean> {
  try {
    const real = await realpath(folder).catch(() => folder);
    const root = findRoot(real);
    if (root === undefined) return (await tryGit('.', ['--version'])) === undefined;
    const listed = await tryGit(root, ['--literal-pathspecs', 'ls-files', '--', path.relative(root, real) || '.']);
    return listed === undefined || listed.length > 0;
  } catch {
    return true;
  }
}

/**
 * Keeps histories as files of a folder, each under a line with its checksum. A file that is damaged, that cannot be read or written, or
 * that a checkout brought, is as good as none: it costs time and changes no verdict.
 */
export function historyStore(folder: string): HistoryStore {
  const fileOf = (key: string): string => path.join(folder, nameOf(key));
  let asked: Promise<boolean> | undefined;
  const isForeign = (): Promise<boolean> => (asked ??= isCheckedIn(folder));
  return {
    async load(key) {
      const [whole, foreign] = await Promise.all([readFile(fileOf(key)).catch(() => Buffer.alloc(0)), isForeign()]);
      if (foreign) return undefined;
      const end = whole.indexOf(lineFeed);
      const text = whole.subarray(end + 1);
      return end > 0 && whole.toString('latin1', 0, end) === sumOf(text) ? text.toString('utf8') : undefined;
    },
    async save(key, text) {
      if (await isForeign()) return;
      const temporary = `${fileOf(key)}.${process.pid}`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(temporary, `${sumOf(text)}\n${text}`);
        await rename(temporary, fileOf(key));
        await forgetOld(folder);
      } catch {
        await rm(temporary, { force: true }).catch(() => undefined);
      }
    },
  };
}

async function forgetOld(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^lockkeeper-[0-9a-f]{64}\.json$/u.test(name));
  const dated = await Promise.all(names.map(async (name) => ({ name, at: (await stat(path.join(folder, name))).mtimeMs })));
  const old = dated.toSorted((a, b) => b.at - a.at).slice(most);
  await Promise.all(old.map(({ name }) => rm(path.join(folder, name), { force: true })));
}
