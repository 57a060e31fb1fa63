import { advance } from '../../src/catalog/advance.ts';
import { initialState } from '../../src/catalog/initial.ts';
import { asTheEngineDoes } from '../../src/catalog/statement.ts';
import { readMysql } from '../../src/dialects/mysql/read.ts';
import { mariadbVisibility } from '../../src/dialects/mysql/render.ts';
import { schemaStatements } from '../../src/dialects/mysql/render/schema.ts';
import { mariadbTraits } from '../../src/dialects/mysql/traits.ts';
import type { DatabaseState } from '../../src/model/catalog.ts';
import { noEffects } from '../../src/model/effects.ts';
import { mariadbPictureOf } from './mariadb-picture.ts';
import { readMariadbCatalog, type Server } from './mariadb-server.ts';
import type { Picture } from './server-catalog.ts';

const target = { dialect: 'mariadb', version: [10, 11] } as const;
const context = { traits: mariadbTraits, origin: { kind: 'base' }, target } as const;

const emptyMariadb = (): DatabaseState => initialState(mariadbTraits, { searchPath: [''], settings: {} }, true);

/** The state after a statement; undefined where it cannot be read. */
function simulateMariadb(sql: string, before: DatabaseState): DatabaseState | undefined {
  const statements = readMysql({ file: 'history.sql', text: sql, start: 0, end: sql.length, whole: [], depth: 'history', target });
  let state = before;
  for (const { reading, changes } of statements) {
    if (reading.kind === 'opaque') return undefined;
    for (const change of asTheEngineDoes(state, changes, mariadbTraits)) state = advance(state, change, noEffects, context);
  }
  return state;
}

/** What differs between two pictures, a line for each fact. */
export function differences(ours: Picture, server: Picture): readonly string[] {
  const keys = [...new Set([...ours.keys(), ...server.keys()])].toSorted();
  return keys.flatMap((key) => {
    const [mine, theirs] = [ours.get(key), server.get(key)];
    if (mine === undefined || theirs === undefined) return [`${key}: ${mine === undefined ? 'only on the server' : 'only here'}`];
    return Object.keys(mine).flatMap((fact) => {
      const [a, b] = [JSON.stringify(mine[fact]), JSON.stringify(theirs[fact])];
      return a === b ? [] : [`${key}: ${fact} is ${a} here and ${b} on the server`];
    });
  });
}

/** A column that one ALTER TABLE drops and adds again keeps its place in the keys; the simulator lets them go, and such statements are left out. */
function readds(sql: string): boolean {
  return [...sql.matchAll(/drop column (\w+)/gi)].some(([, name = '']) =>
    new RegExp(`(?:add column|change \\w+|rename column \\w+ to) ${name}\\b`, 'i').test(sql),
  );
}

/** What a refused statement has done all the same: CREATE OR REPLACE has dropped the table before it fails. */
function leftOver(sql: string): string | undefined {
  const [, replaced] = /^create or replace table (\w+)/.exec(sql) ?? [];
  return replaced && `drop table if exists ${replaced}`;
}

export interface ReplayedOnMariadb {
  readonly taken: number;
  readonly differences: readonly string[];
}

/** Replays statements on both sides, compares what stands, and what stands once the printed schema is loaded into an empty database. */
export async function replayOnMariadb(server: Server, database: string, statements: readonly string[]): Promise<ReplayedOnMariadb> {
  await server.reset();
  let state = emptyMariadb();
  const taken: string[] = [];
  const found: string[] = [];
  for (const sql of statements) {
    if (readds(sql)) continue;
    const isTaken = (await server.run(sql)) === undefined;
    const did = isTaken ? sql : leftOver(sql);
    if (did === undefined) continue;
    taken.push(did);
    const after = simulateMariadb(did, state);
    if (after === undefined) found.push(`not read: ${sql}`);
    state = after ?? state;
  }
  const ours = mariadbPictureOf(state.catalog);
  found.push(...differences(ours, await readMariadbCatalog(server, database)));
  await server.reset();
  for (const statement of schemaStatements(state.catalog, mariadbVisibility)) {
    const refusal = await server.run(statement);
    if (refusal !== undefined) found.push(`the server does not take what is printed: ${refusal}: ${statement}`);
  }
  found.push(...differences(ours, await readMariadbCatalog(server, database)).map((line) => `printed: ${line}`));
  const history = found.length === 0 ? [] : [`after:\n  ${taken.join(';\n  ')}`];
  return { taken: taken.length, differences: [...found, ...history] };
}
