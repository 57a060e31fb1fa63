import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replayOnMariadb } from './mariadb-replay.ts';
import { startServer, type Server } from './mariadb-server.ts';
import { mysqlHistory } from './mysql-ddl.ts';

const database = 'lockkeeper_catalog_oracle';

let server: Server | undefined;
beforeAll(async () => {
  server = await startServer(database);
});
afterAll(() => server?.stop());

/** Histories are the same in every run; another seed tries others. */
const seed = Number(process.env['ORACLE_SEED'] ?? 10);
const runs = Number(process.env['ORACLE_RUNS'] ?? 150);

async function differencesAfter(histories: readonly (readonly string[])[], skip: (why: string) => never): Promise<{ readonly taken: number; readonly found: readonly string[] }> {
  if (server === undefined) skip('no MariaDB answers on this machine: set MARIADB_HOST, MARIADB_USER and MARIADB_PASSWORD');
  let taken = 0;
  const found: string[] = [];
  for (const [at, statements] of histories.entries()) {
    const replayed = await replayOnMariadb(server, database, statements);
    taken += replayed.taken;
    found.push(...replayed.differences.map((line) => `history ${at}: ${line}`));
  }
  return { taken, found };
}

test('generated histories leave the catalog that MariaDB has, and print a schema that gives it again', async ({ skip }) => {
  const { taken, found } = await differencesAfter(fc.sample(mysqlHistory, { numRuns: runs, seed }), skip);
  if (process.env['ORACLE_TALK']) console.log('taken', taken);
  expect(found.slice(0, 60)).toEqual([]);
  expect(taken).toBeGreaterThan(runs * 4);
});
