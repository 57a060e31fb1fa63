import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PersistentMap, PersistentSet } from '../../src/model/persistent.ts';

const key = fc.string({ minLength: 1, maxLength: 2, unit: fc.constantFrom('a', 'b', 'é', '𝒵', '\0') });
const step = fc.oneof(
  fc.record({ do: fc.constant('set' as const), key, value: fc.nat(3) }),
  fc.record({ do: fc.constant('delete' as const), key, value: fc.constant(0) }),
);
const entriesOf = <T>(map: PersistentMap<T>): readonly (readonly [string, T])[] => [...map];
const byCodeUnits = (one: readonly [string, number], other: readonly [string, number]): number => (one[0] < other[0] ? -1 : 1);

describe('a persistent map', () => {
  test('holds what a Map would, in the order of its keys, and so does every map that it was before', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
        const kept: { readonly map: PersistentMap<number>; readonly model: readonly (readonly [string, number])[] }[] = [];
        let map = PersistentMap.of<number>();
        const model = new Map<string, number>();
        for (const { do: what, key: at, value } of steps) {
          map = what === 'set' ? map.set(at, value) : map.delete(at);
          if (what === 'set') model.set(at, value);
          else model.delete(at);
          kept.push({ map, model: [...model].toSorted(byCodeUnits) });
        }
        for (const one of kept) {
          expect(entriesOf(one.map)).toEqual(one.model);
          expect([...one.map.keys()]).toEqual(one.model.map(([name]) => name));
          expect([...one.map.values()]).toEqual(one.model.map(([, value]) => value));
          expect(one.map.size).toBe(one.model.length);
          for (const [name, value] of one.model) expect([one.map.has(name), one.map.get(name)]).toEqual([true, value]);
        }
      }),
    );
  });

  test('is itself where a change changes nothing', () => {
    const map = PersistentMap.of([
      ['a', 1],
      ['b', 2],
    ]);
    expect(map.set('a', 1)).toBe(map);
    expect(map.delete('c')).toBe(map);
    expect(map.map((value) => value)).toBe(map);
    expect(map.filter(() => true)).toBe(map);
    expect(entriesOf(map.map((value, name) => (name === 'b' ? 3 : value)))).toEqual([
      ['a', 1],
      ['b', 3],
    ]);
    expect(entriesOf(map.filter((value) => value > 1))).toEqual([['b', 2]]);
    expect(map.some((value, name) => name === 'b' && value === 2)).toBe(true);
    expect(map.every((value) => value === 2)).toBe(false);
  });
});

test('a persistent set keeps what it was', () => {
  const set = PersistentSet.of(['b', 'a', 'b']);
  const more = set.add('c');
  expect([[...set], set.size, set.has('c')]).toEqual([['a', 'b'], 2, false]);
  expect([...more.delete('a')]).toEqual(['b', 'c']);
  expect(set.add('a')).toBe(set);
  expect(set.delete('z')).toBe(set);
});
