import { findIndex } from '../../../model/catalog.ts';
import type { LockMode, Refusal, WorkReason } from '../../../model/effects.ts';
import { isSameName, type ObjectName } from '../../../model/names.ts';
import type { Column, Partitioning, Table } from '../../../model/objects.ts';
import type { Constraint, KeyConstraint } from '../../../model/constraints.ts';
import { isAtLeast } from '../../../model/target.ts';
import { refuseQuery } from './column-expressions.ts';
import { merge, type Part } from './compose.ts';
import { refuseEnumValues } from './enum-values.ts';
import { newForeignKey } from './foreign-keys.ts';
import { refuseMissingColumns, refuseMissingMember, refuseTakenRelation } from './knowledge.ts';
import { modeOf } from './lock-facts.ts';
import { notNullScan } from './not-null-scan.ts';
import { ownColumns } from './own-columns.ts';
import { lockOn, quote, refuse, workOnFamily, type Family, type Situation } from './situation.ts';

type NewColumn = Pick<Column, 'name' | 'type' | 'default'>;

/** Where a constraint is added: to columns that stand, or to one that the same statement makes. */
export interface Adding {
  readonly newColumn?: NewColumn;
  /** The new column is filled with something in the rows that stand. */
  readonly isFilled?: boolean;
}

/** Key columns of a partitioned table that a unique key leaves out. Source: manual, 5.12.2.3 Limitations. */
export function refuseMissingKey(
  table: { readonly name: ObjectName; readonly partitioning?: Partitioning } | undefined,
  columns: readonly (string | undefined)[],
  what: string,
): readonly Refusal[] {
  const missing = table?.partitioning?.keys.filter((key) => key.column === undefined || !columns.includes(key.column)) ?? [];
  return missing.map((key) =>
    refuse(
      'unique-misses-partition-key',
      `${what} on partitioned table ${quote(table?.name ?? '')} must include all partitioning columns; it lacks ${quote(key.column ?? key.expression?.text ?? '')}`,
      '0A000',
    ),
  );
}

/** The family's own table, as far as its partition key goes. */
const partitioned = ({ name, table }: Family): { readonly name: ObjectName; readonly partitioning: Partitioning } | undefined =>
  table?.partitioning === undefined ? undefined : { name, partitioning: table.partitioning };

const buildReasons = { 'primary-key': 'build-primary-key', unique: 'build-unique' } as const satisfies Record<string, WorkReason>;

function refuseUsingIndex(at: Situation, family: Family, constraint: KeyConstraint, name: string): readonly Refusal[] {
  const found = findIndex(at.before, { schema: family.name.schema, name });
  if (found === undefined) return refuseMissingMember(at, family.table, 'unknown-index', 'index', name);
  const { index, owner } = found;
  const wrong = (why: string): readonly Refusal[] => [refuse('wrong-kind', `index ${quote(name)} ${why}`, '42809')];
  if (!isSameName(owner, family.name)) return [refuse('wrong-kind', `index ${quote(name)} does not belong to table ${quote(family.name)}`, '55000')];
  if (index.constraint !== undefined) return [refuse('name-taken', `index ${quote(name)} is already associated with a constraint`, '55000')];
  if (!index.valid) return [refuse('wrong-kind', `index ${quote(name)} is not valid`, '55000')];
  if (family.table?.partitioning !== undefined) return wrong('cannot make a constraint of a partitioned table');
  if (!index.unique) return wrong('is not a unique index');
  if (index.predicate !== undefined) return wrong('is a partial index, and cannot make a constraint');
  if (index.parts.some((part) => part.expression !== undefined)) return wrong('contains expressions, and cannot make a constraint');
  if (index.parts.some((part) => part.order === 'desc' || part.nulls === 'first')) return wrong('does not have default sorting behavior');
  return constraint.kind === 'primary-key' && index.nullsNotDistinct ? wrong('uses NULLS NOT DISTINCT, and cannot be a primary key') : [];
}

/** A primary key makes its columns NOT NULL, which means looking at every row unless that is known. */
function primaryKeyScan(at: Situation, family: Family, columns: readonly string[], mode: LockMode): Part {
  return { work: columns.flatMap((column) => notNullScan(at, family, column, mode)) };
}

/** The index of a constraint has its name, which must be free among the relations of the schema. */
const refuseTakenIndex = (at: Situation, family: Family, { named, name }: Constraint): readonly Refusal[] =>
  named ? refuseTakenRelation(at, { schema: family.name.schema, name }) : [];

function newKey(at: Situation, family: Family, constraint: KeyConstraint, adding: Adding): Part {
  const mode = modeOf('add-constraint', at.target);
  const { table } = family;
  const standing = table?.constraints.some((it) => it.kind === 'primary-key') === true;
  const twice: Part = {
    refusals:
      constraint.kind === 'primary-key' && standing && !at.conditional && at.before.catalog.unfollowed !== true
        ? [refuse('multiple-primary-keys', `multiple primary keys for table ${quote(family.name)} are not allowed`, '42P16')]
        : [],
  };
  if (constraint.usingIndex !== undefined) {
    const name = constraint.usingIndex;
    const index = table?.indexes.find((it) => it.name === name);
    const columns = index?.parts.flatMap((part) => (part.column === undefined ? [] : [part.column])) ?? [];
    const unknown =
      index === undefined && constraint.kind === 'primary-key'
        ? 'nothing says what the index is on, and whether its columns are NOT NULL'
        : undefined;
    return merge(
      twice,
      {
        locks: [lockOn({ schema: family.name.schema, name }, 'SHARE UPDATE EXCLUSIVE', 'index')],
        refusals: refuseUsingIndex(at, family, constraint, name),
        assumed: unknown,
      },
      constraint.kind === 'primary-key' ? primaryKeyScan(at, family, columns, mode) : undefined,
    );
  }
  const isNew = adding.newColumn !== undefined;
  return merge(
    twice,
    {
      work: workOnFamily(family, 'index-build', buildReasons[constraint.kind], mode, constraint.name === '' ? undefined : constraint.name),
      refusals: [
        ...refuseMissingKey(partitioned(family), constraint.columns, constraint.kind === 'primary-key' ? 'primary key' : 'unique constraint'),
        ...(isNew ? [] : refuseMissingColumns(at, table, [...constraint.columns, ...constraint.include])),
        ...refuseTakenIndex(at, family, constraint),
        ...refusePartitionedKey(at, table),
      ],
    },
    constraint.kind === 'primary-key' && !isNew ? primaryKeyScan(at, family, constraint.columns, mode) : undefined,
  );
}

const refusePartitionedKey = (at: Situation, table: Table | undefined): readonly Refusal[] =>
  table?.partitioning !== undefined && !isAtLeast(at.target, 11)
    ? [refuse('unsupported', `unique keys on partitioned table ${quote(table)} need PostgreSQL 11`, '0A000')]
    : [];

/** Source: release notes of 17; tried on 15. */
const refuseExclusion = (at: Situation, table: Table | undefined): readonly Refusal[] =>
  table?.partitioning !== undefined && !isAtLeast(at.target, 17)
    ? [refuse('unsupported', `exclusion constraints on partitioned table ${quote(table)} need PostgreSQL 17`, '0A000')]
    : [];

/** What a new constraint does beyond the lock of its ALTER TABLE. Source: manual, ALTER TABLE, ADD table_constraint. */
export function newConstraint(at: Situation, family: Family, constraint: Constraint, adding: Adding = {}): Part {
  const mode = modeOf('add-constraint', at.target);
  const known = adding.newColumn === undefined ? (family.table?.columns ?? []) : [...(family.table?.columns ?? []), adding.newColumn];
  switch (constraint.kind) {
    case 'primary-key':
    case 'unique':
      return newKey(at, family, constraint, adding);
    case 'exclude': {
      const columns = constraint.parts.flatMap((part) => (part.column === undefined ? [] : [part.column]));
      return {
        work: workOnFamily(family, 'index-build', 'build-exclusion', mode, constraint.name === '' ? undefined : constraint.name),
        refusals: [
          ...(adding.newColumn === undefined ? refuseMissingColumns(at, family.table, columns) : []),
          ...refuseTakenIndex(at, family, constraint),
          ...refuseExclusion(at, family.table),
        ],
      };
    }
    case 'foreign-key': {
      const isBare = adding.newColumn !== undefined && adding.newColumn.default === undefined && adding.isFilled !== true;
      const validates = constraint.valid && constraint.enforced && !isBare;
      const key = newForeignKey(at, constraint, {
        name: family.name,
        persistence: family.table?.knowledge === 'full' ? family.table.persistence : undefined,
        family,
        columns: known,
        validates,
      });
      return adding.newColumn === undefined ? merge(key, { refusals: refuseMissingColumns(at, family.table, constraint.columns) }) : key;
    }
    case 'check': {
      const scans = constraint.valid && constraint.enforced;
      const named = constraint.name === '' ? undefined : constraint.name;
      const others = ownColumns(constraint.expression, family.name.name).filter((name) => name !== adding.newColumn?.name);
      return {
        work: scans ? workOnFamily(family, 'scan', 'verify-check', mode, named) : [],
        refusals: [
          ...refuseQuery(constraint.expression, 'a CHECK constraint'),
          ...refuseEnumValues(at, constraint.expression, { columns: known }),
          ...refuseMissingColumns(at, family.table, others),
        ],
      };
    }
    case 'not-null':
      return {
        work: constraint.valid ? notNullScan(at, family, constraint.column, mode) : [],
        refusals: refuseMissingColumns(at, family.table, [constraint.column]),
      };
  }
}
