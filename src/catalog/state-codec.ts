import { Map as PersistentMap, Set as PersistentSet } from 'immutable';
import type { DatabaseState } from '../model/catalog.ts';

/**
 * A state as JSON: a list of nodes that name each other by their place, so that what is shared stays shared. A node is a list (`a`), an
 * object (`o`, keys and values in turn), a map (`m`, likewise) or a set (`s`); in it a number is a place, and anything else stands in a list of one.
 */
type Slot = number | readonly [string | number | boolean | null];
type Node = readonly [kind: 'a' | 'o' | 'm' | 's', ...slots: Slot[]];

/** Writes a state as JSON. Throws where it holds what JSON cannot, so that nothing is kept that would be read back as something else. */
export function encodeState(state: DatabaseState): string {
  const nodes: Node[] = [];
  const places = new Map<object, number>();
  const slotOf = (value: unknown): Slot => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return [value];
    if (typeof value === 'number' && Number.isFinite(value)) return [value];
    if (typeof value !== 'object') throw new TypeError(`a ${typeof value} cannot be kept`);
    const known = places.get(value);
    if (known !== undefined) return known;
    const node = nodeOf(value);
    nodes.push(node);
    places.set(value, nodes.length - 1);
    return nodes.length - 1;
  };
  const nodeOf = (value: object): Node => {
    if (PersistentMap.isMap(value)) return ['m', ...[...value].flatMap(([key, one]) => [slotOf(key), slotOf(one)])];
    if (PersistentSet.isSet(value)) return ['s', ...[...value].map(slotOf)];
    if (Array.isArray(value)) return ['a', ...value.map(slotOf)];
    if (Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError('an object with a class of its own cannot be kept');
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    return ['o', ...entries.flatMap(([key, one]) => [[key] as const, slotOf(one)])];
  };
  slotOf(state);
  return JSON.stringify(nodes);
}

/** Reads what `encodeState` wrote. Throws where the text is none. */
export function decodeState(text: string): DatabaseState {
  const nodes = JSON.parse(text) as readonly Node[];
  const values: unknown[] = [];
  const valueOf = (slot: Slot | undefined): unknown => {
    if (Array.isArray(slot)) return (slot as readonly unknown[])[0];
    if (typeof slot !== 'number' || slot >= values.length) throw new TypeError('a node names one that is not there');
    return values[slot];
  };
  for (const [kind, ...slots] of nodes) {
    const parts = slots.map(valueOf);
    const pairs = (): [string, unknown][] => Array.from({ length: parts.length / 2 }, (_, at) => [String(parts[2 * at]), parts[2 * at + 1]]);
    if (kind === 'a') values.push(parts);
    else if (kind === 's') values.push(PersistentSet(parts));
    else values.push(kind === 'm' ? PersistentMap(pairs()) : Object.fromEntries(pairs()));
  }
  const last = values.at(-1);
  if (typeof last !== 'object' || last === null || !('catalog' in last) || !('session' in last)) throw new TypeError('this is no state');
  return last as DatabaseState;
}
