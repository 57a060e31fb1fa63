import type { HeldLock } from '../model/catalog.ts';
import { blocksOf, blocksTraffic } from '../model/effects.ts';
import { keyOf } from '../model/names.ts';
import type { Step } from '../model/rule.ts';
import type { SourceSpan } from '../model/span.ts';
import { isInUse } from './in-use.ts';

/** The locks on tables in use that earlier statements of the open transaction took and that make traffic wait. */
export function heldLocks(step: Pick<Step, 'before' | 'after' | 'statement'>): readonly HeldLock[] {
  return (step.before.transaction?.locks ?? []).filter(
    ({ relation, mode, span }) =>
      blocksTraffic(blocksOf(mode)) &&
      !isWithin(span, step.statement.span) &&
      step.before.catalog.relations.get(keyOf(relation))?.kind !== 'index' &&
      isInUse(step, relation),
  );
}

function isWithin(inner: SourceSpan, outer: SourceSpan): boolean {
  return inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end;
}
