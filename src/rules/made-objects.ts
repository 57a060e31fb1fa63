import { keyOf } from '../model/names.ts';
import type { Column, Index, Origin, Relation, Routine, Table, View } from '../model/objects.ts';
import type { Constraint } from '../model/constraints.ts';
import type { ChangeSet, ProblemPlace } from '../model/rule.ts';
import { oncePerChangeSet } from './once-per-change-set.ts';
import { madeTables, placeOfColumn } from './schema/made-tables.ts';
import { touchedTables } from './schema/touched-tables.ts';

/** An object that the pull request made, as it leaves it, and where it is written. */
export interface Made<T> {
  readonly made: T;
  readonly place: ProblemPlace;
}

/** Something of a table. */
export interface MadeOfTable<T> extends Made<T> {
  readonly table: Table;
}

/** The place of what a pull request made; undefined for what it did not make. */
export function placeOfOrigin(changeSet: ChangeSet, origin: Origin, table?: string): ProblemPlace | undefined {
  if (origin.kind !== 'change') return undefined;
  const statement = changeSet.stepAt(origin.span)?.statement.span;
  return { span: origin.span, ...(statement && { statement }), ...(table !== undefined && { table }) };
}

/** The tables and views that the pull request leaves otherwise than it found them. */
const changedRelations = oncePerChangeSet(({ before, after }): readonly Relation[] =>
  before.catalog.relations === after.catalog.relations
    ? []
    : [...after.catalog.relations.values()].filter(
        (relation) => relation.kind !== 'index' && relation.kind !== 'sequence' && before.catalog.relations.get(keyOf(relation)) !== relation,
      ),
);

/** The tables that it leaves otherwise than it found them, new ones among them; partitions are parts of their parent and left out. */
export const changedTables = oncePerChangeSet((changeSet): readonly Table[] =>
  changedRelations(changeSet).flatMap((relation) =>
    relation.kind === 'table' && relation.partitionOf === undefined && !relation.foreign ? [relation] : [],
  ),
);

/** The views that it makes or changes, with the first statement that does. */
export const changedViews = oncePerChangeSet((changeSet): readonly Made<View>[] =>
  changedRelations(changeSet).flatMap((view) => {
    if (view.kind !== 'view' && view.kind !== 'materialized-view') return [];
    const step = changeSet.steps.find((each) => each.view !== undefined && keyOf(each.view) === keyOf(view));
    const place = step === undefined ? placeOfOrigin(changeSet, view.origin) : { span: step.change.span, statement: step.statement.span };
    return place === undefined ? [] : [{ made: view, place: { ...place, table: view.name } }];
  }),
);

/** The columns that it makes, or gives another type; those of temporary tables left out. */
export const madeColumns = oncePerChangeSet((changeSet): readonly MadeOfTable<Column>[] =>
  changedTables(changeSet).flatMap((table) => {
    if (table.persistence === 'temporary') return [];
    const was = changeSet.before.catalog.relations.get(keyOf(table));
    return table.columns.flatMap((column) => {
      const old = was?.kind === 'table' ? was.columns.find(({ name }) => name === column.name) : undefined;
      const isRetyped =
        old !== undefined && column.origin.kind !== 'change' && (old.type.text !== column.type.text || old.type.name !== column.type.name);
      if (column.inherited || !(isRetyped || column.origin.kind === 'change')) return [];
      const place = isRetyped ? placeOfRetyping(changeSet, table, column.name) : placeOfOrigin(changeSet, column.origin);
      return [{ table, made: column, place: placeOfColumn(changeSet, { table, place: { ...place, table: table.name } }, column.name) }];
    });
  }),
);

function placeOfRetyping({ steps }: ChangeSet, table: Table, column: string): ProblemPlace {
  const step = steps.findLast(
    ({ change, table: touched }) =>
      touched?.name === table.name && (change.kind === 'change-column-type' || change.kind === 'redefine-column') && change.column === column,
  );
  return step === undefined ? {} : { span: step.change.span, statement: step.statement.span };
}

/** The constraints that it makes. */
export const madeConstraints = oncePerChangeSet((changeSet): readonly MadeOfTable<Constraint>[] =>
  changedTables(changeSet).flatMap((table) =>
    table.constraints.flatMap((constraint) => {
      const place =
        constraint.inherited === true || table.persistence === 'temporary' ? undefined : placeOfOrigin(changeSet, constraint.origin, table.name);
      if (place === undefined) return [];
      return [{ table, made: constraint, place: { ...place, ...(constraint.span && { span: constraint.span }) } }];
    }),
  ),
);

/** The indexes that it makes for their own sake, on tables and materialized views. */
export const madeIndexesOfRelations = oncePerChangeSet((changeSet): readonly (Made<Index> & { readonly table: Table | View })[] =>
  changedRelations(changeSet).flatMap((table) => {
    if (!('indexes' in table) || (table.kind === 'table' && (table.partitionOf !== undefined || table.foreign))) return [];
    return table.indexes.flatMap((made) => {
      const place = made.constraint === undefined && made.implicit !== true ? placeOfOrigin(changeSet, made.origin, table.name) : undefined;
      return place === undefined ? [] : [{ table, made, place }];
    });
  }),
);

/** The routines that it makes or changes, and the last statement that does. */
export const changedRoutines = oncePerChangeSet((changeSet): readonly Made<Routine>[] => {
  const { before, after, steps } = changeSet;
  if (before.catalog.routines === after.catalog.routines) return [];
  return [...after.catalog.routines.values()].flat().flatMap((routine) => {
    if (before.catalog.routines.get(keyOf(routine))?.includes(routine) === true) return [];
    const step = steps.findLast(
      ({ change }) => (change.kind === 'create-routine' || change.kind === 'alter-routine') && change.routine.name === routine.name,
    );
    return step === undefined ? [] : [{ made: routine, place: { span: step.change.span, statement: step.statement.span } }];
  });
});

/** The place of the first statement of the pull request that touches a table. */
export function placeOfTable(changeSet: ChangeSet, table: Table): ProblemPlace {
  const key = keyOf(table);
  const found = [...madeTables(changeSet), ...touchedTables(changeSet)].find((each) => keyOf(each.table) === key);
  return found?.place ?? placeOfOrigin(changeSet, table.origin, table.name) ?? { table: table.name };
}
