import type { DatabaseState, OpenTransaction } from '../model/catalog.ts';
import type { SourceSpan } from '../model/span.ts';

/** Opens a transaction; inside of one that is open already nothing happens, as the server only warns. */
export function openTransaction(state: DatabaseState, openedBy: OpenTransaction['openedBy'], span?: SourceSpan): DatabaseState {
  if (state.transaction !== undefined) return state;
  const { catalog, session } = state;
  return {
    catalog,
    session,
    transaction: { openedBy, ...(span && { span }), locks: [], savepoints: [], addedEnumValues: [], created: [], atStart: { catalog, session } },
  };
}

/** Commits: the catalog stays, the locks go, and what SET LOCAL changed is as it was. */
export function closeTransaction(state: DatabaseState): DatabaseState {
  const { catalog, session, transaction } = state;
  if (transaction === undefined) return state;
  return { catalog, session: transaction.sessionAtCommit ?? session };
}

/** Rolls back: catalog and session are what they were when the transaction began. */
export function abortTransaction(state: DatabaseState): DatabaseState {
  return state.transaction === undefined ? state : { ...state.transaction.atStart };
}
