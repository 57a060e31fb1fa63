import type { ObjectName } from '../model/names.ts';
import type { Table } from '../model/objects.ts';
import type { ProposedStep } from '../model/rule.ts';
import { quoteName } from './quote-name.ts';

/** Fills a column a thousand rows at a time, by the table's key; a step to repeat until no row is left. */
export function backfillInBatches(table: ObjectName, known: Table | undefined, column: string, value: string): ProposedStep {
  const key = keyOfTable(known);
  const [list, row] = key === undefined ? ['ctid', 'ctid'] : [key.join(', '), key.length === 1 ? key.join('') : `(${key.join(', ')})`];
  const target = quoteName(table);
  return {
    title: 'Fill the rows that are there, in batches: repeat, each in a transaction of its own, until no row is updated',
    sql: [
      `UPDATE ${target} SET ${quoteName(column)} = ${value}`,
      `WHERE ${row} IN (SELECT ${list} FROM ${target} WHERE ${quoteName(column)} IS NULL ORDER BY ${list} LIMIT 1000)`,
    ].join('\n'),
    phase: 'backfill',
    transaction: 'own',
  };
}

function keyOfTable(table: Table | undefined): readonly string[] | undefined {
  const key = table?.constraints.find((constraint) => constraint.kind === 'primary-key');
  return key?.kind === 'primary-key' && key.columns.length > 0 ? key.columns.map((column) => quoteName(column)) : undefined;
}
