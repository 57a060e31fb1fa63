import { findRelation } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Refusal } from '../../../model/effects.ts';
import type { RewriteRule, View } from '../../../model/objects.ts';
import { quote, refuse, type Family, type Situation } from './situation.ts';

const deeds = { insert: 'insert into', update: 'update', delete: 'delete from' } as const;

const hasTriggerFor = ({ triggers = [] }: View, event: RewriteRule['event']): boolean =>
  triggers.some(({ timing, events }) => timing === 'instead-of' && events.some((each) => each === event));

/** Whether a trigger or rule of the view takes the write, whatever its query is. */
const isTaken = (view: View, event: RewriteRule['event']): boolean => hasTriggerFor(view, event) || view.takes?.includes(event) === true;

/** Why a write of a view reaches no table: its own query, or that of the one view that it reads. */
function reasonOf(at: Situation, view: View, event: RewriteRule['event']): string | undefined {
  if (isTaken(view, event)) return undefined;
  if (view.kind === 'materialized-view') return `${quote(view)} is a materialized view`;
  if (view.readOnly !== undefined) return `the query of ${quote(view)} has ${view.readOnly}`;
  const [use, ...others] = view.uses;
  const below = use === undefined || others.length > 0 ? undefined : findRelation(at.before, use.relation);
  return below?.kind === 'view' || below?.kind === 'materialized-view' ? reasonOf(at, below, event) : undefined;
}

/** The columns of a view that a statement writes. */
function writtenTo(view: View, { verb, columns, values, conflict }: ChangeOf<'write-rows'>): readonly string[] {
  const all = view.columns?.map(({ name }) => name) ?? [];
  const inserted = verb === 'insert' && columns.length === 0 ? all.slice(0, values?.length ?? 0) : columns;
  return [...inserted, ...(conflict?.sets ?? []).map(({ column }) => column)];
}

/** Columns that are worked out, not even DEFAULT can be written to. Source: view_cols_are_auto_updatable; tried on 15 and 18. */
function refuseComputed(view: View, change: ChangeOf<'write-rows'>): readonly Refusal[] {
  const computed = writtenTo(view, change).find((name) => view.columns?.some((column) => column.name === name && column.computed) === true);
  if (computed === undefined) return [];
  return [refuse('wrong-kind', `cannot write to column ${quote(computed)} of view ${quote(view)}: it is worked out from others`, '0A000')];
}

/** Views that take no rows. Source: manual, CREATE VIEW, Updatable Views; view_query_is_auto_updatable and BeginCopyFrom; tried on 15 and 18. */
export function refuseReadOnly(at: Situation, { view }: Family, change: ChangeOf<'write-rows'>): readonly Refusal[] {
  const { verb } = change;
  if (view?.kind !== 'view' || verb === 'merge' || at.conditional) return [];
  if (verb === 'copy') return hasTriggerFor(view, 'insert') ? [] : [refuse('wrong-kind', `cannot copy to view ${quote(view)}`, '42809')];
  const reason = reasonOf(at, view, verb);
  if (reason !== undefined) return [refuse('wrong-kind', `cannot ${deeds[verb]} view ${quote(view)}: ${reason}`, '55000')];
  return isTaken(view, verb) ? [] : refuseComputed(view, change);
}
