import type { Table } from '../../model/objects.ts';
import type { ChangeSet, ProblemPlace } from '../../model/rule.ts';
import { keyOf } from '../../model/names.ts';

/** A table that the pull request makes, as it leaves it, and where it is made. */
export interface MadeTable {
  readonly table: Table;
  readonly place: ProblemPlace;
}

/** The tables that the pull request makes and leaves standing. */
export function madeTables({ steps, after }: ChangeSet): readonly MadeTable[] {
  const made = new Map<string, MadeTable>();
  for (const { change, table: created, statement } of steps) {
    const key = created && keyOf(created);
    const table = key === undefined ? undefined : after.catalog.relations.get(key);
    if (key === undefined || table?.kind !== 'table' || table.origin.kind !== 'change' || made.has(key)) continue;
    const { span } = table.origin;
    const isMaker = change.span.file === span.file && change.span.start === span.start;
    if (isMaker || change.kind === 'create-table') made.set(key, { table, place: { span, table: table.name, statement: statement.span } });
  }
  return [...made.values()];
}

/** Where a column of a new table is written; the table's own place where that cannot be told. */
export function placeOfColumn({ steps }: ChangeSet, { table, place }: MadeTable, column: string): ProblemPlace {
  for (const { change, statement } of steps) {
    const spec =
      change.kind === 'create-table' && change.table.name === table.name
        ? change.spec.columns.find(({ name }) => name === column)
        : change.kind === 'add-column' && change.table.name === table.name && change.column.name === column
          ? change.column
          : undefined;
    if (spec !== undefined) return { span: spec.span, statement: statement.span, table: table.name };
  }
  return place;
}
