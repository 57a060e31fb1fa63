import type { ReadQuery } from '../../../model/query-tree.ts';
import type { Target } from '../../../model/target.ts';
import { Cursor } from '../cursor.ts';
import { openMemory } from '../memory.ts';
import { splitStatements } from '../split.ts';
import { Unreadable } from '../unreadable.ts';
import { readStatementTree } from './trees.ts';

/** Reads the queries of a text, in which places for values are `?`. Never throws. */
export function readQueries(text: string, target: Target): readonly ReadQuery[] {
  const lexis = { target, ansiQuotes: false, backslashes: true };
  return [...splitStatements(text, 0, text.length, [], () => lexis)].flatMap(({ kind, start, end }): readonly ReadQuery[] => {
    if (kind !== 'sql') return [];
    try {
      const source = { file: 'query', text, lexis, memory: openMemory(), isHead: false, place: { offset: 0 } };
      const tree = readStatementTree(new Cursor(source, start, end));
      return [tree === undefined ? { start, end, why: 'It is no query' } : { start, end, tree }];
    } catch (error) {
      if (error instanceof Unreadable) return [{ start, end, why: error.message }];
      return [{ start, end, why: error instanceof RangeError ? 'It is nested too deep to be followed' : 'It could not be worked out' }];
    }
  });
}
