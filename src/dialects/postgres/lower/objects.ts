import type { Node, ObjectType, ObjectWithArgs, TypeName } from 'libpg-query';
import type { ObjectKind } from '../../../model/changes/objects.ts';
import type { ObjectName } from '../../../model/names.ts';
import { readType } from '../types.ts';
import { all, as, itemsOf, nameOf, stringOf, stringsOf } from '../tree.ts';

/** What the parser calls the kinds of objects, in the words of the model. */
const kinds: Readonly<Partial<Record<ObjectType, ObjectKind>>> = {
  OBJECT_TABLE: 'table',
  OBJECT_FOREIGN_TABLE: 'table',
  OBJECT_COLUMN: 'column',
  OBJECT_ATTRIBUTE: 'column',
  OBJECT_INDEX: 'index',
  OBJECT_TABCONSTRAINT: 'constraint',
  OBJECT_DOMCONSTRAINT: 'constraint',
  OBJECT_VIEW: 'view',
  OBJECT_MATVIEW: 'materialized-view',
  OBJECT_SEQUENCE: 'sequence',
  OBJECT_SCHEMA: 'schema',
  OBJECT_TYPE: 'type',
  OBJECT_DOMAIN: 'domain',
  OBJECT_FUNCTION: 'routine',
  OBJECT_PROCEDURE: 'routine',
  OBJECT_ROUTINE: 'routine',
  OBJECT_AGGREGATE: 'aggregate',
  OBJECT_TRIGGER: 'trigger',
  OBJECT_POLICY: 'policy',
  OBJECT_EXTENSION: 'extension',
  OBJECT_DATABASE: 'database',
  OBJECT_ROLE: 'role',
  OBJECT_PUBLICATION: 'publication',
  OBJECT_SUBSCRIPTION: 'subscription',
  OBJECT_STATISTIC_EXT: 'statistics',
  OBJECT_COLLATION: 'collation',
  OBJECT_RULE: 'rule',
  OBJECT_EVENT_TRIGGER: 'event-trigger',
  OBJECT_OPERATOR: 'operator',
  OBJECT_CAST: 'cast',
  OBJECT_FOREIGN_SERVER: 'server',
  OBJECT_LANGUAGE: 'language',
};

export function objectKind(type: ObjectType | undefined): ObjectKind {
  return (type !== undefined && kinds[type]) || 'other';
}

/** Kinds that are named within a table: the last part of their name is their own. */
const members = new Set<ObjectType | undefined>(['OBJECT_COLUMN', 'OBJECT_TABCONSTRAINT', 'OBJECT_TRIGGER', 'OBJECT_POLICY', 'OBJECT_RULE']);

export interface NamedObject {
  readonly name: ObjectName;
  /** The parts as they are written, without a database. */
  readonly path: readonly string[];
  readonly member?: string;
  readonly arguments?: readonly string[];
}

/** Reads what a statement names, in whatever shape the parser gives for its kind. */
export function readObject(type: ObjectType | undefined, node: Node | undefined): NamedObject {
  const routine = as(node, 'ObjectWithArgs');
  if (routine !== undefined) return readRoutineName(routine);
  const typeName = as(node, 'TypeName');
  if (typeName !== undefined) return readTypeName(typeName);
  const single = stringOf(node);
  if (single !== undefined) return { name: { name: single }, path: [single] };
  const items = itemsOf(node);
  if (type === 'OBJECT_DOMCONSTRAINT') {
    const domain = readTypeName(as(items[0], 'TypeName'));
    return { ...domain, member: stringOf(items[1]) ?? '' };
  }
  const path = stringsOf(items);
  if (!members.has(type) || path.length < 2) return { name: nameOf(path), path };
  return { name: nameOf(path.slice(0, -1)), path, member: path.at(-1) ?? '' };
}

function readTypeName(type: TypeName | undefined): NamedObject {
  const path = stringsOf(type?.names).filter((part, index, parts) => !(index === 0 && parts.length > 1 && part === 'pg_catalog'));
  return { name: nameOf(path), path };
}

function readRoutineName(routine: ObjectWithArgs): NamedObject {
  const path = stringsOf(routine.objname);
  const name = { name: nameOf(path), path };
  return routine.args_unspecified === true ? name : { ...name, arguments: all(routine.objargs, 'TypeName').map(argumentType) };
}

/** A type as part of a routine's identity: modifiers and the number of dimensions do not count. */
export function argumentType(type: TypeName | undefined): string {
  const { name, schema, dimensions } = readType(type);
  return `${schema === undefined ? '' : `${schema}.`}${name}${dimensions > 0 ? '[]' : ''}`;
}
