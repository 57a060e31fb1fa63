import type { Table } from '../../model/objects.ts';

/** Whether a column is the number of the row, which SQLite fills in. Source: manual, ROWIDs and the INTEGER PRIMARY KEY. */
export function isRowId(table: Pick<Table, 'columns' | 'constraints' | 'options'>, column: string): boolean {
  const key = table.constraints.find(({ kind }) => kind === 'primary-key');
  if (key?.kind !== 'primary-key' || key.columns.length !== 1 || key.columns[0] !== column || table.options['without-rowid'] !== undefined)
    return false;
  return table.columns.some(
    ({ name, type, attributes }) => name === column && type.text.toLowerCase() === 'integer' && attributes?.['primary-key-order'] !== 'desc',
  );
}
