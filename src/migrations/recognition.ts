import type { MigrationFile, SourceFile } from '../model/migration.ts';
import { compareNatural } from './natural-order.ts';
import { baseName, foldersUpwards, joinPath } from './paths.ts';

/** The SQL files among paths. */
export function onlySql(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => /\.sql$/i.test(path));
}

/** Whether there are SQL files and at least `share` of them (all, by default) have such a name. */
export function namesFit(paths: readonly string[], pattern: RegExp, share = 1): boolean {
  const names = onlySql(paths).map(baseName);
  return names.length > 0 && names.filter((name) => pattern.test(name)).length >= names.length * share;
}

/** Whether a SQL text of the sample holds a directive. */
export function directiveStands(sample: readonly SourceFile[], pattern: RegExp): boolean {
  return sample.some(({ path, text }) => /\.sql$/i.test(path) && pattern.test(text));
}

/** Whether a manifest (go.mod, Cargo.toml …) of the sample names a package. */
export function manifestNames(sample: readonly SourceFile[], manifest: RegExp, name: RegExp): boolean {
  return sample.some(({ path, text }) => manifest.test(baseName(path)) && name.test(text));
}

/** Whether one of these files lies in the folder or in a folder above it. */
export function markerStands(folder: string, repositoryPaths: readonly string[], names: readonly string[]): boolean {
  const wanted = new Set(foldersUpwards(folder).flatMap((above) => names.map((name) => joinPath(above, name))));
  return repositoryPaths.some((path) => wanted.has(path));
}

/** Whether a folder of this name (sqlx's `.sqlx`) lies beside the folder or beside a folder above it. */
export function markerFolderStands(folder: string, repositoryPaths: readonly string[], name: string): boolean {
  const prefixes = foldersUpwards(folder).map((above) => `${joinPath(above, name)}/`);
  return repositoryPaths.some((path) => path.includes(`${name}/`) && prefixes.some((prefix) => path.startsWith(prefix)));
}

/** Finishes a comparison by version: the way up before the way down, then by path, so that only a file is equal to itself. */
export function thenByPath(byVersion: number, a: MigrationFile, b: MigrationFile): number {
  return byVersion || directionRank(a) - directionRank(b) || compareNatural(a.path, b.path);
}

function directionRank({ sections }: MigrationFile): number {
  return sections.length > 0 && sections.every(({ direction }) => direction === 'down') ? 1 : 0;
}
