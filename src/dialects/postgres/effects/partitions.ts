import type { ForeignKey } from '../../../model/constraints.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Effects, Lock, Refusal, Work } from '../../../model/effects.ts';
import { isSameName, type QualifiedName } from '../../../model/names.ts';
import type { Index, PartitionBound, Table } from '../../../model/objects.ts';
import { merge, type Part } from './compose.ts';
import { foreignKeysOf, foreignKeysTo, referencedBy } from './dependents.ts';
import { provesOutside } from './exclusion.ts';
import { isEmptyRange, provesBound, rangesMeet } from './implication.ts';
import { refuseMissingRelation } from './knowledge.ts';
import { modeOf } from './lock-facts.ts';
import { refuseUnlikeParent } from './own-columns.ts';
import {
  childPartitionsOf,
  descendantsOf,
  familyOf,
  isFullyKnown,
  lockFamily,
  lockOn,
  quote,
  refuse,
  relationAt,
  workOn,
  type Family,
  type Situation,
} from './situation.ts';
import { stated } from './stated.ts';

/** The default partition of a partitioned table, with all that is below it. */
function defaultPartition(at: Situation, parent: Table): Family | undefined {
  const found = childPartitionsOf(at, parent).find((table) => table.partitionOf?.bound.kind === 'default');
  return found === undefined ? undefined : familyOf(at, { schema: found.schema, name: found.name });
}

const values = (bound: PartitionBound): string => JSON.stringify(bound);

/** Of the moduli in their order, each is a factor of the next. Source: manual, CREATE TABLE, PARTITION OF. */
function fitsModuli(at: Situation, parent: Table, modulus: number): boolean {
  const standing = childPartitionsOf(at, parent).flatMap(({ partitionOf }) =>
    partitionOf?.bound.kind === 'hash' ? [partitionOf.bound.modulus] : [],
  );
  return standing.every((other) => Math.max(other, modulus) % Math.min(other, modulus) === 0);
}

/** Bounds that hold nothing, or are surely taken: the same list values, the same range, a second default. */
function refuseOverlap(at: Situation, parent: Table, name: QualifiedName, bound: PartitionBound): readonly Refusal[] {
  if (at.conditional) return [];
  if (bound.kind === 'range' && parent.partitioning !== undefined && isEmptyRange(parent, parent.partitioning, bound))
    return [refuse('invalid-definition', `empty range bound specified for partition ${quote(name.name)}`, '42P17')];
  if (bound.kind === 'hash' && !fitsModuli(at, parent, bound.modulus))
    return [refuse('invalid-definition', 'every hash partition modulus must be a factor of the next larger modulus', '42P17')];
  const rival = childPartitionsOf(at, parent).find((table) => {
    const other = table.partitionOf?.bound;
    if (other === undefined || isSameName(table, name)) return false;
    if (other.kind === 'list' && bound.kind === 'list') return bound.values.some((value) => other.values.includes(value));
    if (parent.partitioning !== undefined && rangesMeet(parent, parent.partitioning, other, bound)) return true;
    return values(other) === values(bound);
  });
  return rival === undefined ? [] : [refuse('partition-overlaps', `partition ${quote(name.name)} would overlap partition ${quote(rival)}`, '42P17')];
}

/** What a new partition does to the default partition: no row of it may belong to the new one. */
function defaultPart(at: Situation, parent: Table, bound: PartitionBound): Part {
  const found = bound.kind === 'default' ? undefined : defaultPartition(at, parent);
  if (found === undefined || parent.partitioning === undefined) return {};
  const { partitioning } = parent;
  const tables = [...(found.table === undefined ? [] : [found.table]), ...found.descendants].filter((table) => table.partitioning === undefined);
  const scanned = tables.filter((table) => !provesOutside(table, partitioning, bound));
  return {
    locks: lockFamily(found, 'ACCESS EXCLUSIVE', 'default-partition'),
    work: scanned.map((table) => workOn(table, 'scan', 'verify-default-partition', 'ACCESS EXCLUSIVE')),
  };
}

/** CREATE TABLE … PARTITION OF. Source: manual, CREATE TABLE, PARTITION OF. */
export function newPartition(
  at: Situation,
  name: QualifiedName,
  of: { readonly parent: Table | undefined; readonly parentName: QualifiedName; readonly bound: PartitionBound },
): Part {
  const lock = lockOn(of.parentName, modeOf('partition-of', at.target), 'partitioned-parent');
  if (of.parent === undefined) return { locks: [lock] };
  const parents = foreignKeysOf(of.parent).map((key) =>
    lockOn(referencedBy(at, of.parent, key).name, modeOf('add-foreign-key', at.target), 'parent'),
  );
  return merge({ locks: [lock] }, defaultPart(at, of.parent, of.bound), {
    locks: parents,
    refusals: [...refuseOverlap(at, of.parent, name, of.bound), ...refuseUnpartitioned(of.parent)],
  });
}

const refuseUnpartitioned = (parent: Table): readonly Refusal[] =>
  isFullyKnown(parent) && parent.partitioning === undefined ? [refuse('wrong-kind', `${quote(parent)} is not partitioned`, '42P17')] : [];

const keyText = (index: Index): string =>
  JSON.stringify([index.method, index.unique, index.predicate?.text, index.parts.map((part) => [part.column, part.expression?.text])]);

/** Indexes of the parent that the new partition has none like yet: they are built. Source: manual, ALTER TABLE, ATTACH PARTITION. */
function missingIndexes(parent: Table, partition: Table): readonly Index[] {
  const standing = partition.indexes.map(keyText);
  return parent.indexes.filter((index) => !standing.includes(keyText(index)));
}

/** What a partition's own foreign key has to share with its parent's to stand for it. Source: tryAttachPartitionForeignKey in tablecmds.c; tried on 15 and 18. */
const keyShape = ({ columns, references: { name }, onDelete, onUpdate, deferrable, initiallyDeferred, match }: ForeignKey): string =>
  JSON.stringify([columns, name, onDelete, onUpdate, deferrable, initiallyDeferred, match]);

function attachKnown(at: Situation, parent: Table, partition: Table, bound: PartitionBound): Part {
  const mode = 'ACCESS EXCLUSIVE';
  const below = [partition, ...descendantsOf(at, partition)].filter((table) => table.partitioning === undefined);
  const { partitioning } = parent;
  const proved = (table: Table): boolean =>
    partitioning !== undefined &&
    (bound.kind === 'default'
      ? childPartitionsOf(at, parent).length === 0
      : provesBound(table, partitioning, bound) || provesBound(partition, partitioning, bound));
  const scans: readonly Work[] = below.filter((table) => !proved(table)).map((table) => workOn(table, 'scan', 'verify-partition', mode));
  const builds = missingIndexes(parent, partition).flatMap((index) =>
    below.map((table) => workOn(table, 'index-build', 'build-index', mode, index.name)),
  );
  const keys = foreignKeysOf(parent).filter((key) => !foreignKeysOf(partition).some((own) => own.valid && keyShape(own) === keyShape(key)));
  const parents = keys.map((key) => lockOn(referencedBy(at, parent, key).name, modeOf('add-foreign-key', at.target), 'parent'));
  const checked = keys.flatMap((key) => below.map((table) => workOn(table, 'scan', 'verify-foreign-key', mode, key.name)));
  return { locks: parents, work: [...scans, ...builds, ...checked] };
}

function refusePartition(at: Situation, parent: Table | undefined, partition: Table | undefined): readonly Refusal[] {
  if (partition === undefined || at.conditional) return [];
  if (partition.partitionOf !== undefined) return [refuse('wrong-kind', `${quote(partition)} is already a partition`, '42809')];
  if (!isFullyKnown(partition) || !isFullyKnown(parent)) return [];
  const wanted = new Set(parent.columns.map(({ name }) => name));
  const extra = partition.columns.filter(({ name }) => !wanted.has(name));
  return [
    ...extra.map(({ name }) =>
      refuse('unknown-column', `table ${quote(partition)} contains column ${quote(name)} not found in parent ${quote(parent)}`, '42804'),
    ),
    ...refuseUnlikeParent(parent, partition),
  ];
}

export function attachPartition(change: ChangeOf<'attach-partition'>, at: Situation): Effects {
  const parent = relationAt(at, change.table);
  const partition = familyOf(at, change.partition);
  const locks: readonly Lock[] = [
    lockOn(parent.name, modeOf('attach-partition', at.target), 'partitioned-parent'),
    ...lockFamily(partition, 'ACCESS EXCLUSIVE', 'partition'),
  ];
  const known = parent.table !== undefined && partition.table !== undefined;
  return stated(
    at,
    'attach-partition',
    {
      locks,
      refusals: [
        ...refuseMissingRelation(at, change.table),
        ...refuseMissingRelation(at, change.partition),
        ...(parent.table === undefined
          ? []
          : [...refuseUnpartitioned(parent.table), ...refuseOverlap(at, parent.table, partition.name, change.bound)]),
        ...refusePartition(at, parent.table, partition.table),
      ],
    },
    known
      ? attachKnown(at, parent.table, partition.table, change.bound)
      : { work: [workOn(partition.name, 'scan', 'verify-partition', 'ACCESS EXCLUSIVE')], assumed: 'nothing says which constraints the tables have' },
    parent.table && defaultPart(at, parent.table, change.bound),
  );
}

export function detachPartition(change: ChangeOf<'detach-partition'>, at: Situation): Effects {
  const id = change.concurrently ? 'detach-partition-concurrently' : 'detach-partition';
  const parent = relationAt(at, change.table);
  const partition = familyOf(at, change.partition);
  const byDefault = parent.table === undefined || change.finalize ? undefined : defaultPartition(at, parent.table);
  const referencing = parent.table === undefined || change.finalize ? [] : foreignKeysTo(at, parent.table);
  const stands = partition.table;
  const isOther = isFullyKnown(stands) && !(stands.partitionOf !== undefined && isSameName(stands.partitionOf.parent, parent.name));
  return stated(at, id, {
    locks: [
      lockOn(parent.name, change.finalize ? 'SHARE UPDATE EXCLUSIVE' : modeOf(id, at.target), 'partitioned-parent'),
      ...lockFamily(partition, 'ACCESS EXCLUSIVE', 'partition'),
      ...(change.concurrently || byDefault === undefined ? [] : [lockOn(byDefault.name, 'ACCESS EXCLUSIVE', 'default-partition')]),
      ...referencing.map(({ table }) => lockOn(table, 'SHARE', 'child')),
    ],
    forbidsTransaction: change.concurrently,
    refusals: [
      ...refuseMissingRelation(at, change.table),
      ...refuseMissingRelation(at, change.partition),
      ...(isOther && !at.conditional
        ? [refuse('wrong-kind', `relation ${quote(change.partition)} is not a partition of relation ${quote(change.table)}`, '42P01')]
        : []),
      ...(change.concurrently && byDefault !== undefined
        ? [
            refuse(
              'partitioned-concurrently',
              `cannot detach partitions of ${quote(change.table)} concurrently while it has a default partition`,
              '55000',
            ),
          ]
        : []),
    ],
  });
}
