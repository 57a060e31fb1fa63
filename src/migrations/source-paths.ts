import picomatch from 'picomatch';
import { nearest } from '../model/nearest.ts';
import type { MigrationSource } from '../model/policy.ts';
import { UserError } from '../model/user-error.ts';
import type { MigrationRoot } from './migration-roots.ts';
import { groupByRoot } from './migration-roots.ts';
import { foldersUpwards, folderOf, isInside } from './paths.ts';

/** The files that a glob, a folder or a path means. */
export function matchPaths(pattern: string, paths: readonly string[]): readonly string[] {
  const wanted = pattern.replace(/^\.\//, '').replace(/\/+$/, '');
  if (wanted === '' || wanted === '.') return paths;
  const isMatch = picomatch(wanted, { dot: true });
  return paths.filter(
    (path) =>
      path === wanted || isMatch(path) || isInside(path, wanted) || foldersUpwards(folderOf(path)).some((folder) => folder !== '' && isMatch(folder)),
  );
}

/** The roots that a source of the policy names: one for a folder named outright, else one for each folder that a glob finds. */
export function rootsOfSource(source: MigrationSource, paths: readonly string[]): readonly MigrationRoot[] {
  const sql = paths.filter((path) => /\.sql$/i.test(path));
  const excluded = source.paths.filter((pattern) => pattern.startsWith('!')).flatMap((pattern) => matchPaths(pattern.slice(1), sql));
  const taken = new Set(excluded);
  return source.paths
    .filter((pattern) => !pattern.startsWith('!'))
    .flatMap((pattern) => {
      const found = matchPaths(pattern, sql);
      if (found.length === 0) throw nothingThere(pattern, source, paths);
      const fresh = found.filter((path) => !taken.has(path));
      for (const path of fresh) taken.add(path);
      return fresh.length === 0 ? [] : rootsOf(pattern, fresh, paths);
    });
}

function rootsOf(pattern: string, found: readonly string[], paths: readonly string[]): readonly MigrationRoot[] {
  const folder = outrightFolder(pattern, found);
  return folder === undefined ? groupByRoot(found, paths) : [{ folder, paths: found }];
}

/** The folder of `db/migrations`, `db/migrations/**` and `db/migrations/*.sql`; undefined where a glob stands for folders. */
function outrightFolder(pattern: string, found: readonly string[]): string | undefined {
  const wanted = pattern.replace(/^\.\//, '').replace(/\/+$/, '');
  const { base, isGlob } = picomatch.scan(wanted);
  if (!isGlob) return found.includes(wanted) ? folderOf(wanted) : wanted === '.' ? '' : wanted;
  const rest = wanted.slice(base.length).replace(/^\//, '');
  const namesFolder = base !== '' && /^(?:\*\*|(?:\*\*\/)?[^/]*\.sql)$/i.test(rest);
  return namesFolder ? base : undefined;
}

/** Says that a glob finds no SQL, and which folder may be meant. */
function nothingThere(pattern: string, { from }: MigrationSource, paths: readonly string[]): UserError {
  const base = picomatch.scan(pattern).base.replace(/\/+$/, '');
  const meant = nearestFolder(base, paths);
  return new UserError({
    message: `\`${pattern}\` under \`migrations:\` finds no .sql file`,
    place: from,
    hint: meant === undefined ? 'name the folder that holds the migrations, from the root of the repository' : `did you mean \`${meant}\`?`,
  });
}

function nearestFolder(base: string, paths: readonly string[]): string | undefined {
  const withSql = new Set(
    paths.filter((path) => /\.sql$/i.test(path)).flatMap((path) => foldersUpwards(folderOf(path)).filter((folder) => folder !== '')),
  );
  const alike = nearest(base, withSql);
  if (alike !== undefined) return alike;
  const last = base.slice(base.lastIndexOf('/') + 1);
  return (
    [...withSql].find((folder) => folder === last || folder.endsWith(`/${last}`)) ??
    foldersUpwards(base).find((folder) => folder !== '' && withSql.has(folder))
  );
}
