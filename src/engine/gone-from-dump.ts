import { resolveName, tablesOf, type DatabaseState } from '../model/catalog.ts';
import type { SchemaChange } from '../model/change.ts';
import { keyOf } from '../model/names.ts';
import type { Table } from '../model/objects.ts';
import type { SourceSpan } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';

/** What a schema dump no longer has, by the statement that shows it. */
export interface Gone<S> {
  readonly change: SchemaChange;
  readonly shownBy: S;
  readonly table: Table;
}

type Shower = { readonly statement: Statement };

/**
 * The tables and columns that stood and that the dump has no more, or under another name. The new statement that makes the table
 * shows what it lacks; of a table that is gone the last new one tells, where a dump notes which migrations have run.
 */
export function goneFromDump<S extends Shower>(statements: readonly S[], before: DatabaseState, after: DatabaseState): readonly Gone<S>[] {
  const last = statements.at(-1);
  if (last === undefined) return [];
  const makers = new Map<string, { readonly by: S; readonly span: SourceSpan }>();
  for (const by of statements)
    for (const change of by.statement.changes)
      if (change.kind === 'create-table') makers.set(keyOf(resolveName(after, change.table)), { by, span: change.span });
  return tablesOf(before.catalog).flatMap((table): readonly Gone<S>[] => {
    if (table.knowledge !== 'full') return [];
    const now = after.catalog.relations.get(keyOf(table));
    const maker = makers.get(keyOf(table));
    if (now?.kind === 'table') {
      if (maker === undefined) return [];
      return goneColumns(table, now, maker.span).map((change) => ({ change, shownBy: maker.by, table }));
    }
    return now === undefined ? [{ change: goneTable(table, before, after, last.statement.span), shownBy: last, table }] : [];
  });
}

function goneTable({ schema, name, columns }: Table, before: DatabaseState, after: DatabaseState, span: SourceSpan): SchemaChange {
  const names = (each: Pick<Table, 'columns'>): string => each.columns.map((column) => column.name).join('\0');
  const isOther = (other: Table): boolean => !before.catalog.relations.has(keyOf(other)) && names(other) === names({ columns });
  const to = tablesOf(after.catalog).find(isOther);
  const table = { schema, name };
  if (to !== undefined) return { kind: 'rename-table', table, to: { schema: to.schema, name: to.name }, ifExists: false, span };
  return { kind: 'drop-table', table, ifExists: false, cascade: false, span };
}

/** A dump lists columns in their order: one that stands in the place of another, with its type, is that one. */
function goneColumns({ schema, name, columns }: Table, now: Table, span: SourceSpan): readonly SchemaChange[] {
  const has = (list: Table['columns'], wanted: string): boolean => list.some((column) => column.name === wanted);
  const table = { schema, name };
  return columns.flatMap((column, place): readonly SchemaChange[] => {
    if (has(now.columns, column.name)) return [];
    const other = columns.length === now.columns.length ? now.columns[place] : undefined;
    if (other !== undefined && !has(columns, other.name) && other.type.text === column.type.text)
      return [{ kind: 'rename-column', table, column: column.name, to: other.name, span }];
    return [{ kind: 'drop-column', table, column: column.name, ifExists: false, cascade: false, span }];
  });
}
