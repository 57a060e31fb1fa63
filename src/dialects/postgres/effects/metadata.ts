import { findIndex, findRelation, findType } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { ObjectKind } from '../../../model/changes/objects.ts';
import type { Effects } from '../../../model/effects.ts';
import { isAtLeast } from '../../../model/target.ts';
import { sequencesOf } from './dependents.ts';
import { refuseMissingColumns, refuseMissingRelation } from './knowledge.ts';
import { modeOf } from './lock-facts.ts';
import { lockOn, relationAt, type Situation } from './situation.ts';
import { stated, told } from './stated.ts';

const relationKinds: ReadonlySet<ObjectKind> = new Set(['table', 'column', 'view', 'materialized-view', 'sequence', 'index']);
/** Parts of a table: a comment on one holds the table only against being dropped meanwhile. */
const memberKinds: ReadonlySet<ObjectKind> = new Set(['constraint', 'trigger', 'policy', 'rule']);

export function comment(change: ChangeOf<'comment'>, at: Situation): Effects {
  const ofDomain =
    change.object === 'constraint' && findRelation(at.before, change.name) === undefined && findType(at.before, change.name) !== undefined;
  const isMember = memberKinds.has(change.object) && !ofDomain;
  if (!isMember && !relationKinds.has(change.object)) return told(at, 'sql-comment.html');
  const { name, table } = relationAt(at, change.name);
  const mode = isMember ? 'ACCESS SHARE' : modeOf('comment', at.target);
  const columns = change.object === 'column' && change.member !== undefined ? [change.member] : [];
  return stated(at, 'comment', {
    locks: [lockOn(name, mode, change.object === 'index' ? 'index' : 'target')],
    refusals: [
      ...refuseMissingRelation(at, change.name, change.object === 'index' ? 'index' : 'relation'),
      ...refuseMissingColumns(at, table, columns),
    ],
  });
}

export function setOwner(change: ChangeOf<'set-owner'>, at: Situation): Effects {
  if (!relationKinds.has(change.object)) return told(at, 'ddl-priv.html');
  const { name, table } = relationAt(at, change.name);
  const mode = modeOf('set-owner', at.target);
  const owned = table === undefined ? [] : sequencesOf(at, table);
  const isIndex = findIndex(at.before, change.name) !== undefined;
  return stated(at, 'set-owner', {
    locks: [lockOn(name, mode, isIndex ? 'index' : 'target'), ...owned.map((sequence) => lockOn(sequence, mode, 'dependent'))],
    refusals: refuseMissingRelation(at, change.name),
  });
}

export function grant(change: ChangeOf<'grant'>, at: Situation): Effects {
  const onRelations = !change.allInSchema && !change.defaults && relationKinds.has(change.object);
  const names = onRelations ? change.names : [];
  return stated(at, 'grant', {
    locks: isAtLeast(at.target, 18) ? names.map((name) => lockOn(relationAt(at, name).name, modeOf('grant', at.target))) : [],
    refusals: names.flatMap((name) => refuseMissingRelation(at, name)),
  });
}

export const role = (_: ChangeOf<'role'>, at: Situation): Effects => told(at, 'user-manag.html');
