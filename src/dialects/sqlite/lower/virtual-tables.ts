import type { TableSpec } from '../../../model/changes/tables.ts';
import type { ObjectName } from '../../../model/names.ts';
import type { SourceSpan } from '../../../model/span.ts';
import type { SqlType } from '../../../model/types.ts';
import { emptySpec } from './empty-spec.ts';

interface Made {
  readonly table: ObjectName;
  readonly spec: TableSpec;
}

const typed = (name: string): SqlType => ({ name: name.toLowerCase(), modifiers: [], dimensions: 0, text: name });

/** The tables that a module keeps its data in, by what is added to the virtual table's name. Tried on SQLite 3.40. */
function shadowsOf(module: string, args: readonly string[]): readonly string[] {
  const option = (name: string): string | undefined =>
    args.map((argument) => new RegExp(`^\\s*${name}\\s*=\\s*(.*)$`, 'is').exec(argument)?.[1]?.trim()).find((value) => value !== undefined);
  switch (module) {
    case 'fts5':
      return ['data', 'idx', ...(option('content') === undefined ? ['content'] : []), ...(option('columnsize') === '0' ? [] : ['docsize']), 'config'];
    case 'fts4':
      return [
        ...(option('content') === undefined ? ['content'] : []),
        'segments',
        'segdir',
        ...(option('matchinfo')?.toLowerCase() === 'fts3' ? [] : ['docsize']),
        'stat',
      ];
    case 'fts3':
      return ['content', 'segments', 'segdir'];
    case 'rtree':
    case 'rtree_i32':
    case 'geopoly':
      return ['rowid', 'node', 'parent'];
    default:
      return [];
  }
}

/** The columns that a module takes from its arguments; those that set an option are none. */
function columnsOf(module: string, args: readonly string[]): readonly { readonly name: string; readonly type: SqlType }[] | undefined {
  const plain = args.filter((argument) => !/^\s*\w+\s*=/.test(argument));
  const names = plain.flatMap((argument) => /^\s*(?:\[([^\]]+)\]|["`']([^"`']+)["`']|\+?(\w+))/.exec(argument)?.slice(1).find(Boolean) ?? []);
  if (module.startsWith('fts')) return names.map((name) => ({ name, type: typed('') }));
  if (!module.startsWith('rtree')) return undefined;
  return names.map((name, at) => ({ name, type: typed(at === 0 || module === 'rtree_i32' ? 'INT' : 'REAL') }));
}

/** Columns that a module makes as it likes are as those of a query that could not be read. */
const untoldColumns: Pick<TableSpec, 'asQuery'> = { asQuery: { uses: [], withData: false } };

/** A virtual table with the tables behind it. What an unknown module keeps is not known. */
export function virtualTable(table: ObjectName, written: string, args: readonly string[], span: SourceSpan): readonly Made[] {
  const module = written.toLowerCase();
  const columns = columnsOf(module, args);
  const spec: TableSpec = {
    ...emptySpec,
    ...(columns === undefined && untoldColumns),
    columns: (columns ?? []).map(({ name, type }) => ({ name, type, notNull: false, serial: false, span })),
    options: { module, ...(args.length > 0 && { arguments: args.join(', ') }) },
  };
  const shadows = shadowsOf(module, args).map((suffix): Made => ({
    table: { ...table, name: `${table.name}_${suffix}` },
    spec: { ...emptySpec, ...untoldColumns, options: { 'shadow-of': table.name } },
  }));
  return [{ table, spec }, ...shadows];
}
