import { findIndex } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Collateral, Effects, LockMode, Refusal, WorkReason } from '../../../model/effects.ts';
import { isSameName, type ObjectName } from '../../../model/names.ts';
import type { Column, Constraint, KeyConstraint, Partitioning, Table } from '../../../model/objects.ts';
import { isAtLeast } from '../../../model/target.ts';
import { columnsOf } from '../../../model/types.ts';
import { merge, type Part } from './compose.ts';
import { foreignKeysTo, isKey, referencedBy } from './dependents.ts';
import { refuseUncommittedValues } from './enum-values.ts';
import { newForeignKey } from './foreign-keys.ts';
import { refuseMissingColumns, refuseMissingMember, refuseMissingRelation, refuseTakenRelation } from './knowledge.ts';
import { modeOf } from './lock-facts.ts';
import { notNullScan } from './not-null-scan.ts';
import { familyOf, isFullyKnown, lockFamily, lockOn, quote, refuse, workOnFamily, type Family, type Situation } from './situation.ts';
import { stated } from './stated.ts';

type NewColumn = Pick<Column, 'name' | 'type'>;

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

function newKey(at: Situation, family: Family, constraint: KeyConstraint, adding: Adding): Part {
  const mode = modeOf('add-constraint', at.target);
  const { table } = family;
  const standing = table?.constraints.some((it) => it.kind === 'primary-key') === true;
  const twice: Part = {
    refusals:
      constraint.kind === 'primary-key' && standing && !at.conditional
        ? [refuse('multiple-primary-keys', `multiple primary keys for table ${quote(family.name)} are not allowed`, '42P16')]
        : [],
  };
  if (constraint.usingIndex !== undefined) {
    const name = constraint.usingIndex;
    const index = table?.indexes.find((it) => it.name === name);
    const columns = index?.parts.flatMap((part) => (part.column === undefined ? [] : [part.column])) ?? [];
    const unknown = index === undefined && constraint.kind === 'primary-key' ? 'nothing says what the index is on, and whether its columns are NOT NULL' : undefined;
    return merge(
      twice,
      { locks: [lockOn({ schema: family.name.schema, name }, 'SHARE UPDATE EXCLUSIVE', 'index')], refusals: refuseUsingIndex(at, family, constraint, name), assumed: unknown },
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
        ...(constraint.named ? refuseTakenRelation(at, { schema: family.name.schema, name: constraint.name }) : []),
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
        refusals: adding.newColumn === undefined ? refuseMissingColumns(at, family.table, columns) : [],
      };
    }
    case 'foreign-key': {
      const validates = constraint.valid && constraint.enforced && (adding.newColumn === undefined || adding.isFilled === true);
      const key = newForeignKey(at, constraint, { name: family.name, family, columns: known, validates });
      return adding.newColumn === undefined ? merge(key, { refusals: refuseMissingColumns(at, family.table, constraint.columns) }) : key;
    }
    case 'check': {
      const scans = constraint.valid && constraint.enforced;
      const named = constraint.name === '' ? undefined : constraint.name;
      const others = columnsOf(constraint.expression).filter((name) => name !== adding.newColumn?.name);
      return {
        work: scans ? workOnFamily(family, 'scan', 'verify-check', mode, named) : [],
        refusals: [
          ...refuseUncommittedValues(at, constraint.expression, { columns: known }),
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

function refuseTakenConstraint(at: Situation, family: Family, constraint: Constraint): readonly Refusal[] {
  const taken = constraint.named && family.table?.constraints.some((it) => it.name === constraint.name) === true && !at.conditional;
  return taken ? [refuse('name-taken', `constraint ${quote(constraint.name)} for relation ${quote(family.name)} already exists`, '42710')] : [];
}

export function addConstraint(change: ChangeOf<'add-constraint'>, at: Situation): Effects {
  const id = change.constraint.kind === 'foreign-key' ? 'add-foreign-key' : 'add-constraint';
  const family = familyOf(at, change.table);
  return stated(
    at,
    id,
    {
      locks: lockFamily(family, modeOf(id, at.target)),
      refusals: [...refuseMissingRelation(at, change.table), ...refuseTakenConstraint(at, family, change.constraint)],
    },
    newConstraint(at, family, change.constraint),
  );
}

const findConstraint = (family: Family, name: string): Constraint | undefined => family.table?.constraints.find((it) => it.name === name);

function refuseMissingConstraint(at: Situation, family: Family, name: string): readonly Refusal[] {
  if (name.endsWith('_not_null')) return [];
  return findConstraint(family, name) === undefined ? refuseMissingMember(at, family.table, 'unknown-constraint', 'constraint', name) : [];
}

const validateReasons: Partial<Record<Constraint['kind'], WorkReason>> = {
  check: 'verify-check',
  'foreign-key': 'verify-foreign-key',
  'not-null': 'verify-not-null',
};

export function validateConstraint(change: ChangeOf<'validate-constraint'>, at: Situation): Effects {
  const family = familyOf(at, change.table);
  const mode = modeOf('validate-constraint', at.target);
  const constraint = findConstraint(family, change.constraint);
  const lock: Part = {
    locks: lockFamily(family, mode),
    refusals: [...refuseMissingRelation(at, change.table), ...refuseMissingConstraint(at, family, change.constraint)],
  };
  if (constraint === undefined) {
    const assumed = 'nothing says what the constraint is; validating it reads the whole table';
    return stated(at, 'validate-constraint', lock, { work: workOnFamily(family, 'scan', 'verify-check', mode, change.constraint), assumed });
  }
  const because = validateReasons[constraint.kind];
  if (because === undefined) {
    return stated(at, 'validate-constraint', lock, {
      refusals: [refuse('wrong-kind', `constraint ${quote(change.constraint)} is not a foreign key or check constraint`, '42809')],
    });
  }
  const parent = constraint.kind === 'foreign-key' ? familyOf(at, referencedBy(at, family.name, constraint).name) : undefined;
  return stated(at, 'validate-constraint', lock, {
    locks: parent === undefined || constraint.valid ? [] : lockFamily(parent, modeOf('validate-foreign-key-parent', at.target), 'parent'),
    work: constraint.valid ? [] : workOnFamily(family, 'scan', because, mode, constraint.name),
    refusals: constraint.enforced || constraint.kind === 'not-null' ? [] : [refuse('wrong-kind', `cannot validate NOT ENFORCED constraint ${quote(constraint.name)}`, '42809')],
  });
}

/** Foreign keys of other tables that rest on a key of this one. */
function keysResting(at: Situation, table: Table, constraint: Constraint): ReturnType<typeof foreignKeysTo> {
  if (!isKey(constraint)) return [];
  const rivals = table.constraints.filter(isKey).filter((it) => it !== constraint);
  return foreignKeysTo(at, table).filter(({ key }) => {
    const wanted = key.referencedColumns;
    if (wanted.length === 0) return constraint.kind === 'primary-key';
    const same = wanted.length === constraint.columns.length && wanted.every((name) => constraint.columns.includes(name));
    const other = rivals.some((it) => it.columns.length === wanted.length && wanted.every((name) => it.columns.includes(name)));
    return same && !other;
  });
}

function dropKnownConstraint(at: Situation, family: Family, table: Table, constraint: Constraint, change: ChangeOf<'drop-constraint'>): Part {
  const mode = modeOf('drop-constraint', at.target);
  const resting = keysResting(at, table, constraint);
  const parent = constraint.kind === 'foreign-key' ? familyOf(at, referencedBy(at, family.name, constraint).name) : undefined;
  const index = table.indexes.find((it) => it.constraint === constraint.name);
  const along: readonly Collateral[] = resting.map(({ key, table: child }) => ({ what: 'foreign-key', name: key.name, table: child, how: 'dropped' }));
  return {
    locks: [
      ...(parent === undefined ? [] : lockFamily(parent, mode, 'parent')),
      ...(index === undefined ? [] : [lockOn({ schema: table.schema, name: index.name }, mode, 'index')]),
      ...(change.cascade ? resting.map(({ table: child }) => lockOn(child, mode, 'child')) : []),
    ],
    collateral: [...(index === undefined ? [] : [{ what: 'index', name: index.name, table, how: 'dropped' } as const]), ...(change.cascade ? along : [])],
    refusals: change.cascade
      ? []
      : resting.map(({ key, table: child }) =>
          refuse('others-depend', `cannot drop constraint ${quote(constraint.name)} on table ${quote(table)}: foreign key ${quote(key.name)} of ${quote(child)} depends on it`, '2BP01'),
        ),
  };
}

export function dropConstraint(change: ChangeOf<'drop-constraint'>, at: Situation): Effects {
  const family = familyOf(at, change.table);
  const constraint = findConstraint(family, change.constraint);
  return stated(
    at,
    'drop-constraint',
    {
      locks: lockFamily(family, modeOf('drop-constraint', at.target)),
      refusals: [...refuseMissingRelation(at, change.table), ...(change.ifExists ? [] : refuseMissingConstraint(at, family, change.constraint))],
      assumed:
        constraint !== undefined || isFullyKnown(family.table)
          ? undefined
          : 'nothing says what the constraint is; dropping a foreign key locks the table that it refers to as well',
    },
    family.table === undefined || constraint === undefined ? undefined : dropKnownConstraint(at, family, family.table, constraint, change),
  );
}

export function renameConstraint(change: ChangeOf<'rename-constraint'>, at: Situation): Effects {
  const family = familyOf(at, change.table);
  const taken = findConstraint(family, change.to) !== undefined && !at.conditional;
  return stated(at, 'rename-constraint', {
    locks: lockFamily(family, modeOf('rename-constraint', at.target)),
    refusals: [
      ...refuseMissingRelation(at, change.table),
      ...refuseMissingConstraint(at, family, change.constraint),
      ...(taken ? [refuse('name-taken', `constraint ${quote(change.to)} for relation ${quote(change.table)} already exists`, '42710')] : []),
    ],
  });
}

export function alterConstraint(change: ChangeOf<'alter-constraint'>, at: Situation): Effects {
  const family = familyOf(at, change.table);
  const mode = modeOf('alter-constraint', at.target);
  const constraint = findConstraint(family, change.constraint);
  const becomesEnforced = change.enforced === true && constraint?.enforced === false;
  const parent = constraint?.kind === 'foreign-key' ? referencedBy(at, family.name, constraint).name : undefined;
  return stated(at, 'alter-constraint', {
    locks: [...lockFamily(family, mode), ...(parent !== undefined && change.enforced !== undefined ? [lockOn(parent, 'ROW SHARE', 'parent')] : [])],
    work: becomesEnforced ? workOnFamily(family, 'scan', 'verify-foreign-key', mode, change.constraint) : [],
    refusals: [...refuseMissingRelation(at, change.table), ...refuseMissingConstraint(at, family, change.constraint)],
  });
}
