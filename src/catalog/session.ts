import type { DatabaseState, Session } from '../model/catalog.ts';
import type { ChangeOf } from '../model/change.ts';
import type { CatalogTraits } from '../model/dialect.ts';
import { omit } from '../model/omit.ts';

/** The state after SET or RESET. SET LOCAL lasts to the end of the transaction, and outside of one does nothing. */
export function setSession(state: DatabaseState, change: ChangeOf<'set-session'>, traits: CatalogTraits): DatabaseState {
  const isSettled = state.transaction !== undefined && traits.settledInTransaction?.has(change.name.toLowerCase()) === true;
  if (change.global || isSettled || (change.local && state.transaction === undefined)) return state;
  const session = changeSession(state.session, change, traits);
  if (state.transaction === undefined) return { ...state, session };
  const atCommit = state.transaction.sessionAtCommit ?? state.session;
  const sessionAtCommit = change.local ? atCommit : changeSession(atCommit, change, traits);
  return { ...state, session, transaction: { ...state.transaction, sessionAtCommit } };
}

function changeSession(session: Session, { name, value }: ChangeOf<'set-session'>, traits: CatalogTraits): Session {
  const folded = name.toLowerCase();
  if (folded === 'search_path' || folded === 'schema')
    return { ...session, searchPath: value === undefined ? defaultPath(traits) : readSearchPath(value) };
  if (folded === 'all' && value === undefined) return { searchPath: defaultPath(traits), settings: {} };
  const others = omit(session.settings, folded);
  return { ...session, settings: value === undefined ? others : { ...others, [folded]: value } };
}

function defaultPath({ schemas }: CatalogTraits): readonly string[] {
  return schemas.slice(0, 1);
}

/**
 * Reads a search_path: names apart by commas, folded unless quoted. `"$user"` is dropped, since no one has a schema of
 * their own in a migration; `pg_catalog` is searched whether named or not; an empty path finds nothing else.
 * Source: manual, 5.10.3 The Schema Search Path.
 */
export function readSearchPath(value: string): readonly string[] {
  const names: string[] = [];
  for (const [, doubled, single, plain] of value.matchAll(/"((?:[^"]|"")*)"|'((?:[^']|'')*)'|([^\s,"']+)/g)) {
    const name = doubled?.replaceAll('""', '"') ?? single?.replaceAll("''", "'") ?? plain?.toLowerCase() ?? '';
    if (name !== '' && name !== '$user' && name !== 'pg_temp' && !names.includes(name)) names.push(name);
  }
  const others = names.filter((name) => name !== 'pg_catalog');
  return others.length === 0 ? ['pg_catalog'] : others;
}
