import { execFileSync } from 'node:child_process';
import { loadPostgresReader } from '../../src/dialects/postgres/read.ts';
import { layoutOf } from '../../src/migrations/choose-layout.ts';
import { discoverMigrations } from '../../src/migrations/discover.ts';
import { readMigrations } from '../../src/migrations/order.ts';
import type { MigrationFile } from '../../src/model/migration.ts';
import { showDifferences } from './compare.ts';
import { startEngine } from './engine.ts';
import { unexplained } from './reasons.ts';
import { replayFiles } from './replay-files.ts';

/**
 * Replays the history of a repository in the simulator and in PostgreSQL 18, and prints how far they agree.
 * `npx tsx test/oracle/histories.ts <git directory> <folder> [what the tool runs before] [placeholder=text] …`
 */
async function main(repository: string, folder: string, first: string, placeholders: readonly string[]): Promise<void> {
  await loadPostgresReader();
  const { tool, files } = await migrationsAt(repository, folder, (text) => fillIn(text, placeholders));
  const engine = await startEngine({ deadline: 240_000, memory: 2_500_000_000 });
  const started = performance.now();
  try {
    const { statements, refused, unread, differences, state } = await replayFiles(engine, [...asFile(first), ...files]);
    const told = unexplained(differences).filter(({ fact, ours }) => state.catalog.unfollowed !== true || fact !== 'stands' || ours === true);
    for (const { path, sql, why } of unread) console.log(`unread: ${path}: ${oneLine(sql)}: ${why}`);
    for (const { path, sql, outcome, ours } of refused) {
      console.log(
        `refused${ours?.sqlstate === outcome.code ? '' : ` (${ours?.sqlstate ?? 'not by us'})`}: ${path}: ${outcome.code} ${outcome.message}: ${oneLine(sql)}`,
      );
    }
    for (const line of showDifferences(told)) console.log(line);
    const wrongly = told.filter(({ of }) => of === 'refusal').length;
    const taken = statements - refused.length;
    console.log(
      JSON.stringify({
        repository: repository.replace(/\/repo$/, '').replace(/.*\//, ''),
        tool,
        files: files.length,
        statements,
        takenByServer: taken,
        takenByUsToo: taken - unread.length - wrongly,
        refusedByServer: refused.length,
        refusedByUsToo: refused.filter(({ ours }) => ours !== undefined).length,
        catalog: told.filter(({ of }) => of === 'catalog').length,
        rendered: told.filter(({ of }) => of === 'rendered schema').length,
        explained: differences.length - told.length,
        unfollowed: state.catalog.unfollowed === true,
        seconds: Math.round((performance.now() - started) / 100) / 10,
      }),
    );
  } finally {
    engine.stop();
  }
}

const oneLine = (sql: string): string => sql.replaceAll(/\s+/g, ' ').slice(0, 300);

/** The text as the tool sends it, where it fills something in. */
const fillIn = (text: string, placeholders: readonly string[]): string =>
  placeholders.reduce((filled, each) => filled.replaceAll(each.slice(0, each.lastIndexOf('=')), each.slice(each.lastIndexOf('=') + 1)), text);

const asFile = (sql: string): readonly MigrationFile[] =>
  sql === ''
    ? []
    : readMigrations({ folder: '', layout: layoutOf('plain'), paths: ['first.sql'], companions: [], unread: [] }, new Map([['first.sql', sql]]));

/** The migrations of a folder at the head of a repository, in the order of their tool. */
async function migrationsAt(
  repository: string,
  folder: string,
  fill: (text: string) => string,
): Promise<{ readonly tool: string; readonly files: readonly MigrationFile[] }> {
  const git = (...args: readonly string[]): string => execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8', maxBuffer: 1 << 30 });
  const paths = git('ls-tree', '-r', '-z', '--name-only', 'HEAD').split('\0').filter(Boolean);
  const text = (path: string): string => fill(git('show', `HEAD:${path}`));
  const found = await discoverMigrations({
    paths,
    sources: [],
    read: async (wanted) => new Map(wanted.map((path) => [path, text(path)] as const)),
    only: [folder],
  });
  for (const remark of found.remarks) console.log(`remark: ${remark}`);
  const [first, ...others] = found.folders;
  if (first === undefined || others.length > 0) throw new Error(`${found.folders.length} histories in ${folder}`);
  const texts = new Map([...first.paths, ...first.companions].map((path) => [path, text(path)] as const));
  return { tool: first.layout.framework, files: readMigrations(first, texts) };
}

const [repository = '', folder = '', first = '', ...placeholders] = process.argv.slice(2);
await main(repository, folder, first, placeholders);
