import { UserError } from '../model/user-error.ts';
import type { FileStatus } from '../model/migration.ts';
import { isRefusal, readingFailed, type GitHub, type Repository } from './client.ts';
import type { Occasion } from './event.ts';
import { limits } from './limits.ts';
import type { Listing } from './listing.ts';

/** A file that differs, and how: `patch` is missing where GitHub shows no lines of it. */
export interface DiffFile {
  readonly path: string;
  readonly status: FileStatus;
  readonly previousPath?: string;
  readonly patch?: string;
}

export interface Diff {
  /** The commit that both sides have in common: what base alone did since is not in the diff. */
  readonly mergeBase: string;
  readonly head: string;
  readonly files: readonly DiffFile[];
  /** False when some files may be missing. */
  readonly complete: boolean;
}

interface ListedFile {
  readonly filename: string;
  readonly status: string;
  readonly sha: string | null;
  readonly previous_filename?: string | undefined;
  readonly patch?: string | undefined;
}

const statuses: Readonly<Record<string, FileStatus>> = {
  added: 'added',
  copied: 'added',
  removed: 'deleted',
  renamed: 'renamed',
  modified: 'modified',
  changed: 'modified',
};

/** Reads GitHub's list of changed files; the source of a copy is not touched by it. */
function readListedFiles(listed: readonly ListedFile[]): readonly DiffFile[] {
  return listed.flatMap(({ filename, status: word, previous_filename: previousPath, patch }) => {
    const status = statuses[word];
    if (status === undefined) return [];
    return [
      {
        path: filename,
        status,
        ...(status === 'renamed' && previousPath !== undefined ? { previousPath } : {}),
        ...(patch === undefined ? {} : { patch }),
      },
    ];
  });
}

/** The same list made from two listings: complete whatever its length, but without lines. */
export function compareListings(before: Listing, after: Listing): readonly DiffFile[] {
  const gone = [...before].filter(([path]) => !after.has(path));
  const sources = new Map(gone.map(([path, { sha }]) => [sha, path]));
  const files: DiffFile[] = [];
  for (const [path, { sha, mode }] of after) {
    const was = before.get(path);
    if (was !== undefined) {
      if (was.sha !== sha || was.mode !== mode) files.push({ path, status: 'modified' });
      continue;
    }
    const previousPath = sources.get(sha);
    if (previousPath === undefined) files.push({ path, status: 'added' });
    else files.push({ path, status: 'renamed', previousPath });
    sources.delete(sha);
  }
  const left = new Set(sources.values());
  const renamed = new Set(files.map(({ previousPath }) => previousPath));
  for (const [path] of gone) if (left.has(path) || !renamed.has(path)) files.push({ path, status: 'deleted' });
  return files;
}

async function listPullFiles(github: GitHub, { owner, name }: Repository, number: number, expected: number): Promise<readonly ListedFile[]> {
  const listed: ListedFile[] = [];
  const pages = Math.ceil(Math.min(expected, limits.listedFiles) / limits.pageSize);
  for (let page = 1; page <= pages; page++) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
      owner,
      repo: name,
      pull_number: number,
      per_page: limits.pageSize,
      page,
    });
    listed.push(...data);
    if (data.length === 0) break;
  }
  return listed;
}

/** The files of a pull request as it is now, as far as GitHub lists them. */
export async function loadPullFiles(github: GitHub, repository: Repository, number: number, expected: number): Promise<readonly DiffFile[]> {
  return readListedFiles(await listPullFiles(github, repository, number, expected));
}

async function compare(github: GitHub, { owner, name }: Repository, base: string, head: string) {
  const { data } = await github.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
    owner,
    repo: name,
    basehead: `${base}...${head}`,
    per_page: 1,
  });
  return { mergeBase: data.merge_base_commit.sha, files: data.files ?? [] };
}

/** Compares with what stood before; where a forced push took that away, with the default branch. */
async function compareOccasion(github: GitHub, occasion: Exclude<Occasion, { kind: 'nothing' | 'audit' }>) {
  const { repository, base, head } = occasion;
  try {
    return await compare(github, repository, base, head);
  } catch (error) {
    const otherwise = occasion.kind === 'range' ? occasion.otherwise : undefined;
    if (otherwise !== undefined && isRefusal(error) && error.status === 404) {
      return compare(github, repository, otherwise, head).catch((second: unknown) => {
        throw readingFailed('What the push changed', second);
      });
    }
    throw readingFailed('What changed', error);
  }
}

/** How the files of a commit are listed. */
type ListFiles = (commit: string) => Promise<Listing>;

/**
 * What differs between the trees of the two commits: complete, and of these commits whatever happens meanwhile. GitHub's own list may
 * be cut short, and that of a pull request is always of its newest head; where it tells of the same contents, it has lines and renames.
 */
async function diffTrees(list: ListFiles, mergeBase: string, head: string, listed: readonly ListedFile[]): Promise<Diff> {
  const whole = { mergeBase, head };
  try {
    const [before, after] = await Promise.all([list(mergeBase), list(head)]);
    const isSame = ({ filename, sha, status, previous_filename: from }: ListedFile): boolean =>
      after.get(filename)?.sha === sha && (status !== 'renamed' || (from !== undefined && !after.has(from)));
    const known = new Map(readListedFiles(listed.filter(isSame)).map((file) => [file.path, file]));
    const present = compareListings(before, after).flatMap((file) => (file.status === 'deleted' ? [] : [known.get(file.path) ?? file]));
    const sources = new Set(present.map(({ previousPath }) => previousPath));
    const gone = [...before.keys()].filter((path) => !after.has(path) && !sources.has(path));
    return { ...whole, files: [...present, ...gone.map((path) => ({ path, status: 'deleted' as const }))], complete: true };
  } catch {
    return { ...whole, files: readListedFiles(listed), complete: false };
  }
}

/** Works out which files a change touches, since the commit that it has in common with its base. */
export async function loadDiff(github: GitHub, occasion: Exclude<Occasion, { kind: 'nothing' | 'audit' }>, list: ListFiles): Promise<Diff> {
  const { repository, head } = occasion;
  const { mergeBase, files: compared } = await compareOccasion(github, occasion);
  const isWhole = occasion.kind === 'range' ? compared.length < limits.comparedFiles : compared.length === occasion.changedFiles;
  if (isWhole && compared.length <= limits.comparedFiles) return { mergeBase, head, files: readListedFiles(compared), complete: true };
  if (occasion.kind === 'range') return diffTrees(list, mergeBase, head, compared);
  const expected = Math.max(occasion.changedFiles, compared.length);
  const listed = await listPullFiles(github, repository, occasion.pull.number, expected).catch((error: unknown) => {
    throw readingFailed('The list of changed files', error);
  });
  return diffTrees(list, mergeBase, head, listed);
}

/** The whole of a change cannot be seen, so that it must not pass. */
export class IncompleteError extends UserError {
  constructor(seen: number) {
    super({
      message: `GitHub listed ${seen} changed files of this change, and the rest could not be found out: it was not judged, so it does not pass`,
      hint: 'Run the job again; if it stays so, split the pull request.',
    });
    this.name = 'IncompleteError';
  }
}
