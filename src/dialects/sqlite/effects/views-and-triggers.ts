import { findRelation, findTable, findView } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Collateral, Effects, Refusal } from '../../../model/effects.ts';
import { isSameName, showName } from '../../../model/names.ts';
import { compose } from './compose.ts';
import {
  broken,
  knowsAbsence,
  lockFor,
  quote,
  refuse,
  refuseMissingTable,
  refuseReservedName,
  refuseTakenName,
  triggersOf,
  viewsOf,
  type Situation,
} from './situation.ts';
import { usesRelation } from './stale.ts';
import { isVirtual } from './tables.ts';

/** A view is a text: what it names need not stand. */
export function createView(change: ChangeOf<'create-view'>, at: Situation): Effects {
  const taken = refuseTakenName(at, change.view);
  if (change.ifNotExists && taken.length > 0) return compose('create-view');
  return compose('create-view', { locks: lockFor(at, change.view), refusals: [...taken, ...refuseReservedName(change.view)] });
}

export function dropView(change: ChangeOf<'drop-view'>, at: Situation): Effects {
  const view = findView(at.before, change.view);
  const isTable = findTable(at.before, change.view) !== undefined;
  const missing = change.ifExists || view !== undefined || isTable ? [] : refuseMissingTable(at, change.view);
  const refusals: readonly Refusal[] = [
    ...(isTable ? [refuse('wrong-kind', `${quote(change.view)} is a table, which DROP VIEW does not drop`)] : []),
    ...missing.map(() => refuse('unknown-relation', `there is no view ${quote(change.view)}`)),
  ];
  const users: readonly Collateral[] =
    view === undefined
      ? []
      : viewsOf(at)
          .filter((other) => !isSameName(other, view) && usesRelation(at, other.uses, view))
          .map((other) => broken('view', showName(other)));
  return compose('drop-view', { locks: lockFor(at, change.view), collateral: users, refusals });
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The names of triggers are one pool for the whole database. Source: manual, CREATE TRIGGER. */
export function createTrigger(change: ChangeOf<'create-trigger'>, at: Situation): Effects {
  const { table: name, trigger } = change;
  const taken = triggersOf(at).some((each) => sameName(each.trigger.name, trigger.name));
  if (taken && change.ifNotExists === true) return compose('create-trigger');
  const owner = findRelation(at.before, name);
  const isView = owner?.kind === 'view';
  const timing = trigger.timing.replace('-', ' ').toUpperCase();
  const refusals: readonly Refusal[] = [
    ...(taken && !at.conditional ? [refuse('name-taken', `there is already a trigger named ${quote(trigger.name)}`)] : []),
    ...refuseMissingTable(at, name),
    ...(isView && trigger.timing !== 'instead-of' ? [refuse('wrong-kind', `${quote(name)} is a view, which takes no ${timing} trigger`)] : []),
    ...(owner?.kind === 'table' && trigger.timing === 'instead-of'
      ? [refuse('wrong-kind', `${quote(name)} is a table, which takes no INSTEAD OF trigger`)]
      : []),
    ...(owner?.kind === 'table' && isVirtual(owner) ? [refuse('wrong-kind', `${quote(name)} is a virtual table, which takes no triggers`)] : []),
  ];
  return compose('create-trigger', { locks: lockFor(at, name), refusals });
}

export function dropTrigger(change: ChangeOf<'drop-trigger'>, at: Situation): Effects {
  const found = triggersOf(at).find((each) => sameName(each.trigger.name, change.trigger));
  const isMissing = found === undefined && !change.ifExists && knowsAbsence(at);
  return compose('drop-trigger', {
    locks: found === undefined ? [] : lockFor(at, found.owner),
    refusals: isMissing ? [refuse('unknown-object', `there is no trigger ${quote(change.trigger)}`)] : [],
  });
}
