import { candidateKeys } from './candidate-keys.ts';
import { closureOf, isSuperkey } from './closure.ts';
import { without, type Dependency, type Scheme } from './dependency.ts';
import { project } from './projection.ts';
import { lostDependencies } from './chase.ts';
import { withoutContained, type Part } from './synthesis.ts';

/** Relations in Boyce-Codd normal form, and the dependencies that none of them can tell. */
export interface BoyceCodd<D extends Dependency> {
  readonly parts: readonly Part[];
  readonly lost: readonly D[];
  /** False where a part had too many determinants to try them all: it may not be in the form. */
  readonly complete: boolean;
}

/** Splits a relation by each dependency whose determinant is no key, until none is left. The join is the whole again; a dependency may be lost. */
export function decompose<D extends Dependency>({ attributes, dependencies }: Scheme<D>): BoyceCodd<D> {
  const done: Part[] = [];
  const open: (readonly string[])[] = [attributes];
  let complete = true;
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const projection = project(part, dependencies);
    complete &&= projection.complete;
    const scheme = { attributes: part, dependencies: projection.dependencies };
    const breaking = projection.dependencies.find(({ determinant }) => !isSuperkey(determinant, scheme));
    if (breaking === undefined) done.push({ attributes: part, keys: candidateKeys(scheme).keys });
    else {
      const closure = closureOf(breaking.determinant, projection.dependencies);
      const determined = without(
        part.filter((attribute) => closure.has(attribute)),
        breaking.determinant,
      );
      open.push(
        part.filter((attribute) => closure.has(attribute)),
        without(part, determined),
      );
    }
  }
  const parts = withoutContained(done);
  return {
    parts,
    lost: lostDependencies(
      dependencies,
      parts.map((part) => part.attributes),
    ),
    complete,
  };
}
