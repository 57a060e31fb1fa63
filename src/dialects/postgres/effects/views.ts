import { qualify } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Effects, Refusal } from '../../../model/effects.ts';
import { isRefreshedOnline } from '../../../model/index-facts.ts';
import { isSameName, keyOf, showName } from '../../../model/names.ts';
import type { View } from '../../../model/objects.ts';
import { writeOutColumns } from '../../../model/output-columns.ts';
import type { SqlType } from '../../../model/types.ts';
import { boundTo } from './bound-objects.ts';
import { dropViews, viewsAbove } from './dependents.ts';
import { lacksRelation, refuseMissingRelation, refuseMissingSchema, refuseTakenRelation } from './knowledge.ts';
import { modeOf, type LockFactId } from './lock-facts.ts';
import { lockOn, quote, refuse, relationAt, workOn, type Situation } from './situation.ts';
import { sourcesPart } from './sources.ts';
import { stated } from './stated.ts';
import { refuseMissingNames, refuseWrongKind } from './tables.ts';

/** The engine's own name of a type tells it apart; its spelling may differ. */
const isAlike = (a: SqlType, b: SqlType): boolean => a.name === b.name && a.dimensions === b.dimensions && a.modifiers.join() === b.modifiers.join();

/** CREATE OR REPLACE VIEW may only add columns at the end. Source: manual, CREATE VIEW, OR REPLACE. */
function refuseReplaced(at: Situation, view: View, spec: ChangeOf<'create-view'>['spec']): readonly Refusal[] {
  const [old, next] = [view.columns, spec.columns && writeOutColumns(at.before, spec.columns, spec.uses)];
  if (old === undefined || next === undefined || next.includes(undefined)) return [];
  const no = (what: string): readonly Refusal[] => [refuse('view-columns-changed', `cannot ${what}`, '42P16')];
  if (next.length < old.length) return no(`drop columns from view ${quote(view)}`);
  for (const [i, column] of old.entries()) {
    const now = next[i];
    if (now === undefined) continue;
    if (now.name !== column.name) return no(`change name of view column ${quote(column.name)} to ${quote(now.name)}`);
    const changed = column.type !== undefined && now.type !== undefined && !isAlike(column.type, now.type);
    if (changed) return no(`change data type of view column ${quote(column.name)} from ${column.type.text} to ${now.type.text}`);
  }
  return [];
}

export function createView(change: ChangeOf<'create-view'>, at: Situation): Effects {
  const name = qualify(at.before, change.view);
  const stands = at.before.catalog.relations.get(keyOf(name));
  if (stands !== undefined && change.ifNotExists) return stated(at, 'create-view');
  const replaced = stands?.kind === 'view' && change.orReplace ? stands : undefined;
  const isOther = change.orReplace && stands !== undefined && stands.kind !== 'view';
  return stated(
    at,
    replaced === undefined ? 'create-view' : 'replace-view',
    replaced && {
      locks: [lockOn(replaced, modeOf('replace-view', at.target), 'view')],
      refusals: at.conditional ? [] : refuseReplaced(at, replaced, change.spec),
    },
    sourcesPart(at, change.spec.uses, change.materialized && change.withData ? 'populate' : undefined),
    {
      refusals: [
        ...refuseMissingSchema(at, change.view),
        ...(isOther ? refuseWrongKind(at, change.view, 'view') : []),
        ...(stands !== undefined && !change.orReplace && !change.temporary ? refuseTakenRelation(at, change.view) : []),
      ],
    },
  );
}

export function dropView(change: ChangeOf<'drop-view'>, at: Situation): Effects {
  const { name, view } = relationAt(at, change.view);
  const missing = refuseMissingNames(at, change, change.view, change.materialized ? 'materialized view' : 'view');
  const isAbsent = view === undefined && lacksRelation(at, change.view);
  const along = change.along?.map((other) => relationAt(at, other).name) ?? [];
  const above = view === undefined ? [] : viewsAbove(at, [view]).filter((other) => !along.some((it) => isSameName(it, other)));
  const bound = view === undefined ? [] : [view, ...(change.cascade ? above : [])].flatMap((relation) => boundTo(at, relation));
  const lock = isAbsent ? [] : [lockOn(name, modeOf('drop-view', at.target), 'target')];
  return stated(
    at,
    'drop-view',
    {
      locks: lock,
      losses: change.materialized && !isAbsent ? [{ what: 'view-data', name: showName(change.view) }] : [],
      refusals: [
        ...missing,
        ...refuseWrongKind(at, change.view, change.materialized ? 'materialized-view' : 'view'),
        ...(change.cascade
          ? []
          : above.map((other) => refuse('used-by-view', `cannot drop ${quote(change.view)}: view ${quote(other)} depends on it`, '2BP01'))),
        ...(change.cascade ? [] : bound.map(({ code, what }) => refuse(code, `cannot drop ${quote(change.view)}: ${what} depends on it`, '2BP01'))),
      ],
    },
    change.cascade ? dropViews(above) : undefined,
    change.cascade ? { locks: bound.flatMap(({ locks }) => locks), collateral: bound.map(({ collateral }) => collateral) } : undefined,
  );
}

export function renameView(change: ChangeOf<'rename-view'>, at: Situation): Effects {
  const { name } = relationAt(at, change.view);
  return stated(at, 'rename-view', {
    locks: [lockOn(name, modeOf('rename-view', at.target))],
    refusals: [...refuseMissingRelation(at, change.view), ...refuseTakenRelation(at, { schema: name.schema, name: change.to })],
  });
}

function refuseOnline(change: ChangeOf<'refresh-view'>, view: View): readonly Refusal[] {
  return [
    ...(isRefreshedOnline(view)
      ? []
      : [
          refuse(
            'no-unique-index',
            `cannot refresh materialized view ${quote(view)} concurrently: it has no unique index on plain columns without a WHERE`,
            '55000',
          ),
        ]),
    ...(view.populated ? [] : [refuse('unsupported', `CONCURRENTLY cannot be used when materialized view ${quote(view)} is not populated`, '55000')]),
    ...(change.withData ? [] : [refuse('unsupported', 'REFRESH options CONCURRENTLY and WITH NO DATA cannot be used together', '42601')]),
  ];
}

export function refreshView(change: ChangeOf<'refresh-view'>, at: Situation): Effects {
  const id: LockFactId = change.online ? 'refresh-view-online' : 'refresh-view';
  const mode = modeOf(id, at.target);
  const { name, view } = relationAt(at, change.view);
  return stated(
    at,
    id,
    {
      locks: [lockOn(name, mode, 'target')],
      work: change.withData ? [workOn(name, change.online ? 'scan' : 'rewrite', 'refresh', mode)] : [],
      losses: change.withData ? [] : [{ what: 'view-data', name: showName(change.view) }],
      refusals: [
        ...refuseMissingRelation(at, change.view, 'materialized view'),
        ...refuseWrongKind(at, change.view, 'materialized-view'),
        ...(change.online && view !== undefined && view.origin.kind !== 'unknown' && !at.conditional ? refuseOnline(change, view) : []),
      ],
      assumed: view === undefined ? 'nothing says what the view reads' : undefined,
    },
    view && change.withData ? { ...sourcesPart(at, view.uses, 'refresh'), refusals: [] } : undefined,
  );
}
