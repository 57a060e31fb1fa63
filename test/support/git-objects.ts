import { execFileSync } from 'node:child_process';

export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size?: number;
}

export interface DiffEntry {
  readonly filename: string;
  readonly status: string;
  readonly sha: string;
  readonly previous_filename?: string;
  readonly patch?: string;
}

const words: Readonly<Record<string, string>> = { A: 'added', D: 'removed', R: 'renamed', C: 'copied', T: 'changed' };

/** Reads a real repository the way that GitHub's servers do: by git, and once a question. */
export function gitObjects(root: string) {
  const answers = new Map<string, Buffer>();
  const blobs = new Map<string, Buffer>();
  const trees = new Map<string, readonly TreeEntry[]>();
  const git = (...args: readonly string[]): Buffer => {
    const key = args.join('\0');
    const known =
      answers.get(key) ??
      execFileSync('git', ['-C', root, '-c', 'core.quotePath=off', ...args], { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
    if (args.some((arg) => /^[0-9a-f]{40}$/u.test(arg))) answers.set(key, known);
    return known;
  };
  const tryText = (...args: readonly string[]): string | undefined => {
    try {
      return git(...args)
        .toString('utf8')
        .trim();
    } catch {
      return undefined;
    }
  };
  return {
    commitOf: (name: string): string | undefined =>
      tryText('rev-parse', '--verify', '--quiet', `${name}^{commit}`) ?? tryText('rev-parse', '--verify', '--quiet', `refs/heads/${name}^{commit}`),
    mergeBase: (a: string, b: string): string | undefined => tryText('merge-base', a, b),
    /** Everything below a tree, folders too. */
    tree(sha: string, recursive: boolean): readonly TreeEntry[] {
      const known = trees.get(`${sha} ${recursive}`);
      if (known !== undefined) return known;
      const output = git('ls-tree', ...(recursive ? ['-r', '-t'] : []), '-z', '--long', sha).toString('utf8');
      const entries = output
        .split('\0')
        .filter(Boolean)
        .map((line) => {
          const tab = line.indexOf('\t');
          const [mode = '', type = '', object = '', size = '-'] = line.slice(0, tab).split(/ +/u);
          return { path: line.slice(tab + 1), mode, type, sha: object, ...(size === '-' ? {} : { size: Number(size) }) };
        });
      trees.set(`${sha} ${recursive}`, entries);
      return entries;
    },
    blob(sha: string): Buffer | undefined {
      if (!blobs.has(sha)) for (const [name, bytes] of readAll(git('cat-file', '--batch', '--batch-all-objects'))) blobs.set(name, bytes);
      return blobs.get(sha);
    },
    diff(base: string, head: string): readonly DiffEntry[] {
      const fields = git('diff', '--raw', '-z', '-M', '--no-abbrev', base, head).toString('utf8').split('\0');
      const patches = git('diff', '-M', '--no-color', '--no-ext-diff', base, head)
        .toString('utf8')
        .split(/^(?=diff --git )/mu);
      const entries: DiffEntry[] = [];
      for (let at = 0; fields[at]?.startsWith(':');) {
        const [before, after, from = '', to = '', status = ''] = (fields[at] ?? '').slice(1).split(' ');
        const letter = status.charAt(0);
        const moved = letter === 'R' || letter === 'C';
        const path = (moved ? fields[at + 2] : fields[at + 1]) ?? '';
        const hunks = patches[entries.length]
          ?.split(/^(?=@@ )/mu)
          .slice(1)
          .join('')
          .replace(/\n$/u, '');
        entries.push({
          filename: path,
          status: words[letter] ?? (from === to && before !== after ? 'changed' : 'modified'),
          sha: letter === 'D' ? from : to,
          ...(moved ? { previous_filename: fields[at + 1] ?? '' } : {}),
          ...(hunks ? { patch: hunks } : {}),
        });
        at += moved ? 3 : 2;
      }
      return entries;
    },
  };
}

/** The blobs among what `git cat-file --batch` prints. */
function* readAll(output: Buffer): Generator<readonly [sha: string, bytes: Buffer]> {
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(10, at);
    const [sha = '', type, size = '0'] = output.toString('latin1', at, end).split(' ');
    at = end + 1 + Number(size) + 1;
    if (type === 'blob') yield [sha, output.subarray(end + 1, at - 1)];
  }
}

export type GitObjects = ReturnType<typeof gitObjects>;
