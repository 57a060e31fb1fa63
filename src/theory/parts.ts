import { isSubset, without } from './dependency.ts';
import { synthesize, type Part } from './synthesis.ts';
import { redundanciesOf, type SourcedDependency, type TableScheme } from './table-scheme.ts';

/** A table in parts of the third normal form. */
export interface Parts {
  /** The columns that stay, with those that the engine works out left aside. */
  readonly home: readonly string[];
  /** What becomes a table of its own, each after those that it references. */
  readonly others: readonly Part[];
  /** Copies of referenced rows, which can be read there. */
  readonly copies: readonly string[];
}

/** Splits a table by synthesis. What is declared as meant stays, and so does what is UNIQUE, whose values stand once. */
export function partsOf(scheme: TableScheme): Parts {
  const redundant = redundanciesOf(scheme);
  const copied = redundant.filter(({ given: { source } }) => source.kind === 'copy' && !source.isReverse);
  const copies = [...new Set(copied.flatMap(({ dependent }) => dependent))];
  const attributes = without(scheme.attributes, copies);
  if (redundant.length === 0) return { home: attributes, others: [], copies };
  const dependencies = scheme.dependencies
    .filter((one) =>
      isKept(
        one,
        redundant.map(({ given }) => given),
      ),
    )
    .flatMap((one) => {
      const dependent = without(one.dependent, copies);
      return isSubset(one.determinant, attributes) && dependent.length > 0 ? [{ ...one, dependent }] : [];
    });
  const parts = synthesize({ attributes, dependencies });
  const key = scheme.tableKeys.find(({ isPrimary }) => isPrimary)?.columns ?? scheme.candidates.keys[0] ?? [];
  const [home] = parts.toSorted(
    (a, b) => Number(isSubset(key, b.attributes)) - Number(isSubset(key, a.attributes)) || b.attributes.length - a.attributes.length,
  );
  return { home: home?.attributes ?? attributes, others: inOrder(parts.filter((part) => part !== home)), copies };
}

/** Keys always; of the others those that make a value stand again and again. */
const isKept = (one: SourcedDependency, breaking: readonly SourcedDependency[]): boolean =>
  one.source.kind === 'key' || (one.source.kind === 'declared' && breaking.includes(one));

/** Each part after those whose key it holds; where they hold each other's, as they come. */
function inOrder(parts: readonly Part[]): readonly Part[] {
  const left = [...parts];
  const ordered: Part[] = [];
  while (left.length > 0) {
    const ready = left.findIndex((part) => left.every((other) => other === part || !isSubset(other.keys[0] ?? [], part.attributes)));
    ordered.push(...left.splice(Math.max(ready, 0), 1));
  }
  return ordered;
}
