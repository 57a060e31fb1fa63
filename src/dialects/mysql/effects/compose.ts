import type { Collateral, Effects, Lock, LockMode, Loss, Refusal, Work } from '../../../model/effects.ts';
import { keyOf } from '../../../model/names.ts';
import type { Version } from '../../../model/target.ts';

/** A piece of what a change does; pieces are put together by `compose`. */
export interface Part {
  readonly locks?: readonly Lock[];
  readonly work?: readonly Work[];
  readonly losses?: readonly Loss[];
  readonly collateral?: readonly Collateral[];
  readonly refusals?: readonly Refusal[];
  readonly commitsImplicitly?: boolean;
  readonly algorithm?: Effects['algorithm'];
  readonly weakestLock?: Effects['weakestLock'];
  /** Why what is said here is only assumed. */
  readonly assumed?: string | undefined;
}

/** Where a fact is written down. */
export interface Source {
  readonly manual: string;
  readonly since?: Version;
}

/** Metadata locks, weakest first. */
const strength: readonly LockMode[] = ['MDL SHARED READ', 'MDL SHARED WRITE', 'MDL SHARED UPGRADABLE', 'MDL SHARED NO WRITE', 'MDL EXCLUSIVE'];

/** One lock a relation: the strongest, in the order in which relations were first named. */
function strongest(locks: readonly Lock[]): readonly Lock[] {
  const byName = new Map<string, Lock>();
  for (const lock of locks) {
    const key = keyOf(lock.relation);
    const held = byName.get(key);
    if (held === undefined) byName.set(key, lock);
    else if (strength.indexOf(lock.mode) > strength.indexOf(held.mode)) byName.set(key, { ...lock, role: held.role });
  }
  return [...byName.values()];
}

function unique<T>(items: readonly T[]): readonly T[] {
  return items.length < 2 ? items : [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** Puts the pieces together. */
export function compose(source: Source, ...given: readonly (Part | undefined)[]): Effects {
  const parts = given.filter((part) => part !== undefined);
  const because = parts.find(({ assumed }) => assumed !== undefined)?.assumed;
  const algorithm = parts.find((part) => part.algorithm !== undefined)?.algorithm;
  const weakestLock = parts.find((part) => part.weakestLock !== undefined)?.weakestLock;
  return {
    locks: strongest(parts.flatMap(({ locks }) => locks ?? [])),
    work: unique(parts.flatMap(({ work }) => work ?? [])),
    losses: unique(parts.flatMap(({ losses }) => losses ?? [])),
    collateral: unique(parts.flatMap(({ collateral }) => collateral ?? [])),
    refusals: unique(parts.flatMap(({ refusals }) => refusals ?? [])),
    forbidsTransaction: false,
    commitsImplicitly: parts.some(({ commitsImplicitly }) => commitsImplicitly === true),
    ...(algorithm !== undefined && { algorithm }),
    ...(weakestLock !== undefined && { weakestLock }),
    certainty: because === undefined ? { kind: 'known' } : { kind: 'assumed', because },
    source,
  };
}
