/** What equal values of the determinant fix: two rows that agree in it agree in the dependent, too. */
export interface Dependency {
  readonly determinant: readonly string[];
  readonly dependent: readonly string[];
}

/** A relation's attributes, and the dependencies that hold between them. */
export interface Scheme<D extends Dependency = Dependency> {
  readonly attributes: readonly string[];
  readonly dependencies: readonly D[];
}

/** `zip → city, state`. */
export function showDependency({ determinant, dependent }: Dependency): string {
  return `${determinant.join(', ')} → ${dependent.join(', ')}`;
}

export function isSubset(part: readonly string[], whole: ReadonlySet<string> | readonly string[]): boolean {
  const set = whole instanceof Set ? whole : new Set(whole);
  return part.every((attribute) => set.has(attribute));
}

export function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return isSubset(a, b) && isSubset(b, a);
}

/** The members of `from` that are not in `taken`, in their order. */
export function without(from: readonly string[], taken: Iterable<string>): readonly string[] {
  const set = new Set(taken);
  return from.filter((attribute) => !set.has(attribute));
}
