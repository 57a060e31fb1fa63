import { emptyCatalog, type DatabaseState, type Session } from '../model/catalog.ts';
import type { CatalogTraits } from '../model/dialect.ts';

/** An empty database; `complete` says that the statements to come are its whole history. */
export function initialState(traits: CatalogTraits, session: Session, complete: boolean): DatabaseState {
  return { catalog: emptyCatalog(complete, traits.schemas, traits.indexNames), session };
}
