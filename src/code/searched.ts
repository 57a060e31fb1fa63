import { scannedEndings } from './scan.ts';

/** Folders that hold what others wrote, what a tool made, or what has run already. */
const passedOver = new Set([
  'node_modules',
  'vendor',
  'third_party',
  'bower_components',
  'dist',
  'build',
  'out',
  'target',
  'coverage',
  'site-packages',
  'venv',
  'Pods',
  'docs',
  'migrations',
  'migration',
  'migrate',
  'alembic',
  'changelog',
  'changelogs',
  'snapshots',
  '__snapshots__',
]);

/** Longer files are made by a tool or hold data. */
export const longestFile = 256 * 1024;

/** The ending of a file's name, in small letters. */
export function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}

/** Whether a file is code of the repository: not documentation, not someone else's, not made by a tool, and no migration. */
export function isSearched(path: string, migrationFolders: readonly string[]): boolean {
  const ending = endingOf(path);
  if (ending !== 'sql' && !scannedEndings.has(ending)) return false;
  const folders = path.split('/').slice(0, -1);
  if (folders.some((name) => passedOver.has(name) || (name.startsWith('.') && name !== '.'))) return false;
  if (/\.min\.|\.bundle\.|\.d\.ts$/i.test(path)) return false;
  return ending !== 'sql' || !migrationFolders.some((folder) => folder === '' || path.startsWith(`${folder}/`));
}

/** Whether a file holds tests: what fails there fails before it is released. */
export function isTest(path: string): boolean {
  return (
    /(?:^|\/)(?:tests?|specs?|__tests__|__mocks__|fixtures?|e2e|testdata|factories|seeds?)\//i.test(path) ||
    /[._-](?:test|spec)s?\.\w+$|(?:^|\/)test_\w+\.py$|Tests?\.(?:java|kt|cs|php)$/.test(path)
  );
}

/** Stores for analysis that often hold tables of the same names: the queries of a file that speaks of one may be meant for it. */
export function isOfAnotherEngine(path: string, text: string): boolean {
  return /clickhouse|bigquery|snowflake|duckdb|redshift|athena|databricks|\btrino\b|cassandra|elasticsearch/i.test(`${path}\n${text}`);
}
