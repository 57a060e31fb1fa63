import type { Column, Table } from '../../model/objects.ts';
import type { ChangeSet, ProblemPlace } from '../../model/rule.ts';
import { keyOf } from '../../model/names.ts';
import { oncePerChangeSet } from '../once-per-change-set.ts';
import { touchedTables } from './touched-tables.ts';

/** A table that the pull request makes, as it leaves it, and where it is made. */
export interface MadeTable {
  readonly table: Table;
  readonly place: ProblemPlace;
}

/** The tables that the pull request makes and leaves standing. */
export const madeTables = oncePerChangeSet(({ steps, after }): readonly MadeTable[] => {
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
});

/** The tables that the pull request makes, and those that it gives new columns. */
export const tablesWithNewColumns = oncePerChangeSet((changeSet): readonly MadeTable[] => {
  const widened = touchedTables(changeSet).filter(({ table }) => table.origin.kind !== 'change' && table.columns.some(isNewColumn));
  return [...madeTables(changeSet), ...widened];
});

/** Whether the pull request made the column. */
export function isNewColumn({ origin }: Column): boolean {
  return origin.kind === 'change';
}

/** Where a new column is written; the table's own place where that cannot be told. */
export function placeOfColumn(changeSet: ChangeSet, { table, place }: MadeTable, column: string): ProblemPlace {
  const found = columnsWritten(changeSet).get(`${keyOf(table)}\0${column}`);
  return found === undefined ? place : { ...found, table: table.name };
}

/** Where new columns are written, by the key of the table and the name. */
const columnsWritten = oncePerChangeSet(({ steps }): ReadonlyMap<string, ProblemPlace> => {
  const written = new Map<string, ProblemPlace>();
  for (const { change, statement, table } of steps) {
    if (table === undefined || (change.kind !== 'create-table' && change.kind !== 'add-column')) continue;
    for (const { name, span } of change.kind === 'add-column' ? [change.column] : change.spec.columns) {
      written.set(`${keyOf(table)}\0${name}`, { span, statement: statement.span });
    }
  }
  return written;
});
