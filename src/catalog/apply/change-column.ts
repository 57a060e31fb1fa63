import { findTable, type Catalog, type DatabaseState } from '../../model/catalog.ts';
import type { ChangeOf } from '../../model/change.ts';
import type { Column, Table } from '../../model/objects.ts';
import { replaceRelation } from '../write.ts';
import { withPlaceholder } from './change-table.ts';
import { familyOf } from './inheritance.ts';

/** Changes one column of a table, and the inherited ones of that name below it unless the statement says ONLY. */
export function changeColumn(
  state: DatabaseState,
  change: { readonly table: ChangeOf<'add-column'>['table']; readonly column: string; readonly only?: boolean },
  edit: (column: Column, table: Table) => Column,
): Catalog {
  const table = findTable(state, change.table);
  if (table === undefined) return withPlaceholder(state, change.table);
  let catalog = state.catalog;
  for (const member of change.only === true ? [table] : familyOf(catalog, table)) {
    let touched = false;
    const columns = member.columns.map((column) => {
      if (column.name !== change.column) return column;
      const edited = edit(column, member);
      touched ||= edited !== column;
      return edited;
    });
    if (touched) catalog = replaceRelation(catalog, member, { ...member, columns });
  }
  return catalog;
}
