import type { ChangeOf } from '../../../model/change.ts';
import type { Effects } from '../../../model/effects.ts';
import { alterClause } from './alter.ts';
import { compose } from './compose.ts';
import { foreign } from './foreign.ts';
import { refuseMissingTable } from './knowledge.ts';
import { sourceOf } from './manual.ts';
import { isMariadb, lockOn, relationAt, type Situation } from './situation.ts';

/** ANALYZE TABLE reads a sample, and lets everyone go on. Source: manual, ANALYZE TABLE; tried on MariaDB 10.11. */
export function analyze(change: ChangeOf<'analyze'>, at: Situation): Effects {
  return compose(sourceOf(at.target, 'analyze-table'), {
    locks: change.tables.map((table) => lockOn(relationAt(at.before, table).name, 'MDL SHARED READ')),
    commitsImplicitly: true,
    refusals: change.tables.flatMap((table) => refuseMissingTable(at, table)),
  });
}

export const account = (_change: ChangeOf<'grant' | 'role' | 'set-owner'>, at: Situation): Effects =>
  compose(sourceOf(at.target, 'create-user'), { commitsImplicitly: true });

/** COMMENT is an option of ALTER TABLE. */
export const comment = (change: ChangeOf<'comment'>, at: Situation): Effects => alterClause(change, at, () => undefined);

/** MariaDB has sequences; MySQL has none. */
export const sequence = (change: ChangeOf<'create-sequence' | 'alter-sequence' | 'drop-sequence' | 'rename-sequence'>, at: Situation): Effects =>
  isMariadb(at) ? compose(sourceOf(at.target, 'create-sequence'), { commitsImplicitly: true }) : foreign(change, at);
