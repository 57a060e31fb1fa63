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

/**
 * Reads what `encodeState` wrote. Throws where the text is none. Of thousands of tables a change is about a few, so the lists of what a map
 * holds (the columns of a table, its constraints) are made when they are first asked for.
 */
export function decodeState(text: string): DatabaseState {
  const [keys, nodes] = JSON.parse(text) as Kept;
  checkNodes(keys, nodes);
  const values = new Array<unknown>(nodes.length);
  const valueOf = (slot: Slot | undefined): unknown => {
    if (typeof slot !== 'number') return typeof slot === 'object' && slot !== null ? slot[0] : slot;
    return (values[slot] ??= decodeNode(nodes[slot] ?? ['a']));
  };
  const decodeNode = (node: Node): unknown => {
    const [kind] = node;
    if (typeof kind === 'number') return decodeObject(keys[kind] ?? [], node, valueOf);
    if (kind === 'm') return PersistentMap(entriesOf(node));
    const parts = (node.slice(1) as readonly Slot[]).map(valueOf);
    return kind === 'a' ? parts : PersistentSet(parts);
  };
  const entriesOf = (node: Node): readonly (readonly [string, unknown])[] =>
    Array.from({ length: (node.length - 1) / 2 }, (_, at) => [String(valueOf(node[2 * at + 1] as Slot)), heldBy(node[2 * at + 2] as Slot)] as const);
  const heldBy = (slot: Slot): unknown => {
    const node = typeof slot === 'number' ? nodes[slot] : undefined;
    if (typeof slot !== 'number' || typeof node?.[0] !== 'number') return valueOf(slot);
    return (values[slot] ??= decodeObject(keys[node[0]] ?? [], node, valueOf, (part) => typeof part === 'number' && nodes[part]?.[0] === 'a'));
  };
  const last = valueOf(nodes.length - 1);
  if (typeof last !== 'object' || last === null || !('catalog' in last) || !('session' in last)) throw new TypeError('this is no state');
  return last as DatabaseState;
}

/** Throws unless every node names nodes before it alone, and an object has a value for each of its keys. */
function checkNodes(keys: Kept[0], nodes: Kept[1]): void {
  if (keys.some((own) => own.includes('__proto__'))) throw new TypeError('an object with a prototype of its own is not read');
  for (let place = 0; place < nodes.length; place++) {
    const node = nodes[place] ?? ['a'];
    const [kind] = node;
    if (typeof kind === 'number' && keys[kind]?.length !== node.length - 1) throw new TypeError('an object has other keys than values');
    for (let at = 1; at < node.length; at++) {
      const slot = node[at];
      if (typeof slot === 'number' && !(slot >= 0 && slot < place)) throw new TypeError('a node names one that is not there');
    }
  }
}

function decodeObject(
  keys: readonly string[],
  node: Node,
  valueOf: (slot: Slot | undefined) => unknown,
  isLater: (slot: Slot) => boolean = () => false,
): unknown {
  const object: Record<string, unknown> = {};
  for (let at = 0; at < keys.length; at++) {
    const [key, slot] = [keys[at] ?? '', node[at + 1] as Slot];
    if (isLater(slot)) setLater(object, key, () => valueOf(slot));
    else object[key] = valueOf(slot);
  }
  return object;
}

/** A property whose value is made when it is first asked for. */
function setLater(object: object, key: string, make: () => unknown): void {
  Object.defineProperty(object, key, {
    configurable: true,
    enumerable: true,
    get() {
      const value = make();
      Object.defineProperty(object, key, { configurable: true, enumerable: true, writable: true, value });
      return value;
    },
  });
}
