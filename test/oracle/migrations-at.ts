import { execFileSync } from 'node:child_process';
import { discoverMigrations } from '../../src/migrations/discover.ts';
import { compareNatural } from '../../src/migrations/natural-order.ts';
import { readMigrations } from '../../src/migrations/order.ts';
import type { Framework, MigrationFile } from '../../src/model/migration.ts';

interface History {
  readonly tool: string;
  readonly files: readonly MigrationFile[];
}

/** The migrations of a folder at the head of a repository, in the order of their tool (and of the folders that it holds), with what the tool fills in: `what=text`. */
export async function migrationsAt(repository: string, folder: string, placeholders: readonly string[], framework?: Framework): Promise<History> {
  const git = (...args: readonly string[]): string => execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8', maxBuffer: 1 << 30 });
  const paths = git('ls-tree', '-r', '-z', '--name-only', 'HEAD').split('\0').filter(Boolean);
  const text = (path: string): string => fillIn(git('show', `HEAD:${path}`), placeholders);
  const found = await discoverMigrations({
    paths,
    sources: [],
    read: async (wanted) => new Map(wanted.map((path) => [path, text(path)] as const)),
    only: [folder],
    ...(framework && { framework }),
  });
  for (const remark of found.remarks) console.log(`remark: ${remark}`);
  const folders = found.folders.toSorted((a, b) => compareNatural(a.folder, b.folder));
  const [first] = folders;
  if (first === undefined) throw new Error(`no history in ${folder}`);
  const files = folders.flatMap((each) =>
    readMigrations(each, new Map([...each.paths, ...each.companions].map((path) => [path, text(path)] as const))),
  );
  return { tool: first.layout.framework, files };
}

const fillIn = (text: string, placeholders: readonly string[]): string =>
  placeholders.reduce((filled, each) => filled.replaceAll(each.slice(0, each.lastIndexOf('=')), each.slice(each.lastIndexOf('=') + 1)), text);

/** The beginning of a statement, for a line of output. */
export const oneLine = (sql: string): string => sql.replaceAll(/\s+/g, ' ').slice(0, 300);
