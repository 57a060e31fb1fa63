import { isPrivate } from '../model/catalog.ts';
import { blocksTraffic, type Lock, type Work, type WorkReason } from '../model/effects.ts';
import { keyOf, type QualifiedName } from '../model/names.ts';
import type { Step } from '../model/rule.ts';

type Around = Pick<Step, 'before' | 'after'>;
type Judged = Pick<Step, 'before' | 'after' | 'effects'>;

/** Whether others may be using a relation: the pull request did not make it, and it is not temporary. */
export function isInUse({ before, after }: Around, relation: QualifiedName): boolean {
  const key = keyOf(relation);
  const found = before.catalog.relations.get(key) ?? after.catalog.relations.get(key);
  if (found === undefined) return true;
  if (found.kind === 'index') return isInUse({ before, after }, found.table);
  return found.kind === 'sequence' ? found.origin.kind !== 'change' : !isPrivate(found);
}

/** Whether the engine refuses the step whatever the tables hold: then it does nothing else. */
export function isRefused({ effects }: Pick<Step, 'effects'>): boolean {
  return effects.refusals.some(({ onlyWithRows }) => onlyWithRows !== true);
}

/** The work of a step, for these reasons, on relations in use, while those who write to them (or all) wait. */
export function blockingWork(step: Judged, ...reasons: readonly WorkReason[]): readonly Work[] {
  if (isRefused(step)) return [];
  return step.effects.work.filter((work) => reasons.includes(work.because) && blocksTraffic(work.blocks) && isInUse(step, work.relation));
}

/** The locks of a step that make the traffic of relations in use wait. */
export function blockingLocks(step: Judged): readonly Lock[] {
  return step.effects.locks.filter((lock) => lock.role !== 'index' && blocksTraffic(lock.blocks) && isInUse(step, lock.relation));
}
