import type { ChangeOf } from '../../../model/change.ts';
import { qualify } from '../../../model/catalog.ts';
import type { Effects, Refusal } from '../../../model/effects.ts';
import { keyOf, type QualifiedName } from '../../../model/names.ts';
import { refuseColumnExpressions, refuseQuery } from './column-expressions.ts';
import type { Part } from './compose.ts';
import { refuseMissingKey } from './new-constraint.ts';
import { hasIndex, isKey } from './dependents.ts';
import { refuseEnumValues } from './enum-values.ts';
import { newForeignKey } from './foreign-keys.ts';
import { refuseMissingRelation, refuseMissingSchema, refuseMissingType, refuseTakenRelation, systemColumns } from './knowledge.ts';
import { modeOf } from './lock-facts.ts';
import { newPartition } from './partitions.ts';
import { ownColumns } from './own-columns.ts';
import { lockOn, quote, refuse, relationAt, type Situation } from './situation.ts';
import { told } from './stated.ts';
import { sourcesPart } from './sources.ts';

/** Foreign keys of a new table: it has no rows, but the tables that it refers to do, and they are locked. */
function newTableKeys(at: Situation, name: QualifiedName, change: ChangeOf<'create-table'>): readonly Part[] {
  const keys = change.spec.constraints.filter((constraint) => constraint.kind === 'foreign-key');
  return keys.map((key) =>
    newForeignKey(at, key, { name, persistence: change.spec.persistence, family: undefined, columns: change.spec.columns, validates: false }),
  );
}

/** A partitioned table's key, seen as a table, so that its unique keys can be held to it. */
function refuseOwnKeys(change: ChangeOf<'create-table'>): readonly Refusal[] {
  const { partitioning, constraints } = change.spec;
  const keys = constraints.filter(isKey);
  const primary = keys.filter((it) => it.kind === 'primary-key');
  const twice =
    primary.length > 1 ? [refuse('multiple-primary-keys', `multiple primary keys for table ${quote(change.table)} are not allowed`, '42P16')] : [];
  if (partitioning === undefined) return twice;
  const shell = { name: change.table, partitioning };
  return [...twice, ...keys.flatMap((key) => refuseMissingKey(shell, key.columns, key.kind === 'unique' ? 'unique constraint' : 'primary key'))];
}

/** Columns that the table's own expressions and keys name, and that it does not have; what it takes from other tables is not followed. */
function refuseUnknownColumns(at: Situation, { table, spec }: ChangeOf<'create-table'>): readonly Refusal[] {
  const isWhole = spec.inherits.length + spec.like.length === 0 && spec.partitionOf === undefined && spec.asQuery === undefined;
  if (!isWhole || spec.columns.length === 0 || at.conditional) return [];
  const named = [
    ...spec.columns.flatMap(({ generated }) => ownColumns(generated?.expression, table.name)),
    ...spec.constraints.flatMap((it) => {
      if (it.kind === 'check') return ownColumns(it.expression, table.name);
      return it.kind === 'primary-key' || it.kind === 'unique' || it.kind === 'foreign-key' ? it.columns : [];
    }),
  ];
  return [...new Set(named)]
    .filter((name) => !spec.columns.some((column) => column.name === name) && !systemColumns.has(name))
    .map((name) => refuse('unknown-column', `column ${quote(name)} of relation ${quote(table)} does not exist`, '42703'));
}

function newTableRefusals(at: Situation, change: ChangeOf<'create-table'>): readonly Refusal[] {
  const { spec } = change;
  const names = spec.columns.map(({ name }) => name);
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  return [
    ...refuseMissingSchema(at, change.table),
    ...(spec.persistence === 'temporary' ? [] : refuseTakenRelation(at, change.table)),
    ...spec.columns.flatMap((column) => refuseMissingType(at, column.type)),
    ...twice.map((name) => refuse('duplicate-column', `column ${quote(name)} specified more than once`, '42701')),
    ...spec.columns.flatMap((column) => refuseColumnExpressions(at, column, spec.columns).map((refusal) => ({ ...refusal, span: column.span }))),
    ...spec.constraints.flatMap((it) => (it.kind === 'check' ? refuseQuery(it.expression, 'a CHECK constraint') : [])),
    ...spec.columns.flatMap((column) => refuseEnumValues(at, column.default, undefined, column.type)),
    ...spec.constraints.flatMap((it) => (it.kind === 'check' ? refuseEnumValues(at, it.expression, spec) : [])),
    ...refuseUnknownColumns(at, change),
    ...refuseOwnKeys(change),
    ...refuseTakenNames(at, change),
  ];
}

/** The name of a constraint's index has to be free among the relations of the schema, and is not the table's own. */
function refuseTakenNames(at: Situation, { table, spec }: ChangeOf<'create-table'>): readonly Refusal[] {
  const { schema } = qualify(at.before, table);
  if (spec.persistence === 'temporary') return [];
  return spec.constraints
    .filter((constraint) => constraint.named && hasIndex(constraint))
    .flatMap(({ name }) =>
      name === table.name ? [refuse('name-taken', `relation ${quote(name)} already exists`, '42P07')] : refuseTakenRelation(at, { schema, name }),
    );
}

export function createTable(change: ChangeOf<'create-table'>, at: Situation): Effects {
  const { spec } = change;
  const page = 'sql-createtable.html';
  const name = qualify(at.before, change.table);
  const stands = at.before.catalog.relations.get(keyOf(name));
  if (change.ifNotExists && stands !== undefined && (stands.kind === 'index' || stands.origin.kind !== 'unknown')) return told(at, page);
  const parent = spec.partitionOf === undefined ? undefined : relationAt(at, spec.partitionOf.parent);
  const asPartition =
    parent === undefined || spec.partitionOf === undefined
      ? undefined
      : newPartition(at, name, { parent: parent.table, parentName: parent.name, bound: spec.partitionOf.bound });
  const others = [...spec.inherits, ...spec.like.map((like) => like.table), ...(spec.partitionOf === undefined ? [] : [spec.partitionOf.parent])];
  return told(
    at,
    page,
    asPartition,
    ...newTableKeys(at, name, change),
    spec.asQuery && sourcesPart(at, spec.asQuery.uses, spec.asQuery.withData ? 'populate' : undefined),
    {
      locks: [
        ...spec.inherits.map((inherited) => lockOn(relationAt(at, inherited).name, modeOf('inherit', at.target), 'parent')),
        ...spec.like.map((like) => lockOn(relationAt(at, like.table).name, modeOf('read-rows', at.target), 'source')),
      ],
      refusals: [...newTableRefusals(at, change), ...others.flatMap((other) => refuseMissingRelation(at, other))],
    },
  );
}
