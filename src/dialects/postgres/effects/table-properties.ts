import type { ChangeOf } from '../../../model/change.ts';
import type { Effects, Refusal } from '../../../model/effects.ts';
import { isSameName } from '../../../model/names.ts';
import type { Table, View } from '../../../model/objects.ts';
import { isAtLeast } from '../../../model/target.ts';
import { foreignKeysOf, foreignKeysTo, referencedBy } from './dependents.ts';
import { refuseMissingRelation } from './knowledge.ts';
import { modeOf } from './lock-facts.ts';
import { refuseUnlikeParent } from './own-columns.ts';
import { isFullyKnown, lockOn, quote, refuse, relationAt, workOn, type Situation } from './situation.ts';
import { stated } from './stated.ts';

/** A logged table may not refer to an unlogged one. Source: manual, CREATE TABLE, UNLOGGED. */
function refuseLogging(at: Situation, table: Table, logged: boolean): readonly Refusal[] {
  const peers = logged
    ? foreignKeysOf(table).flatMap((key) => referencedBy(at, table, key).table ?? [])
    : foreignKeysTo(at, table).map(({ table: child }) => child);
  const wrong = peers.filter((peer) => !isSameName(peer, table) && peer.persistence === (logged ? 'unlogged' : 'permanent'));
  const [to, of] = logged ? ['logged', 'references unlogged table'] : ['unlogged', 'is referenced by logged table'];
  return wrong.map((peer) => refuse('others-depend', `could not change table ${quote(table)} to ${to} because it ${of} ${quote(peer)}`, '42P16'));
}

export function setLogged(change: ChangeOf<'set-logged'>, at: Situation): Effects {
  const { name, table } = relationAt(at, change.table);
  const mode = modeOf('set-logged', at.target);
  const isSo = table !== undefined && table.origin.kind !== 'unknown' && table.persistence === (change.logged ? 'permanent' : 'unlogged');
  const rewrites = !isSo && table?.partitioning === undefined;
  return stated(at, 'set-logged', {
    locks: [lockOn(name, mode)],
    work: rewrites ? [workOn(name, 'rewrite', 'set-logged', mode)] : [],
    refusals: [...refuseMissingRelation(at, change.table), ...(table === undefined ? [] : refuseLogging(at, table, change.logged))],
    assumed: table === undefined ? 'nothing says whether the table is logged now' : undefined,
  });
}

/** Storage parameters that others are kept out for. Source: manual, ALTER TABLE, SET ( storage_parameter ); reloptions of 15. */
const strongOptions = new Set([
  'user_catalog_table',
  'security_barrier',
  'security_invoker',
  'check_option',
  'fastupdate',
  'buffering',
  'gin_pending_list_limit',
]);

export function setTableOptions(change: ChangeOf<'set-table-options'>, at: Situation): Effects {
  const isStrong = Object.keys(change.options).some((option) => strongOptions.has(option.toLowerCase()));
  const id = isStrong ? 'set-table-options-strong' : 'set-table-options';
  return stated(at, id, {
    locks: [lockOn(relationAt(at, change.table).name, modeOf(id, at.target))],
    refusals: refuseMissingRelation(at, change.table),
  });
}

export function setTablespace(change: ChangeOf<'set-tablespace'>, at: Situation): Effects {
  const { name, table, view } = relationAt(at, change.name);
  const mode = modeOf('set-tablespace', at.target);
  const now = table?.tablespace ?? 'pg_default';
  const copies = change.tablespace !== now && table?.partitioning === undefined;
  const isKnown = table !== undefined || view !== undefined || change.object === 'index';
  return stated(at, 'set-tablespace', {
    locks: [lockOn(name, mode, change.object === 'index' ? 'index' : 'target')],
    work: copies ? [workOn(name, 'rewrite', 'set-tablespace', mode)] : [],
    refusals: refuseMissingRelation(at, change.name, change.object === 'index' ? 'index' : 'relation'),
    assumed: isKnown ? undefined : 'nothing says which tablespace it is in now',
  });
}

/** What lies in a tablespace; what names none lies in that of the database, which is taken for pg_default. */
function relationsIn(at: Situation, { object, from }: ChangeOf<'move-tablespace'>): readonly (Table | View)[] {
  const lies = (tablespace = 'pg_default'): boolean => tablespace === from;
  return [...at.before.catalog.relations.values()].filter((relation): relation is Table | View => {
    if (relation.kind === 'materialized-view') return object !== 'table' && lies();
    if (relation.kind !== 'table' || relation.foreign || relation.persistence === 'temporary') return false;
    return object === 'index' ? lies() : object === 'table' && lies(relation.tablespace);
  });
}

/** ALL IN TABLESPACE: each relation is locked before the first is moved. Source: manual 18, ALTER TABLE, ALL IN TABLESPACE; only its no-op and an unknown tablespace were tried, on 15. */
export function moveTablespace(change: ChangeOf<'move-tablespace'>, at: Situation): Effects {
  const mode = modeOf('set-tablespace', at.target);
  const moved = relationsIn(at, change).flatMap((relation) => {
    if (change.object !== 'index') return [{ relation, name: { schema: relation.schema, name: relation.name } }];
    return relation.indexes.map((index) => ({ relation, name: { schema: relation.schema, name: index.name } }));
  });
  const copied =
    change.tablespace === change.from ? [] : moved.filter(({ relation }) => relation.kind !== 'table' || relation.partitioning === undefined);
  const unsure = change.owners.length > 0 ? 'nothing says who owns each of them' : 'nothing says what else is in the tablespace';
  return stated(at, 'set-tablespace', {
    locks: change.tablespace === change.from ? [] : moved.map(({ name }) => lockOn(name, mode, change.object === 'index' ? 'index' : 'target')),
    work: copied.map(({ name }) => workOn(name, 'rewrite', 'set-tablespace', mode)),
    assumed: change.owners.length > 0 || !at.before.catalog.complete ? unsure : undefined,
  });
}

export function setAccessMethod(change: ChangeOf<'set-access-method'>, at: Situation): Effects {
  const { name, table } = relationAt(at, change.table);
  const mode = modeOf('set-access-method', at.target);
  const now = table?.options['access_method'] ?? 'heap';
  const rewrites = change.method !== now && table?.partitioning === undefined;
  const before17 = table?.partitioning !== undefined && !isAtLeast(at.target, 17);
  return stated(at, 'set-access-method', {
    locks: [lockOn(name, mode)],
    work: rewrites ? [workOn(name, 'rewrite', 'set-access-method', mode)] : [],
    refusals: [
      ...refuseMissingRelation(at, change.table),
      ...(before17
        ? [refuse('unsupported', `cannot change access method of partitioned table ${quote(change.table)} before PostgreSQL 17`, '0A000')]
        : []),
    ],
  });
}

export function setReplicaIdentity(change: ChangeOf<'set-replica-identity'>, at: Situation): Effects {
  const { name, table } = relationAt(at, change.table);
  const index = change.index === undefined ? undefined : { schema: name.schema, name: change.index };
  const found = table?.indexes.find((it) => it.name === change.index);
  const unfit = found !== undefined && (!found.unique || found.predicate !== undefined || found.parts.some((part) => part.expression !== undefined));
  return stated(at, 'set-replica-identity', {
    locks: [lockOn(name, modeOf('set-replica-identity', at.target)), ...(index === undefined ? [] : [lockOn(index, 'SHARE', 'index')])],
    refusals: [
      ...refuseMissingRelation(at, change.table),
      ...(unfit
        ? [
            refuse(
              'wrong-kind',
              `cannot use index ${quote(change.index ?? '')} as replica identity: it must be unique, whole and on plain columns`,
              '42809',
            ),
          ]
        : []),
    ],
  });
}

export function setRowSecurity(change: ChangeOf<'set-row-security'>, at: Situation): Effects {
  return stated(at, 'set-row-security', {
    locks: [lockOn(relationAt(at, change.table).name, modeOf('set-row-security', at.target))],
    refusals: refuseMissingRelation(at, change.table),
  });
}

export function setInheritance(change: ChangeOf<'set-inheritance'>, at: Situation): Effects {
  const [child, parent] = [relationAt(at, change.table).table, relationAt(at, change.parent).table];
  const unlike = change.inherit && !at.conditional && isFullyKnown(child) && isFullyKnown(parent) ? refuseUnlikeParent(parent, child) : [];
  const parentMode = change.inherit ? modeOf('inherit', at.target) : 'ACCESS SHARE';
  return stated(at, 'set-inheritance', {
    locks: [
      lockOn(relationAt(at, change.table).name, modeOf('set-inheritance', at.target)),
      lockOn(relationAt(at, change.parent).name, parentMode, 'parent'),
    ],
    refusals: [...refuseMissingRelation(at, change.table), ...refuseMissingRelation(at, change.parent), ...unlike],
  });
}
