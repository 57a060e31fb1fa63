import type { ChangeOf } from '../../../model/change.ts';
import { findRelation, qualify, tablesOf } from '../../../model/catalog.ts';
import type { Collateral, Effects, Loss, Refusal } from '../../../model/effects.ts';
import { isSameName, keyOf, showName, type ObjectName, type QualifiedName } from '../../../model/names.ts';
import type { Table } from '../../../model/objects.ts';
import { isAtLeast } from '../../../model/target.ts';
import { merge, type Part } from './compose.ts';
import { refuseMissingKey } from './constraints.ts';
import { dropViews, foreignKeysOf, foreignKeysTo, isKey, referencedBy, sequencesOf, viewsAbove } from './dependents.ts';
import { refuseUncommittedValues } from './enum-values.ts';
import { newForeignKey } from './foreign-keys.ts';
import { lacksRelation, refuseMissingRelation, refuseMissingSchema, refuseMissingType, refuseTakenRelation } from './knowledge.ts';
import { modeOf } from './lock-facts.ts';
import { newPartition } from './partitions.ts';
import {
  childPartitionsOf,
  descendantsOf,
  familyOf,
  lockFamily,
  lockOn,
  quote,
  refuse,
  relationAt,
  workOn,
  type Situation,
} from './situation.ts';
import { stated, told } from './stated.ts';
import { sourcesPart } from './sources.ts';

/** Foreign keys of a new table: it has no rows, but the tables that it refers to do, and they are locked. */
function newTableKeys(at: Situation, name: QualifiedName, change: ChangeOf<'create-table'>): readonly Part[] {
  const keys = change.spec.constraints.filter((constraint) => constraint.kind === 'foreign-key');
  return keys.map((key) => newForeignKey(at, key, { name, family: undefined, columns: change.spec.columns, validates: false }));
}

/** A partitioned table's key, seen as a table, so that its unique keys can be held to it. */
function refuseOwnKeys(change: ChangeOf<'create-table'>): readonly Refusal[] {
  const { partitioning, constraints } = change.spec;
  const keys = constraints.filter(isKey);
  const primary = keys.filter((it) => it.kind === 'primary-key');
  const twice = primary.length > 1 ? [refuse('multiple-primary-keys', `multiple primary keys for table ${quote(change.table)} are not allowed`, '42P16')] : [];
  if (partitioning === undefined) return twice;
  const shell = { name: change.table, partitioning };
  return [...twice, ...keys.flatMap((key) => refuseMissingKey(shell, key.columns, key.kind === 'unique' ? 'unique constraint' : 'primary key'))];
}

function newTableRefusals(at: Situation, change: ChangeOf<'create-table'>): readonly Refusal[] {
  const { spec } = change;
  const names = spec.columns.map(({ name }) => name);
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  return [
    ...refuseMissingSchema(at, change.table),
    ...(spec.persistence === 'temporary' ? [] : refuseTakenRelation(at, change.table)),
    ...spec.columns.flatMap((column) => refuseMissingType(at, column.type)),
    ...twice.map((name) => refuse('duplicate-column', `column ${quote(name)} specified more than once`, '42701')),
    ...spec.columns.flatMap((column) => refuseUncommittedValues(at, column.default, undefined, column.type)),
    ...spec.constraints.flatMap((it) => (it.kind === 'check' ? refuseUncommittedValues(at, it.expression, spec) : [])),
    ...refuseOwnKeys(change),
  ];
}

export function createTable(change: ChangeOf<'create-table'>, at: Situation): Effects {
  const { spec } = change;
  const page = 'sql-createtable.html';
  const name = qualify(at.before, change.table);
  const stands = at.before.catalog.relations.get(keyOf(name));
  if (change.ifNotExists && stands !== undefined && stands.kind !== 'index' && stands.origin.kind !== 'unknown') return told(at, page);
  const parent = spec.partitionOf === undefined ? undefined : relationAt(at, spec.partitionOf.parent);
  const asPartition =
    parent === undefined || spec.partitionOf === undefined
      ? undefined
      : newPartition(at, name, { parent: parent.table, parentName: parent.name, bound: spec.partitionOf.bound });
  const others = [...spec.inherits, ...spec.like.map((like) => like.table), ...(spec.partitionOf === undefined ? [] : [spec.partitionOf.parent])];
  return told(
    at,
    page,
    asPartition,
    ...newTableKeys(at, name, change),
    spec.asQuery && sourcesPart(at, spec.asQuery.uses, spec.asQuery.withData ? 'populate' : undefined),
    {
      locks: [
        ...spec.inherits.map((inherited) => lockOn(relationAt(at, inherited).name, modeOf('inherit', at.target), 'parent')),
        ...spec.like.map((like) => lockOn(relationAt(at, like.table).name, modeOf('read-rows', at.target), 'source')),
      ],
      refusals: [...newTableRefusals(at, change), ...others.flatMap((other) => refuseMissingRelation(at, other))],
    },
  );
}

/** Foreign keys that refer to any of the tables from outside of them. */
const outerKeys = (at: Situation, tables: readonly Table[]): ReturnType<typeof foreignKeysTo> =>
  tables.flatMap((table) => foreignKeysTo(at, table)).filter(({ table: child }) => !tables.some((table) => isSameName(table, child)));

/** What stops the drop of tables, or goes with them under CASCADE. */
export function dropTablesPart(at: Situation, tables: readonly Table[], cascade: boolean): Part {
  const mode = modeOf('drop-table', at.target);
  const keys = outerKeys(at, tables);
  const views = viewsAbove(at, tables);
  const parents = tables.flatMap((table) => foreignKeysOf(table).map((key) => referencedBy(at, table, key).name));
  const sequences = tables.flatMap((table) => sequencesOf(at, table));
  const along: Part = {
    locks: [
      ...parents.filter((parent) => !tables.some((table) => isSameName(table, parent))).map((parent) => lockOn(parent, mode, 'parent')),
      ...sequences.map((sequence) => lockOn(sequence, mode, 'dependent')),
    ],
    collateral: sequences.map((sequence) => ({ what: 'sequence', name: showName(sequence), how: 'dropped' })),
  };
  const name = tables[0] === undefined ? '' : quote(tables[0]);
  if (!cascade) {
    return merge(along, {
      refusals: [
        ...keys.map(({ key, table }) => refuse('others-depend', `cannot drop table ${name}: foreign key ${quote(key.name)} on table ${quote(table)} depends on it`, '2BP01')),
        ...views.map((view) => refuse('used-by-view', `cannot drop table ${name}: view ${quote(view)} depends on it`, '2BP01')),
      ],
    });
  }
  return merge(along, dropViews(views), {
    locks: keys.map(({ table }) => lockOn(table, mode, 'child')),
    collateral: keys.map(({ key, table }): Collateral => ({ what: 'foreign-key', name: key.name, table, how: 'dropped' })),
    losses: views.filter((view) => view.kind === 'materialized-view').map((view): Loss => ({ what: 'view-data', name: showName(view) })),
  });
}

/** A partition is taken out of its parent, and out of what the default partition may hold. */
function partitionParent(at: Situation, table: Table): Part {
  if (table.partitionOf === undefined) return {};
  const { parent } = table.partitionOf;
  const byDefault = childPartitionsOf(at, parent).filter((it) => it.partitionOf?.bound.kind === 'default' && !isSameName(it, table));
  return {
    locks: [
      lockOn(parent, 'ACCESS EXCLUSIVE', 'partitioned-parent'),
      ...byDefault.map((it) => lockOn(it, 'ACCESS EXCLUSIVE', 'default-partition')),
    ],
  };
}

/** A relation of another kind than the statement says. */
export function refuseWrongKind(at: Situation, name: ObjectName, wanted: string): readonly Refusal[] {
  const found = findRelation(at.before, name);
  if (found === undefined || at.conditional || found.kind === wanted) return [];
  return [refuse('wrong-kind', `${quote(name)} is not a ${wanted.replace('-', ' ')}, it is a ${found.kind.replace('-', ' ')}`, '42809')];
}

export function dropTable(change: ChangeOf<'drop-table'>, at: Situation): Effects {
  const family = familyOf(at, change.table);
  const { table } = family;
  if (table === undefined) {
    const absent = change.ifExists && (lacksRelation(at, change.table) || findRelation(at.before, change.table) !== undefined);
    const wrong = refuseWrongKind(at, change.table, 'table');
    const locks = absent || wrong.length > 0 ? [] : [lockOn(family.name, modeOf('drop-table', at.target))];
    const assumed = locks.length > 0 ? 'nothing says what refers to the table' : undefined;
    const losses: readonly Loss[] = locks.length > 0 ? [{ what: 'table', name: showName(change.table) }] : [];
    return stated(at, 'drop-table', { locks, losses, assumed, refusals: [...wrong, ...(change.ifExists ? [] : refuseMissingRelation(at, change.table))] });
  }
  const partitions = family.descendants.filter((child) => child.partitionOf !== undefined || change.cascade);
  const heirs = family.descendants.filter((child) => !partitions.includes(child));
  const lock: Part = {
    locks: [lockOn(table, modeOf('drop-table', at.target)), ...partitions.map((child) => lockOn(child, modeOf('drop-table', at.target), 'partition'))],
    losses: [{ what: 'table', name: showName(change.table) }, ...partitions.map((child): Loss => ({ what: 'table', name: showName(child) }))],
    collateral: partitions.map((child) => ({ what: child.partitionOf === undefined ? 'table' : 'partition', name: showName(child), how: 'dropped' })),
    refusals: heirs.map((child) => refuse('others-depend', `cannot drop table ${quote(table)}: table ${quote(child)} inherits from it`, '2BP01')),
  };
  return stated(at, 'drop-table', lock, partitionParent(at, table), dropTablesPart(at, [table, ...partitions], change.cascade));
}

export function renameTable(change: ChangeOf<'rename-table'>, at: Situation): Effects {
  const { name } = relationAt(at, change.table);
  const found = findRelation(at.before, change.table);
  const mode = found?.kind === 'index' ? modeOf('rename-index', at.target) : modeOf('rename-table', at.target);
  return stated(at, 'rename-table', {
    locks: [lockOn(name, mode, found?.kind === 'index' ? 'index' : 'target')],
    refusals: [
      ...(change.ifExists ? [] : refuseMissingRelation(at, change.table)),
      ...refuseTakenRelation(at, { schema: change.to.schema ?? name.schema, name: change.to.name }),
    ],
  });
}

export function setSchema(change: ChangeOf<'set-schema'>, at: Situation): Effects {
  const isRelation = change.object === 'table' || change.object === 'view' || change.object === 'materialized-view' || change.object === 'sequence';
  const refusals = refuseMissingSchema(at, { schema: change.to, name: change.name.name });
  if (!isRelation) return told(at, change.object === 'type' ? 'sql-altertype.html' : 'sql-altertable.html', { refusals });
  const { name } = relationAt(at, change.name);
  const taken = name.schema === change.to ? [] : refuseTakenRelation(at, { schema: change.to, name: name.name });
  return stated(at, 'set-schema', { locks: [lockOn(name, modeOf('set-schema', at.target))], refusals: [...refusals, ...refuseMissingRelation(at, change.name), ...taken] });
}

/** The tables that go with a TRUNCATE … CASCADE, to any depth. */
function truncatedWith(at: Situation, roots: readonly Table[]): readonly Table[] {
  const found = new Map(roots.map((table) => [keyOf(table), table]));
  const visit = (table: Table): void => {
    for (const { table: child } of foreignKeysTo(at, table)) {
      for (const it of [child, ...descendantsOf(at, child)]) {
        if (found.has(keyOf(it))) continue;
        found.set(keyOf(it), it);
        visit(it);
      }
    }
  };
  for (const root of roots) visit(root);
  return [...found.values()].filter((table) => !roots.includes(table));
}

export function truncate(change: ChangeOf<'truncate'>, at: Situation): Effects {
  const family = familyOf(at, change.table);
  const mode = modeOf('truncate', at.target);
  const own = family.table === undefined ? [] : [family.table, ...family.descendants];
  const along = change.cascade ? truncatedWith(at, own) : [];
  const keys = change.cascade ? [] : outerKeys(at, own);
  const lost = (name: ObjectName): Loss => ({ what: 'rows', name: showName(name) });
  return stated(at, 'truncate', {
    locks: [...lockFamily(family, mode), ...along.map((table) => lockOn(table, mode, 'child'))],
    losses: [lost(change.table), ...along.map(lost)],
    collateral: along.map((table) => ({ what: 'table', name: showName(table), how: 'changed' })),
    refusals: [
      ...refuseMissingRelation(at, change.table),
      ...keys.map(({ key, table }) => refuse('others-depend', `cannot truncate ${quote(change.table)}: foreign key ${quote(key.name)} of ${quote(table)} references it`, '0A000')),
    ],
  });
}

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
const strongOptions = new Set(['user_catalog_table', 'security_barrier', 'security_invoker', 'check_option', 'fastupdate', 'buffering', 'gin_pending_list_limit']);

export function setTableOptions(change: ChangeOf<'set-table-options'>, at: Situation): Effects {
  const isStrong = Object.keys(change.options).some((option) => strongOptions.has(option.toLowerCase()));
  const id = isStrong ? 'set-table-options-strong' : 'set-table-options';
  return stated(at, id, { locks: [lockOn(relationAt(at, change.table).name, modeOf(id, at.target))], refusals: refuseMissingRelation(at, change.table) });
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
      ...(before17 ? [refuse('unsupported', `cannot change access method of partitioned table ${quote(change.table)} before PostgreSQL 17`, '0A000')] : []),
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
      ...(unfit ? [refuse('wrong-kind', `cannot use index ${quote(change.index ?? '')} as replica identity: it must be unique, whole and on plain columns`, '42809')] : []),
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
  const parentMode = change.inherit ? modeOf('inherit', at.target) : 'ACCESS SHARE';
  return stated(at, 'set-inheritance', {
    locks: [lockOn(relationAt(at, change.table).name, modeOf('set-inheritance', at.target)), lockOn(relationAt(at, change.parent).name, parentMode, 'parent')],
    refusals: [...refuseMissingRelation(at, change.table), ...refuseMissingRelation(at, change.parent)],
  });
}

/** Work on every table of the database, for statements that name none. */
export const everyTable = (at: Situation): readonly Table[] => tablesOf(at.before.catalog).filter((table) => table.partitioning === undefined && !table.foreign);
