import type { QuerySourceTree, QueryTerm, QueryTree } from '../model/query-tree.ts';

/** The terms right under a term; those of queries within it are not among them. */
function partsOf(term: QueryTerm): readonly QueryTerm[] {
  switch (term.kind) {
    case 'and':
    case 'or':
      return term.terms;
    case 'not':
    case 'is-null':
    case 'cast':
      return [term.term];
    case 'operator':
      return [term.left, term.right];
    case 'in':
      return [term.term, ...term.items];
    case 'between':
      return [term.term, term.low, term.high];
    case 'call':
      return [...term.args, ...term.more, ...(term.filter ? [term.filter] : [])];
    case 'common':
      return [...term.of, ...term.conditions];
    case 'row':
      return term.items;
    case 'other':
      return term.parts;
    default:
      return [];
  }
}

/** A term and everything in it, outermost first; queries within it stand as they are. */
export function* termsIn(term: QueryTerm): Generator<QueryTerm> {
  yield term;
  for (const part of partsOf(term)) yield* termsIn(part);
}

/** The terms that must all hold. */
export function conjunctsOf(term: QueryTerm | undefined): readonly QueryTerm[] {
  if (term === undefined) return [];
  return term.kind === 'and' ? term.terms.flatMap(conjunctsOf) : [term];
}

/** What a FROM clause joins by, with the sources whose rows it chooses: an outer join keeps the rows of its other side. */
export function* joinConditions(source: QuerySourceTree): Generator<QueryTerm> {
  if (source.kind !== 'join') return;
  yield* joinConditions(source.left);
  yield* joinConditions(source.right);
  yield* conjunctsOf(source.on);
}

/** The relations of a FROM clause, each with whether an outer join may fill it with NULLs. */
export function* relationsIn(source: QuerySourceTree, optional = false): Generator<{ readonly source: QuerySourceTree; readonly optional: boolean }> {
  if (source.kind !== 'join') yield { source, optional };
  else {
    yield* relationsIn(source.left, optional || source.type === 'right' || source.type === 'full');
    yield* relationsIn(source.right, optional || source.type === 'left' || source.type === 'full');
  }
}

/** FROM of a query, with the target of a write. */
export function sourcesOf(tree: QueryTree): readonly QuerySourceTree[] {
  if (tree.kind === 'select') return tree.from;
  return tree.kind === 'values' || tree.kind === 'combined' ? [] : tree.kind === 'insert' ? [] : [tree.target, ...tree.from];
}
