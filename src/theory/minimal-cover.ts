import { closureOf, implies } from './closure.ts';
import { isSameSet, without, type Dependency } from './dependency.ts';

/**
 * As few dependencies as say the same: one attribute on each right side, no attribute on a left side and no dependency that the others
 * make superfluous. What comes first is kept where there is a choice.
 */
export function minimalCover(dependencies: readonly Dependency[]): readonly Dependency[] {
  const single = dependencies.flatMap(({ determinant, dependent }) =>
    without([...new Set(dependent)], determinant).map((attribute) => ({ determinant: [...new Set(determinant)], dependent: [attribute] })),
  );
  const reduced = single.map(({ determinant, dependent }) => ({ determinant: reduceDeterminant(determinant, dependent, single), dependent }));
  return withoutSuperfluous(reduced);
}

/** Drops from a determinant what the rest of it can do without. */
export function reduceDeterminant(
  determinant: readonly string[],
  dependent: readonly string[],
  dependencies: readonly Dependency[],
): readonly string[] {
  return determinant.reduce((kept, attribute) => {
    const smaller = kept.filter((other) => other !== attribute);
    return implies(dependencies, { determinant: smaller, dependent }) ? smaller : kept;
  }, determinant);
}

function withoutSuperfluous(dependencies: readonly Dependency[]): readonly Dependency[] {
  let kept = dependencies;
  for (const dependency of dependencies.toReversed()) {
    const others = kept.filter((other) => other !== dependency);
    if (implies(others, dependency)) kept = others;
  }
  return kept;
}

/** Dependencies of one determinant as one, in the order in which they come. */
export function grouped(dependencies: readonly Dependency[]): readonly Dependency[] {
  const groups: { determinant: readonly string[]; dependent: string[] }[] = [];
  for (const { determinant, dependent } of dependencies) {
    const group = groups.find((known) => isSameSet(known.determinant, determinant));
    if (group === undefined) groups.push({ determinant, dependent: [...dependent] });
    else group.dependent.push(...without(dependent, group.dependent));
  }
  return groups;
}

/** Whether two determinants determine each other. */
export function determineEachOther(a: readonly string[], b: readonly string[], dependencies: readonly Dependency[]): boolean {
  const [ofA, ofB] = [closureOf(a, dependencies), closureOf(b, dependencies)];
  return b.every((attribute) => ofA.has(attribute)) && a.every((attribute) => ofB.has(attribute));
}
