import type { Dialect } from '../model/dialect.ts';
import type { ApplicationQuery, JudgedQuery } from '../model/query.ts';
import type { QueryTree } from '../model/query-tree.ts';
import type { Target } from '../model/target.ts';
import { readableAs } from './placeholders.ts';
import type { FoundQuery } from './query-files.ts';

/** A query and in which trees it stands. */
export interface Standing extends FoundQuery {
  readonly stands: JudgedQuery['stands'];
}

/** The queries of one file at the base and at the head: those of the same words are one, under the line that they have now. */
export function standingOf(base: readonly FoundQuery[], head: readonly FoundQuery[]): readonly Standing[] {
  const left = new Map<string, number>();
  for (const { query } of base) left.set(wordsOf(query), (left.get(wordsOf(query)) ?? 0) + 1);
  const now = head.map((one): Standing => {
    const words = wordsOf(one.query);
    const count = left.get(words) ?? 0;
    left.set(words, count - 1);
    return { ...one, stands: count > 0 ? 'both' : 'head' };
  });
  const gone = base.filter(({ query }) => {
    const count = left.get(wordsOf(query)) ?? 0;
    left.set(wordsOf(query), count - 1);
    return count > 0;
  });
  return [...now, ...gone.map((one): Standing => ({ ...one, stands: 'base' }))];
}

const wordsOf = ({ text }: ApplicationQuery): string => text.replaceAll(/\s+/g, ' ').trim();

/** One statement of a query file, read. */
export interface ReadStanding {
  readonly query: ApplicationQuery;
  readonly stands: JudgedQuery['stands'];
  readonly tree?: QueryTree;
  readonly why?: string;
}

/** Reads a query as the engine does; a file may hold several statements, of which only queries count. */
export function readStanding({ query, expansions, stands }: Standing, dialect: Dialect, target: Target): readonly ReadStanding[] {
  const tries = readableAs(query.text, target.dialect, expansions).map((text) => ({ text, read: dialect.readQueries(text, target) }));
  const best = tries.toSorted((a, b) => unreadIn(a.read) - unreadIn(b.read))[0];
  return (best?.read ?? [])
    .filter(({ why }) => why !== 'It is no query')
    .map(({ start, end, tree, why }): ReadStanding => {
      const text = best?.text ?? '';
      const line = query.line + (text.slice(0, start).match(/\n/g)?.length ?? 0);
      const own = query.name === undefined && query.source !== 'statistics' ? { ...query, line, text: text.slice(start, end) } : query;
      return { query: own, stands, ...(tree && { tree }), ...(why !== undefined && { why }) };
    });
}

const unreadIn = (read: readonly { readonly tree?: QueryTree }[]): number =>
  read.filter(({ tree }) => tree === undefined).length + (read.length === 0 ? 1 : 0);
