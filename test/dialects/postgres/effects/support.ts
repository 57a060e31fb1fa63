import { expect } from 'vitest';
import { advance } from '../../../../src/catalog/advance.ts';
import { initialState } from '../../../../src/catalog/initial.ts';
import { postgresEffects } from '../../../../src/dialects/postgres/effects/index.ts';
import { readPostgres } from '../../../../src/dialects/postgres/read.ts';
import { postgresTraits } from '../../../../src/dialects/postgres/traits.ts';
import type { DatabaseState, OpenTransaction } from '../../../../src/model/catalog.ts';
import type { SchemaChange } from '../../../../src/model/change.ts';
import type { Effects } from '../../../../src/model/effects.ts';
import type { Target, Version } from '../../../../src/model/target.ts';

export const targetOf = (version: Version = [18, 0]): Target => ({ dialect: 'postgres', version });

/** The changes of a text; a statement that cannot be read fails the test. */
export function changesOf(sql: string, target: Target = targetOf()): readonly SchemaChange[] {
  return readPostgres({ file: 'test.sql', text: sql, start: 0, end: sql.length, whole: [], depth: 'judged', target }).flatMap((statement) => {
    if (statement.reading.kind === 'opaque') throw new Error(`${statement.reading.why}: ${statement.text}`);
    return statement.changes;
  });
}

export interface Ran {
  readonly state: DatabaseState;
  readonly steps: readonly { readonly change: SchemaChange; readonly before: DatabaseState; readonly effects: Effects }[];
}

/** Runs a text from a state on. */
export function runFrom(state: DatabaseState, sql: string, target: Target = targetOf()): Ran {
  const steps: Ran['steps'][number][] = [];
  let current = state;
  for (const change of changesOf(sql, target)) {
    const effects = postgresEffects(change, current, target);
    steps.push({ change, before: current, effects });
    current = advance(current, change, effects, { traits: postgresTraits, origin: { kind: 'base' }, target });
  }
  return { state: current, steps };
}

export const emptyState = (complete = true): DatabaseState => initialState(postgresTraits, { searchPath: ['public'], settings: {} }, complete);

/** The state after a text, from an empty database on. */
export const stateAfter = (sql: string, target: Target = targetOf(), complete = true): DatabaseState =>
  runFrom(emptyState(complete), sql, target).state;

interface Setting {
  readonly given?: string;
  readonly version?: Version;
  readonly complete?: boolean;
}

/** The effects of the last change of `sql` after `given`. */
export function effectsOf(sql: string, { given = '', version = [18, 0], complete = true }: Setting = {}): Effects {
  const target = targetOf(version);
  const last = runFrom(stateAfter(given, target, complete), sql, target).steps.at(-1);
  if (last === undefined) throw new Error(`no change in ${sql}`);
  return last.effects;
}

/** Locks as `relation: MODE` lines. */
const locksOf = (effects: Effects): readonly string[] => effects.locks.map(({ relation, mode }) => `${relation.name}: ${mode}`);

/** Work as `kind because relation object` lines. */
const workOf = (effects: Effects): readonly string[] =>
  effects.work.map(({ kind, because, relation, object }) => [kind, because, relation.name, ...(object === undefined ? [] : [object])].join(' '));

export const codesOf = (effects: Effects): readonly string[] => effects.refusals.map(({ code }) => code);

/** A state with an open transaction, as a migration tool leaves it. */
export function within(state: DatabaseState, openedBy: OpenTransaction['openedBy']): DatabaseState {
  const { catalog, session } = state;
  return { ...state, transaction: { openedBy, locks: [], savepoints: [], addedEnumValues: [], created: [], atStart: { catalog, session } } };
}

/** A statement, what stood before it, and what it is to do; no refusals unless they are named. */
export interface Case {
  readonly name: string;
  readonly given?: string;
  readonly sql: string;
  readonly version?: Version;
  readonly complete?: boolean;
  readonly work?: readonly string[];
  readonly locks?: readonly string[];
  readonly codes?: readonly string[];
}

/** Holds a case to what it says. */
export function check({ given, sql, version, complete, work, locks, codes }: Case): void {
  const effects = effectsOf(sql, { ...(given !== undefined && { given }), ...(version && { version }), ...(complete !== undefined && { complete }) });
  if (work !== undefined) expect(workOf(effects)).toEqual(work);
  if (locks !== undefined) expect(locksOf(effects)).toEqual(locks);
  expect(codesOf(effects)).toEqual(codes ?? []);
}

/** A table to try things on. */
export const tableT = 'create table t(id bigint primary key, a int, b varchar(50), c text, e timestamp, n numeric(10,2));';
