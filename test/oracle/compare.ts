import { schemaStatements } from '../../src/dialects/postgres/render/schema.ts';
import { advance } from '../../src/catalog/advance.ts';
import { postgresEffects } from '../../src/dialects/postgres/effects/index.ts';
import { readPostgres } from '../../src/dialects/postgres/read.ts';
import { postgresTraits } from '../../src/dialects/postgres/traits.ts';
import type { DatabaseState } from '../../src/model/catalog.ts';
import type { Refusal } from '../../src/model/effects.ts';
import { base, emptyState, targetOf } from '../catalog/replay.ts';
import type { Engine, Outcome } from './engine.ts';
import { pictureOf } from './our-catalog.ts';
import { emptyServer, readServerCatalog, type Picture } from './server-catalog.ts';

/** One fact in which two catalogs differ. */
export interface Difference {
  readonly of: 'catalog' | 'rendered schema' | 'refusal' | 'reading';
  readonly key: string;
  readonly fact: string;
  readonly ours: unknown;
  readonly server: unknown;
}

const target = [18, 0] as const;

/** What the server is asked for in more words than the simulator tells it. */
const derived: Readonly<Record<string, (facts: Readonly<Record<string, unknown>>) => unknown>> = {
  hasDefault: ({ default: text }) => text !== null,
  isGenerated: ({ generated }) => generated !== null,
  isUnique: ({ definition }) => String(definition).startsWith('CREATE UNIQUE'),
  columnNames: ({ columns }) => listOf(columns).map((column) => /^("(?:[^"]|"")*"|\S+)/.exec(column)?.[1]),
  usedColumns: ({ uses }) => withoutBare(listOf(uses)),
  columns: ({ definition, columns }) =>
    definition === undefined ? columns : /\((.*?)\)/.exec(String(definition).replace(' WITHOUT OVERLAPS', ''))?.[1],
};

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** A relation stands in the list beside its columns. */
const withoutBare = (uses: readonly string[]): readonly string[] =>
  uses.filter((use) => !uses.some((other) => other.startsWith(`${use}.`))).toSorted();

function compareFacts(
  of: Difference['of'],
  key: string,
  ours: Readonly<Record<string, unknown>>,
  server: Readonly<Record<string, unknown>>,
): readonly Difference[] {
  return Object.entries(ours).flatMap(([fact, value]) => {
    const theirs = of === 'catalog' && derived[fact] !== undefined ? derived[fact](server) : server[fact];
    return JSON.stringify(value) === JSON.stringify(theirs) ? [] : [{ of, key, fact, ours: value, server: theirs }];
  });
}

/** The facts of ours in which the server's catalog differs, and objects that only one of them has. */
function comparePictures(of: Difference['of'], ours: Picture, server: Picture): readonly Difference[] {
  const both = [...ours].flatMap(([key, facts]) => {
    const theirs = server.get(key);
    return theirs === undefined ? [{ of, key, fact: 'stands', ours: true, server: false }] : compareFacts(of, key, facts, theirs);
  });
  return [...both, ...[...server.keys()].filter((key) => !ours.has(key)).map((key) => ({ of, key, fact: 'stands', ours: false, server: true }))];
}

/** Routines are compared by name and number of arguments where the server is not asked to spell their types. */
function byArity(server: Picture): Picture {
  return new Map(
    [...server].map(([key, facts]) => {
      const [, name, args = ''] = /^(routine .*?)\((.*)\)$/s.exec(key) ?? [];
      return [name === undefined ? key : `${name}/${args === '' ? 0 : args.split(',').length}`, facts] as const;
    }),
  );
}

export interface Replayed {
  readonly outcomes: readonly Outcome[];
  readonly state: DatabaseState;
  /** The catalogs differ, or we refuse what the server takes. */
  readonly differences: readonly Difference[];
  /** Statements that the server refuses and we do not. */
  readonly missed: readonly { readonly sql: string; readonly code: string; readonly message: string }[];
}

/**
 * Replays statements on both sides and compares what stands, directly and by loading the rendered schema into an empty server.
 * What the server refuses is left out of the simulator's history, and held to what the effects say of it.
 */
export async function replayOnBoth(engine: Engine, statements: readonly string[], prepare: readonly string[] = []): Promise<Replayed> {
  await emptyServer(engine);
  await engine.run(prepare);
  const outcomes = await engine.run(statements);
  let state = emptyState();
  const found: Difference[] = [];
  const missed: Replayed['missed'][number][] = [];
  for (const [at, sql] of statements.entries()) {
    const { ok = false, code = '', message = '' } = outcomes[at] ?? {};
    const ran = simulate(sql, state);
    if (ok && ran.unread !== undefined) found.push({ of: 'reading', key: sql, fact: 'is read', ours: ran.unread, server: 'takes it' });
    else if (ok && ran.refusal !== undefined)
      found.push({ of: 'refusal', key: sql, fact: ran.refusal.code, ours: ran.refusal.message, server: 'takes it' });
    if (!ok && ran.refusal === undefined && ran.unread === undefined) missed.push({ sql, code, message });
    if (ok) state = ran.state;
  }
  return { outcomes, state, differences: [...found, ...(await compareWithServer(engine, state, prepare))], missed };
}

interface Simulated {
  readonly state: DatabaseState;
  readonly refusal?: Refusal;
  /** Why it cannot be read. */
  readonly unread?: string;
}

/** A statement run by the simulator: the state after it, and why it is refused where it is. */
function simulate(sql: string, before: DatabaseState): Simulated {
  const task = { file: 'history.sql', text: sql, start: 0, end: sql.length, whole: [], depth: 'history', target: targetOf(target) } as const;
  let state = before;
  let refusal: Refusal | undefined;
  for (const { reading, changes } of readPostgres(task)) {
    if (reading.kind === 'opaque') return { state: before, unread: reading.why };
    for (const change of changes) {
      const effects = postgresEffects(change, state, targetOf(target));
      refusal ??= effects.refusals.find(({ code, onlyWithRows }) => onlyWithRows !== true && code !== 'newer-syntax');
      state = advance(state, change, effects, { traits: postgresTraits, origin: base, target: targetOf(target) });
    }
  }
  return { state, ...(refusal && { refusal }) };
}

/** Compares the simulator's state with what stands in the engine; afterwards the engine holds the rendered schema. */
export async function compareWithServer(engine: Engine, state: DatabaseState, prepare: readonly string[] = []): Promise<readonly Difference[]> {
  const server = await readServerCatalog(engine);
  const direct = comparePictures('catalog', pictureOf(state.catalog), byArity(server));
  await emptyServer(engine);
  await engine.run(prepare);
  const statements = schemaStatements(state.catalog);
  const loaded = await engine.run(statements);
  const refused = loaded.flatMap(({ ok, message }, at): readonly Difference[] =>
    ok ? [] : [{ of: 'rendered schema', key: statements[at] ?? '', fact: 'loads', ours: true, server: message }],
  );
  return [...direct, ...refused, ...comparePictures('rendered schema', await readServerCatalog(engine), server)];
}

/** Differences as lines for people. */
export const showDifferences = (differences: readonly Difference[]): readonly string[] =>
  differences.map(({ of, key, fact, ours, server }) => `${of}: ${key}: ${fact}: ours ${JSON.stringify(ours)}, server ${JSON.stringify(server)}`);
