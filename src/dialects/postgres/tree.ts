import type { Node, RangeVar } from 'libpg-query';
import type { ObjectName } from '../../model/names.ts';

export type { Node } from 'libpg-query';

type Merge<T> = { readonly [K in T extends unknown ? keyof T : never]: T extends Readonly<Record<K, infer V>> ? V : never };
type Inner = Merge<Node>;
/** The name of a node of the parser's tree: `AlterTableStmt`. */
export type NodeTag = keyof Inner;
/** What stands behind a node's name. */
export type NodeOf<K extends NodeTag> = Inner[K];

/** The name of a node; every node has exactly one. */
export function tagOf(node: Node): NodeTag {
  for (const tag in node) return tag as NodeTag;
  throw new Error('a node without a name');
}

/** The node if it has that name. */
export function as<K extends NodeTag>(node: Node | undefined, tag: K): NodeOf<K> | undefined {
  return node === undefined ? undefined : (node as Partial<Inner>)[tag];
}

const none: readonly never[] = [];

/** Those of a list that have that name. */
export function all<K extends NodeTag>(nodes: readonly Node[] | undefined, tag: K): readonly NodeOf<K>[] {
  if (nodes === undefined) return none;
  const found: NodeOf<K>[] = [];
  for (const node of nodes) {
    const inner = as(node, tag);
    if (inner !== undefined) found.push(inner);
  }
  return found;
}

/** The text of a String node. */
export function stringOf(node: Node | undefined): string | undefined {
  const inner = as(node, 'String');
  return inner === undefined ? undefined : (inner.sval ?? '');
}

/** The texts of a list of String nodes. */
export function stringsOf(nodes: readonly Node[] | undefined): readonly string[] {
  if (nodes === undefined) return none;
  const texts: string[] = [];
  for (const node of nodes) {
    const text = stringOf(node);
    if (text !== undefined) texts.push(text);
  }
  return texts;
}

/** A list of items where a List node stands, and nothing where it does not. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  return as(node, 'List')?.items ?? [];
}

/** A dotted name: a database that stands before the schema says nothing. */
export function nameOf(parts: readonly string[]): ObjectName {
  const name = parts[parts.length - 1] ?? '';
  const schema = parts[parts.length - 2];
  return schema === undefined ? { name } : { schema, name };
}

/** The name of a relation as the statement writes it. */
export function relationName(relation: RangeVar | undefined): ObjectName {
  const name = relation?.relname ?? '';
  return relation?.schemaname === undefined ? { name } : { schema: relation.schemaname, name };
}
