import { tablesOf } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Effects, Refusal } from '../../../model/effects.ts';
import { compose } from './compose.ts';
import { quote, refuse, workOn, type Situation } from './situation.ts';

export const setSession = (_: ChangeOf<'set-session'>): Effects => compose('pragma');

/** Source: manual, Transaction and SAVEPOINT; the messages were tried on SQLite 3.40. */
export function transaction(change: ChangeOf<'transaction'>, at: Situation): Effects {
  const open = at.before.transaction;
  const refusals: Refusal[] = [];
  if (!at.conditional) {
    if (change.verb === 'begin' && open !== undefined)
      refusals.push(refuse('transaction-forbidden', 'a transaction cannot be begun within a transaction'));
    if ((change.verb === 'commit' || change.verb === 'rollback') && open === undefined)
      refusals.push(refuse('transaction-required', `there is no transaction to ${change.verb === 'commit' ? 'commit' : 'roll back'}`));
    const isNamed = change.verb === 'release' || change.verb === 'rollback-to';
    if (isNamed && open !== undefined && !open.savepoints.some(({ name }) => name === change.name))
      refusals.push(refuse('unknown-object', `there is no savepoint ${quote(change.name ?? '')}`));
  }
  return compose(change.verb === 'savepoint' ? 'savepoint' : 'transaction', { refusals });
}

/** VACUUM writes the whole database into a new file and back. Source: manual, VACUUM. */
export function vacuum(at: Situation): Effects {
  const tables = tablesOf(at.before.catalog).filter(({ schema, origin }) => schema === 'main' && origin.kind !== 'change');
  const open = at.before.transaction;
  return compose('vacuum', {
    locks: tables.slice(0, 1).map(({ schema, name }) => ({ relation: { schema, name }, mode: 'DATABASE WRITE', blocks: 'writes', role: 'target' })),
    work: tables.map((table) => workOn(table, 'rewrite', 'rebuild-table')),
    forbidsTransaction: true,
    refusals: open === undefined ? [] : [refuse('transaction-forbidden', 'VACUUM cannot run within a transaction')],
  });
}
