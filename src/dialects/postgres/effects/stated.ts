import type { Effects } from '../../../model/effects.ts';
import { compose, type Part } from './compose.ts';
import { lockFacts, type LockFact, type LockFactId } from './lock-facts.ts';
import { manualPage } from './manual.ts';
import type { Situation } from './situation.ts';

/** Puts pieces together under the fact that they rest on. */
export function stated(at: Situation, id: LockFactId, ...parts: readonly (Part | undefined)[]): Effects {
  const fact: LockFact = lockFacts[id];
  return compose({ manual: manualPage(at.target, fact.manual), ...(fact.since !== undefined && { since: fact.since }) }, ...parts);
}

/** Puts pieces together under a page of the manual, where no lock is at stake. */
export function told(at: Situation, page: string, ...parts: readonly (Part | undefined)[]): Effects {
  return compose({ manual: manualPage(at.target, page) }, ...parts);
}
