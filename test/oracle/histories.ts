import { loadPostgresReader } from '../../src/dialects/postgres/read.ts';
import { layoutOf } from '../../src/migrations/choose-layout.ts';
import { readMigrations } from '../../src/migrations/order.ts';
import type { MigrationFile } from '../../src/model/migration.ts';
import { showDifferences } from './compare.ts';
import { startEngine } from './engine.ts';
import { migrationsAt, oneLine } from './migrations-at.ts';
import { unexplained } from './reasons.ts';
import { replayFiles } from './replay-files.ts';

/**
 * Replays the history of a repository in the simulator and in PostgreSQL 18, and prints how far they agree.
 * `npx tsx test/oracle/histories.ts <git directory> <folder> [what the tool runs before] [placeholder=text] …`
 */
async function main(repository: string, folder: string, first: string, placeholders: readonly string[]): Promise<void> {
  await loadPostgresReader();
  const { tool, files } = await migrationsAt(repository, folder, placeholders);
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

const asFile = (sql: string): readonly MigrationFile[] =>
  sql === ''
    ? []
    : readMigrations({ folder: '', layout: layoutOf('plain'), paths: ['first.sql'], companions: [], unread: [] }, new Map([['first.sql', sql]]));

const [repository = '', folder = '', first = '', ...placeholders] = process.argv.slice(2);
await main(repository, folder, first, placeholders);
