import { findTable, type DatabaseState } from '../model/catalog.ts';
import type { Table } from '../model/objects.ts';
import type { ForeignKey } from '../model/constraints.ts';
import type { SourcedDependency } from './table-scheme.ts';
import { tableKeys } from './table-keys.ts';

/**
 * Dependencies that names and types suggest: a foreign key x_id to a table x, and a column x_name of the type of its column name. A value
 * that is copied depends on the row that it is copied from; where the original is a key of that row, the key depends on it in turn.
 */
export function copiedColumns(table: Table, state: DatabaseState): readonly SourcedDependency[] {
  const keys = table.constraints.filter(
    (constraint): constraint is ForeignKey => constraint.kind === 'foreign-key' && constraint.columns.length === 1,
  );
  const keyColumns = new Set(table.constraints.flatMap((constraint) => (constraint.kind === 'foreign-key' ? constraint.columns : [])));
  return keys.flatMap((constraint) => {
    const [key = ''] = constraint.columns;
    const parent = findTable(state, constraint.references);
    if (parent === undefined || parent.name === table.name) return [];
    const [referenced = ''] = constraint.referencedColumns.length > 0 ? constraint.referencedColumns : primaryKeyOf(parent);
    const stem = stemOf(key, referenced);
    return table.columns.flatMap((column): readonly SourcedDependency[] => {
      const original = parent.columns.find(({ name, type }) => isNamedAfter(column.name, stem, name) && type.text === column.type.text);
      if (original === undefined || original.name === referenced || keyColumns.has(column.name) || column.generated !== undefined) return [];
      const source = { kind: 'copy', parent, original: original.name, isReverse: false } as const;
      const there: SourcedDependency = { determinant: [key], dependent: [column.name], source };
      const isKeyOfParent = tableKeys(parent).some(({ columns, nullable }) => !nullable && columns.join('\0') === original.name);
      return isKeyOfParent ? [there, { determinant: [column.name], dependent: [key], source: { ...source, isReverse: true } }] : [there];
    });
  });
}

function primaryKeyOf(table: Table): readonly string[] {
  return tableKeys(table).find(({ isPrimary }) => isPrimary)?.columns ?? [];
}

/** What the columns copied from the row are called after: `product` of `product_id`, `country` of `country_code`, which references code. */
function stemOf(key: string, referenced: string): string {
  const suffixes = ['_id', 'Id', `_${referenced}`, capitalised(referenced)];
  const suffix = suffixes.find((one) => key.length > one.length && key.endsWith(one));
  return suffix === undefined ? key : key.slice(0, -suffix.length);
}

const capitalised = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

/** `product_name` or `productName`. */
const isNamedAfter = (column: string, stem: string, name: string): boolean =>
  column === `${stem}_${name}` || column === `${stem}${capitalised(name)}`;

/**
 * A weaker suggestion: `x_id` beside `x_name` without a foreign key. `facts` are the words that a thing has once: name, email, title. An id that
 * is unique, or references a table, is left out; so is that of the row itself, which parent_x_id beside it tells, and a name that a unique
 * index keeps apart.
 */
export function columnsBesideIds(table: Table, facts: readonly string[]): readonly SourcedDependency[] {
  const referencing = new Set(table.constraints.flatMap((constraint) => (constraint.kind === 'foreign-key' ? constraint.columns : [])));
  const columns = table.columns.filter(({ generated }) => generated === undefined).map(({ name }) => name);
  const apart = new Set(table.indexes.flatMap(({ unique, parts }) => (unique ? parts.map(({ column }) => column) : [])));
  return columns.flatMap((key): readonly SourcedDependency[] => {
    const stem = /^(.+?)(?:_id|Id)$/.exec(key)?.[1];
    if (stem === undefined || referencing.has(key) || columns.some((column) => isNamedAfter(column, 'parent', key))) return [];
    const dependent = columns.filter((column) => !apart.has(column) && facts.some((fact) => isNamedAfter(column, stem, fact)));
    return dependent.length === 0 ? [] : [{ determinant: [key], dependent, source: { kind: 'names' } }];
  });
}
