import type { ChangeOf } from '../../../model/change.ts';
import type { Effects } from '../../../model/effects.ts';
import { compose } from './compose.ts';
import { refuseMissingTable } from './knowledge.ts';
import { sourceOf } from './manual.ts';
import { lockOn, relationAt, type Situation } from './situation.ts';

/** SET autocommit = 1 commits what is open. Source: manual, 13.3.3 Statements That Cause an Implicit Commit. */
export function setSession({ name, value }: ChangeOf<'set-session'>, at: Situation): Effects {
  const commitsImplicitly = name === 'autocommit' && ['1', 'on', 'true'].includes(value?.toLowerCase() ?? '');
  return compose(sourceOf(at.target, 'set-variable'), { commitsImplicitly });
}

/** START TRANSACTION commits the transaction that is open; there are no nested ones. */
export function transaction({ verb }: ChangeOf<'transaction'>, at: Situation): Effects {
  return compose(sourceOf(at.target, 'implicit-commit'), { commitsImplicitly: verb === 'begin' && at.before.transaction !== undefined });
}

export const dynamicSql = (_change: ChangeOf<'dynamic-sql'>, at: Situation): Effects =>
  compose(sourceOf(at.target, 'prepare'), { assumed: 'the text of the statement is put together as it runs' });

/** LOCK TABLES … WRITE keeps everyone else out until UNLOCK TABLES. */
export function lockTable(change: ChangeOf<'lock-table'>, at: Situation): Effects {
  const { name } = relationAt(at.before, change.table);
  return compose(sourceOf(at.target, 'lock-tables'), {
    locks: [lockOn(name, change.mode)],
    commitsImplicitly: true,
    refusals: refuseMissingTable(at, change.table),
  });
}

/** Statements that touch no table: those that make, alter or drop something commit all the same. */
export const other = ({ verb }: ChangeOf<'other'>, at: Situation): Effects =>
  compose(sourceOf(at.target, 'implicit-commit'), { commitsImplicitly: verb !== undefined });
