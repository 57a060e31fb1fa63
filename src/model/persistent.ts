import sortedBtree from 'sorted-btree';

const { default: BTree, simpleComparator } = sortedBtree;
type Tree<T> = InstanceType<typeof BTree<string, T>>;

const byKey: (one: string, other: string) => number = simpleComparator;

const grow = <T>(entries: readonly (readonly [string, T])[] = []): Tree<T> =>
  new BTree<string, T>(
    entries.map(([key, value]) => [key, value]),
    byKey,
  );

/**
 * A map whose changes make a new one that shares all but a few nodes with the old. In the order of its keys, by UTF-16 code units.
 * A change that changes nothing gives the map itself, so that `===` tells whether something happened.
 */
export class PersistentMap<T> {
  readonly #tree: Tree<T>;

  private constructor(tree: Tree<T>) {
    this.#tree = tree;
  }

  /** A map of these entries; of two with one key the later stands. */
  static of<T>(entries?: readonly (readonly [string, T])[]): PersistentMap<T> {
    return new PersistentMap(grow(entries));
  }

  get size(): number {
    return this.#tree.size;
  }

  get(key: string): T | undefined {
    return this.#tree.get(key);
  }

  has(key: string): boolean {
    return this.#tree.has(key);
  }

  set(key: string, value: T): PersistentMap<T> {
    if (this.#tree.get(key) === value) return this;
    const tree = this.#tree.clone();
    tree.set(key, value);
    return new PersistentMap(tree);
  }

  delete(key: string): PersistentMap<T> {
    if (!this.#tree.has(key)) return this;
    const tree = this.#tree.clone();
    tree.delete(key);
    return new PersistentMap(tree);
  }

  keys(): IterableIterator<string> {
    return this.#tree.keys();
  }

  values(): IterableIterator<T> {
    return this.#tree.values();
  }

  [Symbol.iterator](): IterableIterator<[string, T]> {
    return this.#tree.entries();
  }

  some(holds: (value: T, key: string) => boolean): boolean {
    for (const [key, value] of this) if (holds(value, key)) return true;
    return false;
  }

  every(holds: (value: T, key: string) => boolean): boolean {
    return !this.some((value, key) => !holds(value, key));
  }

  /** The map with another value in the place of each. */
  map(change: (value: T, key: string) => T): PersistentMap<T> {
    const changed = [...this].map(([key, value]) => [key, change(value, key), value] as const).filter(([, after, before]) => after !== before);
    if (changed.length === 0) return this;
    const tree = this.#tree.clone();
    for (const [key, value] of changed) tree.set(key, value);
    return new PersistentMap(tree);
  }

  filter(holds: (value: T, key: string) => boolean): PersistentMap<T> {
    const kept = [...this].filter(([key, value]) => holds(value, key));
    return kept.length === this.size ? this : new PersistentMap(grow(kept));
  }
}

/** A set of keys that is changed as a `PersistentMap` is. */
export class PersistentSet {
  readonly #map: PersistentMap<true>;

  private constructor(map: PersistentMap<true>) {
    this.#map = map;
  }

  static of(keys: readonly string[] = []): PersistentSet {
    return new PersistentSet(PersistentMap.of(keys.map((key) => [key, true])));
  }

  get size(): number {
    return this.#map.size;
  }

  has(key: string): boolean {
    return this.#map.has(key);
  }

  add(key: string): PersistentSet {
    return this.#with(this.#map.set(key, true));
  }

  delete(key: string): PersistentSet {
    return this.#with(this.#map.delete(key));
  }

  [Symbol.iterator](): IterableIterator<string> {
    return this.#map.keys();
  }

  #with(map: PersistentMap<true>): PersistentSet {
    return map === this.#map ? this : new PersistentSet(map);
  }
}
