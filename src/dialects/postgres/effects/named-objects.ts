import { findRelation, findRoutines, findType } from '../../../model/catalog.ts';
import type { SchemaChange } from '../../../model/change.ts';
import type { ObjectKind } from '../../../model/changes/objects.ts';
import type { Refusal } from '../../../model/effects.ts';
import { showName, type ObjectName } from '../../../model/names.ts';
import type { Table } from '../../../model/objects.ts';
import { builtinTypes } from './builtin-types.ts';
import { knowsAbsence, lacksSchema, refuseMissingColumns, refuseMissingMember, refuseMissingRoutine, refuseMissingType } from './knowledge.ts';
import { isFullyKnown, quote, refuse, relationAt, type Situation } from './situation.ts';
import { isBuiltinFunction } from './volatility.ts';

/** COMMENT says of what kind its relation is, and takes no other. Source: manual, COMMENT; tried on 15 and 18. */
const commented: Readonly<Partial<Record<ObjectKind, string>>> = {
  table: 'table',
  view: 'view',
  'materialized-view': 'materialized-view',
  sequence: 'sequence',
  index: 'index',
};

function refuseCommentedKind(at: Situation, object: ObjectKind, name: ObjectName): readonly Refusal[] {
  const wanted = commented[object];
  const found = findRelation(at.before, name);
  if (wanted === undefined || found === undefined || (found.kind !== 'index' && found.origin.kind === 'unknown')) return [];
  return found.kind === wanted
    ? []
    : [refuse('wrong-kind', `${quote(name)} is a ${found.kind.replace('-', ' ')}, and the statement is for a ${wanted.replace('-', ' ')}`, '42809')];
}

const membersOf: Readonly<Partial<Record<ObjectKind, (table: Table) => readonly { readonly name: string }[]>>> = {
  trigger: ({ triggers }) => triggers,
  policy: ({ policies }) => policies,
  rule: ({ rules }) => rules ?? [],
};

/** A constraint of that name; a NOT NULL is a constraint since 18, and its name is not always kept. */
const mayHaveConstraint = (table: Table, member: string): boolean =>
  table.constraints.some(({ name }) => name === member) || table.columns.some(({ notNull }) => notNull);

function refuseCommentedMember(at: Situation, { object, name, member }: Extract<SchemaChange, { kind: 'comment' }>): readonly Refusal[] {
  const { table } = relationAt(at, name);
  if (member === undefined || !isFullyKnown(table) || table.foreign) return [];
  if (object === 'constraint')
    return mayHaveConstraint(table, member) ? [] : refuseMissingMember(at, table, 'unknown-constraint', 'constraint', member);
  const members = membersOf[object]?.(table);
  return members === undefined || members.some((it) => it.name === member) ? [] : refuseMissingMember(at, table, 'unknown-object', object, member);
}

/** The refusal of a name that means no type, or one that is no domain. */
function refuseNamedType(at: Situation, object: ObjectKind, name: ObjectName): readonly Refusal[] {
  const found = findType(at.before, name);
  if (object === 'domain' && found !== undefined && found.kind !== 'domain' && found.origin.kind !== 'unknown')
    return [refuse('wrong-kind', `${quote(name)} is not a domain`, '42809')];
  return refuseMissingType(at, { ...name, modifiers: [], dimensions: 0, text: showName(name) });
}

function refuseNamed(at: Situation, object: ObjectKind, name: ObjectName): readonly Refusal[] {
  switch (object) {
    case 'type':
    case 'domain':
      return name.schema === undefined && builtinTypes.has(name.name) ? [] : refuseNamedType(at, object, name);
    case 'schema':
      return lacksSchema(at, name.name) ? [refuse('unknown-schema', `schema ${quote(name.name)} does not exist`, '3F000')] : [];
    case 'routine':
      return refuseMissingRoutine(at, name, isBuiltinFunction);
    default:
      return [];
  }
}

/** Privileges that each kind of object has. Source: manual, 5.8 Privileges, Table 5.2; MAINTAIN since 17, SET and ALTER SYSTEM since 15. */
const privileges: Readonly<Partial<Record<ObjectKind, ReadonlySet<string>>>> = Object.fromEntries(
  Object.entries({
    table: 'select insert update delete truncate references trigger maintain usage rule all',
    sequence: 'usage select update all',
    schema: 'create usage all',
    routine: 'execute all',
    type: 'usage all',
    domain: 'usage all',
    database: 'create connect temporary temp all',
    language: 'usage all',
  }).map(([kind, names]) => [kind, new Set(names.split(' '))]),
);

function refuseGrant(at: Situation, change: Extract<SchemaChange, { kind: 'grant' }>): readonly Refusal[] {
  const { object, names } = change;
  const known = privileges[object];
  const wrong = change.defaults ? undefined : change.privileges.find((privilege) => known?.has(privilege.toLowerCase()) === false);
  const isColumn = object === 'table' || object === 'column';
  return [
    ...(wrong === undefined ? [] : [refuse('invalid-definition', `${wrong.toUpperCase()} is not a privilege of a ${object}`, '0LP01')]),
    ...(isColumn && !change.allInSchema && !change.defaults ? names.flatMap((name) => refuseGrantOnIndex(at, name)) : []),
    ...(change.allInSchema || change.defaults ? names.flatMap((name) => refuseNamed(at, 'schema', name)) : []),
    ...(object === 'routine' && (change.allInSchema || change.defaults) ? [] : names.flatMap((name) => refuseNamed(at, object, name))),
  ];
}

const refuseGrantOnIndex = (at: Situation, name: ObjectName): readonly Refusal[] =>
  findRelation(at.before, name)?.kind === 'index' ? [refuse('wrong-kind', `${quote(name)} is an index, which has no privileges`, '42809')] : [];

/** What of a routine is called a procedure, a function or an aggregate. */
function refuseRoutineKind(at: Situation, change: SchemaChange): readonly Refusal[] {
  if (change.kind !== 'drop-routine' && change.kind !== 'alter-routine') return [];
  const found = findRoutines(at.before, change.routine);
  if (change.arguments === undefined || found.length === 0 || !knowsAbsence(at) || isBuiltinFunction(change.routine.name)) return [];
  if (found.some(({ origin }) => origin.kind === 'unknown') || ('ifExists' in change && change.ifExists)) return [];
  if (at.before.catalog.extensions.some(({ name }) => name !== 'plpgsql')) return [];
  const wanted = change.arguments.length;
  const fits = found.some((routine) => routine.arguments.length === wanted || routine.signature !== undefined);
  return fits ? [] : [refuse('unknown-routine', `no ${quote(change.routine)} takes ${wanted} arguments`, '42883')];
}

/** The refusals of names by which COMMENT, GRANT, ALTER DEFAULT PRIVILEGES and statistics speak of objects. */
export function refuseNamedObjects(change: SchemaChange, at: Situation): readonly Refusal[] {
  switch (change.kind) {
    case 'comment':
      return [
        ...refuseCommentedKind(at, change.object, change.name),
        ...refuseCommentedMember(at, change),
        ...refuseNamed(at, change.object, change.name),
      ];
    case 'grant':
      return refuseGrant(at, change);
    case 'set-owner':
      return refuseNamed(at, change.object, change.name);
    case 'set-schema':
      return change.object === 'type'
        ? refuseNamed(at, 'type', change.name)
        : change.object === 'routine'
          ? refuseNamed(at, 'routine', change.name)
          : [];
    case 'statistics':
      return change.table === undefined ? [] : refuseMissingColumns(at, relationAt(at, change.table).table, change.columns);
    case 'alter-routine':
    case 'drop-routine':
      return refuseRoutineKind(at, change);
    default:
      return [];
  }
}
