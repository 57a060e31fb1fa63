import { findRoutines, qualify, tablesOf } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Collateral, Effects, Refusal } from '../../../model/effects.ts';
import { isSameName, keyOf, type ObjectName } from '../../../model/names.ts';
import type { Routine, Table } from '../../../model/objects.ts';
import { isCallOf } from '../../../model/overloads.ts';
import { walkTerm, type Expression } from '../../../model/types.ts';
import type { Part } from './compose.ts';
import { refuseMissingColumns, refuseMissingMember, refuseMissingRelation, refuseMissingRoutine, refuseMissingSchema } from './knowledge.ts';
import { modeOf, type LockFactId } from './lock-facts.ts';
import { familyOf, isFullyKnown, lockFamily, lockOn, quote, refuse, relationAt, type Situation } from './situation.ts';
import { stated, told } from './stated.ts';
import { isBuiltinFunction } from './volatility.ts';

const pages: Readonly<Record<Routine['kind'], string>> = {
  function: 'sql-createfunction.html',
  procedure: 'sql-createprocedure.html',
  aggregate: 'sql-createaggregate.html',
};

export function createRoutine(change: ChangeOf<'create-routine'>, at: Situation): Effects {
  const name = qualify(at.before, change.routine);
  const standing = at.before.catalog.routines.get(keyOf(name)) ?? [];
  const same = standing.find((routine) => routine.arguments.join() === change.spec.arguments.join() && routine.origin.kind !== 'unknown');
  const taken = same !== undefined && !at.conditional;
  const otherKind = taken && change.orReplace && same.kind !== change.routineKind;
  return told(at, pages[change.routineKind], {
    refusals: [
      ...refuseMissingSchema(at, change.routine),
      ...(taken && !change.orReplace
        ? [refuse('name-taken', `function ${quote(change.routine)} already exists with same argument types`, '42723')]
        : []),
      ...(otherKind ? [refuse('wrong-kind', `cannot change routine kind: ${quote(change.routine)} is a ${same.kind}`, '42809')] : []),
      ...(taken && change.orReplace && !otherKind ? refuseOtherSignature(change, same) : []),
    ],
  });
}

/** What OR REPLACE must leave as it is: callers rely on it. Source: ProcedureCreate in pg_proc.c, tried on 15. */
function refuseOtherSignature({ routine, spec }: ChangeOf<'create-routine'>, standing: Routine): readonly Refusal[] {
  const parameters = standing.parameters ?? [];
  const renamed = parameters.find(({ name }, i) => name !== undefined && name !== spec.parameters?.[i]?.name);
  const required = parameters.some(({ optional }, i) => optional && spec.parameters?.[i]?.optional === false);
  const isOther = standing.returns !== undefined && spec.returns !== undefined && !isSameType(standing.returns, spec.returns);
  const refuseChange = (what: string): readonly Refusal[] => [
    refuse('signature-changed', `${what} of existing ${standing.kind} ${quote(routine)}: it has to be dropped first`, '42P13'),
  ];
  if (isOther) return refuseChange('cannot change return type');
  if (renamed !== undefined) return refuseChange(`cannot change name of input parameter "${renamed.name ?? ''}"`);
  return required ? refuseChange('cannot remove parameter defaults') : [];
}

/** Whether two spellings may mean one type: a schema is compared only where both name one. */
function isSameType(one: string, other: string): boolean {
  const [short, long] = [one, other].toSorted((a, b) => a.length - b.length);
  return short === long || long?.replace(/(^|setof )[^ (]+\./i, '$1') === short;
}

export const alterRoutine = (change: ChangeOf<'alter-routine'>, at: Situation): Effects =>
  told(at, 'sql-alterfunction.html', { refusals: refuseMissingRoutine(at, change.routine, isBuiltinFunction) });

/** A thing of a table that calls a routine. */
interface Caller {
  readonly table: Table;
  readonly what: Collateral['what'];
  readonly name: string;
}

/** What of the tables surely calls a routine, and no other of its name; a trigger runs the one without arguments. */
function callersOf(at: Situation, routine: Routine, overloads: readonly Routine[]): readonly Caller[] {
  const isNamed = (call: ObjectName): boolean =>
    call.name === routine.name && isSameName(findRoutines(at.before, call)[0] ?? qualify(at.before, call), routine);
  const isCall = (expression: Expression | undefined): boolean =>
    expression !== undefined &&
    [...walkTerm(expression.term)].some((term) => term.kind === 'call' && isNamed(term.name) && isCallOf(routine, overloads, term.args.length));
  return tablesOf(at.before.catalog).flatMap((table) => [
    ...table.triggers
      .filter(({ routine: called }) => called && isNamed(called) && routine.arguments.length === 0)
      .map(({ name }): Caller => ({ table, what: 'trigger', name })),
    ...table.columns.filter((column) => isCall(column.default)).map(({ name }): Caller => ({ table, what: 'default', name })),
    ...table.columns.filter((column) => isCall(column.generated?.expression)).map(({ name }): Caller => ({ table, what: 'column', name })),
    ...table.constraints
      .filter((it) => it.kind === 'check' && isCall(it.expression))
      .map(({ name }): Caller => ({ table, what: 'constraint', name })),
    ...table.policies
      .filter((policy) => isCall(policy.using) || isCall(policy.withCheck))
      .map(({ name }): Caller => ({ table, what: 'policy', name })),
    ...table.indexes
      .filter((index) => isCall(index.predicate) || index.parts.some((part) => isCall(part.expression)))
      .map(({ name }): Caller => ({ table, what: 'index', name })),
  ]);
}

/** What stops the drop of a routine, or goes with it under CASCADE. */
function dropRoutinePart(at: Situation, routine: Routine, overloads: readonly Routine[], cascade: boolean): Part {
  const callers = callersOf(at, routine, overloads);
  if (!cascade) {
    return {
      refusals: callers.map(({ table, what, name }) =>
        refuse('others-depend', `cannot drop function ${quote(routine)}: ${what} ${quote(name)} on table ${quote(table)} depends on it`, '2BP01'),
      ),
    };
  }
  return {
    locks: callers.map(({ table }) => lockOn(table, 'ACCESS EXCLUSIVE', 'dependent')),
    collateral: callers.map(({ table, what, name }): Collateral => ({ what, name, table, how: 'dropped' })),
  };
}

export function dropRoutine(change: ChangeOf<'drop-routine'>, at: Situation): Effects {
  const overloads = findRoutines(at.before, change.routine);
  const isNamed = (one: Routine): boolean =>
    one.arguments.length === change.arguments?.length && one.arguments.every((type, at) => isSameType(type, change.arguments?.[at] ?? ''));
  const routine = overloads.length === 1 ? overloads[0] : overloads.find(isNamed);
  const missing: readonly Refusal[] = change.ifExists ? [] : refuseMissingRoutine(at, change.routine, isBuiltinFunction);
  const isUnclear = change.arguments === undefined && overloads.filter(({ kind }) => kind === 'function').length > 1 && !at.conditional;
  const unclear = isUnclear ? [refuse('wrong-kind', `function name ${quote(change.routine)} is not unique`, '42725')] : [];
  return told(
    at,
    'sql-dropfunction.html',
    { refusals: [...missing, ...unclear] },
    routine && dropRoutinePart(at, routine, overloads, change.cascade),
  );
}

export function createTrigger(change: ChangeOf<'create-trigger'>, at: Situation): Effects {
  const family = familyOf(at, change.table);
  const { trigger } = change;
  const isPartitioned = family.table?.partitioning !== undefined;
  const taken = family.table?.triggers.some(({ name }) => name === trigger.name) === true && !change.orReplace && !at.conditional;
  const mode = modeOf('create-trigger', at.target);
  return stated(at, 'create-trigger', {
    locks: isPartitioned ? lockFamily(family, mode) : [lockOn(family.name, mode)],
    refusals: [
      ...refuseMissingRelation(at, change.table),
      ...refuseMissingColumns(at, family.table, trigger.columns),
      ...(trigger.routine ? refuseMissingRoutine(at, trigger.routine, isBuiltinFunction) : []),
      ...(taken ? [refuse('name-taken', `trigger ${quote(trigger.name)} for relation ${quote(change.table)} already exists`, '42710')] : []),
    ],
  });
}

/** What IF EXISTS does not find is not locked. Source: get_object_address in objectaddress.c; tried on 15 and 18. */
function onTrigger(at: Situation, id: LockFactId, change: ChangeOf<'drop-trigger' | 'rename-trigger'>, quiet: boolean): Effects {
  const { name, table } = relationAt(at, change.table);
  const isThere = table?.triggers.some((trigger) => trigger.name === change.trigger) === true;
  const absent = isThere ? [] : refuseMissingMember(at, table, 'unknown-object', 'trigger', change.trigger);
  if (quiet) return stated(at, id, { locks: absent.length > 0 ? [] : [lockOn(name, modeOf(id, at.target))] });
  return stated(at, id, {
    locks: [lockOn(name, modeOf(id, at.target))],
    refusals: [...refuseMissingRelation(at, change.table), ...absent],
  });
}

export const dropTrigger = (change: ChangeOf<'drop-trigger'>, at: Situation): Effects => onTrigger(at, 'drop-trigger', change, change.ifExists);
export const renameTrigger = (change: ChangeOf<'rename-trigger'>, at: Situation): Effects => onTrigger(at, 'rename-trigger', change, false);

export function enableTrigger(change: ChangeOf<'enable-trigger'>, at: Situation): Effects {
  const { name, table } = relationAt(at, change.table);
  const one = typeof change.which === 'string' ? undefined : change.which.name;
  const known = one === undefined || !isFullyKnown(table) || table.triggers.some((trigger) => trigger.name === one);
  return stated(at, 'enable-trigger', {
    locks: [lockOn(name, modeOf('enable-trigger', at.target))],
    refusals: [
      ...refuseMissingRelation(at, change.table),
      ...(known || one === undefined ? [] : refuseMissingMember(at, table, 'unknown-object', 'trigger', one)),
    ],
  });
}
