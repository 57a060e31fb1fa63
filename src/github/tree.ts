import { decodeText, largestFile } from '../host/decode.ts';
import type { Tree } from '../model/ports.ts';
import { loadBlobs, type LocalObjects, type Wanted } from './blobs.ts';
import { readingFailed, type GitHub, type Repository } from './client.ts';
import type { DiffFile } from './diff.ts';
import { loadEntries, lookupKey, type CommitEntry, type Lookup } from './entries.ts';
import { limits } from './limits.ts';
import { isFile, loadListing, type Listing } from './listing.ts';

/** Where trees come from: GitHub, and this machine where it holds the same objects. */
export interface Source {
  readonly github: GitHub;
  readonly repository: Repository;
  readonly local?: LocalObjects;
  /** Texts that were read, by their hashes. */
  readonly known: Map<string, string>;
  /** Paths that were looked up, by `lookupKey`; undefined where nothing is. */
  readonly looked: Map<string, CommitEntry | undefined>;
  /** Commits that were listed. */
  readonly listings: Map<string, Promise<Listing>>;
}

/** Lists the files of a commit, once. */
export function listingOf({ github, repository, listings }: Source, commit: string): Promise<Listing> {
  const known = listings.get(commit) ?? loadListing(github, repository, commit);
  listings.set(commit, known);
  return known;
}

/** Calls `load` once, on first need. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => (value ??= load());
}

/** Reads what is not known yet by hash, and puts all of it back under its paths. */
async function readEntries(
  { github, repository, local, known }: Source,
  entries: readonly (readonly [path: string, entry: Wanted])[],
): Promise<ReadonlyMap<string, string>> {
  await loadBlobs(
    github,
    repository,
    entries.map(([, entry]) => entry),
    known,
    local,
  );
  return new Map(
    entries.flatMap(([path, { sha }]) => {
      const text = known.get(sha);
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
}

/** A tree over a listing. */
function listedTree(source: Source, title: string, listing: () => Promise<Listing>): Tree {
  const { local } = source;
  return {
    title,
    list: async () => [...(await listing())].flatMap(([path, entry]) => (isFile(entry) ? [path] : [])),
    read: async (wanted) => {
      const entries = await listing();
      const found = wanted.flatMap((path) => {
        const entry = entries.get(path);
        return entry !== undefined && isFile(entry) ? [[path, entry] as const] : [];
      });
      return readEntries(source, found).catch((error: unknown) => {
        throw readingFailed(`Files of ${title}`, error);
      });
    },
    hashes: async (wanted) => {
      const entries = await listing();
      return new Map(
        wanted.flatMap((path) => {
          const entry = entries.get(path);
          return entry !== undefined && isFile(entry) ? [[path, entry.sha] as const] : [];
        }),
      );
    },
    ...(local !== undefined && { readNear: async (wanted: readonly string[]) => readLocal(local, await listing(), wanted) }),
  };
}

/** The texts that a checkout on this machine holds; nothing is asked of GitHub. */
async function readLocal(local: LocalObjects, entries: Listing, wanted: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = wanted.flatMap((path) => {
    const entry = entries.get(path);
    return entry !== undefined && isFile(entry) && (entry.size ?? 0) <= largestFile ? [[path, entry.sha] as const] : [];
  });
  const bytes = await local.read([...new Set(found.map(([, sha]) => sha))]);
  return new Map(
    found.flatMap(([path, sha]) => {
      const own = bytes.get(sha);
      return own === undefined ? [] : [[path, decodeText(own)] as const];
    }),
  );
}

export interface CommitTree extends Tree {
  listing(): Promise<Listing>;
}

/** The files of a commit, listed in one call and read in bulk. */
export function commitTree(source: Source, commit: string, title: string): CommitTree {
  const listing = (): Promise<Listing> =>
    listingOf(source, commit).catch((error: unknown) => {
      throw readingFailed(`The list of files of ${title}`, error);
    });
  return { ...listedTree(source, title, listing), listing };
}

/** Looks up at once what several trees will ask for, and keeps it. */
export async function lookAhead({ github, repository, known, local, looked }: Source, wanted: readonly Lookup[]): Promise<void> {
  const missing = wanted.filter((one) => !looked.has(lookupKey(one)));
  if (missing.length === 0) return;
  const entries = await loadEntries(github, repository, missing, local === undefined);
  for (const { sha, text } of entries.values()) if (text !== undefined) known.set(sha, text);
  for (const one of missing) looked.set(lookupKey(one), entries.get(lookupKey(one)));
}

async function lookUp(source: Source, commit: string, wanted: readonly string[]): Promise<Listing> {
  await lookAhead(
    source,
    wanted.map((path) => ({ commit, path })),
  );
  return new Map(
    wanted.flatMap((path) => {
      const entry = source.looked.get(lookupKey({ commit, path }));
      return entry === undefined ? [] : [[path, entry] as const];
    }),
  );
}

/** A few files of a commit, such as a policy and what it extends: looked up by path, so that nothing is listed. */
export function fewFilesOf(source: Source, commit: string, title: string): Tree {
  const whole = commitTree(source, commit, title);
  return {
    title,
    list: whole.list,
    read: async (wanted) => {
      try {
        const entries = await lookUp(source, commit, wanted);
        return await readEntries(
          source,
          [...entries].filter(([, entry]) => isFile(entry)),
        );
      } catch (error) {
        throw readingFailed(`Files of ${title}`, error);
      }
    },
  };
}

/** The changed files to look up by path; of many, none, because listing the head is cheaper. */
export function pathsToLookUp(files: readonly DiffFile[]): readonly string[] {
  return files.length > limits.blobsPerQuery ? [] : files.filter(({ status }) => status !== 'deleted').map(({ path }) => path);
}

/** The head of a change: the listing of its base with the changed files put in, so that it needs no listing of its own. */
export function headTree(source: Source, base: CommitTree, head: string, files: readonly DiffFile[], title: string): Tree {
  if (files.length > limits.blobsPerQuery) return commitTree(source, head, title);
  const present = pathsToLookUp(files);
  const gone = new Set(
    files.flatMap(({ path, status, previousPath }) => [
      ...(status === 'deleted' ? [path] : []),
      ...(previousPath === undefined ? [] : [previousPath]),
    ]),
  );
  const listing = once(async (): Promise<Listing> => {
    const [before, now] = await Promise.all([
      base.listing(),
      lookUp(source, head, present).catch((error: unknown) => {
        throw readingFailed(`Changed files of ${title}`, error);
      }),
    ]);
    return new Map([...[...before].filter(([path]) => !gone.has(path) && !present.includes(path)), ...now]);
  });
  return listedTree(source, title, listing);
}
