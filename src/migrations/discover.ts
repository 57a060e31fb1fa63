import picomatch from 'picomatch';
import type { Framework, Layout, SourceFile } from '../model/migration.ts';
import type { MigrationSource } from '../model/policy.ts';
import { UserError } from '../model/user-error.ts';
import { chooseLayout, layoutOf } from './choose-layout.ts';
import { readDialectHint } from './dialect-hint.ts';
import type { MigrationRoot } from './migration-roots.ts';
import {
  codeMigrations,
  gatheringFolder,
  groupByRoot,
  isCodeMigration,
  isConventionalFolder,
  isOwnPath,
  looksLikeMigrations,
} from './migration-roots.ts';
import { compareNatural } from './natural-order.ts';
import { baseName, folderOf, foldersUpwards, isInside, joinPath } from './paths.ts';
import type { MigrationFolder } from './migration-folder.ts';
import { matchPaths, rootsOfSource } from './source-paths.ts';

export interface DiscoveryRequest {
  /** All paths of the repository, on the base and at the head. */
  readonly paths: readonly string[];
  readonly read: (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** What the policy says of them; may be empty. */
  readonly sources: readonly MigrationSource[];
  readonly framework?: Framework;
  /** Files, folders or globs of the command line. */
  readonly only?: readonly string[];
}

export interface Discovery {
  readonly folders: readonly MigrationFolder[];
  readonly remarks: readonly string[];
}

interface Candidate {
  readonly root: MigrationRoot;
  readonly source?: MigrationSource;
  /** Whether a person named it: then it is taken, whatever it looks like. */
  readonly named: boolean;
}

/** Finds the folders that hold migrations, and the tool that each is for. */
export async function discoverMigrations(request: DiscoveryRequest): Promise<Discovery> {
  const candidates = findCandidates(request);
  const texts = await readSamples(candidates, request);
  const found = candidates.map((candidate) => recognise(candidate, request, texts));
  const folders = gather(found.flatMap(({ folder }) => (folder === undefined ? [] : [folder])));
  const remarks = [...found.flatMap(({ remark }) => (remark === undefined ? [] : [remark])), ...folders.flatMap(remarkOnCode)];
  return {
    folders,
    remarks:
      folders.length === 0 ? [...remarks, ...remarkOnPrograms(request.paths), ...(candidates.length === 0 ? remarkOnOthers(request) : [])] : remarks,
  };
}

function findCandidates({ paths, sources, only, framework }: DiscoveryRequest): readonly Candidate[] {
  const there = new Set(paths);
  const wanted = only === undefined ? undefined : new Set(only.flatMap((pattern) => (there.has(pattern) ? [pattern] : matchOnly(pattern, paths))));
  const concerns = ({ root }: Candidate): boolean => wanted === undefined || root.paths.some((path) => wanted.has(path));
  const told = sources.flatMap((source) => rootsOfSource(source, paths).map((root): Candidate => ({ root, source, named: true })));
  if (sources.length > 0 && wanted === undefined) return told;
  const known = new Set(told.flatMap(({ root }) => root.paths));
  const sql = paths.filter((path) => /\.sql$/i.test(path) && !known.has(path));
  if (wanted !== undefined) return [...told, ...groupByRoot(sql, paths).map((root) => ({ root, named: true }))].filter(concerns);
  const roots = groupByRoot(sql.filter(isOwnPath), paths);
  const likely = roots.filter(looksLikeMigrations);
  if (likely.length === 0 && framework !== undefined) return roots.map((root) => ({ root, named: true }));
  return likely.map((root) => ({ root, named: false }));
}

function matchOnly(pattern: string, paths: readonly string[]): readonly string[] {
  const found = matchPaths(pattern, paths);
  if (found.length > 0) return found;
  throw new UserError({
    message: `\`${pattern}\` names no file of the repository`,
    hint: 'name a .sql file, a folder that holds some, or a glob in quotes',
  });
}

const manifests = ['go.mod', 'Cargo.toml', 'package.json', 'pom.xml', 'build.gradle', 'build.gradle.kts', 'gradle/libs.versions.toml'];
const sampleSize = 8;

/** Reads what recognising needs, for all candidates at once. */
async function readSamples(candidates: readonly Candidate[], request: DiscoveryRequest): Promise<ReadonlyMap<string, string>> {
  const there = new Set(request.paths);
  const wanted = candidates.flatMap(({ root }) => [...samplePaths(root), ...manifestPaths(root, there), ...providerPaths(root, there)]);
  return request.read([...new Set(wanted)]);
}

/** A few of the first and of the last files: tools change over the years, and the last ones tell what runs today. */
function samplePaths({ paths }: MigrationRoot): readonly string[] {
  const sorted = paths.toSorted(compareNatural);
  return sorted.length <= sampleSize ? sorted : [...sorted.slice(0, 3), ...sorted.slice(3 - sampleSize)];
}

function manifestPaths({ folder }: MigrationRoot, there: ReadonlySet<string>): readonly string[] {
  return foldersUpwards(folder).flatMap((above) => manifests.map((name) => joinPath(above, name)).filter((path) => there.has(path)));
}

function providerPaths({ folder }: MigrationRoot, there: ReadonlySet<string>): readonly string[] {
  return ['migration_lock.toml', 'meta/_journal.json'].map((name) => joinPath(folder, name)).filter((path) => there.has(path));
}

interface Recognised {
  readonly folder?: MigrationFolder;
  readonly remark?: string;
}

function recognise({ root, source, named }: Candidate, request: DiscoveryRequest, texts: ReadonlyMap<string, string>): Recognised {
  const there = new Set(request.paths);
  const sample = [...samplePaths(root), ...manifestPaths(root, there)].flatMap((path): readonly SourceFile[] => {
    const text = texts.get(path);
    return text === undefined ? [] : [{ path, text }];
  });
  const framework = request.framework ?? source?.framework;
  const inside = insideOf(root, request.paths);
  const layout = framework === undefined ? chooseLayout({ root, inside, sample, repositoryPaths: request.paths }) : layoutOf(framework);
  const paths = root.paths.filter((path) => layout.claims(path));
  if (paths.length === 0) return noneClaimed(root, layout, source);
  const providers = new Map(providerPaths(root, there).flatMap((path) => (texts.has(path) ? [[path, texts.get(path) ?? '']] : [])));
  const hint = readDialectHint(root.folder, providers, sample);
  if (hint.foreign !== undefined && !named) return { remark: `${titleOf(root.folder)} is left out: its SQL is for ${hint.foreign}` };
  const folder: MigrationFolder = {
    folder: root.folder,
    layout,
    paths,
    companions: findCompanions(layout, root.folder, request.paths),
    unread: layout.framework === 'rails-structure' ? [] : codeMigrations(root.folder, request.paths),
    ...(source === undefined ? {} : { source }),
    ...(hint.dialect === undefined ? {} : { dialectHint: hint.dialect }),
    ...(hint.readsAs === undefined ? {} : { readsAs: hint.readsAs }),
  };
  return { folder };
}

/** The root's own files and what lies beside them that is no SQL: a neighbour's SQL would blur the names. */
function insideOf(root: MigrationRoot, paths: readonly string[]): readonly string[] {
  const folders = new Set(root.paths.map(folderOf));
  return [...root.paths, ...paths.filter((path) => !/\.sql$/i.test(path) && folders.has(folderOf(path)))];
}

function noneClaimed({ folder, paths }: MigrationRoot, layout: Layout, source: MigrationSource | undefined): Recognised {
  if (source === undefined) return {};
  throw new UserError({
    message: `none of the ${paths.length} .sql files in ${titleOf(folder)} is named as ${layout.title} names its migrations`,
    place: source.from,
    hint: 'name another `framework:`, or leave it out to have it recognised',
  });
}

/** Companions lie beside the migrations, or, as settings do, in a folder above them. */
function findCompanions(layout: Layout, folder: string, paths: readonly string[]): readonly string[] {
  if (layout.companions.length === 0) return [];
  const above = new Set(foldersUpwards(folder));
  const isCompanion = picomatch(layout.companions.map((glob) => `**/${glob}`));
  return paths.filter((path) => isCompanion(path) && (isInside(path, folder) || above.has(folderOf(path))));
}

/** Joins the folders that one tool reads as one history: Flyway and Liquibase look into folders below, others keep a folder a year. */
function gather(folders: readonly MigrationFolder[]): readonly MigrationFolder[] {
  const gathered = new Map<string, MigrationFolder>();
  for (const one of folders) {
    const isRecursive = one.layout.framework === 'flyway' || one.layout.framework === 'liquibase';
    const isGathering = one.source === undefined && (isRecursive || one.layout.framework === 'plain');
    const home = isGathering ? gatheringFolder(one.folder, isRecursive) : one.folder;
    const key = `${one.layout.framework}:${home}`;
    const other = gathered.get(key);
    if (other === undefined || !agree(one, other))
      gathered.set(other === undefined ? key : `${key}:${one.folder}:${gathered.size}`, {
        ...one,
        folder: home === one.folder ? home : homeOf(one, home, folders),
      });
    else gathered.set(key, join(other, one, home));
  }
  return [...gathered.values()];
}

/** A folder keeps its own name unless it shares its home with others. */
function homeOf(one: MigrationFolder, home: string, folders: readonly MigrationFolder[]): string {
  const shared = folders.some(
    (other) => other !== one && other.layout === one.layout && (other.folder === home || isInside(other.folder, home)) && agree(one, other),
  );
  return shared ? home : one.folder;
}

/** Two folders with the same versions, or for different engines, are two histories. */
function agree(one: MigrationFolder, other: MigrationFolder): boolean {
  if (one.dialectHint !== undefined && other.dialectHint !== undefined && one.dialectHint !== other.dialectHint) return false;
  if (one.layout.framework !== 'flyway') return true;
  const versions = new Set(one.paths.map(flywayVersion));
  return !other.paths.some((path) => versions.has(flywayVersion(path)));
}

/** What must not come twice in one history: the prefix with its version, or a repeatable file's name. */
function flywayVersion(path: string): string {
  const name = baseName(path);
  return /^[VUB][\d._]*?(?=__|\.sql)/.exec(name)?.[0] ?? name;
}

function join(one: MigrationFolder, other: MigrationFolder, folder: string): MigrationFolder {
  const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];
  const hint = one.dialectHint ?? other.dialectHint;
  return {
    ...one,
    folder,
    paths: union(one.paths, other.paths),
    companions: union(one.companions, other.companions),
    unread: union(one.unread, other.unread),
    ...(hint === undefined ? {} : { dialectHint: hint }),
  };
}

function remarkOnCode({ folder, unread }: MigrationFolder): readonly string[] {
  if (unread.length === 0) return [];
  const kinds = extensionsOf(unread);
  return unread.length === 1
    ? [`1 migration in ${titleOf(folder)} is a program (${kinds}): what it does to the schema is not known`]
    : [`${unread.length} migrations in ${titleOf(folder)} are programs (${kinds}): what they do to the schema is not known`];
}

function remarkOnPrograms(paths: readonly string[]): readonly string[] {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    if (!isCodeMigration(path) || !isOwnPath(path) || !isConventionalFolder(folderOf(path))) continue;
    folders.set(folderOf(path), [...(folders.get(folderOf(path)) ?? []), path]);
  }
  return [...folders].map(([folder, found]) => {
    const what = found.length === 1 ? '1 migration that is a program' : `${found.length} migrations that are programs`;
    return `${titleOf(folder)} holds ${what} (${extensionsOf(found)}), which ${found.length === 1 ? 'is' : 'are'} not read`;
  });
}

/** SQL that may be run on a deploy, where nothing looks like migrations and no policy names any. */
function remarkOnOthers({ paths, sources }: DiscoveryRequest): readonly string[] {
  const [first, ...more] = paths.filter((path) => /\.sql$/i.test(path) && isOwnPath(path));
  if (first === undefined || sources.length > 0) return [];
  return [
    `Nothing here looks like migrations. Not judged: ${first}${more.length === 0 ? '' : ` and ${more.length} more`}; \`migrations:\` in the policy names them`,
  ];
}

function extensionsOf(paths: readonly string[]): string {
  return [...new Set(paths.map((path) => path.slice(path.lastIndexOf('.'))))].join(', ');
}

function titleOf(folder: string): string {
  return folder === '' ? 'the root of the repository' : folder;
}
