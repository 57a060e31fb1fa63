import type { ChangeOf } from '../../../model/change.ts';
import { isText } from './letters.ts';
import type { AlterFactId } from './alter-facts.ts';
import type { Altering, Operation } from './altering.ts';
import { isMariadb, type Situation } from './situation.ts';
import { typeChange } from './type-change.ts';

/** Options whose change writes the table anew. Source: manual, Online DDL Operations, Table Operations; MariaDB tried on 10.11. */
const rebuilding = new Set([
  'row_format',
  'key_block_size',
  'tablespace',
  'page_compressed',
  'page_compression_level',
  'data directory',
  'data_directory',
]);

/** The engine of a table where the statement that made it says nothing. */
export const engineOf = (options: Readonly<Record<string, string>> | undefined): string => options?.['engine']?.toLowerCase() ?? 'innodb';

function wayOfOption(at: Situation, name: string, value: string, standing: Readonly<Record<string, string>> | undefined): AlterFactId {
  if (name === 'engine') return value.toLowerCase() === engineOf(standing) ? 'rebuild-table' : 'copy-table';
  if (name === 'system_versioning') return 'copy-table';
  if (name === 'encryption') return isMariadb(at) ? 'table-metadata' : 'copy-table';
  return rebuilding.has(name) ? 'rebuild-table' : 'table-metadata';
}

export function setTableOptions({ options }: ChangeOf<'set-table-options'>, { at, table }: Altering): readonly Operation[] {
  const ids = Object.entries(options).map(([name, value]) => wayOfOption(at, name, value, table?.options));
  return [...new Set(ids)].map((id) => ({ id }));
}

/** CONVERT TO does to each column of text what a MODIFY would; MySQL copies the table where it does anything. */
export function convertCharset(change: ChangeOf<'convert-charset'>, { at, table }: Altering): readonly Operation[] {
  if (table === undefined) return [{ id: 'convert-charset', assumed: 'nothing says which character sets the columns have' }];
  const attributes = change.charset === '' || change.charset === 'default' ? {} : { charset: change.charset };
  const outcomes = table.columns.filter(isText).flatMap((from): readonly Operation[] => {
    const collation = change.collation === undefined ? {} : { collation: { name: change.collation } };
    const outcome = typeChange(at, { from, to: { type: from.type, attributes, ...collation }, table });
    return outcome === undefined ? [] : [{ ...outcome, object: from.name }];
  });
  if (outcomes.length === 0) return [{ id: 'table-metadata' }];
  if (isMariadb(at) && !outcomes.some(({ id }) => id === 'change-charset' || id === 'change-type')) return outcomes;
  return [{ id: 'convert-charset' }];
}
