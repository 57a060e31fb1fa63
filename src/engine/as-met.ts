import type { Catalog, DatabaseState } from '../model/catalog.ts';
import type { SchemaChange } from '../model/change.ts';

/** The state in which a change is asked for its effects. The clauses of one ALTER are done as a whole, upon the catalog that the statement met. */
export function asMet(state: DatabaseState, change: SchemaChange, met: Catalog): DatabaseState {
  return change.alter === undefined || met === state.catalog ? state : { ...state, met };
}
