import { findRoutines, tablesOf } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Effects } from '../../../model/effects.ts';
import { compose } from './compose.ts';
import { knowsAbsence, refuseLongName, refuseMissingTable, refuseWrongKind } from './knowledge.ts';
import { sourceOf } from './manual.ts';
import { isFullyKnown, isSameMember, lockOn, nameTaken, quote, refuse, relationAt, type Situation } from './situation.ts';

/** Triggers are named within the database. Source: manual, CREATE TRIGGER; 10.11.4 Metadata Locking; tried on MariaDB 10.11. */
export function createTrigger(change: ChangeOf<'create-trigger'>, at: Situation): Effects {
  const { name, view } = relationAt(at.before, change.table);
  const beside = tablesOf(at.before.catalog).filter(({ schema }) => schema === name.schema);
  const isTaken = beside.some(({ triggers }) => triggers.some((it) => isSameMember(it.name, change.trigger.name)));
  const stands = isTaken && !change.orReplace && change.ifNotExists !== true && !at.conditional;
  return compose(sourceOf(at.target, 'create-trigger'), {
    locks: [lockOn(name, 'MDL EXCLUSIVE')],
    commitsImplicitly: true,
    refusals: [
      ...refuseMissingTable(at, change.table),
      ...(view === undefined ? [] : refuseWrongKind(at, change.table, 'table', 1347)),
      ...refuseLongName('constraint', change.trigger.name),
      ...(stands ? [nameTaken(`trigger ${quote(change.trigger.name)} already exists`, 1359)] : []),
    ],
  });
}

export function dropTrigger(change: ChangeOf<'drop-trigger'>, at: Situation): Effects {
  const { name, table } = relationAt(at.before, change.table);
  const isThere = tablesOf(at.before.catalog).some(({ triggers }) => triggers.some((it) => isSameMember(it.name, change.trigger)));
  const lacks = !change.ifExists && !isThere && knowsAbsence(at) && (table === undefined || isFullyKnown(table));
  return compose(sourceOf(at.target, 'create-trigger'), {
    locks: change.table.name === '' ? [] : [lockOn(name, 'MDL EXCLUSIVE')],
    commitsImplicitly: true,
    refusals: lacks ? [refuse('unknown-object', `trigger ${quote(change.trigger)} does not exist`, 1360)] : [],
  });
}

/** Procedures and functions lock no table; their bodies are looked at when they run. */
export function createRoutine(change: ChangeOf<'create-routine'>, at: Situation): Effects {
  const stands = findRoutines(at.before, change.routine).some(({ kind }) => kind === change.routineKind);
  return compose(sourceOf(at.target, 'create-procedure'), {
    commitsImplicitly: true,
    refusals:
      stands && !change.orReplace && !at.conditional ? [nameTaken(`${change.routineKind} ${quote(change.routine)} already exists`, 1304)] : [],
  });
}

export const alterRoutine = (_change: ChangeOf<'alter-routine'>, at: Situation): Effects =>
  compose(sourceOf(at.target, 'create-procedure'), { commitsImplicitly: true });

export function dropRoutine(change: ChangeOf<'drop-routine'>, at: Situation): Effects {
  const lacks = !change.ifExists && knowsAbsence(at) && findRoutines(at.before, change.routine).length === 0 && change.routine.schema === undefined;
  return compose(sourceOf(at.target, 'create-procedure'), {
    commitsImplicitly: true,
    refusals: lacks ? [refuse('unknown-routine', `routine ${quote(change.routine)} does not exist`, 1305)] : [],
  });
}

export const event = (_change: ChangeOf<'event'>, at: Situation): Effects =>
  compose(sourceOf(at.target, 'create-event'), { commitsImplicitly: true });
