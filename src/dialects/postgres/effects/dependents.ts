import { tablesOf, tablesReferencing, viewsUsing } from '../../../model/catalog.ts';
import type { Collateral, Lock } from '../../../model/effects.ts';
import { isSameName, keyOf, showName, type QualifiedName } from '../../../model/names.ts';
import type { Index, Sequence, Table, Trigger, View } from '../../../model/objects.ts';
import type { Constraint, ForeignKey, KeyConstraint } from '../../../model/constraints.ts';
import { columnsOf, type Expression } from '../../../model/types.ts';
import { lockOn, relationAt, type Situation } from './situation.ts';

const names = (expression: Expression | undefined, column: string): boolean => expression !== undefined && columnsOf(expression).includes(column);

/** Whether an index is on the column, in its keys, its INCLUDE or an expression. */
const indexesColumn = (index: Index, column: string): boolean =>
  index.include.includes(column) || index.parts.some((part) => part.column === column || names(part.expression, column));

/** Whether an index names the column anywhere, its predicate too. */
export const indexNamesColumn = (index: Index, column: string): boolean => indexesColumn(index, column) || names(index.predicate, column);

/** A constraint that an index stands behind, and that foreign keys can refer to. */
export const isKey = (constraint: Constraint): constraint is KeyConstraint => constraint.kind === 'primary-key' || constraint.kind === 'unique';

/** A constraint that brings an index of its name. */
export const hasIndex = (constraint: Constraint): boolean => isKey(constraint) || constraint.kind === 'exclude';

const primaryKeyOf = (table: Table | undefined): KeyConstraint | undefined =>
  table?.constraints.filter(isKey).find((constraint) => constraint.kind === 'primary-key');

/** Whether a constraint names the column. */
export function constraintNamesColumn(constraint: Constraint, column: string): boolean {
  switch (constraint.kind) {
    case 'primary-key':
    case 'unique':
    case 'foreign-key':
      return constraint.columns.includes(column);
    case 'check':
      return names(constraint.expression, column);
    case 'exclude':
      return constraint.parts.some((part) => part.column === column || names(part.expression, column)) || names(constraint.predicate, column);
    case 'not-null':
      return constraint.column === column;
  }
}

export const triggerNamesColumn = (trigger: Trigger, column: string): boolean => trigger.columns.includes(column);

/** Generated columns that are worked out from the column. */
export const generatedFrom = (table: Table, column: string): readonly string[] =>
  table.columns.filter((it) => it.name !== column && names(it.generated?.expression, column)).map((it) => it.name);

/** Views that use a column of the relation; a view whose columns could not be told is not counted. */
export function viewsUsingColumn(at: Situation, relation: QualifiedName, column: string): readonly View[] {
  return viewsUsing(at.before.catalog, relation).filter((view) =>
    view.uses.some(
      (usage) =>
        isSameName(relationAt(at, usage.relation).name, relation) &&
        (usage.columns?.includes(column) === true || usage.columns?.includes('*') === true),
    ),
  );
}

/** Views that use a relation, and the views that use those, to any depth. */
export function viewsAbove(at: Situation, roots: readonly QualifiedName[]): readonly View[] {
  const found = new Map<string, View>();
  const visit = (relation: QualifiedName): void => {
    for (const view of viewsUsing(at.before.catalog, relation)) {
      if (found.has(keyOf(view))) continue;
      found.set(keyOf(view), view);
      visit(view);
    }
  };
  for (const root of roots) visit(root);
  return [...found.values()];
}

/** Views that go with their base, as locks and as things that are gone. */
export function dropViews(views: readonly View[]): { readonly locks: readonly Lock[]; readonly collateral: readonly Collateral[] } {
  return {
    locks: views.map((view) => lockOn(view, 'ACCESS EXCLUSIVE', 'view')),
    collateral: views.map((view) => ({ what: view.kind, name: showName(view), how: 'dropped' })),
  };
}

/** A foreign key with the table that carries it. */
interface ForeignKeyOn {
  readonly table: Table;
  readonly key: ForeignKey;
}

/** The foreign keys of a table. */
export const foreignKeysOf = (table: Table | undefined): readonly ForeignKey[] =>
  table?.constraints.filter((constraint) => constraint.kind === 'foreign-key') ?? [];

/** The table that a foreign key refers to, as it was found when the key was made: its own schema first. */
export function referencedBy(at: Situation, table: QualifiedName | undefined, key: ForeignKey): ReturnType<typeof relationAt> {
  const found = relationAt(at, key.references);
  if (found.table !== undefined || key.references.schema !== undefined || table === undefined) return found;
  const beside = relationAt(at, { schema: table.schema, name: key.references.name });
  return beside.table === undefined ? found : beside;
}

/** The foreign keys of other tables, or of the same one, that refer to a table. */
export function foreignKeysTo(at: Situation, table: QualifiedName): readonly ForeignKeyOn[] {
  return tablesReferencing(at.before.catalog, table).flatMap((child) =>
    foreignKeysOf(child)
      .filter((key) => isSameName(referencedBy(at, child, key).name, table))
      .map((key) => ({ table: child, key })),
  );
}

/** The columns that a foreign key refers to: those it names, or the primary key of the other table. */
export function referencedColumns(key: ForeignKey, parent: Table | undefined): readonly string[] {
  if (key.referencedColumns.length > 0 || parent === undefined) return key.referencedColumns;
  return primaryKeyOf(parent)?.columns ?? [];
}

/** The sequences that go with a table, or with one column of it. */
export function sequencesOf(at: Situation, table: Table, column?: string): readonly Sequence[] {
  const { ownedSequences, relations } = at.before.catalog;
  const sequences = [...(ownedSequences.get(keyOf(table)) ?? [])]
    .map((key) => relations.get(key))
    .filter((relation) => relation?.kind === 'sequence');
  if (column === undefined) return sequences;
  const own = table.columns.find((it) => it.name === column)?.sequence;
  return sequences.filter((sequence) => (own !== undefined && isSameName(own, sequence)) || sequence.ownedBy?.column === column);
}

/** Tables with a column of a user's type, or of an array of it. */
export function tablesWithType(at: Situation, type: QualifiedName): readonly { readonly table: Table; readonly column: string }[] {
  return tablesOf(at.before.catalog).flatMap((table) =>
    table.columns
      .filter(({ type: used }) => used.name === type.name && (used.schema === undefined || used.schema === type.schema))
      .map((column) => ({ table, column: column.name })),
  );
}
