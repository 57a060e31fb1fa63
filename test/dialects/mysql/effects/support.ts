import { advance } from '../../../../src/catalog/advance.ts';
import { initialState } from '../../../../src/catalog/initial.ts';
import { asTheEngineDoes } from '../../../../src/catalog/statement.ts';
import { mysqlEffects } from '../../../../src/dialects/mysql/effects/index.ts';
import { loadMysqlReader, readMysql } from '../../../../src/dialects/mysql/read.ts';
import { mariadbTraits, mysqlTraits } from '../../../../src/dialects/mysql/traits.ts';
import { asMet } from '../../../../src/engine/as-met.ts';
import type { DatabaseState } from '../../../../src/model/catalog.ts';
import type { SchemaChange } from '../../../../src/model/change.ts';
import type { Effects } from '../../../../src/model/effects.ts';
import type { Origin } from '../../../../src/model/objects.ts';
import type { Target, Version } from '../../../../src/model/target.ts';

export const load = loadMysqlReader;

/** `mysql 8.0`, `mariadb 10.11`. */
export function target(words: string): Target {
  const [dialect = '', version = ''] = words.split(' ');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return { dialect: dialect === 'mariadb' ? 'mariadb' : 'mysql', version: [major, minor] as Version };
}

const traitsOf = ({ dialect }: Target) => (dialect === 'mariadb' ? mariadbTraits : mysqlTraits);

export interface Ran {
  readonly change: SchemaChange;
  readonly before: DatabaseState;
  readonly effects: Effects;
}

/** Reads statements and runs them as the engine would, keeping what each change does. */
export function run(
  sql: string,
  from: DatabaseState,
  on: Target,
  origin: Origin = { kind: 'base' },
): { readonly state: DatabaseState; readonly ran: readonly Ran[] } {
  let state = from;
  const ran: Ran[] = [];
  for (const statement of readMysql({ file: 't.sql', text: sql, start: 0, end: sql.length, whole: [], depth: 'judged', target: on })) {
    if (statement.reading.kind === 'opaque') throw new Error(`${statement.reading.why}: ${statement.text}`);
    const met = state.catalog;
    for (const change of asTheEngineDoes(state, statement.changes, traitsOf(on))) {
      const before = asMet(state, change, met);
      const effects = mysqlEffects(change, before, on);
      ran.push({ change, before, effects });
      state = advance(state, change, effects, { traits: traitsOf(on), origin, target: on });
    }
  }
  return { state, ran };
}

/** An empty database of which everything is told, after some statements. */
export const given = (sql: string, on: Target): DatabaseState =>
  run(sql, initialState(traitsOf(on), { searchPath: [''], settings: {} }, true), on).state;

/** What the changes of the last statements do, in a database that the first ones made. */
export const effectsOf = (sql: string, base: string, on: Target): readonly Effects[] =>
  run(sql, given(base, on), on).ran.map(({ effects }) => effects);
