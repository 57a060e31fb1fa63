import type { Table } from '../model/objects.ts';

/** Columns of which no two rows hold the same values. */
export interface TableKey {
  readonly columns: readonly string[];
  /** The constraint or index that keeps it. */
  readonly name: string;
  readonly isPrimary: boolean;
  /**
   * NULL is equal to nothing, so that any number of rows may have none: the columns then determine no row, though a value of theirs
   * still stands once.
   */
  readonly nullable: boolean;
}

/** The keys of a table: its primary key, and what is UNIQUE without a condition or an expression. */
export function tableKeys(table: Table): readonly TableKey[] {
  const mayBeNull = new Set(table.columns.filter(({ notNull }) => !notNull).map(({ name }) => name));
  const keyOf = (columns: readonly string[], name: string, isPrimary: boolean, nullsNotDistinct: boolean): TableKey => ({
    columns,
    name,
    isPrimary,
    nullable: !isPrimary && !nullsNotDistinct && columns.some((column) => mayBeNull.has(column)),
  });
  const constraints = table.constraints.flatMap((constraint) =>
    constraint.kind === 'primary-key' || constraint.kind === 'unique'
      ? [keyOf(constraint.columns, constraint.name, constraint.kind === 'primary-key', constraint.nullsNotDistinct)]
      : [],
  );
  const indexes = table.indexes.flatMap(({ unique, valid, predicate, constraint, parts, name, nullsNotDistinct }) => {
    const columns = parts.flatMap(({ column }) => column ?? []);
    const isWhole = predicate === undefined && columns.length === parts.length;
    return unique && valid && isWhole && constraint === undefined ? [keyOf(columns, name, false, nullsNotDistinct)] : [];
  });
  return [...constraints, ...indexes].filter(({ columns }) => columns.length > 0).toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary));
}
