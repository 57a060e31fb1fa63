import type { Catalog } from '../../model/catalog.ts';
import { isSameName, keyOf, type ObjectName, type QualifiedName } from '../../model/names.ts';
import type { Index, Relation, Table, Usage } from '../../model/objects.ts';
import { mapShared, mapTableExpressions } from '../expressions.ts';
import { renameInExpression } from '../rewrite-term.ts';
import { nextvalOf, sequenceReadBy } from '../sequence-default.ts';
import { keyOfResolved, replaceRelation, writeRelation } from '../write.ts';
import { childrenOf, currentTable } from './partition-indexes.ts';
import { followInBound, isUseOf } from './rules.ts';
import { mapTriggerUses } from './trigger-uses.ts';
import { moveInReferences } from './view-references.ts';
import type { Following } from './with-column.ts';

/** Gives a table, view or sequence another name or schema, and lets everything that names it follow. */
export function moveRelation(catalog: Catalog, relation: Exclude<Relation, { kind: 'index' }>, to: QualifiedName, following: Following): Catalog {
  const from: QualifiedName = { schema: relation.schema, name: relation.name };
  if (isSameName(from, to)) return catalog;
  switch (relation.kind) {
    case 'sequence':
      return followSequence(writeRelation(catalog, relation, { ...relation, ...to }), from, to, following);
    case 'view':
    case 'materialized-view':
      return followInViews(writeRelation(catalog, relation, { ...relation, ...to }), from, to, following);
    case 'table':
      return moveTable(catalog, relation, from, to, following);
  }
}

function moveTable(catalog: Catalog, table: Table, from: QualifiedName, to: QualifiedName, following: Following): Catalog {
  const names = { table: { from: from.name, to: to.name } };
  const rewritten =
    from.name === to.name ? table : mapTableExpressions(table, (expression) => renameInExpression(expression, names, following.quote));
  const constraints = mapShared(rewritten.constraints, (constraint) => {
    const name = following.nameInRenamed?.(constraint.name, from.name, to.name) ?? constraint.name;
    const named = name === constraint.name ? constraint : { ...constraint, name };
    return named.kind === 'foreign-key' && isNamed(named.references, from) ? { ...named, references: to } : named;
  });
  const indexes = mapShared(rewritten.indexes, (index) => renamedKey(index, from, to, following));
  let moved = writeRelation(catalog, table, { ...rewritten, ...to, constraints, indexes });
  if (following.references) moved = followInReferences(moved, catalog, from, to);
  if (following.views) moved = followInTriggers(moved, from, to);
  moved = followInViews(moved, from, to, following);
  moved = followInChildren(moved, catalog, table, to);
  return followInSequences(moved, catalog, from, to, following);
}

/** The index of a key whose name is made of its table's. */
function renamedKey(index: Index, from: QualifiedName, to: QualifiedName, { nameInRenamed }: Following): Index {
  if (index.constraint === undefined || nameInRenamed === undefined) return index;
  const [name, constraint] = [nameInRenamed(index.name, from.name, to.name), nameInRenamed(index.constraint, from.name, to.name)];
  return name === index.name && constraint === index.constraint ? index : { ...index, name, constraint };
}

/** Triggers that carry their statements go on meaning the table, whatever it is called. */
function followInTriggers(moved: Catalog, from: QualifiedName, to: QualifiedName): Catalog {
  const one = (use: Usage): Usage => (isNamed(use.relation, from) || use.relation.name === from.name ? { ...use, relation: to } : use);
  return mapTriggerUses(moved, one);
}

const isNamed = (name: ObjectName, key: QualifiedName): boolean => name.name === key.name && name.schema === key.schema;

function followInReferences(moved: Catalog, before: Catalog, from: QualifiedName, to: QualifiedName): Catalog {
  const [fromKey, toKey] = [keyOf(from), keyOf(to)];
  let written = moved;
  for (const key of before.referencedBy.get(fromKey) ?? []) {
    const child = written.relations.get(key === fromKey ? toKey : key);
    if (child?.kind !== 'table') continue;
    const constraints = mapShared(child.constraints, (constraint) =>
      constraint.kind === 'foreign-key' && keyOfResolved(constraint.references) === fromKey ? { ...constraint, references: to } : constraint,
    );
    if (constraints !== child.constraints) written = replaceRelation(written, child, { ...child, constraints });
  }
  return written;
}

function followInViews(moved: Catalog, from: QualifiedName, to: QualifiedName, { views }: Following): Catalog {
  if (!views) return moved;
  let written = moved;
  for (const key of moved.usedByViews.get(keyOf(from)) ?? []) {
    const view = written.relations.get(key);
    if (view?.kind !== 'view' && view?.kind !== 'materialized-view') continue;
    const uses = mapShared(view.uses, (use) => (isNamed(use.relation, from) ? { ...use, relation: to } : use));
    const mentions = view.mentions && moveInReferences(view.mentions, from, to);
    written = replaceRelation(written, view, { ...view, uses, ...(mentions && { mentions }) });
  }
  return followInBound(written, from, (use) => (isUseOf(use, from) ? { ...use, relation: to } : use));
}

/** Partitions, inheriting tables, and indexes that are attached to an index that moved along. */
function followInChildren(moved: Catalog, before: Catalog, table: Table, to: QualifiedName): Catalog {
  let written = moved;
  for (const { schema, name } of childrenOf(before, table)) {
    const child = currentTable(written, { schema, name });
    if (child === undefined) continue;
    const partitionOf = child.partitionOf && isSameName(child.partitionOf.parent, table) ? { ...child.partitionOf, parent: to } : child.partitionOf;
    const inherits = mapShared(child.inherits, (parent) => (isSameName(parent, table) ? to : parent));
    const indexes = mapShared(child.indexes, (index) => {
      const isOurs = index.attachedTo?.schema === table.schema && table.indexes.some(({ name: own }) => own === index.attachedTo?.name);
      return isOurs && index.attachedTo ? { ...index, attachedTo: { schema: to.schema, name: index.attachedTo.name } } : index;
    });
    written = replaceRelation(written, child, { ...child, inherits, indexes, ...(partitionOf && { partitionOf }) });
  }
  return written;
}

/** Owned sequences keep their names, and move into the table's schema. */
function followInSequences(moved: Catalog, before: Catalog, from: QualifiedName, to: QualifiedName, following: Following): Catalog {
  let written = moved;
  for (const key of before.ownedSequences.get(keyOf(from)) ?? []) {
    const sequence = written.relations.get(key);
    if (sequence?.kind !== 'sequence' || sequence.ownedBy === undefined) continue;
    const owned = { ...sequence, ownedBy: { ...sequence.ownedBy, table: to } };
    written = replaceRelation(written, sequence, owned);
    if (sequence.schema !== to.schema) written = moveRelation(written, owned, { schema: to.schema, name: sequence.name }, following);
  }
  return written;
}

/** Defaults that read a sequence name it by its identity, so they follow; so does the column that it was made for. */
function followSequence(moved: Catalog, from: QualifiedName, to: QualifiedName, following: Following): Catalog {
  const fromKey = keyOf(from);
  const sequence = moved.relations.get(keyOf(to));
  const owner = sequence?.kind === 'sequence' && sequence.ownedBy ? [keyOf(sequence.ownedBy.table)] : [];
  let written = moved;
  for (const key of new Set([...(moved.readByDefaults.get(fromKey) ?? []), ...owner])) {
    const table = written.relations.get(key);
    if (table?.kind !== 'table') continue;
    const columns = mapShared(table.columns, (column) => {
      const reads = column.default !== undefined && sequenceReadBy(column.default) === fromKey;
      const isMade = column.sequence !== undefined && isSameName(column.sequence, from);
      return reads || isMade ? { ...column, ...(reads && { default: nextvalOf(to, following.quote) }), ...(isMade && { sequence: to }) } : column;
    });
    if (columns !== table.columns) written = replaceRelation(written, table, { ...table, columns });
  }
  return written;
}
