import type { DatabaseState } from '../model/catalog.ts';
import { showName } from '../model/names.ts';
import type { BrokenQuery } from '../model/query.ts';
import type { QueryTree } from '../model/query-tree.ts';
import { resolveQuery } from './resolve.ts';
import type { Engine, Failure, Resolution } from './run.ts';

/** Why a query that surely worked before surely fails after; undefined where either is not sure. */
export function whyBroken(tree: QueryTree, before: DatabaseState, after: DatabaseState, engine: Engine): Omit<BrokenQuery, 'at'> | undefined {
  if (after.catalog.unfollowed === true && before.catalog.unfollowed !== true) return undefined;
  const worked = resolveQuery(tree, before, engine);
  if (worked.failures.length > 0) return undefined;
  const now = resolveQuery(tree, after, engine, before);
  const failure = now.failures.find((each) => wasSure(each, worked));
  return failure && toldBy(failure, worked);
}

/** Whether what fails now is known to have been so before, and was not only taken for granted. */
function wasSure({ asked, about }: Failure, worked: Resolution): boolean {
  return worked.settled(asked, about);
}

/** The failure in the names that things had before. */
function toldBy(failure: Failure, worked: Resolution): Omit<BrokenQuery, 'at'> {
  const { about, asked, says } = failure;
  const origin = worked.origins.get(about);
  if (origin !== undefined && asked === 'column') {
    const subject = `${showName(origin.relation)}.${origin.column}`;
    return { subject, relation: origin.relation, asks: failure.asks.replace(/^(\w+) .*$/, `$1 ${subject}`), says };
  }
  const relation = worked.relations.get(about) ?? failure.relation;
  if (relation === undefined) return { subject: failure.asks.replace(/^\w+ /, ''), asks: failure.asks, says };
  const subject = failure.column === undefined ? showName(relation) : `${showName(relation)}.${failure.column}`;
  return { subject, relation, asks: failure.asks, says };
}
