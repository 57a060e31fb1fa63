import { reduceToKey } from './candidate-keys.ts';
import { implies, isSuperkey } from './closure.ts';
import { isSubset, type Dependency, type Scheme } from './dependency.ts';
import { determineEachOther, grouped, minimalCover } from './minimal-cover.ts';

/** A relation of a decomposition: its attributes, and the keys that it was made for. */
export interface Part {
  readonly attributes: readonly string[];
  readonly keys: readonly (readonly string[])[];
}

/** Determinants that determine each other, with the facts that hang on them. */
interface Group {
  readonly keys: readonly (readonly string[])[];
  readonly facts: readonly Dependency[];
}

/**
 * Relations in third normal form whose join is the whole again, and in which every dependency can be told: one for the facts of each
 * determinant, with those joined that determine each other, and one for a key if none holds it (Bernstein, 1976; Biskup, Dayal and
 * Bernstein, 1979).
 */
export function synthesize({ attributes, dependencies }: Scheme): readonly Part[] {
  const cover = minimalCover(dependencies);
  const parts = withoutTransitive(groupsOf(cover)).map(({ keys, facts }) => {
    const members = new Set([...keys, ...facts.map(({ dependent }) => dependent)].flat());
    return { attributes: attributes.filter((attribute) => members.has(attribute)), keys };
  });
  const scheme = { attributes, dependencies: cover };
  if (parts.some((part) => isSuperkey(part.attributes, scheme))) return withoutContained(parts);
  const key = reduceToKey(attributes, scheme);
  return withoutContained([...parts, { attributes: key, keys: [key] }]);
}

function groupsOf(cover: readonly Dependency[]): readonly Group[] {
  const groups: Group[] = [];
  for (const { determinant, dependent } of grouped(cover)) {
    const facts = dependent.map((attribute) => ({ determinant, dependent: [attribute] }));
    const at = groups.findIndex(({ keys: [key = []] }) => determineEachOther(key, determinant, cover));
    const same = groups[at];
    if (same === undefined) groups.push({ keys: [determinant], facts });
    else groups[at] = { keys: [...same.keys, determinant], facts: [...same.facts, ...facts] };
  }
  return groups;
}

/** That the keys of a group determine each other goes without saying; a fact that then follows from the others is left out. */
function withoutTransitive(groups: readonly Group[]): readonly Group[] {
  const betweenKeys = groups.flatMap(({ keys }) => keys.map((key, at) => ({ determinant: key, dependent: keys[(at + 1) % keys.length] ?? key })));
  let kept = groups.flatMap(({ facts }) => facts);
  for (const fact of kept) {
    const others = kept.filter((other) => other !== fact);
    if (implies([...betweenKeys, ...others], fact)) kept = others;
  }
  const stays = new Set(kept);
  return groups.map(({ keys, facts }) => ({ keys, facts: facts.filter((fact) => stays.has(fact)) }));
}

/** What another part has already needs no part of its own. */
export function withoutContained(parts: readonly Part[]): readonly Part[] {
  return parts.filter(
    (part, at) =>
      !parts.some(
        (other, otherAt) =>
          otherAt !== at && isSubset(part.attributes, other.attributes) && (other.attributes.length > part.attributes.length || otherAt < at),
      ),
  );
}
