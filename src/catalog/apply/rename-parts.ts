import type { Catalog } from '../../model/catalog.ts';
import { isSameName } from '../../model/names.ts';
import type { Index, Table, View } from '../../model/objects.ts';
import { omit } from '../../model/omit.ts';
import { isRelationNameTaken } from '../choose-name.ts';
import { replaceRelation } from '../write.ts';
import { isCopy } from './dependents.ts';
import { familyOf } from './inheritance.ts';
import { childrenOf, currentTable } from './partition-indexes.ts';

/** Renames an index and the constraint that it stands behind. */
export function renameIndexOf(catalog: Catalog, owner: Table | View, from: string, to: string): Catalog {
  const index = owner.indexes.find(({ name }) => name === from);
  const own = { schema: owner.schema, name: owner.name, indexes: owner.indexes.filter((each) => each !== index) };
  if (index === undefined || isRelationNameTaken(catalog, own, to)) return catalog;
  if (owner.kind !== 'table') return replaceRelation(catalog, owner, { ...owner, indexes: renameIn(owner.indexes, index, to) });
  const behind = owner.constraints.find(({ name }) => name === index.constraint);
  const isTaken = behind !== undefined && owner.constraints.some(({ name }) => name === to);
  return isTaken ? catalog : renameBoth(catalog, owner, index, to);
}

function renameIn(indexes: readonly Index[], index: Index, to: string): readonly Index[] {
  return indexes.map((each) =>
    each === index ? { ...omit(index, 'named'), name: to, ...(index.constraint !== undefined && { constraint: to }) } : each,
  );
}

function renameBoth(catalog: Catalog, owner: Table, index: Index, to: string): Catalog {
  const constraints =
    index.constraint === undefined
      ? owner.constraints
      : owner.constraints.map((each) => (each.name === index.constraint ? { ...each, name: to, named: true } : each));
  const renamed = { ...owner, constraints, indexes: renameIn(owner.indexes, index, to) };
  const from = { schema: owner.schema, name: index.name };
  return childrenOf(catalog, owner).reduce(
    (written, { schema, name }) => {
      const child = currentTable(written, { schema, name });
      if (!child?.indexes.some(({ attachedTo }) => attachedTo && isSameName(attachedTo, from))) return written;
      const indexes = child.indexes.map((each) =>
        each.attachedTo && isSameName(each.attachedTo, from) ? { ...each, attachedTo: { schema: owner.schema, name: to } } : each,
      );
      return replaceRelation(written, child, { ...child, indexes });
    },
    replaceRelation(catalog, owner, renamed),
  );
}

/** Renames a constraint: a key takes its index along, a CHECK its copies in the tables below; foreign keys of partitions keep their names. */
export function renameConstraintOf(catalog: Catalog, table: Table, from: string, to: string): Catalog {
  const constraint = table.constraints.find(({ name }) => name === from);
  if (constraint === undefined || constraint.inherited === true || table.constraints.some(({ name }) => name === to)) return catalog;
  const index = table.indexes.find((each) => each.constraint === from);
  if (index !== undefined) return isRelationNameTaken(catalog, table, to) ? catalog : renameBoth(catalog, table, index, to);
  let written = catalog;
  for (const member of constraint.kind === 'check' ? familyOf(catalog, table) : [table]) {
    const constraints = member.constraints.map((each) => {
      const isOne = member === table ? each === constraint : each.inherited === true && isCopy(each, constraint);
      return isOne ? { ...each, name: to, named: true } : each;
    });
    written = replaceRelation(written, member, { ...member, constraints });
  }
  return written;
}
