import type { Catalog } from '../../model/catalog.ts';
import { keyOf, type QualifiedName } from '../../model/names.ts';
import type { Column, Index, Partitioning, Table, Usage, View } from '../../model/objects.ts';
import type { Constraint } from '../../model/constraints.ts';
import { mapIndexExpressions, mapShared, mapTableExpressions } from '../expressions.ts';
import { renameInExpression } from '../rewrite-term.ts';
import { keyOfResolved, replaceRelation } from '../write.ts';
import { familyOf } from './inheritance.ts';
import type { Following } from './with-column.ts';
import { currentTable } from './partition-indexes.ts';
import { followInBound, isUseOf } from './rules.ts';
import { mapTriggerUses } from './trigger-uses.ts';
import { renameInReferences } from './view-references.ts';

/** Gives a column of a table, view or materialized view another name, everywhere; where one of the tables below has that name already, nothing. */
export function renameColumn(catalog: Catalog, relation: Table | View, from: string, to: string, following: Following): Catalog {
  const { quote } = following;
  if (relation.kind !== 'table') return renameViewColumn(catalog, relation, from, to, quote);
  const family = familyOf(catalog, relation);
  if (from !== to && family.some((member) => currentTable(catalog, member)?.columns.some(({ name }) => name === to))) return catalog;
  let written = catalog;
  for (const member of family) {
    const current = currentTable(written, member);
    if (current === undefined) continue;
    written = replaceRelation(written, current, renameInTable(current, from, to, following));
    written = followReferences(written, member, from, to);
    if (following.views) written = followTriggers(followViews(written, member, from, to), member, from, to);
    written = followSequences(written, member, from, to);
  }
  return written;
}

function renameInTable(table: Table, from: string, to: string, { quote, anyCase }: Following): Table {
  const one = (name: string): string => (name === from ? to : name);
  const rewritten = mapTableExpressions(table, (expression) => renameInExpression(expression, { column: { from, to }, anyCase }, quote));
  return {
    ...rewritten,
    columns: mapShared(rewritten.columns, (column): Column => (column.name === from ? { ...column, name: to } : column)),
    constraints: mapShared(rewritten.constraints, (constraint) => renameInConstraint(constraint, one, from)),
    indexes: mapShared(rewritten.indexes, (index) => renameInIndex(index, one, from)),
    triggers: mapShared(rewritten.triggers, (trigger) =>
      trigger.columns.includes(from)
        ? { ...trigger, columns: trigger.columns.map(one), ...(trigger.updateOf && { updateOf: trigger.updateOf.map(one) }) }
        : trigger,
    ),
    ...(rewritten.published && {
      published: mapShared(rewritten.published, (each) =>
        each.columns?.includes(from) === true ? { ...each, columns: each.columns.map(one) } : each,
      ),
    }),
    ...(rewritten.partitioning && { partitioning: renameInPartitioning(rewritten.partitioning, from, to) }),
  };
}

function renameInConstraint(constraint: Constraint, one: (name: string) => string, from: string): Constraint {
  switch (constraint.kind) {
    case 'primary-key':
    case 'unique':
      return constraint.columns.includes(from) || constraint.include.includes(from)
        ? {
            ...constraint,
            columns: constraint.columns.map(one),
            include: constraint.include.map(one),
            ...(constraint.parts && { parts: constraint.parts.map((part) => (part.column === from ? { ...part, column: one(from) } : part)) }),
          }
        : constraint;
    case 'foreign-key':
      return constraint.columns.includes(from)
        ? {
            ...constraint,
            columns: constraint.columns.map(one),
            ...(constraint.onDeleteColumns && { onDeleteColumns: constraint.onDeleteColumns.map(one) }),
          }
        : constraint;
    case 'exclude':
      return { ...constraint, parts: constraint.parts.map((part) => (part.column === from ? { ...part, column: one(from) } : part)) };
    case 'not-null':
      return constraint.column === from ? { ...constraint, column: one(from) } : constraint;
    case 'check':
      return constraint.column === from ? { ...constraint, column: one(from), name: one(from) } : constraint;
  }
}

function renameInIndex(index: Index, one: (name: string) => string, from: string): Index {
  if (!index.include.includes(from) && !index.parts.some(({ column }) => column === from)) return index;
  return {
    ...index,
    include: index.include.map(one),
    parts: index.parts.map((part) => (part.column === from ? { ...part, column: one(from) } : part)),
  };
}

function renameInPartitioning(partitioning: Partitioning, from: string, to: string): Partitioning {
  return { ...partitioning, keys: mapShared(partitioning.keys, (key) => (key.column === from ? { ...key, column: to } : key)) };
}

/** Foreign keys that point to the column. */
function followReferences(catalog: Catalog, table: QualifiedName, from: string, to: string): Catalog {
  const key = keyOf(table);
  let written = catalog;
  for (const child of catalog.referencedBy.get(key) ?? []) {
    const relation = written.relations.get(child);
    if (relation?.kind !== 'table') continue;
    const constraints = mapShared(relation.constraints, (constraint) => {
      const points = constraint.kind === 'foreign-key' && keyOfResolved(constraint.references) === key && constraint.referencedColumns.includes(from);
      return points ? { ...constraint, referencedColumns: constraint.referencedColumns.map((name) => (name === from ? to : name)) } : constraint;
    });
    if (constraints !== relation.constraints) written = replaceRelation(written, relation, { ...relation, constraints });
  }
  return written;
}

function followViews(catalog: Catalog, table: QualifiedName, from: string, to: string): Catalog {
  const key = keyOf(table);
  const one = (name: string): string => (name === from ? to : name);
  const renamed = (use: Usage): Usage => ({
    ...use,
    ...(use.columns && { columns: use.columns.map(one) }),
    ...(use.candidates && { candidates: use.candidates.map(one) }),
  });
  let written = followInBound(catalog, table, (use) => (isUseOf(use, table) ? renamed(use) : use));
  for (const viewKey of catalog.usedByViews.get(key) ?? []) {
    const view = written.relations.get(viewKey);
    if (view?.kind !== 'view' && view?.kind !== 'materialized-view') continue;
    const uses = mapShared(view.uses, (use) => (keyOfResolved(use.relation) === key ? renamed(use) : use));
    const mentions = view.mentions && renameInReferences(view.mentions, table, from, to);
    written = replaceRelation(written, view, { ...view, uses, ...(mentions && { mentions }) });
  }
  return written;
}

/** Triggers that carry their statements go on meaning the column. */
function followTriggers(catalog: Catalog, table: QualifiedName, from: string, to: string): Catalog {
  const one = (name: string): string => (name === from ? to : name);
  return mapTriggerUses(catalog, (use) => {
    const isMeant = use.relation.name === table.name && (use.relation.schema ?? table.schema) === table.schema;
    if (!isMeant || !(use.columns ?? use.candidates ?? []).includes(from)) return use;
    return { ...use, ...(use.columns && { columns: use.columns.map(one) }), ...(use.candidates && { candidates: use.candidates.map(one) }) };
  });
}

function followSequences(catalog: Catalog, table: QualifiedName, from: string, to: string): Catalog {
  let written = catalog;
  for (const key of catalog.ownedSequences.get(keyOf(table)) ?? []) {
    const sequence = written.relations.get(key);
    if (sequence?.kind !== 'sequence' || sequence.ownedBy?.column !== from) continue;
    written = replaceRelation(written, sequence, { ...sequence, ownedBy: { ...sequence.ownedBy, column: to } });
  }
  return written;
}

function renameViewColumn(catalog: Catalog, view: View, from: string, to: string, quote: (name: string) => string): Catalog {
  const columns = view.columns && mapShared(view.columns, (column) => (column.name === from ? { ...column, name: to } : column));
  const one = (name: string): string => (name === from ? to : name);
  const indexes = mapShared(view.indexes, (index) => renameInIndex(renameIndexExpressions(index, from, to, quote), one, from));
  return followViews(replaceRelation(catalog, view, { ...view, indexes, ...(columns && { columns }) }), view, from, to);
}

function renameIndexExpressions(index: Index, from: string, to: string, quote: (name: string) => string): Index {
  return mapIndexExpressions(index, (expression) => renameInExpression(expression, { column: { from, to } }, quote));
}
