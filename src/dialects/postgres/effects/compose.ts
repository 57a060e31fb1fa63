import { lockModes, type Collateral, type Effects, type Lock, type Loss, type Refusal, type Work } from '../../../model/effects.ts';
import type { Version } from '../../../model/target.ts';

/** A piece of what a change does; pieces are put together by `compose`. */
export interface Part {
  readonly locks?: readonly Lock[];
  readonly work?: readonly Work[];
  readonly losses?: readonly Loss[];
  readonly collateral?: readonly Collateral[];
  readonly refusals?: readonly Refusal[];
  readonly forbidsTransaction?: boolean;
  /** Why what is said here is only assumed. */
  readonly assumed?: string | undefined;
}

/** Where a fact is written down. */
export interface Source {
  readonly manual: string;
  readonly since?: Version;
}

const rank = (lock: Lock): number => lockModes.findIndex((mode) => mode === lock.mode);

/** One lock a relation: the strongest, in the order in which relations were first named. */
function strongest(locks: readonly Lock[]): readonly Lock[] {
  const byName = new Map<string, Lock>();
  for (const lock of locks) {
    const key = JSON.stringify([lock.relation.schema, lock.relation.name]);
    const held = byName.get(key);
    if (held === undefined || rank(lock) > rank(held)) byName.set(key, held === undefined ? lock : { ...lock, role: held.role });
  }
  return [...byName.values()];
}

function unique<T>(items: readonly T[]): readonly T[] {
  const seen = new Map<string, T>();
  for (const item of items) {
    const key = JSON.stringify(item);
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}

/** Puts the pieces together. */
export function compose(source: Source, ...parts: readonly (Part | undefined)[]): Effects {
  const known = parts.filter((part) => part !== undefined);
  const because = known.map((part) => part.assumed).find((reason) => reason !== undefined);
  return {
    locks: strongest(known.flatMap((part) => part.locks ?? [])),
    work: unique(known.flatMap((part) => part.work ?? [])),
    losses: unique(known.flatMap((part) => part.losses ?? [])),
    collateral: unique(known.flatMap((part) => part.collateral ?? [])),
    refusals: unique(known.flatMap((part) => part.refusals ?? [])),
    forbidsTransaction: known.some((part) => part.forbidsTransaction === true),
    commitsImplicitly: false,
    certainty: because === undefined ? { kind: 'known' } : { kind: 'assumed', because },
    source,
  };
}

/** One piece out of several. */
export function merge(...parts: readonly (Part | undefined)[]): Part {
  const known = parts.filter((part) => part !== undefined);
  return {
    locks: known.flatMap((part) => part.locks ?? []),
    work: known.flatMap((part) => part.work ?? []),
    losses: known.flatMap((part) => part.losses ?? []),
    collateral: known.flatMap((part) => part.collateral ?? []),
    refusals: known.flatMap((part) => part.refusals ?? []),
    forbidsTransaction: known.some((part) => part.forbidsTransaction === true),
    assumed: known.map((part) => part.assumed).find((reason) => reason !== undefined),
  };
}
