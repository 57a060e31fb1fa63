import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from 'sql.js';
import { initialState } from '../../src/catalog/initial.ts';
import { replay } from '../../src/engine/replay.ts';
import { layouts } from '../../src/migrations/layouts/index.ts';
import type { DatabaseState } from '../../src/model/catalog.ts';
import type { DialectId, Target } from '../../src/model/target.ts';
import { engineOf, whyBroken } from '../../src/queries/judge.ts';
import { resolveQuery } from '../../src/queries/resolve.ts';
import { dialects } from '../support/dialects.ts';
import { startEngine, type Engine } from './engine.ts';
import { startServer, type Server } from './mariadb-server.ts';
import { makeQuery, openRandom } from './query-grammar.ts';
import { reasonFor } from './query-reasons.ts';
import { mariadbSchemas, postgresSchemas, sqliteSchemas, type Schemas } from './query-schemas.ts';
import { openSqlite } from './sqlite-catalog.ts';

/** How many queries are made of each grammar; each is asked before and after every change. */
const made = Number(process.env['ORACLE_QUERIES'] ?? 200);
const seed = Number(process.env['ORACLE_SEED'] ?? 20261120);

/** A server with a schema in it: what it says against each query, where it says anything. */
interface Asked {
  prepare(schema: string, change: string | undefined): Promise<void>;
  say(queries: readonly string[]): Promise<readonly (string | undefined)[]>;
}

interface Tally {
  readonly asked: number;
  readonly brokenOnServer: number;
  readonly brokenHere: number;
  /** The server says one thing and we another, for no reason that is known. */
  readonly unexplained: readonly string[];
}

const files = layouts.find(({ framework }) => framework === 'plain');

function stateAfter(id: DialectId, sql: string, target: Target, from?: DatabaseState): DatabaseState {
  const dialect = dialects[id];
  if (files === undefined) throw new Error('no layout for plain files');
  const start = from ?? initialState(dialect.traits, dialect.initialSession(target), true);
  return replay([files.read({ path: '1.sql', text: sql, dialect: id }, new Map())], start, dialect, target).after;
}

async function compare(id: DialectId, target: Target, { schema, changes, words, written }: Schemas, server: Asked): Promise<Tally> {
  const dialect = dialects[id];
  await dialect.load();
  const engine = engineOf(dialect, target);
  const random = openRandom(seed);
  const queries = [...written, ...Array.from({ length: made }, () => makeQuery(words, random))];
  const trees = queries.map((query) => {
    const [read] = dialect.readQueries(query, target);
    if (read?.tree === undefined) throw new Error(`not read: ${query}: ${read?.why ?? 'nothing'}`);
    return read.tree;
  });
  const before = stateAfter(id, schema, target);
  await server.prepare(schema, undefined);
  const said = await server.say(queries);
  const unexplained: string[] = [];
  let [brokenOnServer, brokenHere] = [0, 0];
  const check = (query: string, theirs: string | undefined, ours: string | undefined, change: string): void => {
    const isAskedOfRows = isWrite(query) && /[$?]|\bselect\b/.test(query) && /NOT NULL and has no default|cannot be NULL/.test(ours ?? '');
    if (isAskedOfRows || (theirs === undefined) === (ours === undefined) || reasonFor(id, { query, change }, theirs, ours) !== undefined) return;
    unexplained.push(`${change}\n  ${query}\n  server: ${theirs ?? 'works'}\n  ours: ${ours ?? 'works'}`);
  };
  const stood = trees.map((tree) => resolveQuery(tree, before, engine).failures[0]?.says);
  const failedBefore = stood.map((says) => says !== undefined);
  for (const [at, says] of stood.entries()) check(queries[at] ?? '', said[at], says, 'as it stands');
  for (const change of changes) {
    await server.prepare(schema, change);
    const now = await server.say(queries);
    const after = stateAfter(id, change, target, before);
    for (const [at, tree] of trees.entries()) {
      const query = queries[at] ?? '';
      check(query, now[at], resolveQuery(tree, after, engine, before).failures[0]?.says, change);
      const broken = whyBroken(tree, before, after, engine);
      if (said[at] === undefined && now[at] !== undefined) brokenOnServer++;
      if (broken !== undefined) brokenHere++;
      if (said[at] !== undefined || failedBefore[at] === true) continue;
      check(query, now[at], broken?.says, `${change} (which breaks it)`);
    }
  }
  return { asked: queries.length * (changes.length + 1), brokenOnServer, brokenHere, unexplained };
}

function report(engine: string, tally: Tally): void {
  console.log(
    `${engine}: ${tally.asked} verdicts; ${tally.brokenOnServer} queries break on the server, ${tally.brokenHere} here; ${tally.unexplained.length} differ`,
  );
  expect(tally.unexplained.slice(0, 12)).toEqual([]);
  expect(tally.brokenHere).toBeGreaterThan(50);
}

let postgres: Engine;
let mariadb: Server | undefined;
let sqlite: () => Database;

beforeAll(async () => {
  postgres = await startEngine();
  mariadb = await startServer('lockkeeper_queries');
  sqlite = await openSqlite();
});
afterAll(async () => {
  postgres.stop();
  await mariadb?.stop();
});

test('PostgreSQL plans what resolves, and refuses what does not', async () => {
  const server: Asked = {
    async prepare(schema, change) {
      const outcomes = await postgres.run([`DROP SCHEMA public CASCADE; CREATE SCHEMA public; ${schema}`, ...(change === undefined ? [] : [change])]);
      expect(outcomes.map(({ message }) => message)).toEqual(outcomes.map(() => undefined));
    },
    async say(queries) {
      const planned = await postgres.run(queries.map((query) => `EXPLAIN (GENERIC_PLAN) ${query}`));
      const ran = await postgres.run(
        queries.map((query) => (isWrite(query) ? `BEGIN; ${query.replaceAll(/\$\d+/g, 'NULL')}` : 'SELECT 1')).flatMap((sql) => [sql, 'ROLLBACK']),
      );
      return queries.map((query, at) => {
        const outcome = ran[at * 2];
        const isNull = outcome?.code === '23502' && !query.includes('$');
        return planned[at]?.ok === false ? planned[at]?.message : isNull ? outcome.message : undefined;
      });
    },
  };
  report('PostgreSQL', await compare('postgres', { dialect: 'postgres', version: [18, 0] }, postgresSchemas, server));
});

const isWrite = (query: string): boolean => /^(?:insert|update|replace|with\b.*\binsert)\b/i.test(query);

test('SQLite prepares what resolves, and refuses what does not', async () => {
  let database = sqlite();
  const server: Asked = {
    async prepare(schema, change) {
      database.close();
      database = sqlite();
      database.exec(schema);
      if (change !== undefined) database.exec(change);
    },
    say: async (queries) =>
      queries.map((query) => {
        try {
          database.prepare(query).free();
          if (!isWrite(query) || query.includes('?')) return undefined;
          database.exec(`BEGIN; ${query}`);
          return undefined;
        } catch (error) {
          const said = error instanceof Error ? error.message : String(error);
          return /^(?:UNIQUE|FOREIGN KEY|CHECK) constraint failed|datatype mismatch/.test(said) ? undefined : said;
        } finally {
          try {
            database.exec('ROLLBACK');
          } catch {
            // no transaction was open
          }
        }
      }),
  };
  report('SQLite', await compare('sqlite', { dialect: 'sqlite', version: [3, 54] }, sqliteSchemas, server));
  database.close();
});

test('MariaDB prepares what resolves, and refuses what does not', async ({ skip }) => {
  if (mariadb === undefined) skip('no MariaDB answers on this machine: set MARIADB_HOST, MARIADB_USER and MARIADB_PASSWORD');
  const own = mariadb;
  if (own === undefined) return;
  const runAll = async (sql: string): Promise<void> => {
    for (const statement of sql.split(';').filter((each) => each.trim() !== '')) expect(await own.run(statement)).toBeUndefined();
  };
  const server: Asked = {
    async prepare(schema, change) {
      await own.reset();
      await own.run("SET sql_mode = 'STRICT_TRANS_TABLES,ONLY_FULL_GROUP_BY'");
      await runAll(schema);
      if (change !== undefined) await runAll(change);
    },
    async say(queries) {
      const said: (string | undefined)[] = [];
      for (const query of queries) {
        let message = await own.run(`PREPARE q FROM '${query.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`);
        if (message === undefined && isWrite(query) && !query.includes('?')) {
          await own.run('START TRANSACTION');
          const ran = await own.run(query);
          await own.run('ROLLBACK');
          if (ran !== undefined && /default value|cannot be null/.test(ran)) message = ran;
        }
        said.push(message);
      }
      return said;
    },
  };
  report('MariaDB', await compare('mariadb', { dialect: 'mariadb', version: [10, 11] }, mariadbSchemas, server));
});
