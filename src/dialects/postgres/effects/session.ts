import type { ChangeOf } from '../../../model/change.ts';
import type { Effects, Refusal } from '../../../model/effects.ts';
import { dropCollation } from './collations.ts';
import { quote, refuse, type Situation } from './situation.ts';
import { told } from './stated.ts';

/** ALTER SYSTEM refuses a transaction block. Source: manual, ALTER SYSTEM, Notes. */
export const setSession = (change: ChangeOf<'set-session'>, at: Situation): Effects =>
  told(at, change.global ? 'sql-altersystem.html' : 'sql-set.html', { forbidsTransaction: change.global });

const needsBlock: Partial<Record<ChangeOf<'transaction'>['verb'], string>> = {
  savepoint: 'SAVEPOINT',
  release: 'RELEASE SAVEPOINT',
  'rollback-to': 'ROLLBACK TO SAVEPOINT',
};

/** Savepoints live in a transaction block. Source: manual, SAVEPOINT, Notes. */
function refuseSavepoint(change: ChangeOf<'transaction'>, at: Situation): readonly Refusal[] {
  const command = needsBlock[change.verb];
  if (command === undefined || at.conditional) return [];
  const open = at.before.transaction;
  if (open === undefined) return [refuse('transaction-required', `${command} can only be used in transaction blocks`, '25P01')];
  const known = change.verb === 'savepoint' || open.openedBy === 'implicit' || open.savepoints.some(({ name }) => name === change.name);
  return known ? [] : [refuse('unknown-object', `savepoint ${quote(change.name ?? '')} does not exist`, '3B001')];
}

/** A block that is called within a transaction cannot end it. Source: manual, 43.8 Transaction Management, tried on 15. */
export const transaction = (change: ChangeOf<'transaction'>, at: Situation): Effects =>
  told(at, change.verb === 'savepoint' ? 'sql-savepoint.html' : 'tutorial-transactions.html', {
    refusals: refuseSavepoint(change, at),
    forbidsTransaction: change.inBlock === true,
  });

export const dynamicSql = (_: ChangeOf<'dynamic-sql'>, at: Situation): Effects =>
  told(at, 'plpgsql-statements.html', { assumed: 'the statement runs SQL that is put together at run time, which cannot be followed' });

/** Statements without an arm of their own that refuse a transaction block. Source: their manual pages, Notes. */
const outsideBlock = /^(?:create|drop) table ?space\b|^create subscription\b/;

export const other = (change: ChangeOf<'other'>, at: Situation): Effects =>
  told(at, 'sql-commands.html', dropCollation(at, change), { forbidsTransaction: outsideBlock.test(change.what) });
