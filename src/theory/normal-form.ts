import { candidateKeys, primeAttributes, type CandidateKeys } from './candidate-keys.ts';
import { closureOf, isSuperkey } from './closure.ts';
import { isSubset, without, type Dependency, type Scheme } from './dependency.ts';
import { reduceDeterminant } from './minimal-cover.ts';

/** The forms that dependencies decide. */
const normalForms = ['1NF', '2NF', '3NF', 'BCNF'] as const;
export type NormalForm = (typeof normalForms)[number];

/** A dependency that keeps a relation out of a form. */
export interface Violation<D extends Dependency = Dependency> {
  /** The weakest form that it breaks. */
  readonly breaks: Exclude<NormalForm, '1NF'>;
  /** Minimal on its left side, one attribute on its right. */
  readonly dependency: Dependency;
  /** What was said, of which that is a part. */
  readonly given: D;
  /** Breaking the second form: the key of which the determinant is a part. */
  readonly key?: readonly string[];
}

/**
 * Which given dependencies break which form: a fact about something else than the key, the whole key, and nothing but the key. It is enough
 * to look at the given ones, as long as it is the whole relation that is asked about.
 */
export function violationsOf<D extends Dependency>(scheme: Scheme<D>, known: CandidateKeys = candidateKeys(scheme)): readonly Violation<D>[] {
  const { dependencies } = scheme;
  const prime = primeAttributes(known);
  const inScheme = new Set(scheme.attributes);
  return dependencies.flatMap((given) => {
    if (!isSubset(given.determinant, inScheme) || isSuperkey(given.determinant, scheme)) return [];
    return without(given.dependent, given.determinant)
      .filter((attribute) => inScheme.has(attribute))
      .map((attribute) => {
        const determinant = reduceDeterminant(given.determinant, [attribute], dependencies);
        const dependency = { determinant, dependent: [attribute] };
        if (prime.has(attribute)) return { breaks: 'BCNF', dependency, given } as const;
        const key = determinant.every((each) => prime.has(each)) ? keyOfWhichPart(determinant, scheme, known) : undefined;
        return key === undefined ? ({ breaks: '3NF', dependency, given } as const) : ({ breaks: '2NF', dependency, given, key } as const);
      });
  });
}

/** The key of which a proper part determines these attributes. */
function keyOfWhichPart(attributes: readonly string[], { dependencies }: Scheme, { keys }: CandidateKeys): readonly string[] | undefined {
  return keys.find((key) => key.some((left) => isSubset(attributes, closureOf(without(key, [left]), dependencies))));
}

/** The highest form that a relation is in, and what keeps it out of the next. */
export interface Standing<D extends Dependency = Dependency> {
  readonly form: NormalForm;
  readonly witness?: Violation<D>;
}

/** Tells the highest form of a relation, whose attributes are atomic. */
export function standingOf<D extends Dependency>(scheme: Scheme<D>, known: CandidateKeys = candidateKeys(scheme)): Standing<D> {
  const violations = violationsOf(scheme, known);
  for (const [at, form] of (['2NF', '3NF', 'BCNF'] as const).entries()) {
    const witness = violations.find(({ breaks }) => breaks === form);
    if (witness !== undefined) return { form: normalForms[at] ?? '1NF', witness };
  }
  return { form: 'BCNF' };
}
