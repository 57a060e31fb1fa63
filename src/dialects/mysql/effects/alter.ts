import { tableOf, type SchemaChange } from '../../../model/change.ts';
import type { Effects, Lock, LockMode } from '../../../model/effects.ts';
import { isSameName, type ObjectName } from '../../../model/names.ts';
import { isAtLeast } from '../../../model/target.ts';
import type { AlterFactId } from './alter-facts.ts';
import { refuseAsked } from './asserted.ts';
import { compose, type Part } from './compose.ts';
import { lacksRelation, refuseMissingTable, refuseWrongKind } from './knowledge.ts';
import { sourceOf } from './manual.ts';
import { algorithmOf, isSameClause, planOf, workOf, type Plan } from './plan.ts';
import { foreignKeysOf, isMariadb, isUnseen, lockOn, relationAt, type Found, type Situation } from './situation.ts';
import { refuseVersioned } from './versioned.ts';

/** A clause of ALTER TABLE with the table that it is about. */
export interface Clause<C extends SchemaChange = SchemaChange> {
  readonly change: C;
  readonly at: Situation;
  readonly found: Found;
  readonly plan: Plan;
}

/** The clause that is told to need what the whole statement needs. */
function isCostliest({ operations, way, lock }: Plan, change: SchemaChange): boolean {
  const [first] = operations;
  const costly =
    operations.find((operation) => operation.way === way && (way !== 'nocopy' || lock === 'none' || operation.fact.builds === true)) ?? first;
  return costly !== undefined && isSameClause(costly.clause, change);
}

/** A FULLTEXT key or compressed rows keep columns from coming and going instantly; they may be there where nothing told of the table. */
const guess = ({ table, way }: Plan, ids: readonly AlterFactId[]): string | undefined =>
  table === undefined && way === 'instant' && ids.some((id) => id === 'add-column' || id === 'drop-column')
    ? 'nothing says which keys and row format the table has'
    : undefined;

function lockParents(at: Situation, found: Found, parents: readonly ObjectName[], mode: LockMode): readonly Lock[] {
  const names = parents.map((parent) => relationAt(at.before, parent).name);
  return names.filter((parent) => !isSameName(parent, found.name)).map((parent) => lockOn(parent, mode, 'parent'));
}

/**
 * Parents of foreign keys that come or go with the statement. MySQL 8.0 and later take them exclusively; MariaDB waits for whoever writes to
 * them. Source: manual, 10.11.4 Metadata Locking; tried on MariaDB 10.11 beside an open transaction.
 */
export function newParentLocks(at: Situation, found: Found, parents: readonly ObjectName[]): readonly Lock[] {
  if (isMariadb(at)) return lockParents(at, found, parents, 'MDL SHARED NO WRITE');
  return isAtLeast(at.target, 8) ? lockParents(at, found, parents, 'MDL EXCLUSIVE') : [];
}

/** MariaDB waits for whoever writes to a parent of the table, whatever the statement alters. Tried on 10.11 beside an open transaction. */
export const standingParentLocks = (at: Situation, found: Found): readonly Lock[] =>
  isMariadb(at) ? lockParents(at, found, parentsOf(found), 'MDL SHARED NO WRITE') : [];

/**
 * What a clause of ALTER TABLE does: the lock, the work and the algorithm of the whole statement, and what it does itself. Every ALTER
 * holds the metadata lock exclusively at its beginning and end. Source: manual, 10.11.4 Metadata Locking; ALTER TABLE, Concurrency Control.
 */
export function alterClause<C extends SchemaChange>(change: C, at: Situation, say: (clause: Clause<C>) => Part | undefined): Effects {
  const name = tableOf(change) ?? { name: '' };
  const found = relationAt(at.before, name);
  const plan = planOf(change, at);
  const source = sourceOf(at.target, plan.operations.find(({ clause }) => isSameClause(clause, change))?.fact.page ?? 'alter-table');
  const refusals = [...refuseMissingTable(at, name), ...refuseWrongKind(at, name, 'table', 1347)];
  if (refusals.length > 0) return compose(source, { refusals, commitsImplicitly: true });
  const own = plan.operations.filter(({ clause }) => isSameClause(clause, change));
  const assumed =
    own.find((it) => it.assumed !== undefined)?.assumed ??
    guess(
      plan,
      own.map(({ id }) => id),
    );
  return compose(
    source,
    {
      locks: lacksRelation(at, name) ? [] : [lockOn(found.name, 'MDL EXCLUSIVE'), ...standingParentLocks(at, found)],
      work:
        isUnseen(found.table) && found.table?.persistence === 'temporary'
          ? []
          : workOf(plan, change, { schema: found.name.schema, name: found.name.name }),
      refusals: [...(isCostliest(plan, change) && !at.conditional ? refuseAsked(at, plan) : []), ...refuseVersioned(change, at, found)],
      commitsImplicitly: true,
      algorithm: algorithmOf(at, plan),
      weakestLock: plan.lock,
      assumed,
    },
    say({ change, at, found, plan }),
  );
}

/** Parents of every foreign key of the table. */
export const parentsOf = ({ table }: Found): readonly ObjectName[] => foreignKeysOf(table).map(({ references }) => references);
