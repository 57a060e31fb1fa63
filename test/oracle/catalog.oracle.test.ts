import fc from 'fast-check';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPostgresReader } from '../../src/dialects/postgres/read.ts';
import { discoverMigrations } from '../../src/migrations/discover.ts';
import { readMigrations } from '../../src/migrations/order.ts';
import type { MigrationFile } from '../../src/model/migration.ts';
import { history } from '../catalog/random-ddl.ts';
import { casesFolder, postgresCaseNames } from '../support/labelled-cases.ts';
import { outputSamples, outputTables } from '../dialects/postgres/output-samples.ts';
import { replayOnBoth, showDifferences } from './compare.ts';
import { alterBase, alterParts } from './alter-parts.ts';
import { startEngine, type Engine } from './engine.ts';
import { unexplained } from './reasons.ts';
import { replayFiles } from './replay-files.ts';
import { widerHistory } from './wider-ddl.ts';

let engine: Engine;
beforeAll(async () => {
  await loadPostgresReader();
  engine = await startEngine();
});
afterAll(() => engine.stop());

/** Histories are the same in every run; another seed tries others. */
const seed = Number(process.env['ORACLE_SEED'] ?? 18);

/** Replays histories and gathers every difference, with what the server took until it appeared. */
async function differencesAfter(histories: readonly (readonly string[])[]): Promise<{ readonly taken: number; readonly found: readonly string[] }> {
  let taken = 0;
  const found: string[] = [];
  for (const [at, statements] of histories.entries()) {
    const { outcomes, differences } = await replayOnBoth(engine, statements);
    taken += outcomes.filter(({ ok }) => ok).length;
    found.push(...showDifferences(unexplained(differences)).map((line) => `history ${at}: ${line}`));
  }
  return { taken, found };
}

test('generated histories leave the catalog that the server has', async () => {
  const { taken, found } = await differencesAfter(fc.sample(history, { numRuns: 250, seed }));
  expect(found).toEqual([]);
  expect(taken).toBeGreaterThan(1_500);
});

test('generated histories of all forms do too', async () => {
  const { taken, found } = await differencesAfter(fc.sample(widerHistory, { numRuns: 100, seed }));
  expect(found).toEqual([]);
  expect(taken).toBeGreaterThan(2_500);
});

/** Refusals of the server that the effects do not foresee: a NOT NULL of another name, which the catalog does not keep, and two errors of 18.0 itself. */
const unforeseen = /cannot create not-null constraint|cache lookup failed/;

test('an extension takes along what the server drops with it', async () => {
  const tables = `create table x (id uuid default uuid_generate_v4(), name citext, tags hstore, path ltree, a int, r tsrange, body text, constraint apart exclude using gist (a with =, r with &&))`;
  const rest = [
    'create index by_body on x using gin (body gin_trgm_ops)',
    'create index by_a on x using gin (a)',
    'create view seen as select name from x',
  ];
  const names = ['"uuid-ossp"', 'citext', 'hstore', 'ltree', 'btree_gist', 'btree_gin', 'pg_trgm'];
  const found: string[] = [];
  for (const name of names) {
    for (const how of ['', ' cascade']) {
      const history = [...names.map((each) => `create extension ${each}`), tables, ...rest, `drop extension ${name}${how}`];
      const { differences, missed } = await replayOnBoth(engine, history);
      found.push(...[...showDifferences(unexplained(differences)), ...missed.map(({ message }) => message)].map((line) => `${name}${how}: ${line}`));
    }
  }
  expect(found).toEqual([]);
});

test('a policy holds what its subqueries read', async () => {
  const given = [
    'create table t (id bigint primary key)',
    'create table m (t_id bigint, who text)',
    'create view w as select t_id from m',
    'create policy p on t using (exists (select 1 from m where m.t_id = t.id))',
    'create policy q on t for insert with check (id in (select t_id from w))',
  ];
  const changes = [
    'drop table m',
    'drop table m cascade',
    'drop view w',
    'drop view w cascade',
    'alter table m drop column t_id',
    'alter table m drop column t_id cascade',
    'alter table m drop column who',
    'alter table m alter t_id type int',
    'alter table m alter who type varchar(9)',
    'drop table t, m',
    'drop table m, t cascade',
    'drop table t',
  ];
  const found: string[] = [];
  for (const change of changes) {
    const { differences, missed } = await replayOnBoth(engine, [...given, change]);
    const told = unexplained(differences);
    found.push(...[...showDifferences(told), ...missed.map(({ message }) => message)].map((line) => `${change}: ${line}`));
  }
  expect(found).toEqual([]);
});

test('two parts of an ALTER TABLE run in the order of the server', async () => {
  const found: string[] = [];
  let taken = 0;
  for (const first of alterParts) {
    for (const second of alterParts) {
      if (first === second) continue;
      const { outcomes, differences, missed } = await replayOnBoth(engine, [...alterBase, `alter table t ${first}, ${second}`]);
      if (outcomes.at(-1)?.ok === true) taken++;
      found.push(...showDifferences(unexplained(differences)));
      found.push(...missed.filter(({ message }) => !unforeseen.test(message)).map(({ sql, message }) => `${sql}: ${message}`));
    }
  }
  expect(found).toEqual([]);
  expect(taken).toBeGreaterThan(400);
});

/** The files of a folder as the migrations that they are. */
async function migrationsIn(root: string, folders: readonly string[]): Promise<readonly MigrationFile[]> {
  const texts = new Map<string, string>();
  for (const folder of folders) {
    const within = path.join(root, folder);
    if (!existsSync(within)) continue;
    for (const file of readdirSync(within, { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.sql')) texts.set(`migrations/${file.split(path.sep).join('/')}`, readFileSync(path.join(within, file), 'utf8'));
    }
  }
  const found = await discoverMigrations({
    paths: [...texts.keys()],
    sources: [],
    read: async (wanted) => new Map(wanted.flatMap((name) => (texts.has(name) ? [[name, texts.get(name) ?? ''] as const] : []))),
    framework: 'plain',
  });
  return found.folders.flatMap((folder) => readMigrations(folder, texts));
}

const examples = path.join(import.meta.dirname, '../../examples');

/** Cases whose end the catalog cannot know, and why. */
const apart: ReadonlyMap<string, string> = new Map([
  ['h-drop-owned', 'What a role owns is told by who runs the migrations, which no migration says.'],
  ['h-copy-program', 'PGlite has no programs to run, and ends.'],
  ['s-drop-collation-in-use', 'Collations are not kept, and so not printed.'],
  ['s-drop-server-takes-foreign-tables', 'Servers are not kept, nor which foreign tables are theirs.'],
  ['t-own-search-configuration', 'Configurations of text search are not kept, and so not printed.'],
  ['t-do-returns-where-nothing-is', 'What a block makes behind a condition is kept, whether or not the condition holds.'],
  ['s-unclosed-transaction', 'What is never committed goes with the connection; the catalog is careful and keeps it.'],
]);

test('the examples and the labelled cases leave the catalog that the server has', async () => {
  const found: string[] = [];
  const histories = [
    ...postgresCaseNames
      .filter((name) => !apart.has(name) && existsSync(path.join(casesFolder, name, 'base')))
      .map((name) => [name, path.join(casesFolder, name), ['base', 'pr']] as const),
    ...readdirSync(examples).map((name) => [name, path.join(examples, name), ['base/migrations', 'pull-request/migrations']] as const),
  ];
  for (const [name, root, folders] of histories) {
    const files = await migrationsIn(root, folders);
    expect(files, name).not.toEqual([]);
    const { differences, unread, state } = await replayFiles(engine, files);
    const told = state.catalog.unfollowed === true ? differences.filter(({ fact, ours }) => fact !== 'stands' || ours === true) : differences;
    found.push(...[...showDifferences(unexplained(told)), ...unread.map(({ sql }) => `not read: ${sql}`)].map((line) => `${name}: ${line}`));
  }
  expect(found).toEqual([]);
});

test('what a query puts out has the types that the server gives', async () => {
  for (const [query, types] of outputSamples) {
    const { differences, missed } = await replayOnBoth(engine, [...outputTables.split(';'), `create table made as ${query}`]);
    const wrong = differences.filter(
      ({ of, key, fact, ours }) => of === 'catalog' && key.startsWith('column public.made') && !(fact === 'type' && ours === 'unknown'),
    );
    expect([...showDifferences(wrong), ...missed.map(({ message }) => message)], query).toEqual([]);
    expect(differences.filter(({ fact, of }) => fact === 'type' && of === 'catalog')).toHaveLength(types.filter((type) => type === 'unknown').length);
  }
});
