import { advance } from '../../src/catalog/advance.ts';
import { initialState } from '../../src/catalog/initial.ts';
import { asTheEngineDoes } from '../../src/catalog/statement.ts';
import { mariadb } from '../../src/dialects/mysql/index.ts';
import { sqlite } from '../../src/dialects/sqlite/index.ts';
import { markUnfollowed, startFile } from '../../src/engine/replay.ts';
import { enterSection, enterStatement, leaveSection, readSections } from '../../src/engine/sections.ts';
import { visitChanges } from '../../src/engine/visit-changes.ts';
import type { Catalog, DatabaseState } from '../../src/model/catalog.ts';
import type { Dialect } from '../../src/model/dialect.ts';
import type { Refusal } from '../../src/model/effects.ts';
import type { Framework, MigrationFile } from '../../src/model/migration.ts';
import type { Statement } from '../../src/model/statement.ts';
import type { Target } from '../../src/model/target.ts';
import { mariadbPictureOf } from './mariadb-picture.ts';
import { differences } from './mariadb-replay.ts';
import { readMariadbCatalog, startServer } from './mariadb-server.ts';
import { migrationsAt, oneLine } from './migrations-at.ts';
import type { Picture } from './server-catalog.ts';
import { openSqlite, ourSchema, seenSchema, type SeenSchema } from './sqlite-catalog.ts';

/** The other side of the comparison: an engine, and what it and the simulator have in the same words. */
interface Side {
  readonly dialect: Dialect;
  readonly target: Target;
  /** Whether it took the statement; else what it said. */
  run(sql: string): Promise<string | undefined>;
  empty(): Promise<void>;
  seen(): Promise<Picture>;
  ours(catalog: Catalog): Picture;
  stop(): Promise<void>;
}

const database = 'lockkeeper_history_oracle';

async function mariadbSide(): Promise<Side> {
  const server = await startServer(database);
  if (server === undefined) throw new Error('no MariaDB answers: set MARIADB_HOST, MARIADB_USER and MARIADB_PASSWORD');
  return {
    dialect: mariadb,
    target: { dialect: 'mariadb', version: [10, 11] },
    run: server.run,
    empty: server.reset,
    seen: async () => readMariadbCatalog(server, database),
    ours: mariadbPictureOf,
    stop: server.stop,
  };
}

const pictureOf = ({ tables, views }: SeenSchema): Picture =>
  new Map([
    ...Object.entries(tables).map(([name, facts]) => [`table ${name}`, { ...facts }] as const),
    ...views.map((name) => [`view ${name}`, {}] as const),
  ]);

async function sqliteSide(): Promise<Side> {
  await sqlite.load();
  const open = await openSqlite();
  let current = open();
  return {
    dialect: sqlite,
    target: { dialect: 'sqlite', version: [3, 54] },
    async run(sql) {
      try {
        current.run(sql);
        return undefined;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    async empty() {
      current.close();
      current = open();
    },
    seen: async () => pictureOf(seenSchema(current)),
    ours: (catalog) => pictureOf(ourSchema(catalog)),
    stop: async () => current.close(),
  };
}

interface Replayed {
  readonly state: DatabaseState;
  readonly tally: Record<'statements' | 'taken' | 'unread' | 'refusedByBoth' | 'refusedByUsAlone', number>;
}

/** Statements that lead to another database, or are for the client. */
const leads = /^(?:use|create\s+(?:database|schema)|drop\s+(?:database|schema)|source|\\)\b/i;

async function replayOn(side: Side, files: readonly MigrationFile[]): Promise<Replayed> {
  const { dialect, target } = side;
  await side.empty();
  let state = initialState(dialect.traits, dialect.initialSession(target), true);
  const tally: Replayed['tally'] = { statements: 0, taken: 0, unread: 0, refusedByBoth: 0, refusedByUsAlone: 0 };
  for (const file of files) {
    for (const read of readSections(file, dialect, target, 'judged')) {
      const isWrapped = read.section.sending === 'wrapped';
      state = enterSection(state, read);
      if (isWrapped) await side.run('begin');
      for (const statement of read.statements) {
        if (leads.test(statement.text)) continue;
        tally.statements++;
        const before = enterStatement(state, statement, read);
        const said = await side.run(statement.text);
        const { after, refusal } = simulate(side, statement, before);
        const place = `${file.path}: ${oneLine(statement.text)}`;
        if (said !== undefined) {
          if (refusal !== undefined) tally.refusedByBoth++;
          console.log(`refused${refusal === undefined ? ' (not by us)' : ''}: ${said}: ${place}`);
        } else {
          tally.taken++;
          if (statement.reading.kind === 'opaque') console.log(`unread: ${statement.reading.why}: ${place}`);
          if (statement.reading.kind === 'opaque') tally.unread++;
          if (refusal !== undefined) console.log(`refused by us alone: ${refusal.message}: ${place}`);
          if (refusal !== undefined) tally.refusedByUsAlone++;
        }
        state = said === undefined ? markUnfollowed(after, statement) : before;
      }
      if (isWrapped) await side.run('commit');
      state = leaveSection(state, read);
    }
    state = startFile(state, dialect, target);
  }
  return { state, tally };
}

function simulate({ dialect, target }: Side, { changes }: Statement, before: DatabaseState): { after: DatabaseState; refusal?: Refusal } {
  let after = before;
  let refusal: Refusal | undefined;
  visitChanges(asTheEngineDoes(before, changes, dialect.traits), { dialect, target }, (change) => {
    const effects = dialect.effects(change, after, target);
    refusal ??= effects.refusals.find(({ onlyWithRows }) => onlyWithRows !== true);
    return (after = advance(after, change, effects, { traits: dialect.traits, origin: { kind: 'base' }, target }));
  });
  return { after, ...(refusal && { refusal }) };
}

/**
 * Replays the history of a repository in the simulator and in MariaDB or SQLite, and prints how far they agree, also once the printed
 * schema is loaded into an empty database.
 * `npx tsx test/oracle/other-histories.ts mariadb|sqlite <git directory> <folder> [tool] [placeholder=text] …`
 */
async function main(engine: string, repository: string, folder: string, tool: string, placeholders: readonly string[]): Promise<void> {
  const history = await migrationsAt(repository, folder, placeholders, tool === '' ? undefined : (tool as Framework));
  const side = engine === 'sqlite' ? await sqliteSide() : await mariadbSide();
  try {
    const { state, tally } = await replayOn(side, history.files);
    const ours = side.ours(state.catalog);
    const found = differences(ours, await side.seen());
    for (const line of found) console.log(line);
    const text = side.dialect.renderSchema(state.catalog);
    const printed = side.dialect.read({ file: 'schema.sql', text, start: 0, end: text.length, whole: [], depth: 'history', target: side.target });
    await side.empty();
    const notTaken: string[] = [];
    for (const { text: sql } of printed) {
      const said = await side.run(sql);
      if (said !== undefined) notTaken.push(`${said}: ${oneLine(sql)}`);
    }
    for (const line of notTaken) console.log(`printed, and not taken: ${line}`);
    const again = differences(ours, await side.seen()).filter((line) => !found.includes(line));
    for (const line of again) console.log(`printed: ${line}`);
    const name = repository.replace(/\/repo$/, '').replace(/.*\//, '');
    const sums = {
      facts: [...ours.values()].flatMap((each) => Object.keys(each)).length,
      catalog: found.length,
      notTaken: notTaken.length,
      printed: again.length,
    };
    console.log(JSON.stringify({ repository: name, tool: history.tool, files: history.files.length, ...tally, objects: ours.size, ...sums }));
  } finally {
    await side.stop();
  }
}

const [engine = '', repository = '', folder = '', tool = '', ...placeholders] = process.argv.slice(2);
await main(engine, repository, folder, tool, placeholders);
