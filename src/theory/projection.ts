import { closureOf } from './closure.ts';
import { isSubset, type Dependency } from './dependency.ts';
import { minimalCover } from './minimal-cover.ts';

/** Dependencies between the attributes of a part; `complete` is false where there were too many determinants to try. */
export interface Projection {
  readonly dependencies: readonly Dependency[];
  readonly complete: boolean;
}

/** Determinants are tried one by one, and n attributes make 2ⁿ of them. */
const mostAttributes = 10;

/**
 * What dependencies of the whole say about some of its attributes. Only attributes that stand in a determinant can be in a minimal one, so
 * no others are tried.
 */
export function project(onto: readonly string[], dependencies: readonly Dependency[], most = mostAttributes): Projection {
  const cover = minimalCover(dependencies);
  const used = new Set(cover.flatMap(({ determinant }) => determinant));
  const candidates = onto.filter((attribute) => used.has(attribute));
  const tried = candidates.slice(0, most);
  const inPart = new Set(onto);
  const found: Dependency[] = cover.filter(({ determinant, dependent }) => isSubset([...determinant, ...dependent], inPart));
  for (const determinant of subsetsBySize(tried)) {
    const closure = closureOf(determinant, cover);
    const known = closureOf(determinant, found);
    const dependent = onto.filter((attribute) => closure.has(attribute) && !known.has(attribute));
    if (dependent.length > 0) found.push({ determinant, dependent });
  }
  return { dependencies: minimalCover(found), complete: tried.length === candidates.length };
}

/** Every subset but the empty one is tried after those with fewer attributes; the empty one is first. */
function subsetsBySize(attributes: readonly string[]): readonly (readonly string[])[] {
  const all = attributes.reduce<(readonly string[])[]>(
    (subsets, attribute) => [...subsets, ...subsets.map((subset) => [...subset, attribute])],
    [[]],
  );
  return all.toSorted((a, b) => a.length - b.length);
}
