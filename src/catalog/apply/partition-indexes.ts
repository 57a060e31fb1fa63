import type { Catalog } from '../../model/catalog.ts';
import { isSameName, keyOf, type QualifiedName } from '../../model/names.ts';
import type { Index, Table } from '../../model/objects.ts';
import type { Constraint } from '../../model/constraints.ts';
import { servesAsPart } from '../../model/partition-index.ts';
import { chooseConstraintName, chooseIndexName } from '../choose-name.ts';
import { replaceRelation } from '../write.ts';
import type { ApplyContext } from './context.ts';
import { omit } from '../../model/omit.ts';

/** The tables that hang directly below a table: its partitions, or the tables that inherit from it. */
export function childrenOf(catalog: Catalog, table: QualifiedName): readonly Table[] {
  const keys = catalog.children.get(keyOf(table));
  if (keys === undefined) return [];
  return [...keys].map((key) => catalog.relations.get(key)).filter((relation) => relation?.kind === 'table');
}

/** The table as it stands in a catalog. */
export function currentTable(catalog: Catalog, name: QualifiedName): Table | undefined {
  const relation = catalog.relations.get(keyOf(name));
  return relation?.kind === 'table' ? relation : undefined;
}

/** Gives every partition an index for one of its parent's: a matching one is attached, else one is made. */
export function spreadIndex(catalog: Catalog, parent: Table, index: Index, context: ApplyContext): Catalog {
  let spread = catalog;
  for (const child of childrenOf(catalog, parent)) {
    if (child.partitionOf === undefined) continue;
    spread = spreadToPartition(spread, parent, child, index, context);
  }
  return spread;
}

/** One partition's index for its parent's, and so on for the partitions below it. */
export function spreadToPartition(catalog: Catalog, parent: Table, partition: Table, index: Index, context: ApplyContext): Catalog {
  const standing = currentTable(catalog, partition);
  if (standing === undefined || partition.foreign) return catalog;
  const attached = withPartitionIndex(catalog, parent, standing, index, context);
  const written = replaceRelation(catalog, standing, attached.table);
  return attached.table.partitioning === undefined ? written : spreadIndex(written, attached.table, attached.index, context);
}

/** The partition with an index that is attached to its parent's. */
function withPartitionIndex(
  catalog: Catalog,
  parent: Table,
  partition: Table,
  index: Index,
  context: ApplyContext,
): { readonly table: Table; readonly index: Index } {
  const attachedTo = { schema: parent.schema, name: index.name };
  const match = partition.indexes.find((candidate) => servesAsPart(candidate, index));
  if (match !== undefined) {
    const attached = { ...match, attachedTo };
    const indexes = partition.indexes.map((candidate) => (candidate === match ? attached : candidate));
    return { table: { ...partition, indexes, constraints: inheritKey(partition.constraints, match.constraint) }, index: attached };
  }
  const behind = parent.constraints.find(({ name }) => name === index.constraint);
  const name = behind
    ? chooseConstraintName(catalog, context.traits, partition, { ...behind, name: '' })
    : chooseIndexName(catalog, context.traits, partition, index);
  const copied = omit(index, 'comment');
  const made: Index = {
    ...copied,
    name,
    ...(behind && { constraint: name }),
    attachedTo,
    valid: true,
    clustered: false,
    replicaIdentity: false,
    origin: context.origin,
  };
  const constraint = behind && { ...behind, name, named: false, inherited: true, origin: context.origin };
  const notNull =
    behind?.kind === 'primary-key'
      ? partition.columns.map((column) => (behind.columns.includes(column.name) ? { ...column, notNull: true } : column))
      : partition.columns;
  return {
    table: {
      ...partition,
      columns: notNull,
      indexes: [...partition.indexes, made],
      constraints: constraint ? [...partition.constraints, constraint] : partition.constraints,
    },
    index: made,
  };
}

function inheritKey(constraints: readonly Constraint[], name: string | undefined): readonly Constraint[] {
  return name === undefined
    ? constraints
    : constraints.map((constraint) => (constraint.name === name ? { ...constraint, inherited: true } : constraint));
}

/** A partitioned index is valid once every partition has an index attached to it. */
export function validateUpwards(catalog: Catalog, owner: QualifiedName, indexName: string): Catalog {
  const table = currentTable(catalog, owner);
  const index = table?.indexes.find(({ name }) => name === indexName);
  if (table === undefined || index === undefined || index.valid) return catalog;
  const partitions = childrenOf(catalog, table).filter((child) => child.partitionOf !== undefined);
  const own = { schema: table.schema, name: indexName };
  const isWhole = partitions.every((child) =>
    child.indexes.some(({ attachedTo, valid }) => valid && attachedTo !== undefined && isSameName(attachedTo, own)),
  );
  if (!isWhole) return catalog;
  const indexes = table.indexes.map((candidate) => (candidate === index ? { ...index, valid: true } : candidate));
  const written = replaceRelation(catalog, table, { ...table, indexes });
  return table.partitionOf && index.attachedTo ? validateUpwards(written, table.partitionOf.parent, index.attachedTo.name) : written;
}
