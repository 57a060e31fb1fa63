import { findRelation } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Refusal } from '../../../model/effects.ts';
import type { RewriteRule, View } from '../../../model/objects.ts';
import { quote, refuse, type Family, type Situation } from './situation.ts';

const deeds = { insert: 'insert into', update: 'update', delete: 'delete from' } as const;

const hasTriggerFor = ({ triggers = [] }: View, event: RewriteRule['event']): boolean =>
  triggers.some(({ timing, events }) => timing === 'instead-of' && events.some((each) => each === event));

/** Why a write of a view reaches no table: its own query, or that of the one view that it reads. */
function reasonOf(at: Situation, view: View, event: RewriteRule['event']): string | undefined {
  if (hasTriggerFor(view, event) || view.takes?.includes(event) === true) return undefined;
  if (view.kind === 'materialized-view') return `${quote(view)} is a materialized view`;
  if (view.readOnly !== undefined) return `the query of ${quote(view)} has ${view.readOnly}`;
  const [use, ...others] = view.uses;
  const below = use === undefined || others.length > 0 ? undefined : findRelation(at.before, use.relation);
  return below?.kind === 'view' || below?.kind === 'materialized-view' ? reasonOf(at, below, event) : undefined;
}

/** Views that take no rows. Source: manual, CREATE VIEW, Updatable Views; view_query_is_auto_updatable and BeginCopyFrom; tried on 15 and 18. */
export function refuseReadOnly(at: Situation, { view }: Family, { verb }: ChangeOf<'write-rows'>): readonly Refusal[] {
  if (view?.kind !== 'view' || verb === 'merge' || at.conditional) return [];
  if (verb === 'copy') return hasTriggerFor(view, 'insert') ? [] : [refuse('wrong-kind', `cannot copy to view ${quote(view)}`, '42809')];
  const reason = reasonOf(at, view, verb);
  return reason === undefined ? [] : [refuse('wrong-kind', `cannot ${deeds[verb]} view ${quote(view)}: ${reason}`, '55000')];
}
