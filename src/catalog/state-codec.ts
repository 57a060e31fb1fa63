import type { DatabaseState } from '../model/catalog.ts';
import { PersistentMap, PersistentSet } from '../model/persistent.ts';

/**
 * A state as lines of JSON. The first holds the lists of keys that its objects have, and a list of nodes that name each other by their
 * place, so that what is shared stays shared. A node is a list (`a`), a map (`m`, keys and values in turn), a set (`s`), or the values of
 * an object behind the place of its keys; in it a number is the place of a node, and a number that is meant stands in a list of one.
 * Of thousands of tables a change is about a few, so the lists of what a map holds (the columns of a table, its constraints) have nodes
 * and a line of their own, which is read when they are first asked for.
 */
type Slot = number | string | boolean | null | readonly [number] | readonly [line: number, isLine: true];
type Node = readonly [kind: 'a' | 'm' | 's' | number, ...slots: Slot[]];
type Keys = readonly (readonly string[])[];

/** Writes a state as lines of JSON. Throws where it holds what JSON cannot, so that nothing is kept that would be read back as something else. */
export function encodeState(state: DatabaseState): string {
  const keys = openKeys();
  const lines: string[] = [];
  const places = new Map<object, number>();
  const slotOfLine = (list: readonly unknown[]): Slot => {
    const place = places.get(list) ?? lines.push(JSON.stringify(nodesOf(list, keys.placeOf)));
    places.set(list, place);
    return [place, true];
  };
  const nodes = nodesOf(state, keys.placeOf, slotOfLine);
  return [JSON.stringify([keys.all, nodes]), ...lines].join('\n');
}

interface KeyBook {
  readonly all: Keys;
  readonly placeOf: (own: readonly string[]) => number;
}

function openKeys(): KeyBook {
  const all: (readonly string[])[] = [];
  const places = new Map<string, number>();
  const placeOf = (own: readonly string[]): number => {
    if (own.includes('__proto__')) throw new TypeError('an object with a prototype of its own cannot be kept');
    const text = JSON.stringify(own);
    const place = places.get(text) ?? all.push(own) - 1;
    places.set(text, place);
    return place;
  };
  return { all, placeOf };
}

/** The nodes of a value, itself the last; `slotOfLine` is given the lists of objects that a map holds. */
function nodesOf(value: unknown, placeOfKeys: KeyBook['placeOf'], slotOfLine?: (list: readonly unknown[]) => Slot): readonly Node[] {
  const nodes: Node[] = [];
  const places = new Map<object, number>();
  const place = (value: object, node: Node): number => {
    places.set(value, nodes.push(node) - 1);
    return nodes.length - 1;
  };
  const slotOf = (value: unknown): Slot => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return [value];
    if (typeof value !== 'object') throw new TypeError(`a ${typeof value} cannot be kept`);
    return places.get(value) ?? place(value, nodeOf(value));
  };
  const nodeOf = (value: object): Node => {
    if (value instanceof PersistentMap) return ['m', ...[...value].flatMap(([key, one]) => [slotOf(key), slotOfHeld(one)])];
    if (value instanceof PersistentSet) return ['s', ...[...value].map(slotOf)];
    if (Array.isArray(value)) return ['a', ...value.map(slotOf)];
    return nodeOfObject(value, slotOf);
  };
  const slotOfHeld = (value: unknown): Slot => {
    if (slotOfLine === undefined || !isPlain(value) || places.has(value)) return slotOf(value);
    return place(
      value,
      nodeOfObject(value, (part) => (Array.isArray(part) && part.length > 0 ? slotOfLine(part) : slotOf(part))),
    );
  };
  const nodeOfObject = (value: object, slotOfPart: (part: unknown) => Slot): Node => {
    if (!isPlain(value)) throw new TypeError('an object with a class of its own cannot be kept');
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    return [placeOfKeys(entries.map(([key]) => key)), ...entries.map(([, one]) => slotOfPart(one))];
  };
  slotOf(value);
  return nodes;
}

const isPlain = (value: unknown): value is object => typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Reads what `encodeState` wrote. Throws where the first line is none of its. */
export function decodeState(text: string): DatabaseState {
  const [first = '', ...lines] = text.split('\n');
  const [keys, nodes] = JSON.parse(first) as readonly [Keys, readonly Node[]];
  const lists: unknown[] = [];
  const listAt = (line: number): unknown => (lists[line] ??= valueOfNodes(JSON.parse(lines[line - 1] ?? '') as readonly Node[], keys, listAt));
  const last = valueOfNodes(nodes, keys, listAt);
  if (typeof last !== 'object' || last === null || !('catalog' in last) || !('session' in last)) throw new TypeError('this is no state');
  return last as DatabaseState;
}

/** The value of the last node. Throws where a node names one that does not stand before it, or an object has other keys than values. */
function valueOfNodes(nodes: readonly Node[], keys: Keys, listAt: (line: number) => unknown): unknown {
  const values: unknown[] = [];
  const valueOf = (slot: Slot | undefined): unknown => {
    if (typeof slot === 'object' && slot !== null) return slot.length === 1 ? slot[0] : listAt(slot[0]);
    if (typeof slot !== 'number') return slot;
    if (!(slot < values.length)) throw new TypeError('a node names one that is not there');
    return values[slot];
  };
  const objectOf = (own: readonly string[] | undefined, node: Node): unknown => {
    if (own?.length !== node.length - 1 || own.includes('__proto__')) throw new TypeError('an object has other keys than values');
    const object: Record<string, unknown> = {};
    for (let at = 0; at < own.length; at++) {
      const [key, slot] = [own[at] ?? '', node[at + 1]];
      if (typeof slot === 'object' && slot?.length === 2) setLater(object, key, () => listAt(slot[0]));
      else object[key] = valueOf(slot);
    }
    return object;
  };
  for (const node of nodes) {
    const [kind] = node;
    if (typeof kind === 'number') values.push(objectOf(keys[kind], node));
    else if (kind === 'm') values.push(PersistentMap.of(entriesOf(node, valueOf)));
    else values.push(kind === 'a' ? partsOf(node, valueOf) : PersistentSet.of(partsOf(node, valueOf).map(String)));
  }
  return values.at(-1);
}

const partsOf = (node: Node, valueOf: (slot: Slot) => unknown): readonly unknown[] => (node.slice(1) as readonly Slot[]).map((slot) => valueOf(slot));

function entriesOf(node: Node, valueOf: (slot: Slot) => unknown): readonly (readonly [string, unknown])[] {
  const parts = partsOf(node, valueOf);
  return Array.from({ length: parts.length / 2 }, (_, at) => [String(parts[2 * at]), parts[2 * at + 1]] as const);
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
