import type { Catalog, DatabaseState } from '../../model/catalog.ts';
import type { ChangeKind, ChangeOf } from '../../model/change.ts';
import type { CatalogTraits } from '../../model/dialect.ts';
import type { Origin } from '../../model/objects.ts';
import type { Target } from '../../model/target.ts';

/** What applying a change needs besides the state: the engine's habits and whose change it is. */
export interface ApplyContext {
  readonly traits: CatalogTraits;
  readonly origin: Origin;
  readonly target: Target;
}

/** How one kind of change turns a catalog into the next; the same catalog where the engine would refuse. */
type Applier<K extends ChangeKind> = (state: DatabaseState, change: ChangeOf<K>, context: ApplyContext) => Catalog;

/** The appliers of some kinds. */
export type Appliers<K extends ChangeKind> = { readonly [Kind in K]: Applier<Kind> };

/** The same session with another catalog, for looking names up in what a change has made so far. */
export function within(state: DatabaseState, catalog: Catalog): DatabaseState {
  return state.catalog === catalog ? state : { ...state, catalog };
}
