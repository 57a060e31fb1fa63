import { dialects } from '../dialects/index.ts';
import type { MigrationFolder } from '../migrations/migration-folder.ts';
import { isSameFamily } from '../migrations/dialect-hint.ts';
import { comparisonOf, readMigrations } from '../migrations/order.ts';
import type { Dialect, Engine } from '../model/dialect.ts';
import type { ChangedFile, Framework, Layout, MigrationFile } from '../model/migration.ts';
import { matchPaths } from '../migrations/source-paths.ts';
import type { ChangedPath, HistoryStore, RepositoryChange, Tree } from '../model/ports.ts';
import type { JudgedSource } from '../model/report.ts';
import type { Beside } from '../model/rule.ts';
import { findKept, type Keeping } from './kept-history.ts';
import type { DialectId, Target, Version } from '../model/target.ts';
import { UserError } from '../model/user-error.ts';

/** One folder of migrations with its texts read and its engine known. */
export interface Source {
  readonly folder: MigrationFolder;
  readonly dialect: Dialect;
  readonly target: Target;
  readonly versionFrom: JudgedSource['versionFrom'];
  /** What is on the base branch, in the tool's order. */
  readonly history: readonly MigrationFile[];
  /** The texts of the base, by path. */
  readonly baseTexts: ReadonlyMap<string, string>;
  /** What of it a database has run. */
  readonly replayed: readonly MigrationFile[];
  /** What is to be judged, in the tool's order; with `all`, everything. */
  readonly files: readonly MigrationFile[];
  /** The paths of the files that are asked about. */
  readonly wanted: ReadonlySet<string>;
  readonly changed: readonly ChangedFile[];
  readonly beside: readonly Beside[];
  /** The state that the replayed history leaves, where it was kept; and how to keep it, where it is to be. */
  readonly keeping?: Keeping;
  /** How two migrations of the folder compare in the order in which they run. */
  readonly compare: Layout['compare'];
}

/** How a folder is to be read. */
export interface SourceFlags {
  readonly dialect?: DialectId;
  readonly version?: Version;
  readonly framework?: Framework;
  readonly all?: boolean;
  /** Only these files, folders or globs are judged. */
  readonly only?: readonly string[];
  /** `before`: only what the tool runs before the first judged file has run. `told`: all that the base tree holds has, whichever folder it lies in. */
  readonly history?: 'before' | 'told';
}

/** Whether a change is judged upon all that stood before it: only then is what stood kept from run to run. */
export function isPlain({ history, all }: SourceFlags): boolean {
  return history === undefined && all !== true;
}

/** The migrations of a folder that are asked about. */
function wantedIn({ paths }: MigrationFolder, only: readonly string[] | undefined): ReadonlySet<string> {
  const there = new Set(paths);
  return only === undefined ? there : new Set(only.flatMap((pattern) => (there.has(pattern) ? [pattern] : matchPaths(pattern, paths))));
}

/** The paths of a change that are migrations of this folder, and asked about. */
export function changedIn(folder: MigrationFolder, changed: readonly ChangedPath[], only?: readonly string[]): readonly ChangedPath[] {
  const claimed = wantedIn(folder, only);
  return changed.filter(({ path, previousPath }) => claimed.has(path) || (previousPath !== undefined && claimed.has(previousPath)));
}

/** Reads a folder's history from the base and its changed files from the head; each of the two trees is asked once. */
export async function readSource(
  folder: MigrationFolder,
  change: RepositoryChange,
  flags: SourceFlags,
  { told, store }: { readonly told?: readonly MigrationFile[]; readonly store?: HistoryStore } = {},
): Promise<Source> {
  const engine = await loadEngine(folder, flags);

  const wanted = wantedIn(folder, flags.only);
  const changed = changedIn(folder, change.changed, flags.only);
  const everything = [...folder.paths, ...folder.companions];
  const present = changed.filter(({ path, status }) => status !== 'deleted' && wanted.has(path)).map(({ path }) => path);
  const keeping = store !== undefined && isPlain(flags) ? await findKept(store, folder, change.base, engine.target) : undefined;
  const kept = keeping?.kept?.texts;
  const baseTexts = kept ?? (await change.base.read(everything));
  const settings = untouched(folder.companions, change.changed, kept);
  const headTexts = new Map([
    ...settings,
    ...(await change.head.read(flags.all ? everything : [...present, ...folder.companions.filter((path) => !settings.has(path))])),
  ]);
  for (const path of present) checkReadable(path, headTexts.get(path));

  const judged = new Set(present);
  const files = readMigrations(folder, headTexts, engine.target.dialect).filter(({ path }) => flags.all || judged.has(path));
  const stood = told ?? readMigrations(folder, baseTexts, engine.target.dialect);
  const history = flags.history === 'before' ? runBefore(folder, stood, files, new Map([...baseTexts, ...headTexts])) : stood;
  return {
    ...engine,
    folder,
    files,
    wanted,
    history,
    replayed: withoutBaselined(history, folder),
    baseTexts,
    ...(keeping && { keeping }),
    changed: changed.map((one) => withTexts(one, baseTexts, headTexts)),
    beside: await readBeside(folder, change),
    compare: comparisonOf(folder, new Map([...baseTexts, ...headTexts])),
  };
}

/** Of some paths, the texts that the change leaves as they were kept. */
function untouched(
  paths: readonly string[],
  changed: readonly ChangedPath[],
  kept: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const touched = new Set(changed.map(({ path }) => path));
  return new Map(
    paths.flatMap((path) => {
      const text = touched.has(path) ? undefined : kept.get(path);
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
}

/** The files beside the migrations that tell what they come to: Atlas's checksums, dbmate's dump, Prisma's schema. */
async function readBeside({ folder, layout }: MigrationFolder, { base, head, changed }: RepositoryChange): Promise<readonly Beside[]> {
  const above = folder.split('/').slice(0, -1);
  const inFolder = (name: string, parts = folder.split('/')): string => [...parts, name].filter((part) => part !== '').join('/');
  const known: readonly Omit<Beside, 'isChanged'>[] = [
    { path: inFolder('atlas.sum'), what: 'checksums' },
    ...(layout.framework === 'dbmate' ? [{ path: inFolder('schema.sql', above), what: 'schema' } as const] : []),
    ...(layout.framework === 'prisma' ? [{ path: inFolder('schema.prisma', above), what: 'schema' } as const] : []),
  ];
  const touched = new Set(changed.flatMap(({ path, previousPath }) => [path, previousPath]));
  const [stood, stands] = await Promise.all([base.list(), head.list()]);
  return known.filter(({ path }) => stood.includes(path) && stands.includes(path)).map((one) => ({ ...one, isChanged: touched.has(one.path) }));
}

/** What the tool runs before the first of the judged files. */
function runBefore(
  folder: MigrationFolder,
  stood: readonly MigrationFile[],
  files: readonly MigrationFile[],
  texts: ReadonlyMap<string, string>,
): readonly MigrationFile[] {
  const places = new Map(readMigrations(folder, texts).map(({ path }, place) => [path, place]));
  const placeOf = ({ path }: MigrationFile): number => places.get(path) ?? -1;
  const first = Math.min(...files.map(placeOf));
  return stood.filter((file) => placeOf(file) < first);
}

/** The history that is told outright: all that the base tree holds of any folder, in the order in which the folders are named. */
export async function readTold(folders: readonly MigrationFolder[], base: Tree): Promise<readonly MigrationFile[]> {
  const named = await base.list();
  const read = await Promise.all(folders.map(async (folder) => readMigrations(folder, await base.read([...folder.paths, ...folder.companions]))));
  const placeOf = (files: readonly MigrationFile[]): number => Math.min(...files.map(({ path }) => named.indexOf(path)));
  return read
    .filter((files) => files.length > 0)
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .flat();
}

/** A baseline stands for the versions up to its own: a database has run the one or the others. */
function withoutBaselined(history: readonly MigrationFile[], { layout }: MigrationFolder): readonly MigrationFile[] {
  const baseline = history.findLast(({ role }) => role === 'baseline');
  if (baseline === undefined) return history;
  return history.filter((file) => file === baseline || (file.role !== 'baseline' && layout.compare(file, baseline) > 0));
}

function withTexts({ path, status, previousPath }: ChangedPath, base: ReadonlyMap<string, string>, head: ReadonlyMap<string, string>): ChangedFile {
  const before = base.get(previousPath ?? path);
  const after = status === 'deleted' ? undefined : head.get(path);
  return {
    path,
    status,
    ...(previousPath !== undefined && { previousPath }),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}

/** A changed file that cannot be read is the author's to mend; it is never passed over. */
function checkReadable(path: string, text: string | undefined): void {
  if (text === undefined) {
    throw new UserError({
      message: 'this migration cannot be read: it is missing, over 32 MiB, or not a plain file',
      place: path,
      hint: 'split it, or leave it out with `migrations:` in the policy',
    });
  }
  const at = text.indexOf('\uFFFD');
  if (at < 0) return;
  const lines = text.slice(0, at).split('\n');
  throw new UserError({
    message: 'this migration is not valid UTF-8',
    place: `${path}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`,
    hint: 'save it as UTF-8',
  });
}

async function loadEngine(folder: MigrationFolder, flags: SourceFlags): Promise<Pick<Source, 'dialect' | 'target' | 'versionFrom'>> {
  const id = flags.dialect ?? folder.source?.dialect ?? folder.dialectHint ?? 'postgres';
  const engine = dialects[id];
  const told = flags.version ?? folder.source?.version;
  checkVersion(engine, told);
  const versionFrom = flags.version ? 'flag' : told ? 'policy' : 'assumed';
  return { dialect: await engine.load(), target: { dialect: id, version: told ?? engine.versions.assumed }, versionFrom };
}

/** A folder that is judged as one engine's, though its SQL is in another's words, and how to tell. */
export function remarkOnDialect({ folder: { folder, readsAs, source }, dialect, target }: Source): string | undefined {
  if (readsAs === undefined || isSameFamily(readsAs, target.dialect)) return undefined;
  const title = dialects[readsAs].title;
  const where = source === undefined ? 'say it with `migrations:` in the policy or with --dialect' : `${source.from} names its engine`;
  return `${folder || 'The root of the repository'} is judged as ${dialect.title}, but its SQL reads as ${title}. If it is ${title}, ${where}: \`dialect: ${readsAs}\`.`;
}

function checkVersion({ title, versions: { oldest, newest } }: Engine, told: Version | undefined): void {
  if (told === undefined || (told[0] >= oldest[0] && told[0] <= newest[0])) return;
  throw new UserError({ message: `${title} ${told[0]} is not a version that the gate knows`, hint: `it knows ${oldest[0]} to ${newest[0]}` });
}
