import { tablesReferencing } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Table } from '../../../model/objects.ts';
import { isAtLeast } from '../../../model/target.ts';
import { isAutoIncrement } from './attributes.ts';
import type { AlterFactId } from './alter-facts.ts';
import { isComputed } from './defaults.ts';
import { addConstraint } from './key-operations.ts';
import type { Altering, Operation } from './altering.ts';
import { columnOf, columnsIn, foreignKeysOf, includesMember, isMariadb, isSameMember } from './situation.ts';

/** Whether a position that is written differs from where the column stands. */
export function movesColumn(table: Table, column: string, position: 'first' | { readonly after: string }): boolean {
  const index = table.columns.findIndex(({ name }) => isSameMember(name, column));
  if (position === 'first') return index !== 0;
  const before = table.columns[index - 1];
  return before === undefined || !isSameMember(before.name, position.after);
}

/** MySQL 8.4 and older read REFERENCES on a column and do nothing; so did MariaDB before 10.5. Source: manual, 1.7.2.3; MDEV-20729. */
export function enforcesInlineReferences({ at }: Pick<Altering, 'at'>): boolean {
  return isMariadb(at) ? isAtLeast(at.target, 10, 5) : isAtLeast(at.target, 9);
}

function wayOfNewColumn({ column, position }: ChangeOf<'add-column'>, { at, table }: Altering): AlterFactId {
  if (column.generated !== undefined) return column.generated.stored ? 'add-stored-generated' : 'add-virtual-column';
  if (isAutoIncrement(column)) return 'add-auto-increment';
  if (isComputed(at, column)) return 'add-computed-default';
  const hasVirtual = table?.columns.some(({ generated }) => generated !== undefined) === true;
  return isMariadb(at) && position !== undefined && hasVirtual ? 'reorder-virtual-column' : 'add-column';
}

export function addColumn(change: ChangeOf<'add-column'>, altering: Altering): readonly Operation[] {
  const { column, constraints } = change;
  if (columnOf(altering.table, column.name) !== undefined && change.ifNotExists) return [];
  const own: Operation = { id: wayOfNewColumn(change, altering), object: column.name };
  const along = constraints.flatMap((constraint): readonly Operation[] => {
    if (constraint.kind === 'foreign-key' && !enforcesInlineReferences(altering)) return [];
    // MariaDB keeps a check of a new column to new rows: tried on 10.11.
    if (constraint.kind === 'check' && isMariadb(altering.at)) return [];
    return addConstraint(constraint, altering);
  });
  return [own, ...along];
}

/** Indexes lose the column: they go where it was their last, and are built anew without it where others are left. */
function indexesWithout(column: string, { table, clauses }: Altering): readonly Operation[] {
  const goes = (name: string): boolean => clauses.some((clause) => clause.kind === 'drop-column' && isSameMember(clause.column, name));
  const isDropped = (name: string): boolean => clauses.some((clause) => clause.kind === 'drop-index' && isSameMember(clause.index.name, name));
  const indexes = (table?.indexes ?? []).filter((index) => includesMember(columnsIn(index), column) && !isDropped(index.name));
  return indexes.flatMap((index): readonly Operation[] => {
    const object = index.name;
    return columnsIn(index).every(goes)
      ? [{ id: 'drop-index', object }]
      : [
          { id: 'drop-index', object },
          { id: 'add-index', object },
        ];
  });
}

export function dropColumn(change: ChangeOf<'drop-column'>, altering: Altering): readonly Operation[] {
  const column = columnOf(altering.table, change.column);
  if (column === undefined && change.ifExists && altering.table !== undefined) return [];
  const { generated } = column ?? {};
  const id = generated === undefined ? 'drop-column' : generated.stored ? 'drop-stored-generated' : 'drop-virtual-column';
  return [{ id, object: change.column }, ...indexesWithout(change.column, altering)];
}

/** A column that another table's foreign key names is renamed in place. Source: manual, Online DDL Operations, Renaming a column. */
export function renames({ at, table }: Altering, column: string): AlterFactId {
  const children = table === undefined ? [] : tablesReferencing(at.met.catalog, table);
  const isReferenced = children.some((child) =>
    foreignKeysOf(child).some((key) => key.references.name === table?.name && includesMember(key.referencedColumns, column)),
  );
  return isReferenced ? 'rename-referenced-column' : 'rename-column';
}

export const renameColumn = (change: ChangeOf<'rename-column'>, altering: Altering): readonly Operation[] => [
  { id: renames(altering, change.column), object: change.column },
];

export const setDefault = ({ column }: ChangeOf<'set-default' | 'drop-default'>): readonly Operation[] => [{ id: 'set-default', object: column }];
