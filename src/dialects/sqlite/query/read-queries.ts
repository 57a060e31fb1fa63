import type { ReadQuery } from '../../../model/query-tree.ts';
import type { Target } from '../../../model/target.ts';
import { openContext } from '../lower/context.ts';
import { parseSql, tooDeep } from '../parse.ts';
import { splitStatements } from '../split.ts';
import { readTree } from './trees.ts';

/** Reads the queries of a text, in which places for values are `?`, `?1`, `:name`, `@name` or `$name`. Never throws. */
export function readQueries(text: string, target: Target): readonly ReadQuery[] {
  return [...splitStatements(text, 0, text.length)].flatMap(({ kind, start, end }): readonly ReadQuery[] => {
    if (kind !== 'sql') return [];
    const sql = text.slice(start, end);
    const parsed = parseSql(sql);
    if (!parsed.ok) return [{ start, end, why: parsed.failure.why }];
    try {
      const tree = readTree(parsed.statement, openContext('query', sql, 0, target));
      return [tree === undefined ? { start, end, why: 'It is no query' } : { start, end, tree }];
    } catch (error) {
      return [{ start, end, why: error instanceof RangeError ? tooDeep : 'It could not be worked out' }];
    }
  });
}
