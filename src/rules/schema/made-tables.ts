import { tablesOf } from '../../model/catalog.ts';
import type { Table } from '../../model/objects.ts';
import type { ChangeSet, ProblemPlace } from '../../model/rule.ts';
import { isSameName } from '../../model/names.ts';

/** A table that the pull request makes, as it leaves it, and where it is made. */
export interface MadeTable {
  readonly table: Table;
  readonly place: ProblemPlace;
}

/** The tables that the pull request makes and leaves standing. */
export function madeTables({ steps, before, after }: ChangeSet): readonly MadeTable[] {
  if (before.catalog.relations === after.catalog.relations) return [];
  const creating = steps.filter(({ change }) => change.kind === 'create-table');
  if (creating.length === 0) return [];
  return tablesOf(after.catalog).flatMap((table) => {
    if (table.origin.kind !== 'change') return [];
    const { span } = table.origin;
    const step = creating.find(({ change, table: made }) => change.span.file === span.file && change.span.start === span.start && made !== undefined) ??
      creating.find(({ table: made }) => made !== undefined && isSameName(made, table));
    return [{ table, place: { span, table: table.name, ...(step && { statement: step.statement.span }) } }];
  });
}

/** Where a column of a new table is written; the table's own place where that cannot be told. */
export function placeOfColumn({ steps }: ChangeSet, { table, place }: MadeTable, column: string): ProblemPlace {
  for (const { change, statement } of steps) {
    const spec = change.kind === 'create-table' && change.table.name === table.name ? change.spec.columns.find(({ name }) => name === column)
      : change.kind === 'add-column' && change.table.name === table.name && change.column.name === column ? change.column : undefined;
    if (spec !== undefined) return { span: spec.span, statement: statement.span, table: table.name };
  }
  return place;
}
