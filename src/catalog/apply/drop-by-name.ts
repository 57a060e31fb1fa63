import type { Catalog, DatabaseState } from '../../model/catalog.ts';
import type { Alteration } from '../../model/change.ts';
import type { CatalogTraits } from '../../model/dialect.ts';
import { keyOf } from '../../model/names.ts';
import type { Index, Table } from '../../model/objects.ts';
import type { Constraint } from '../../model/constraints.ts';
import { columnsOf } from '../../model/types.ts';
import { constraintNamed } from '../choose-name.ts';
import { columnsOfConstraint, columnsOfIndex } from '../expressions.ts';
import { keyOfResolved, replaceRelation, writeRelation } from '../write.ts';
import { mayLackParent } from './with-constraint.ts';

/** Drops of engines that bind nothing to what it names: foreign keys and the columns of the table itself are all that stands in the way. */

/** Takes a table away unless another references it; views and triggers elsewhere that name it stay, and fail. */
export function dropTableByName(state: DatabaseState, table: Table, along: readonly string[], traits: CatalogTraits): Catalog {
  const { catalog } = state;
  const others = [...(catalog.referencedBy.get(keyOf(table)) ?? [])].filter((key) => key !== keyOf(table) && !along.includes(key));
  return others.length > 0 && !mayLackParent(state, traits) ? catalog : writeRelation(catalog, table, undefined);
}

/** Takes a column away, out of the indexes and CHECKs that the engine changes along; the same catalog where it refuses. */
export function dropColumnByName(catalog: Catalog, table: Table, column: string, { droppedColumn }: CatalogTraits): Catalog {
  if (!table.columns.some(({ name }) => name === column) || isHeld(catalog, table, column, droppedColumn)) return catalog;
  const left = { ...table, columns: table.columns.filter(({ name }) => name !== column) };
  if (left.columns.length === 0 && table.knowledge === 'full') return catalog;
  const indexes = indexesWithout(table, column, droppedColumn);
  const constraints = indexes && constraintsWithout(table, indexes, column, droppedColumn);
  return indexes === undefined || constraints === undefined ? catalog : replaceRelation(catalog, table, { ...left, indexes, constraints });
}

/** Whether a foreign key on either side, a generated column, an expression of an index or the partitioning needs the column. */
function isHeld(catalog: Catalog, table: Table, column: string, rules: CatalogTraits['droppedColumn']): boolean {
  const key = keyOf(table);
  const isReferenced =
    rules.foreignKey === 'holds' &&
    [...(catalog.referencedBy.get(key) ?? [])].some((child) => {
      const relation = catalog.relations.get(child);
      return (
        relation?.kind === 'table' &&
        relation.constraints.some(
          (one) => one.kind === 'foreign-key' && keyOfResolved(one.references) === key && one.referencedColumns.includes(column),
        )
      );
    });
  return (
    isReferenced ||
    table.constraints.some((one) => holdsAsKey(one, column, rules)) ||
    table.columns.some(({ name, generated }) => name !== column && generated !== undefined && columnsOf(generated.expression).includes(column)) ||
    table.indexes.some(({ parts }) => parts.some(({ expression }) => expression !== undefined && columnsOf(expression).includes(column))) ||
    (table.partitioning?.keys.some((part) => part.column === column || (part.expression && columnsOf(part.expression).includes(column))) ?? false)
  );
}

/** Whether a key of the table keeps a column of its own. */
function holdsAsKey(one: Constraint, column: string, { foreignKey, uniqueIndex }: CatalogTraits['droppedColumn']): boolean {
  if (one.kind === 'foreign-key') return one.columns.includes(column) && (foreignKey === 'holds' || one.column !== column);
  return one.kind === 'primary-key' && uniqueIndex === 'holds' && one.columns.includes(column);
}

function indexesWithout(table: Table, column: string, rules: CatalogTraits['droppedColumn']): readonly Index[] | undefined {
  const kept: Index[] = [];
  for (const index of table.indexes) {
    if (!columnsOfIndex(index).includes(column)) {
      kept.push(index);
      continue;
    }
    const rule = index.unique ? rules.uniqueIndex : rules.index;
    const parts = index.parts.filter((part) => part.column !== column);
    if (rule === 'holds' || (rule === 'refuses' && parts.length > 0)) return undefined;
    if (rule === 'loses-part' && parts.length > 0) kept.push({ ...index, parts });
  }
  return kept;
}

function constraintsWithout(
  table: Table,
  indexes: readonly Index[],
  column: string,
  rules: CatalogTraits['droppedColumn'],
): readonly Constraint[] | undefined {
  const kept: Constraint[] = [];
  for (const constraint of table.constraints) {
    const isOfColumn = constraint.kind === 'check' && constraint.column === column;
    if (!columnsOfConstraint(constraint).includes(column) && !isOfColumn) kept.push(constraint);
    else if (constraint.kind === 'primary-key' || constraint.kind === 'unique') {
      const stands = indexes.some((index) => index.constraint === constraint.name);
      const parts = constraint.parts?.filter((part) => part.column !== column);
      if (stands) kept.push({ ...constraint, columns: constraint.columns.filter((name) => name !== column), ...(parts && { parts }) });
    } else if (constraint.kind === 'check' && !isOfColumn) {
      const isAlone = columnsOf(constraint.expression).length === 1;
      if (rules.check === 'refuses' || (rules.check === 'goes-if-alone' && !isAlone)) return undefined;
    }
  }
  return kept;
}

/** Takes a constraint away; a key takes its index along. */
export function dropConstraintByName(catalog: Catalog, table: Table, name: string, alter?: Alteration): Catalog {
  const constraint = constraintNamed(table, name);
  const index = table.indexes.find((each) => each.name === name);
  if (constraint === undefined || constraint.kind === 'primary-key' || constraint.kind === 'unique')
    return index === undefined ? catalog : dropIndexByName(catalog, table, index, alter);
  return replaceRelation(catalog, table, { ...table, constraints: table.constraints.filter((each) => each !== constraint) });
}

/** Takes an index away, and the key that it stands behind; a foreign key that no other index serves keeps it. */
export function dropIndexByName(catalog: Catalog, table: Table, index: Index, alter?: Alteration): Catalog {
  const indexes = table.indexes.filter((each) => each !== index);
  if (isNeeded(catalog, table, index, [...indexes, ...indexesAdded(alter)])) return catalog;
  const isKey = ({ kind, name }: Constraint): boolean => (kind === 'primary-key' || kind === 'unique') && name === index.constraint;
  return replaceRelation(catalog, table, { ...table, indexes, constraints: table.constraints.filter((constraint) => !isKey(constraint)) });
}

type Parts = Pick<Index, 'parts'>;

/** The indexes that the same ALTER TABLE adds. */
function indexesAdded(alter: Alteration | undefined): readonly Parts[] {
  return (alter?.clauses ?? []).flatMap((clause): readonly Parts[] => {
    if (clause.kind === 'create-index') return [clause.index];
    if (clause.kind !== 'add-constraint' || !('columns' in clause.constraint)) return [];
    return [{ parts: clause.constraint.columns.map((column) => ({ column, order: 'asc', nulls: 'first' })) }];
  });
}

/** Source: MySQL manual, 15.1.20.5 FOREIGN KEY Constraints: foreign keys and the keys that they reference need an index. */
function isNeeded(catalog: Catalog, table: Table, index: Index, others: readonly Parts[]): boolean {
  const serves = ({ parts }: Parts, columns: readonly string[]): boolean => columns.every((column, at) => parts[at]?.column === column);
  const isLast = (columns: readonly string[]): boolean =>
    columns.length > 0 && serves(index, columns) && !others.some((other) => serves(other, columns));
  const key = keyOf(table);
  const own = table.constraints.some((one) => one.kind === 'foreign-key' && isLast(one.columns));
  return (
    own ||
    [...(catalog.referencedBy.get(key) ?? [])].some((child) => {
      const relation = catalog.relations.get(child);
      return (
        relation?.kind === 'table' &&
        relation.constraints.some((one) => one.kind === 'foreign-key' && keyOfResolved(one.references) === key && isLast(one.referencedColumns))
      );
    })
  );
}
