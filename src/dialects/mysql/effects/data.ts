import type { ChangeOf } from '../../../model/change.ts';
import type { Effects } from '../../../model/effects.ts';
import { compose } from './compose.ts';
import { refuseValues } from './insert-values.ts';
import { refuseMissingColumns, refuseMissingTable } from './knowledge.ts';
import { sourceOf } from './manual.ts';
import { isMariadb, lockOn, quote, relationAt, unsupported, type Situation } from './situation.ts';
import { refuseSources, sourceLocks } from './sources.ts';

/** An UPDATE or DELETE that no key narrows down reads every row, and locks each that it reads. Source: manual, 15.7.3 Locks Set by Different SQL Statements. */
function readsAll({ verb, where, bounds }: ChangeOf<'write-rows'>): boolean {
  if (verb !== 'update' && verb !== 'delete') return false;
  return where === 'none' || where === 'always-true' || (where === 'some' && bounds.length === 0);
}

export function writeRows(change: ChangeOf<'write-rows'>, at: Situation): Effects {
  const { name, table, view } = relationAt(at.before, change.table);
  const relation = { schema: name.schema, name: name.name };
  const missing = refuseMissingTable(at, change.table);
  return compose(sourceOf(at.target, 'locks-set'), {
    locks: [lockOn(name, 'MDL SHARED WRITE'), ...sourceLocks(at, change.uses)],
    work: readsAll(change) ? [{ kind: 'scan', relation, because: 'write-rows', blocks: 'writes' }] : [],
    losses:
      change.verb === 'delete' && (change.where === 'none' || change.where === 'always-true') && !change.limited
        ? [{ what: 'rows', name: name.name }]
        : [],
    refusals: [
      ...missing,
      ...(missing.length > 0 ? [] : refuseMissingColumns(at, table ?? view, change.columns)),
      ...refuseValues(at, table, change),
      ...refuseSources(at, change.uses),
      ...(change.readsItself === true && !isMariadb(at)
        ? [unsupported(`a subquery cannot read ${quote(name)}, the table that the statement writes`, 1093)]
        : []),
    ],
  });
}

export function readRows(change: ChangeOf<'read-rows'>, at: Situation): Effects {
  return compose(sourceOf(at.target, 'locks-set'), { locks: sourceLocks(at, change.uses), refusals: refuseSources(at, change.uses) });
}
