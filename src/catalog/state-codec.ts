import { Map as PersistentMap, Set as PersistentSet } from 'immutable';
import type { DatabaseState } from '../model/catalog.ts';

/**
 * A state as JSON: the lists of keys that its objects have, and a list of nodes that name each other by their place, so that what is
 * shared stays shared. A node is a list (`a`), a map (`m`, keys and values in turn), a set (`s`), or the values of an object behind the
 * place of its keys; in it a number is the place of a node, and a number that is meant stands in a list of one.
 */
type Slot = number | string | boolean | null | readonly [number];
type Node = readonly [kind: 'a' | 'm' | 's' | number, ...slots: Slot[]];
type Kept = readonly [keys: readonly (readonly string[])[], nodes: readonly Node[]];

/** Writes a state as JSON. Throws where it holds what JSON cannot, so that nothing is kept that would be read back as something else. */
export function encodeState(state: DatabaseState): string {
  const keys: (readonly string[])[] = [];
  const placesOfKeys = new Map<string, number>();
  const nodes: Node[] = [];
  const places = new Map<object, number>();
  const placeOfKeys = (own: readonly string[]): number => {
    if (own.includes('__proto__')) throw new TypeError('an object with a prototype of its own cannot be kept');
    const text = JSON.stringify(own);
    const known = placesOfKeys.get(text);
    if (known !== undefined) return known;
    placesOfKeys.set(text, keys.push(own) - 1);
    return keys.length - 1;
  };
  const slotOf = (value: unknown): Slot => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return [value];
    if (typeof value !== 'object') throw new TypeError(`a ${typeof value} cannot be kept`);
    const known = places.get(value);
    if (known !== undefined) return known;
    nodes.push(nodeOf(value));
    places.set(value, nodes.length - 1);
    return nodes.length - 1;
  };
  const nodeOf = (value: object): Node => {
    if (PersistentMap.isMap(value)) return ['m', ...[...value].flatMap(([key, one]) => [slotOf(key), slotOf(one)])];
    if (PersistentSet.isSet(value)) return ['s', ...[...value].map(slotOf)];
    if (Array.isArray(value)) return ['a', ...value.map(slotOf)];
    if (Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError('an object with a class of its own cannot be kept');
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    return [placeOfKeys(entries.map(([key]) => key)), ...entries.map(([, one]) => slotOf(one))];
  };
  slotOf(state);
  return JSON.stringify([keys, nodes] satisfies Kept);
}

/** Reads what `encodeState` wrote. Throws where the text is none. */
export function decodeState(text: string): DatabaseState {
  const [keys, nodes] = JSON.parse(text) as Kept;
  const values: unknown[] = [];
  const valueOf = (slot: Slot | undefined): unknown => {
    if (typeof slot !== 'number') return typeof slot === 'object' && slot !== null ? slot[0] : slot;
    if (slot >= values.length) throw new TypeError('a node names one that is not there');
    return values[slot];
  };
  for (const node of nodes) values.push(decodeNode(node, keys, valueOf));
  const last = values.at(-1);
  if (typeof last !== 'object' || last === null || !('catalog' in last) || !('session' in last)) throw new TypeError('this is no state');
  return last as DatabaseState;
}

function decodeNode(node: Node, keys: Kept[0], valueOf: (slot: Slot | undefined) => unknown): unknown {
  const [kind] = node;
  if (typeof kind === 'number') return decodeObject(keys[kind], node, valueOf);
  const parts = (node.slice(1) as readonly Slot[]).map(valueOf);
  if (kind === 'a') return parts;
  if (kind === 's') return PersistentSet(parts);
  return PersistentMap(Array.from({ length: parts.length / 2 }, (_, at) => [String(parts[2 * at]), parts[2 * at + 1]] as const));
}

function decodeObject(keys: readonly string[] | undefined, node: Node, valueOf: (slot: Slot | undefined) => unknown): unknown {
  if (keys?.length !== node.length - 1 || keys.includes('__proto__')) throw new TypeError('an object has other keys than values');
  const object: Record<string, unknown> = {};
  for (let at = 0; at < keys.length; at++) object[keys[at] ?? ''] = valueOf(node[at + 1]);
  return object;
}
