import { closureOf } from './closure.ts';
import type { Dependency } from './dependency.ts';

/**
 * Whether the natural join of the parts is the relation again, for every relation that keeps the dependencies. The chase: a row a part,
 * with the same symbol where the part has the attribute, made equal wherever a dependency says so, until one row is the whole
 * (Aho, Beeri and Ullman, 1979).
 */
export function isLossless(attributes: readonly string[], parts: readonly (readonly string[])[], dependencies: readonly Dependency[]): boolean {
  const rows = parts.map((part, row) => new Map(attributes.map((attribute) => [attribute, part.includes(attribute) ? '' : `${row}`] as const)));
  for (let changed = true; changed;) {
    changed = dependencies.map((dependency) => equate(rows, dependency)).some(Boolean);
  }
  return rows.some((row) => attributes.every((attribute) => row.get(attribute) === ''));
}

/** Makes rows that agree in the determinant agree in the dependent; the distinguished symbol, the empty one, wins. */
function equate(rows: readonly Map<string, string>[], { determinant, dependent }: Dependency): boolean {
  const byDeterminant = new Map<string, Map<string, string>[]>();
  for (const row of rows) {
    const key = determinant.map((attribute) => row.get(attribute) ?? '').join('\0');
    byDeterminant.set(key, [...(byDeterminant.get(key) ?? []), row]);
  }
  let changed = false;
  for (const alike of byDeterminant.values()) {
    for (const attribute of dependent) {
      const symbols = new Set(alike.map((row) => row.get(attribute) ?? ''));
      if (symbols.size < 2) continue;
      const [least = ''] = [...symbols].toSorted();
      for (const row of rows) if (symbols.has(row.get(attribute) ?? '')) row.set(attribute, least);
      changed = true;
    }
  }
  return changed;
}

/** The dependencies that can no longer be told from any one part. Each is followed through the parts, without projecting on them. */
export function lostDependencies<D extends Dependency>(dependencies: readonly D[], parts: readonly (readonly string[])[]): readonly D[] {
  return dependencies.filter(({ determinant, dependent }) => {
    const reached = new Set(determinant);
    for (let size = -1; size !== reached.size;) {
      size = reached.size;
      for (const part of parts) {
        const within = closureOf(
          part.filter((attribute) => reached.has(attribute)),
          dependencies,
        );
        for (const attribute of part) if (within.has(attribute)) reached.add(attribute);
      }
    }
    return dependent.some((attribute) => !reached.has(attribute));
  });
}
