import type { Catalog } from '../../../model/catalog.ts';
import { keyOf, type ObjectName, type QualifiedName } from '../../../model/names.ts';
import { callsOf, typeName, walkTerm, type Expression, type SqlType } from '../../../model/types.ts';

/** What is made together, and what must stand before it. */
export interface SchemaItem {
  readonly key: string;
  readonly statements: readonly string[];
  readonly needs: readonly string[];
}

export const typeKey = (name: QualifiedName): string => `type\0${keyOf(name)}`;
export const relationKey = (name: QualifiedName): string => `relation\0${keyOf(name)}`;
export const routineKey = (name: QualifiedName): string => `routine\0${keyOf(name)}`;

/** Names that a text may mean, whatever their schema. */
export interface NameIndex {
  readonly types: ReadonlyMap<string, readonly string[]>;
  readonly routines: ReadonlyMap<string, readonly string[]>;
}

export function indexNames(catalog: Catalog): NameIndex {
  const types = new Map<string, string[]>();
  const routines = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, name: string, key: string): void => void (map.get(name)?.push(key) ?? map.set(name, [key]));
  for (const type of catalog.types.values()) add(types, type.name, typeKey(type));
  for (const relation of catalog.relations.values()) {
    if (relation.kind !== 'index' && relation.kind !== 'sequence') add(types, relation.name, relationKey(relation));
  }
  for (const overloads of catalog.routines.values()) for (const routine of overloads) add(routines, routine.name, routineKey(routine));
  return { types, routines };
}

/** The types and row types that a type may mean. */
export function needsOfType(names: NameIndex, type: SqlType | undefined): readonly string[] {
  return type === undefined ? [] : (names.types.get(typeName(type).name) ?? []);
}

/** The routines and types that an expression needs. */
export function needsOfExpression(names: NameIndex, expression: Expression | undefined): readonly string[] {
  if (expression === undefined) return [];
  const casts = [...walkTerm(expression.term)].flatMap((term) => (term.kind === 'cast' ? needsOfType(names, term.type) : []));
  return [...needsOfCalls(names, callsOf(expression)), ...casts];
}

export const needsOfCalls = (names: NameIndex, calls: readonly ObjectName[]): readonly string[] =>
  calls.flatMap(({ name }) => names.routines.get(name) ?? []);

/** What a text may need, told by the words in it. */
export function needsOfText(names: NameIndex, text: string, kinds: readonly ('types' | 'routines')[] = ['types', 'routines']): readonly string[] {
  const words = new Set(
    [...text.matchAll(/"((?:[^"]|"")+)"|[\p{L}_][\p{L}\p{N}_$]*/gu)].map(([word, quoted]) => quoted?.replaceAll('""', '"') ?? word),
  );
  return [...words].flatMap((word) => kinds.flatMap((kind) => names[kind].get(word) ?? []));
}

/** The items, each after what it needs, and else in the order given; a circle is cut where it closes. */
export function inOrder(items: readonly SchemaItem[]): readonly SchemaItem[] {
  const byKey = new Map<string, SchemaItem[]>();
  for (const item of items) byKey.set(item.key, [...(byKey.get(item.key) ?? []), item]);
  const seen = new Set<SchemaItem>();
  const ordered: SchemaItem[] = [];
  const visit = (item: SchemaItem): void => {
    if (seen.has(item)) return;
    seen.add(item);
    for (const need of item.needs) for (const needed of byKey.get(need) ?? []) visit(needed);
    ordered.push(item);
  };
  for (const item of items) visit(item);
  return ordered;
}
