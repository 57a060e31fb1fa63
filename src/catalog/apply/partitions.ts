import { findTable, type Catalog, type DatabaseState } from '../../model/catalog.ts';
import { isSameName, type QualifiedName } from '../../model/names.ts';
import type { Column, PartitionBound, Table, Trigger } from '../../model/objects.ts';
import type { ForeignKey } from '../../model/constraints.ts';
import { chooseConstraintName } from '../choose-name.ts';
import { replaceRelation } from '../write.ts';
import type { ApplyContext, Appliers } from './context.ts';
import { isCopy } from './dependents.ts';
import { familyOf, markInherited, markLocal, wouldCircle } from './inheritance.ts';
import { boundCheck } from './bound-check.ts';
import { currentTable, spreadToPartition, validateUpwards } from './partition-indexes.ts';
import { withConstraint } from './with-constraint.ts';
import { omit } from '../../model/omit.ts';

/** Makes a table a partition: it gets the parent's indexes, keys and foreign keys. Source: manual, 5.12.2 Declarative Partitioning. */
export function adoptPartition(state: DatabaseState, parent: Table, name: QualifiedName, bound: PartitionBound, context: ApplyContext): Catalog {
  const table = currentTable(state.catalog, name);
  if (table === undefined) return state.catalog;
  const partitionOf = { parent: { schema: parent.schema, name: parent.name }, bound };
  let catalog = replaceRelation(state.catalog, table, { ...markInherited(table, parent, true), partitionOf });
  for (const index of parent.indexes) {
    const standing = currentTable(catalog, name);
    if (standing !== undefined) catalog = spreadToPartition(catalog, parent, standing, index, context);
    if (!index.valid) catalog = validateUpwards(catalog, parent, index.name);
  }
  for (const constraint of parent.constraints) {
    if (constraint.kind === 'foreign-key') catalog = spreadForeignKey(catalog, name, constraint, context);
  }
  return spreadTriggers(catalog, parent, name);
}

/** Whether a trigger fires for each row, as one that does not say and may does. */
export function isPerRow(trigger: Trigger): boolean {
  return trigger.perRow ?? (trigger.timing !== 'instead-of' && !trigger.events.includes('truncate'));
}

/** Row triggers of the parent stand on a new partition, and on those below it, too. */
function spreadTriggers(catalog: Catalog, parent: Table, name: QualifiedName): Catalog {
  const cloned = parent.triggers.filter(isPerRow).map((trigger): Trigger => ({ ...trigger, inherited: true }));
  const partition = currentTable(catalog, name);
  if (partition === undefined || cloned.length === 0) return catalog;
  return familyOf(catalog, partition).reduce((written, part) => {
    const added = cloned.filter((trigger) => !part.triggers.some((own) => own.name === trigger.name));
    return replaceRelation(written, part, { ...part, triggers: [...part.triggers, ...added] });
  }, catalog);
}

/** Gives a partition, and those below it, the foreign key of its parent; one that says the same is taken over. */
export function spreadForeignKey(catalog: Catalog, name: QualifiedName, key: ForeignKey, context: ApplyContext): Catalog {
  const partition = currentTable(catalog, name);
  if (partition === undefined) return catalog;
  const same = partition.constraints.find((candidate) => candidate.inherited !== true && isCopy(candidate, key));
  const isTaken = partition.constraints.some((candidate) => candidate.name === key.name);
  const rest = omit(key, 'span', 'local', 'comment');
  const copy = { ...rest, named: false, inherited: true, origin: context.origin };
  const named = isTaken ? { ...copy, name: chooseConstraintName(catalog, context.traits, partition, copy) } : copy;
  const constraints = same
    ? partition.constraints.map((candidate) => (candidate === same ? { ...same, inherited: true } : candidate))
    : [...partition.constraints, named];
  let written = replaceRelation(catalog, partition, { ...partition, constraints });
  for (const child of written.children.get(`${name.schema}\0${name.name}`) ?? []) {
    const relation = written.relations.get(child);
    if (relation?.kind === 'table') written = spreadForeignKey(written, relation, named, context);
  }
  return written;
}

/** Whether the server would take the table as a partition: every column of the parent is there, with its NOT NULL and its CHECKs. */
function fits(partition: Table, parent: Table): boolean {
  if (parent.knowledge === 'full' && parent.partitioning === undefined) return false;
  if (partition.knowledge === 'partial' || parent.knowledge === 'partial') return true;
  const columns = parent.columns.every((column) => {
    const own = partition.columns.find(({ name }) => name === column.name);
    return own !== undefined && (own.notNull || !column.notNull);
  });
  const checks = parent.constraints.every(
    (check) => check.kind !== 'check' || check.noInherit || partition.constraints.some((own) => own.kind === 'check' && own.name === check.name),
  );
  return columns && checks && partition.columns.length === parent.columns.length;
}

export const partitioning: Appliers<'attach-partition' | 'detach-partition'> = {
  'attach-partition'(state, change, context) {
    const [parent, partition] = [findTable(state, change.table), findTable(state, change.partition)];
    if (
      parent === undefined ||
      partition === undefined ||
      partition.partitionOf !== undefined ||
      wouldCircle(state.catalog, parent, partition) ||
      !fits(partition, parent)
    )
      return state.catalog;
    return adoptPartition(state, parent, partition, change.bound, context);
  },
  'detach-partition'(state, change, context) {
    const [parent, partition] = [findTable(state, change.table), findTable(state, change.partition)];
    if (parent === undefined || partition?.partitionOf === undefined || !isSameName(partition.partitionOf.parent, parent)) return state.catalog;
    const rest = omit(markLocal(partition), 'partitionOf');
    const indexes = rest.indexes.map((index) => omit(index, 'attachedTo'));
    const columns = rest.columns.map((column) => withoutSharedIdentity(parent, column));
    const check = change.concurrently ? boundCheck(parent, partition.partitionOf.bound) : undefined;
    const detached: Table = { ...rest, columns, indexes, triggers: rest.triggers.filter(({ inherited }) => inherited !== true) };
    const checked = check && withConstraint(state, detached, check, context);
    return replaceRelation(state.catalog, partition, checked?.table ?? detached);
  },
};

/** A partition's identity is its parent's (17 and later) and stays behind. */
function withoutSharedIdentity(parent: Table, column: Column): Column {
  const { identity, sequence, ...plain } = column;
  const isShared =
    identity !== undefined &&
    sequence !== undefined &&
    parent.columns.some((each) => each.sequence !== undefined && isSameName(each.sequence, sequence));
  return isShared ? plain : column;
}
