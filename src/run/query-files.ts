import { endingOf } from '../code/searched.ts';
import { matchPaths } from '../migrations/source-paths.ts';
import type { QueryPaths } from '../model/policy.ts';
import type { RepositoryChange, Tree } from '../model/ports.ts';
import { readQueryFile, type FoundQuery } from '../queries/query-files.ts';
import { standingOf, type Standing } from '../queries/standing.ts';
import { readStatistics } from '../queries/statistics.ts';

/** The queries that a policy names, and what could not be read. */
export interface NamedQueries {
  readonly standing: readonly Standing[];
  /** The files that they are read from, in either tree. */
  readonly paths: ReadonlySet<string>;
  readonly remarks: readonly string[];
}

/** Reads the files that `queries:` names: at the head, and at the base where the pull request changes them. Each tree is asked once. */
export async function readNamedQueries({ base, head, changed }: RepositoryChange, named: QueryPaths | undefined): Promise<NamedQueries> {
  if (named === undefined) return { standing: [], paths: new Set(), remarks: [] };
  const [stood, stands] = await Promise.all([base.list(), head.list()]);
  const isRead = (path: string): boolean => isStatistics(path) || endingOf(path) === 'sql';
  const match = (paths: readonly string[]): readonly string[] =>
    [...new Set(named.paths.flatMap((pattern) => matchPaths(pattern, paths)))].filter(isRead);
  const now = match(stands);
  const touched = new Map(changed.flatMap(({ path, previousPath, status }) => (status === 'added' ? [] : [[previousPath ?? path, path] as const])));
  const before = match(stood).filter((path) => touched.has(path));
  const [headTexts, baseTexts] = await Promise.all([head.read(now), base.read(before)]);
  const renamed = new Map(before.map((path) => [touched.get(path) ?? path, path]));
  const isNew = new Set(changed.filter(({ status }) => status === 'added').map(({ path }) => path));
  const standing = [...new Set([...now, ...before.filter((path) => !headTexts.has(touched.get(path) ?? path))])].flatMap(
    (path): readonly Standing[] => {
      const text = headTexts.get(path);
      if (isStatistics(path)) return text === undefined ? [] : readStatistics(path, text).map((query) => ({ query, stands: 'both' }));
      const queries = text === undefined ? [] : readQueryFile(path, text);
      const old = renamed.get(path) ?? (text === undefined ? path : undefined);
      const oldText = old === undefined ? undefined : baseTexts.get(old);
      const from: readonly FoundQuery[] = oldText !== undefined && old !== undefined ? readQueryFile(old, oldText) : isNew.has(path) ? [] : queries;
      return standingOf(from, queries);
    },
  );
  const missing = now.filter((path) => !headTexts.has(path));
  return {
    standing,
    paths: new Set([...now, ...before]),
    remarks: [
      ...named.paths
        .filter((pattern) => matchPaths(pattern, stands).length === 0 && matchPaths(pattern, stood).length === 0)
        .map((pattern) => `\`queries\` at ${named.from} names ${pattern}, which matches no file.`),
      ...missing.map((path) => `The queries of ${path} could not be read: it is over the limit of size, or no plain file.`),
    ],
  };
}

const isStatistics = (path: string): boolean => ['csv', 'tsv', 'json', 'jsonl', 'ndjson'].includes(endingOf(path));

/** How many files are read for named queries: a first policy may take a moment. */
const mostFiles = 5_000;

/** The folders of files with named queries, as sqlc and pgTyped keep them: what a first policy can name under `queries`. */
export async function foldersOfQueries({ list, read }: Pick<Tree, 'list' | 'read'>, migrations: ReadonlySet<string>): Promise<readonly string[]> {
  const files = (await list()).filter((path) => endingOf(path) === 'sql' && !migrations.has(path)).slice(0, mostFiles);
  const named = [...(await read(files))].filter(([path, text]) => readQueryFile(path, text).some(({ query }) => query.name !== undefined));
  const folders = [...new Set(named.map(([path]) => path.slice(0, path.lastIndexOf('/') + 1)))].toSorted();
  return folders.filter((folder) => folder !== '' && !folders.some((other) => other !== folder && other !== '' && folder.startsWith(other)));
}
