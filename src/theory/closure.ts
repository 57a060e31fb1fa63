import { isSubset, type Dependency, type Scheme } from './dependency.ts';

/**
 * Every attribute that the given ones determine, themselves among them. Each dependency counts down how much of its determinant is
 * still missing, so that the work is linear in the length of the dependencies (Beeri and Bernstein, 1979).
 */
export function closureOf(attributes: Iterable<string>, dependencies: readonly Dependency[]): ReadonlySet<string> {
  const missing = dependencies.map(({ determinant }) => new Set(determinant).size);
  const waiting = new Map<string, number[]>();
  for (const [at, { determinant }] of dependencies.entries()) {
    for (const attribute of new Set(determinant)) {
      const list = waiting.get(attribute) ?? [];
      list.push(at);
      waiting.set(attribute, list);
    }
  }
  const found = new Set(attributes);
  const queue = [...found];
  const reach = (at: number): void => {
    for (const attribute of dependencies[at]?.dependent ?? []) {
      if (!found.has(attribute)) queue.push(attribute);
      found.add(attribute);
    }
  };
  for (const [at, count] of missing.entries()) if (count === 0) reach(at);
  for (let attribute = queue.pop(); attribute !== undefined; attribute = queue.pop()) {
    for (const at of waiting.get(attribute) ?? []) {
      const left = (missing[at] ?? 0) - 1;
      missing[at] = left;
      if (left === 0) reach(at);
    }
  }
  return found;
}

/** Whether a dependency follows from others. */
export function implies(dependencies: readonly Dependency[], { determinant, dependent }: Dependency): boolean {
  return isSubset(dependent, closureOf(determinant, dependencies));
}

/** Whether the attributes determine the whole relation. */
export function isSuperkey(attributes: Iterable<string>, { attributes: all, dependencies }: Scheme): boolean {
  return isSubset(all, closureOf(attributes, dependencies));
}
