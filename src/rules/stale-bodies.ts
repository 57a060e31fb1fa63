import { findRoutines, findTable, isPrivate, type DatabaseState } from '../model/catalog.ts';
import { isSameInAnyCase, isSameName, keyOf, showName, type ObjectName, type QualifiedName } from '../model/names.ts';
import type { Column, Fill, Routine, Table, Trigger, Usage, View } from '../model/objects.ts';
import type { ChangeSet, Step } from '../model/rule.ts';
import type { DialectId } from '../model/target.ts';
import { oncePerChangeSet } from './once-per-change-set.ts';
import { memberOf } from './words.ts';

/** A column or table that stood and that nothing answers for under its name once the pull request has run. */
interface Going {
  readonly step: Step;
  readonly table: Table;
  readonly column?: string;
  readonly isRenamed: boolean;
}

/** A trigger that stands in the end and still names what goes; `routine` where the body is that of a routine that it calls. */
export interface StaleTrigger {
  readonly going: Going;
  readonly owner: Table | View;
  readonly trigger: Trigger;
  readonly routine?: Routine;
}

/** For people: `orders.note`, or `audit`. */
export function showGoing({ table, column }: Going): string {
  return column === undefined ? showName(table) : memberOf(table, column);
}

const goingIn = oncePerChangeSet(({ steps, after }: ChangeSet): readonly Going[] =>
  steps.flatMap((step) => {
    const going = goingAt(step);
    return going === undefined || isPrivate(going.table) || stands(going, after) ? [] : [going];
  }),
);

function goingAt(step: Step): Going | undefined {
  const { change, table } = step;
  if (table === undefined) return undefined;
  switch (change.kind) {
    case 'drop-table':
      return { step, table, isRenamed: false };
    case 'rename-table':
      return { step, table, isRenamed: true };
    case 'drop-column':
      return goingColumn(step, table, change.column, false);
    case 'rename-column':
      return goingColumn(step, table, change.column, true);
    case 'redefine-column':
      return goingColumn(step, table, change.column, true);
    default:
      return undefined;
  }
}

function goingColumn(step: Step, table: Table, name: string, isRenamed: boolean): Going | undefined {
  const stood = table.columns.find((column) => column.name === name);
  return stood === undefined || stood.origin.kind === 'change' ? undefined : { step, table, column: name, isRenamed };
}

function stands({ step, table, column }: Going, after: DatabaseState): boolean {
  const end = after.catalog.relations.get(keyOf(table));
  if (column === undefined) return end !== undefined;
  const now = end ?? step.after.catalog.relations.get(keyOf(table));
  return now?.kind !== 'table' || now.columns.some(({ name }) => name === column);
}

/** The triggers that stood before and stand in the end, with their tables. */
const firedIn = ({ catalog }: DatabaseState): readonly { readonly owner: Table | View; readonly trigger: Trigger }[] =>
  [...catalog.relations.values()].flatMap((owner) =>
    owner.kind === 'sequence' || owner.kind === 'index'
      ? []
      : (owner.triggers ?? []).flatMap((trigger) => (trigger.enabled && trigger.origin.kind === 'base' ? [{ owner, trigger }] : [])),
  );

/**
 * The triggers whose bodies still name what goes. What a rename does to the queries of a routine is told with the rename itself; a
 * trigger that carries its statements, and the rows NEW and OLD, are told here.
 */
export const staleTriggers = oncePerChangeSet((changeSet): readonly StaleTrigger[] => {
  const all = goingIn(changeSet);
  if (all.length === 0) return [];
  const { after, target } = changeSet;
  const fired = firedIn(after);
  return all.flatMap((going) =>
    fired.flatMap(({ owner, trigger }): readonly StaleTrigger[] => {
      if (trigger.body !== undefined)
        return [...trigger.body.uses, ...(trigger.body.assigns ?? [])].some((use) => names(use, going, target.dialect))
          ? [{ going, owner, trigger }]
          : [];
      const called = trigger.routine === undefined ? [] : findRoutines(after, trigger.routine);
      const [routine] = called.filter((one) => readsRow(one, owner, going) || (!going.isRenamed && usesIt(one, going, target.dialect)));
      return routine === undefined ? [] : [{ going, owner, trigger, routine }];
    }),
  );
});

/** A trigger that stands in the end and still fills a table by position, which has come to have another number of columns. */
interface MisplacedTrigger {
  readonly step: Step;
  readonly owner: Table | View;
  readonly trigger: Trigger;
}

/** Columns that an INSERT fills which names none. */
const placesOf = (state: DatabaseState, name: ObjectName): number | undefined =>
  findTable(state, name)?.columns.filter(({ attributes }) => attributes?.['invisible'] === undefined).length;

export function misplacedTriggers({ steps, before, after }: ChangeSet): readonly MisplacedTrigger[] {
  const moves = steps.filter(({ change }) => change.kind === 'add-column' || change.kind === 'drop-column');
  if (moves.length === 0) return [];
  return firedIn(after).flatMap(({ owner, trigger }) =>
    (trigger.body?.fills ?? []).flatMap(({ table, places }) => {
      const [was, is] = [placesOf(before, table), placesOf(after, table)];
      const step = moves.findLast((move) => move.table?.name === findTable(after, table)?.name);
      return step !== undefined && places !== undefined && was === places && is !== places ? [{ step, owner, trigger }] : [];
    }),
  );
}

/** A trigger that stands in the end, and whose INSERT leaves out a new column that needs a value. Tried on MariaDB 10.11. */
export const triggersLeavingOut = ({ steps, after }: ChangeSet): readonly (MisplacedTrigger & { readonly column: string })[] =>
  steps.flatMap((step) => {
    const { change, table } = step;
    const end = change.kind === 'add-column' && table !== undefined ? findTable(after, table) : undefined;
    const added = change.kind === 'add-column' ? end?.columns.find(({ name }) => name === change.column.name) : undefined;
    if (added === undefined || !needsValue(added) || end?.triggers.some(({ timing, events }) => timing === 'before' && events.includes('insert')))
      return [];
    const leavesOut = ({ table: into, columns }: Fill): boolean =>
      columns?.every((name) => !isSameInAnyCase(name, added.name)) === true && findTable(after, into) === end;
    return firedIn(after)
      .filter(({ trigger }) => trigger.body?.fills?.some(leavesOut))
      .map((fired) => ({ ...fired, step, column: added.name }));
  });

/** An ENUM has its first value, a TIMESTAMP may have the present time. */
const needsValue = ({ notNull, default: value, generated, attributes, type }: Column): boolean =>
  notNull && (value ?? generated ?? attributes?.['auto-increment']) === undefined && !/^(?:enum|timestamp)$/.test(type.name);

/** The routines that stand in the end and still name what is dropped; trigger functions are told with their triggers. */
export const staleRoutines = oncePerChangeSet((changeSet): readonly { readonly going: Going; readonly routine: Routine }[] => {
  const dropped = goingIn(changeSet).filter(({ isRenamed }) => !isRenamed);
  if (dropped.length === 0) return [];
  const { after, target } = changeSet;
  const routines = [...after.catalog.routines.values()].flat().filter(({ origin, returns }) => origin.kind === 'base' && returns !== 'trigger');
  return dropped.flatMap((going) => routines.flatMap((routine) => (usesIt(routine, going, target.dialect) ? [{ going, routine }] : [])));
});

/** A routine that stands in the end, and in whose queries a new column has the name of a variable or parameter. */
export const routinesMixedUp = ({ steps, after, target }: ChangeSet): readonly { readonly going: Required<Going>; readonly routine: Routine }[] =>
  steps.flatMap((step) => {
    const { change, table } = step;
    const column = change.kind === 'add-column' ? change.column.name : change.kind === 'rename-column' ? change.to : undefined;
    if (column === undefined || table === undefined || isPrivate(table)) return [];
    const going = { step, table, column, isRenamed: false };
    if (!stands(going, after)) return [];
    return [...after.catalog.routines.values()].flat().flatMap((routine) => {
      const isMixedUp = routine.uses.some(({ relation, variables }) =>
        names({ relation, ...(variables && { columns: variables }) }, going, target.dialect),
      );
      const isSettled = routine.atomic === true || `${routine.body} ${routine.settings.join(' ')}`.includes('variable_conflict');
      return isMixedUp && !isSettled ? [{ going, routine }] : [];
    });
  });

const usesIt = ({ uses, atomic }: Routine, going: Going, dialect: DialectId): boolean =>
  atomic !== true && uses.some((use) => names(use, going, dialect));

/** Whether a body names the table, and the column in question; one of which that cannot be told does not count. */
function names({ relation, columns, candidates }: Usage, { table, column }: Going, dialect: DialectId): boolean {
  const same = (a: string, b: string): boolean => (dialect === 'postgres' ? a === b : a.toLowerCase() === b.toLowerCase());
  const { schema } = relation;
  const isTable = schema === undefined || schema === '' ? same(relation.name, table.name) : isSameName({ schema, name: relation.name }, table);
  return isTable && (column === undefined || (columns ?? candidates ?? []).some((name) => same(name, column)));
}

/** Whether a trigger function in PL/pgSQL names a column of the row that it is called for. */
function readsRow({ language, body }: Routine, owner: QualifiedName, { table, column }: Going): boolean {
  if (column === undefined || language !== 'plpgsql' || !isSameName(owner, table)) return false;
  const name = column.replaceAll(/[^\w]/g, '\\$&');
  return new RegExp(`(?<![\\w$."])(?:new|old)\\s*\\.\\s*(?:"${name}"|${name}(?![\\w$"]))`, 'iu').test(body);
}
