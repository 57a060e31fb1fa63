import { dialects } from '../dialects/index.ts';
import type { MigrationFolder } from '../migrations/discover.ts';
import { readMigrations } from '../migrations/order.ts';
import type { Dialect } from '../model/dialect.ts';
import type { ChangedFile, Framework, MigrationFile } from '../model/migration.ts';
import type { ChangedPath, RepositoryChange } from '../model/ports.ts';
import type { JudgedSource } from '../model/report.ts';
import type { DialectId, Target, Version } from '../model/target.ts';
import { UserError } from '../model/user-error.ts';

/** One folder of migrations with its texts read and its engine known. */
export interface Source {
  readonly folder: MigrationFolder;
  readonly dialect: Dialect;
  readonly target: Target;
  readonly versionFrom: JudgedSource['versionFrom'];
  /** What ran before, in the tool's order. */
  readonly history: readonly MigrationFile[];
  /** What is to be judged, in the tool's order. */
  readonly files: readonly MigrationFile[];
  readonly changed: readonly ChangedFile[];
}

/** How a folder is to be read. */
export interface SourceFlags {
  readonly dialect?: DialectId;
  readonly version?: Version;
  readonly framework?: Framework;
  readonly all?: boolean;
  readonly historyBefore?: boolean;
}

/** The paths of a change that are migrations of this folder. */
export function changedIn(folder: MigrationFolder, changed: readonly ChangedPath[]): readonly ChangedPath[] {
  const claimed = new Set(folder.paths);
  return changed.filter(({ path, previousPath }) => claimed.has(path) || (previousPath !== undefined && claimed.has(previousPath)));
}

/** Reads a folder's history from the base and its changed files from the head; each of the two trees is asked once. */
export async function readSource(folder: MigrationFolder, change: RepositoryChange, flags: SourceFlags): Promise<Source> {
  const engine = engineOf(folder, flags);
  await engine.dialect.load();

  const changed = changedIn(folder, change.changed);
  const everything = [...folder.paths, ...folder.companions];
  const present = changed.filter(({ status }) => status !== 'deleted').map(({ path }) => path);
  const baseTexts = await change.base.read(everything);
  const headTexts = await change.head.read(flags.all ? everything : [...present, ...folder.companions]);
  for (const path of present) checkReadable(path, headTexts.get(path));

  const wanted = new Set(present);
  const files = readMigrations(folder, headTexts).filter(({ path }) => flags.all || wanted.has(path));
  const history = withoutBaselined(readMigrations(folder, baseTexts), folder);
  const [first] = files;
  return {
    ...engine,
    folder,
    files,
    history: flags.historyBefore && first ? history.filter((file) => folder.layout.compare(file, first) < 0) : history,
    changed: changed.map((one) => withTexts(one, baseTexts, headTexts)),
  };
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

function engineOf(folder: MigrationFolder, flags: SourceFlags): Pick<Source, 'dialect' | 'target' | 'versionFrom'> {
  const id = flags.dialect ?? folder.source?.dialect ?? folder.dialectHint ?? 'postgres';
  const dialect = dialects[id];
  if (dialect === undefined) {
    throw new UserError({
      message: `${folder.folder || '.'} holds ${id} migrations, and this version judges ${Object.values(dialects)
        .map(({ title }) => title)
        .join(' and ')} only`,
      hint: 'list the folders to judge under `migrations:` in the policy, or say `dialect:` there if this is a mistake',
    });
  }
  const told = flags.version ?? folder.source?.version;
  checkVersion(dialect, told);
  const versionFrom = flags.version ? 'flag' : told ? 'policy' : 'assumed';
  return { dialect, target: { dialect: id, version: told ?? dialect.versions.assumed }, versionFrom };
}

function checkVersion({ title, versions: { oldest, newest } }: Dialect, told: Version | undefined): void {
  if (told === undefined || (told[0] >= oldest[0] && told[0] <= newest[0])) return;
  throw new UserError({ message: `${title} ${told[0]} is not a version that the gate knows`, hint: `it knows ${oldest[0]} to ${newest[0]}` });
}
