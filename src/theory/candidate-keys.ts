import { isSuperkey } from './closure.ts';
import { isSubset, without, type Scheme } from './dependency.ts';

/** Candidate keys; `complete` is false where there are more than were looked for. */
export interface CandidateKeys {
  readonly keys: readonly (readonly string[])[];
  readonly complete: boolean;
}

/** A relation can have more keys than could ever be listed; a table has a handful. */
const mostKeys = 64;

/**
 * The minimal sets of attributes that determine all others. Each dependency turned against each known key gives the next one, and so all
 * of them are found (Lucchesi and Osborn, 1978).
 */
export function candidateKeys(scheme: Scheme, most = mostKeys): CandidateKeys {
  const { attributes, dependencies } = scheme;
  const keys: (readonly string[])[] = [reduceToKey(attributes, scheme)];
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? [];
    for (const { determinant, dependent } of dependencies) {
      if (!isSubset(determinant, attributes)) continue;
      const superkey = [...new Set([...determinant, ...without(key, dependent)])];
      if (keys.some((known) => isSubset(known, superkey))) continue;
      if (keys.length >= most) return { keys, complete: false };
      keys.push(reduceToKey(superkey, scheme));
    }
  }
  return { keys: keys.map((key) => attributes.filter((attribute) => key.includes(attribute))), complete: true };
}

/** Takes away from a superkey, last attribute first, what it can do without. */
export function reduceToKey(superkey: readonly string[], scheme: Scheme): readonly string[] {
  return superkey.reduceRight<readonly string[]>((kept, attribute) => {
    const smaller = kept.filter((other) => other !== attribute);
    return isSuperkey(smaller, scheme) ? smaller : kept;
  }, superkey);
}

/** The attributes that are part of some candidate key. */
export function primeAttributes({ keys }: CandidateKeys): ReadonlySet<string> {
  return new Set(keys.flat());
}
