import type { Catalog, DatabaseState } from '../../model/catalog.ts';
import { keyOf, type ObjectName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import { tableOrPlaceholder } from '../resolve.ts';
import { writeRelation } from '../write.ts';

/** Writes a table anew; one that is not known but may stand untold is known from now on. */
export function changeTable(state: DatabaseState, name: ObjectName, edit: (table: Table) => Table): Catalog {
  const table = tableOrPlaceholder(state, name);
  if (table === undefined) return state.catalog;
  const edited = edit(table);
  const before = state.catalog.relations.get(keyOf(table));
  return before === edited ? state.catalog : writeRelation(state.catalog, before, edited);
}

/** The catalog with a placeholder for a table that a statement names and that may stand untold. */
export function withPlaceholder(state: DatabaseState, name: ObjectName): Catalog {
  const table = tableOrPlaceholder(state, name);
  if (table === undefined || state.catalog.relations.has(keyOf(table))) return state.catalog;
  return writeRelation(state.catalog, undefined, table);
}
