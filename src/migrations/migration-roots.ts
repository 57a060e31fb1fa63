import picomatch from 'picomatch';
import { layouts } from './layouts/index.ts';
import { baseName, folderOf, joinPath } from './paths.ts';

/** Files that may be the migrations of one history, under the folder that a tool would be pointed at. */
export interface MigrationRoot {
  readonly folder: string;
  readonly paths: readonly string[];
}

/** Folders whose SQL is not run on a deploy, or is not the repository's own. */
const passedOver = new Set([
  'node_modules',
  'vendor',
  'third_party',
  'third-party',
  'external',
  'dist',
  'build',
  'target',
  'test',
  'tests',
  '__tests__',
  'testing',
  'testdata',
  'test-data',
  'test_data',
  'test-fixtures',
  'fixtures',
  'fixture',
  '__fixtures__',
  'spec',
  'specs',
  'e2e',
  'examples',
  'example',
  'samples',
  'sample',
  'docs',
  'doc',
  'bench',
  'benches',
  'benchmark',
  'benchmarks',
  'seeds',
  'seed',
  'queries',
  'snapshots',
  '__snapshots__',
  'templates',
  't',
]);

const versionedName = /^(?:\d{2,}[_.-]|\d+[_-]|V\d+[_.-]|v\d+_|[UB]\d[\d._]*__|R__).*\.sql$|^\d{2,}\.sql$/;
const sideFolder = /^(?:scripts?|tools?|hack|dev|development|local|docker.*|initdb.*|src)$/i;
const directionFolder = /^(?:ups?|downs?|rollbacks?|undo|do)$/i;
const conventional = layouts.filter(({ framework }) => framework !== 'rails-structure').flatMap((layout) => layout.conventional);
const isEnding = (glob: string): boolean => /^\*\*\/[\w./-]+$/.test(glob);
const endings = conventional.filter(isEnding).map((glob) => glob.slice('**/'.length));
let isMatch: ((folder: string) => boolean) | undefined;

/** Whether a folder is one that some tool uses by convention. Most of the globs only say how its path ends. */
function isConventional(folder: string): boolean {
  if (endings.some((ending) => folder === ending || folder.endsWith(`/${ending}`))) return true;
  isMatch ??= picomatch(conventional.filter((glob) => !isEnding(glob)));
  return isMatch(folder);
}

/** Whether nothing in the path says that the file is a test's, a dependency's or an example's. */
export function isOwnPath(path: string): boolean {
  return !folderOf(path)
    .split('/')
    .some((part) => passedOver.has(part.toLowerCase()) || /^\.\w|^\D.*[-_]tests?$|^tests?[-_]/.test(part));
}

/** Groups SQL files by the folder that a migration tool would be pointed at. */
export function groupByRoot(paths: readonly string[], repositoryPaths: readonly string[]): readonly MigrationRoot[] {
  const plans = repositoryPaths.filter((path) => baseName(path) === 'sqitch.plan').map(folderOf);
  const roots = new Map<string, string[]>();
  for (const path of paths) {
    const key = isStructure(path) ? path : rootOf(path, plans);
    const group = roots.get(key);
    if (group === undefined) roots.set(key, [path]);
    else group.push(path);
  }
  return [...roots].map(([key, group]) => ({ folder: isStructure(key) ? folderOf(key) : key, paths: group }));
}

function isStructure(path: string): boolean {
  return /(?:^|\/)db\/(?:\w+_)?structure\.sql$/.test(path);
}

function rootOf(path: string, plans: readonly string[]): string {
  const folder = folderOf(path);
  const name = baseName(path);
  const plan = plans.find((at) => /^(?:deploy|revert|verify)\//.test(at === '' ? path : path.startsWith(`${at}/`) ? path.slice(at.length + 1) : ''));
  if (plan !== undefined) return plan;
  if (name === 'migration.sql') return folderOf(folder);
  if (/^(?:up|down)\.sql$/.test(name) && /\d/.test(baseName(folder))) return folderOf(folder);
  return directionFolder.test(baseName(folder)) ? folderOf(folder) : folder;
}

/** Whether a root is one by its name or by the names of its files. */
export function looksLikeMigrations({ folder, paths }: MigrationRoot): boolean {
  if (paths.some(isStructure) || paths.some((path) => /\/deploy\//.test(`/${path}`))) return true;
  const steps = paths.filter((path) => /^(?:migration|up|down)\.sql$/.test(baseName(path)) && /^\d/.test(baseName(folderOf(path))));
  const versioned = paths.filter((path) => versionedName.test(baseName(path)));
  const fitting = steps.length + versioned.length;
  const aside = folder.split('/').some((part) => sideFolder.test(part));
  if (isConventional(folder)) return fitting > 0 || (!aside && /(?:^|\/)(?:migrations|changelog|drizzle)$/.test(folder));
  return fitting > 0 && fitting * 2 >= paths.length && (!sideFolder.test(baseName(folder)) || steps.length > 0);
}

const engineFolder = /^(?:postgres(?:ql)?|pg|mysql|mariadb|sqlite3?|clickhouse|h2|oracle|mssql|sqlserver|db2|hsqldb|cockroach(?:db)?|common)$/i;
const numberedFolder = /^v?\d[\d._-]*$/i;

/** The conventional folder above a root that the root's files belong to: tools that read folders recursively, and folders by year. */
export function gatheringFolder(folder: string, isRecursive: boolean): string {
  let gathered = folder;
  for (let at = folder; at !== '' && !engineFolder.test(baseName(at)) && (isRecursive || numberedFolder.test(baseName(at))); at = folderOf(at)) {
    const above = folderOf(at);
    if (above !== '' && isConventional(above)) gathered = above;
  }
  return gathered;
}

/** Migrations of a root that are programs: what they do to the schema cannot be read. */
export function codeMigrations(folder: string, repositoryPaths: readonly string[]): readonly string[] {
  const prefix = joinPath(folder, '');
  const javaFolder = folder.includes('/resources/') ? joinPath(folder.replace('/resources/', '/java/'), '') : undefined;
  return repositoryPaths.filter((path) => {
    if (!isCodeMigration(path)) return false;
    return folderOf(path) === folder || (prefix !== '' && javaFolder !== undefined && path.startsWith(javaFolder));
  });
}

/** Whether the name is one of a migration that is a program. */
export function isCodeMigration(path: string): boolean {
  const name = baseName(path);
  return (
    /^(?:\d+|V\d+|R_)[\w.-]*\.(?:go|[cm]?[jt]s|py|rb|java|kt|php|exs?|cs|rs)$/.test(name) && !/(?:_test\.go|\.d\.ts|\.(?:test|spec)\.\w+)$/.test(name)
  );
}

/** Whether migrations lie in folders of this name by convention. */
export function isConventionalFolder(folder: string): boolean {
  return isConventional(folder) || /(?:^|\/)alembic\/versions$/.test(folder);
}
