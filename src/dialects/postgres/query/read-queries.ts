import type { ReadQuery } from '../../../model/query-tree.ts';
import type { Target } from '../../../model/target.ts';
import { openContext } from '../lower/context.ts';
import { openSource } from '../offsets.ts';
import { parseSql, tooDeep } from '../parse.ts';
import { splitStatements } from '../split.ts';
import { readTree } from './trees.ts';

/** Reads the queries of a text, in which places for values are `$1`. Never throws. */
export function readQueries(text: string, target: Target): readonly ReadQuery[] {
  return [...splitStatements(text, 0, text.length)].flatMap(({ kind, start, end }): readonly ReadQuery[] => {
    if (kind !== 'sql') return [];
    const sql = text.slice(start, end);
    const parsed = parseSql(sql);
    if (!parsed.ok) return [{ start, end, why: parsed.failure.why }];
    try {
      const [only] = parsed.nodes;
      const tree = parsed.nodes.length === 1 ? readTree(only, openContext(openSource('query', sql, 0), target, true)) : undefined;
      return [tree === undefined ? { start, end, why: 'It is no query' } : { start, end, tree }];
    } catch (error) {
      return [{ start, end, why: error instanceof RangeError ? tooDeep : 'It could not be worked out' }];
    }
  });
}
