import type { Node } from 'libpg-query';
import type { NodeOf, NodeTag } from '../tree.ts';

type Visit = { readonly [K in NodeTag]?: (node: NodeOf<K>) => 'stop' | void };

/** Visits every node of a tree, outermost first, whatever its kind; a visitor may answer `stop` to stay out of it. */
export function visitNodes(root: Node | readonly Node[] | object | undefined, visit: Visit): void {
  if (root === undefined || root === null || typeof root !== 'object') return;
  if (Array.isArray(root)) {
    for (const item of root) visitNodes(item as object, visit);
    return;
  }
  for (const [key, value] of Object.entries(root)) {
    if (typeof value !== 'object' || value === null) continue;
    const handler = (visit as Readonly<Record<string, ((node: object) => 'stop' | void) | undefined>>)[key];
    if (handler?.(value as object) !== 'stop') visitNodes(value as object, visit);
  }
}
