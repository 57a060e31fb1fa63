import type { HeldLock } from '../model/held-lock.ts';
import { isPrivate } from '../model/catalog.ts';
import { blocksOf, blocksTraffic } from '../model/effects.ts';
import { keyOf } from '../model/names.ts';
import type { Step } from '../model/rule.ts';
import type { SourceSpan } from '../model/span.ts';

/** The locks on tables in use that earlier statements of the open transaction took and that make traffic wait. */
export function heldLocks({ before, statement }: Pick<Step, 'before' | 'statement'>): readonly HeldLock[] {
  const { transaction, catalog } = before;
  return (transaction?.locks ?? []).filter(({ relation, mode, span }) => {
    if (!blocksTraffic(blocksOf(mode)) || isWithin(span, statement.span)) return false;
    const key = keyOf(relation);
    const found = catalog.relations.get(key) ?? transaction?.atStart.catalog.relations.get(key);
    if (found === undefined) return !catalog.complete;
    return found.kind !== 'index' && found.kind !== 'sequence' && !isPrivate(found);
  });
}

function isWithin(inner: SourceSpan, outer: SourceSpan): boolean {
  return inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end;
}
