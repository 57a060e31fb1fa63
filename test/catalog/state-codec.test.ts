import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { diffCatalogs } from '../../src/catalog/diff.ts';
import { decodeState, encodeState } from '../../src/catalog/state-codec.ts';
import { loadPostgresReader } from '../../src/dialects/postgres/read.ts';
import type { DatabaseState } from '../../src/model/catalog.ts';
import { PersistentMap, PersistentSet } from '../../src/model/persistent.ts';
import { rules } from '../../src/rules/index.ts';
import { history, statement } from './random-ddl.ts';
import { emptyState, run } from './replay.ts';

beforeAll(loadPostgresReader);

/** A state as plain data, told by no code of ours. */
function plain(value: unknown): unknown {
  if (value instanceof PersistentMap) return { map: [...value].map(([key, one]) => [key, plain(one)]) };
  if (value instanceof PersistentSet) return { set: [...value] };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}

/** The state after statements, as far as they can be read. */
function runAll(statements: readonly string[], from: DatabaseState = emptyState()): DatabaseState {
  return statements.reduce((state, text) => {
    try {
      return run(text, state);
    } catch {
      return state;
    }
  }, from);
}

describe('a state that is written and read', () => {
  test('is the same, whatever the history was, and stays the same when it is written again', () => {
    fc.assert(
      fc.property(history, (statements) => {
        const state = runAll(statements);
        const text = encodeState(state);
        const read = decodeState(text);
        expect(plain(read)).toEqual(plain(state));
        expect(diffCatalogs(state.catalog, read.catalog)).toEqual([]);
        expect(encodeState(read)).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  test('goes on as the original does', () => {
    fc.assert(
      fc.property(history, fc.array(statement, { maxLength: 8 }), (before, after) => {
        const state = runAll(before);
        expect(plain(runAll(after, decodeState(encodeState(state))))).toEqual(plain(runAll(after, state)));
      }),
      { numRuns: 100 },
    );
  });

  test('holds what the examples of all rules make', () => {
    const examples = rules.flatMap(({ examples: some }) => some.map(({ given = '', bad }) => `${given}\n${bad}`));
    expect(examples.length).toBeGreaterThan(100);
    for (const sql of examples) {
      const state = runAll([sql]);
      expect(plain(decodeState(encodeState(state)))).toEqual(plain(state));
    }
  });

  test('keeps what is shared shared', () => {
    const state = run('create table a (id int); create table b (id int);');
    const both = { ...state, catalog: { ...state.catalog, types: PersistentMap.of<never>(), complete: false } };
    const read = decodeState(
      encodeState({ ...state, transaction: { openedBy: 'tool', locks: [], savepoints: [], addedEnumValues: [], created: [], atStart: both } }),
    );
    expect(read.transaction?.atStart.catalog.relations).toBe(read.catalog.relations);
  });
});

describe('what cannot be kept or read', () => {
  test.each([
    ['a function', () => 1],
    ['a native map', new Map()],
    ['a date', new Date(0)],
    ['a number that JSON has no word for', Number.NaN],
  ])('%s is refused', (_, value) => {
    const { session, catalog } = emptyState();
    expect(() => encodeState({ catalog, session: { ...session, settings: { x: value as never } } })).toThrow(TypeError);
  });

  test.each(['', '{}', '[]', '[["a"]]', '[["o",["catalog"],7]]', '[["o",["catalog"],0]]', 'null', '[["o",["catalog"],[null]]]'])(
    '%s is no state',
    (text) => {
      expect(() => decodeState(text)).toThrow();
    },
  );
});
