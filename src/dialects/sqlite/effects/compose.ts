import { noEffects, type Collateral, type Effects, type Lock, type Loss, type Refusal, type Work } from '../../../model/effects.ts';
import { facts, type FactId } from './facts.ts';

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

/** Puts the pieces together, under the fact that they come from. */
export function compose(source: FactId, ...parts: readonly Part[]): Effects {
  const because = parts.find(({ assumed }) => assumed !== undefined)?.assumed;
  return {
    ...noEffects,
    locks: parts.flatMap(({ locks = [] }) => locks),
    work: parts.flatMap(({ work = [] }) => work),
    losses: parts.flatMap(({ losses = [] }) => losses),
    collateral: parts.flatMap(({ collateral = [] }) => collateral),
    refusals: parts.flatMap(({ refusals = [] }) => refusals),
    forbidsTransaction: parts.some(({ forbidsTransaction }) => forbidsTransaction === true),
    ...(because !== undefined && { certainty: { kind: 'assumed', because } }),
    source: facts[source],
  };
}
