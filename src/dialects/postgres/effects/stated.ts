import type { Effects } from '../../../model/effects.ts';
import { compose, type Part, type Source } from './compose.ts';
import { lockFacts, type LockFact, type LockFactId } from './lock-facts.ts';
import { manualPage } from './manual.ts';
import type { Situation } from './situation.ts';

/** Puts pieces together under the fact that they rest on. */
export function stated(at: Situation, id: LockFactId, ...parts: readonly (Part | undefined)[]): Effects {
  return compose(sourceOf(at, id), ...parts);
}

const sources = new Map<string, Source>();

/** One value for each fact and version, however many statements rest on it. */
function sourceOf({ target }: Situation, id: LockFactId): Source {
  const key = `${id} ${target.version[0]}`;
  const told = sources.get(key);
  if (told !== undefined) return told;
  const fact: LockFact = lockFacts[id];
  const source = { manual: manualPage(target, fact.manual), ...(fact.since !== undefined && { since: fact.since }) };
  sources.set(key, source);
  return source;
}

/** Puts pieces together under a page of the manual, where no lock is at stake. */
export function told(at: Situation, page: string, ...parts: readonly (Part | undefined)[]): Effects {
  return compose({ manual: manualPage(at.target, page) }, ...parts);
}
