import type { ObjectName } from '../model/names.ts';
import type { Table } from '../model/objects.ts';
import type { ProposedStep } from '../model/rule.ts';
import { quoteName } from './quote-name.ts';

interface Backfill {
  readonly table: ObjectName;
  readonly known: Table | undefined;
  readonly column: string;
  readonly value: string;
  /** The value may be NULL, so that NULL does not tell which rows are still to be filled. */
  readonly mayBeNull?: boolean;
}

/** Fills a column a thousand rows at a time, by the table's key; a step to repeat until no row is left. */
export function backfillInBatches({ table, known, column, value, mayBeNull = false }: Backfill): ProposedStep {
  const key = keyOfTable(known);
  const list = key.join(', ');
  const row = key.length === 1 ? list : `(${list})`;
  const [target, filled] = [quoteName(table), quoteName(column)];
  const open = `${filled} IS NULL${mayBeNull ? ` AND (${value}) IS NOT NULL` : ''}`;
  return {
    title: 'Fill the rows that are there, in batches: repeat, each in a transaction of its own, until no row is updated',
    sql: `UPDATE ${target} SET ${filled} = ${value}\nWHERE ${row} IN (SELECT ${list} FROM ${target} WHERE ${open} ORDER BY ${list} LIMIT 1000);`,
    phase: 'backfill',
    transaction: 'own',
  };
}

/** The primary key, or the place of the row where there is none. */
function keyOfTable(table: Table | undefined): readonly string[] {
  const key = table?.constraints.find((constraint) => constraint.kind === 'primary-key');
  return key?.kind === 'primary-key' && key.columns.length > 0 ? key.columns.map((column) => quoteName(column)) : ['ctid'];
}
