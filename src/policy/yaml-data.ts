import { isAlias, isMap, isNode, isScalar, isSeq, type Document, type Node } from 'yaml';
import { quote } from './quote.ts';

/** Nothing that people write by hand comes near these. */
export const limits = { bytes: 256 * 1024, tokens: 100_000, depth: 64, nodes: 50_000 } as const;

/** Where a key and its value stand, in offsets of the text. */
export interface Location {
  readonly key: number;
  readonly value: number;
  readonly spelling?: string;
  /** Offset of the value's first character, where the text stands in the file as it is. */
  readonly verbatim?: number;
}

export type Complain = (offset: number, message: string, hint?: string) => void;

/** One step of a JSON pointer. */
export function pointerTo(parent: string, key: string | number): string {
  return `${parent}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

interface Walk {
  readonly anchors: Map<string, Node>;
  readonly locations: Map<string, Location>;
  readonly complain: Complain;
  nodes: number;
}

class TooMuch extends Error {}

/**
 * Turns a document into plain data and notes where everything stands. Maps get no prototype, so that `__proto__`
 * is a key like any other. Aliases are followed, and what they multiply is counted.
 */
export function convertDocument(document: Document, locations: Map<string, Location>, complain: Complain): unknown {
  const walk: Walk = { anchors: new Map(), locations, complain, nodes: 0 };
  try {
    return convert(walk, document.contents, '', undefined, 0);
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    complain(
      0,
      `With its aliases the policy has more than ${limits.nodes.toLocaleString('en')} values, or is nested deeper than ${limits.depth} levels.`,
    );
    return undefined;
  }
}

function convert(walk: Walk, node: unknown, pointer: string, key: number | undefined, depth: number): unknown {
  if (++walk.nodes > limits.nodes || depth > limits.depth) throw new TooMuch();
  const start = startOf(node);
  if (isAlias(node)) {
    const target = walk.anchors.get(node.source);
    if (target === undefined) {
      walk.complain(start, `Nothing is named ${quote(`&${node.source}`)}, which ${quote(`*${node.source}`)} asks for.`);
      return undefined;
    }
    const value = convert(walk, target, pointer, key ?? start, depth + 1);
    walk.locations.set(pointer, { key: key ?? start, value: start });
    return value;
  }
  if (isNode(node) && 'anchor' in node && typeof node.anchor === 'string') walk.anchors.set(node.anchor, node);
  const isEmpty = isScalar(node) && node.source === '';
  walk.locations.set(pointer, { key: key ?? start, value: isEmpty ? (key ?? start) : start, ...spellingOf(node, start) });
  if (isMap(node)) return convertMap(walk, node.items, pointer, depth);
  if (isSeq(node)) return node.items.map((item, index) => convert(walk, item, pointerTo(pointer, index), undefined, depth + 1));
  if (!isScalar(node)) return null;
  return typeof node.value === 'bigint' ? Number(node.value) : (node.value ?? null);
}

function convertMap(walk: Walk, items: readonly { key: unknown; value: unknown }[], pointer: string, depth: number): unknown {
  const result = Object.create(null) as Record<string, unknown>;
  const seen = new Set<string>();
  for (const { key, value } of items) {
    const at = startOf(key);
    if (!isScalar(key)) {
      walk.complain(at, 'A key is a plain word, not a list, map or alias.');
      continue;
    }
    const name = key.source ?? String(key.value ?? '');
    if (seen.has(name)) {
      walk.complain(at, `${quote(name)} is stated twice in the same map.`, 'Keep one of them.');
      continue;
    }
    seen.add(name);
    result[name] = convert(walk, value, pointerTo(pointer, name), at, depth + 1);
  }
  return result;
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

function spellingOf(node: unknown, start: number): Pick<Location, 'spelling' | 'verbatim'> {
  if (!isScalar(node) || node.source === undefined) return {};
  if (node.type === 'PLAIN' && !node.source.includes('\n')) return { spelling: node.source, verbatim: start };
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  return { spelling: node.source, ...(quoted && { verbatim: start + 1 }) };
}
