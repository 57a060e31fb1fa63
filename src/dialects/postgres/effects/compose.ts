import { lockModes, type Collateral, type Effects, type Lock, type Loss, type Refusal, type Work } from '../../../model/effects.ts';
import { keyOf } from '../../../model/names.ts';
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

const none: readonly never[] = [];
const known: Effects['certainty'] = { kind: 'known' };

/** One lock a relation: the strongest, in the order in which relations were first named. */
function strongest(locks: readonly Lock[]): readonly Lock[] {
  if (locks.length < 2) return locks;
  const byName = new Map<string, Lock>();
  for (const lock of locks) {
    const key = keyOf(lock.relation);
    const held = byName.get(key);
    if (held === undefined || rank(lock) > rank(held)) byName.set(key, held === undefined ? lock : { ...lock, role: held.role });
  }
  return [...byName.values()];
}

function unique<T>(items: readonly T[]): readonly T[] {
  if (items.length < 2) return items;
  const seen = new Map<string, T>();
  for (const item of items) {
    const key = JSON.stringify(item);
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}

/** What the pieces have of one kind; most have nothing, and then nothing is made. */
function gather<T>(parts: readonly (Part | undefined)[], pick: (part: Part) => readonly T[] | undefined): readonly T[] {
  let found: readonly T[] = none;
  for (const part of parts) {
    const items = part && pick(part);
    if (items !== undefined && items.length > 0) found = found.length === 0 ? items : [...found, ...items];
  }
  return found;
}

/** Puts the pieces together. */
export function compose(source: Source, ...parts: readonly (Part | undefined)[]): Effects {
  const because = parts.find((part) => part?.assumed !== undefined)?.assumed;
  return {
    locks: strongest(gather(parts, (part) => part.locks)),
    work: unique(gather(parts, (part) => part.work)),
    losses: unique(gather(parts, (part) => part.losses)),
    collateral: unique(gather(parts, (part) => part.collateral)),
    refusals: unique(gather(parts, (part) => part.refusals)),
    forbidsTransaction: parts.some((part) => part?.forbidsTransaction === true),
    commitsImplicitly: false,
    certainty: because === undefined ? known : { kind: 'assumed', because },
    source,
  };
}

/** One piece out of several. */
export function merge(...parts: readonly (Part | undefined)[]): Part {
  return {
    locks: gather(parts, (part) => part.locks),
    work: gather(parts, (part) => part.work),
    losses: gather(parts, (part) => part.losses),
    collateral: gather(parts, (part) => part.collateral),
    refusals: gather(parts, (part) => part.refusals),
    forbidsTransaction: parts.some((part) => part?.forbidsTransaction === true),
    assumed: parts.find((part) => part?.assumed !== undefined)?.assumed,
  };
}
