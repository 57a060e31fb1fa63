import type { ChangeOf } from '../../../model/change.ts';
import { findRelation, tablesOf } from '../../../model/catalog.ts';
import type { Collateral, Effects, Loss, Refusal } from '../../../model/effects.ts';
import { isSameName, keyOf, showName, type ObjectName, type QualifiedName } from '../../../model/names.ts';
import type { Table } from '../../../model/objects.ts';
import { boundTo } from './bound-objects.ts';
import { merge, type Part } from './compose.ts';
import { dropViews, foreignKeysOf, foreignKeysTo, referencedBy, sequencesOf, viewsAbove } from './dependents.ts';
import { lacksRelation, refuseMissingRelation, refuseMissingSchema, refuseTakenRelation } from './knowledge.ts';
import { modeOf } from './lock-facts.ts';
import { columnsDrawing } from './sequences.ts';
import {
  alteredFamily,
  childPartitionsOf,
  descendantsOf,
  familyOf,
  lockFamily,
  lockOn,
  quote,
  refuse,
  relationAt,
  type Situation,
} from './situation.ts';
import { stated, told } from './stated.ts';

/** Foreign keys that refer to any of the tables from outside of them. */
const outerKeys = (at: Situation, tables: readonly Table[]): ReturnType<typeof foreignKeysTo> =>
  tables.flatMap((table) => foreignKeysTo(at, table)).filter(({ table: child }) => !tables.some((table) => isSameName(table, child)));

/** The relations that a statement names beside this one: what hangs on them is no obstacle. */
const named = (at: Situation, along: readonly ObjectName[] = []): ((relation: QualifiedName) => boolean) => {
  const names = along.map((name) => relationAt(at, name).name);
  return (relation) => names.some((name) => isSameName(name, relation));
};

/** What stops the drop of tables, or goes with them under CASCADE. */
export function dropTablesPart(at: Situation, tables: readonly Table[], cascade: boolean, beside?: readonly ObjectName[]): Part {
  const mode = modeOf('drop-table', at.target);
  const isNamed = named(at, beside);
  const keys = outerKeys(at, tables).filter(({ table }) => !isNamed(table));
  const views = viewsAbove(at, tables);
  const bound = [...tables, ...(cascade ? views : [])]
    .flatMap((relation) => boundTo(at, relation, undefined, tables))
    .filter(({ collateral }) => collateral.table === undefined || !isNamed(collateral.table));
  const parents = tables.flatMap((table) => foreignKeysOf(table).map((key) => referencedBy(at, table, key).name));
  const sequences = tables.flatMap((table) => sequencesOf(at, table));
  const drawing = sequences
    .flatMap((sequence) => columnsDrawing(at, sequence))
    .filter(({ table }) => !isNamed(table) && !tables.some((each) => isSameName(each, table)));
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
        ...keys.map(({ key, table }) =>
          refuse('others-depend', `cannot drop table ${name}: foreign key ${quote(key.name)} on table ${quote(table)} depends on it`, '2BP01'),
        ),
        ...views.map((view) => refuse('used-by-view', `cannot drop table ${name}: view ${quote(view)} depends on it`, '2BP01')),
        ...bound.map(({ code, what }) => refuse(code, `cannot drop table ${name}: ${what} depends on it`, '2BP01')),
        ...drawing.map(({ table, column }) =>
          refuse(
            'others-depend',
            `cannot drop table ${name}: its sequence gives column ${quote(column.name)} of ${quote(table)} its default`,
            '2BP01',
          ),
        ),
      ],
    });
  }
  return merge(along, dropViews(views), {
    locks: [...[...keys, ...drawing].map(({ table }) => lockOn(table, mode, 'child')), ...bound.flatMap(({ locks }) => locks)],
    collateral: [
      ...drawing.map(({ table, column }): Collateral => ({ what: 'default', name: column.name, table, how: 'dropped' })),
      ...keys.map(({ key, table }): Collateral => ({ what: 'foreign-key', name: key.name, table, how: 'dropped' })),
      ...bound.map(({ collateral }) => collateral),
    ],
    losses: views.filter((view) => view.kind === 'materialized-view').map((view): Loss => ({ what: 'view-data', name: showName(view) })),
  });
}

/** A partition is taken out of its parent, and out of what the default partition may hold. */
function partitionParent(at: Situation, table: Table): Part {
  if (table.partitionOf === undefined) return {};
  const { parent } = table.partitionOf;
  const byDefault = childPartitionsOf(at, parent).filter((it) => it.partitionOf?.bound.kind === 'default' && !isSameName(it, table));
  return {
    locks: [lockOn(parent, 'ACCESS EXCLUSIVE', 'partitioned-parent'), ...byDefault.map((it) => lockOn(it, 'ACCESS EXCLUSIVE', 'default-partition'))],
  };
}

/** A relation of another kind than the statement says. */
export function refuseWrongKind(at: Situation, name: ObjectName, wanted: string): readonly Refusal[] {
  const found = findRelation(at.before, name);
  if (found === undefined || at.conditional || found.kind === wanted) return [];
  return [refuse('wrong-kind', `${quote(name)} is not a ${wanted.replace('-', ' ')}, it is a ${found.kind.replace('-', ' ')}`, '42809')];
}

/** Names of a DROP that do not stand: the first of them speaks for all, since a later one may go along with an earlier. */
export function refuseMissingNames(
  at: Situation,
  { ifExists, notFirst, along = [] }: Pick<ChangeOf<'drop-table'>, 'ifExists' | 'notFirst' | 'along'>,
  name: ObjectName,
  what = 'relation',
): readonly Refusal[] {
  return ifExists || notFirst === true ? [] : [name, ...along].flatMap((each) => refuseMissingRelation(at, each, what));
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
    return stated(at, 'drop-table', {
      locks,
      losses,
      assumed,
      refusals: [...wrong, ...refuseMissingNames(at, change, change.table)],
    });
  }
  const partitions = family.descendants.filter((child) => child.partitionOf !== undefined || change.cascade);
  const isNamed = named(at, change.along);
  const heirs = family.descendants.filter((child) => !partitions.includes(child));
  const lock: Part = {
    locks: [
      lockOn(table, modeOf('drop-table', at.target)),
      ...partitions.map((child) => lockOn(child, modeOf('drop-table', at.target), 'partition')),
    ],
    losses: [{ what: 'table', name: showName(change.table) }, ...partitions.map((child): Loss => ({ what: 'table', name: showName(child) }))],
    collateral: partitions.map((child) => ({ what: child.partitionOf === undefined ? 'table' : 'partition', name: showName(child), how: 'dropped' })),
    refusals: [
      ...refuseMissingNames(at, change, change.table),
      ...heirs
        .filter((child) => !isNamed(child))
        .map((child) => refuse('others-depend', `cannot drop table ${quote(table)}: table ${quote(child)} inherits from it`, '2BP01')),
    ],
  };
  return stated(at, 'drop-table', lock, partitionParent(at, table), dropTablesPart(at, [table, ...partitions], change.cascade, change.along));
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
  return stated(at, 'set-schema', {
    locks: [lockOn(name, modeOf('set-schema', at.target))],
    refusals: [...refusals, ...refuseMissingRelation(at, change.name), ...taken],
  });
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
  const family = alteredFamily(at, change.table);
  const mode = modeOf('truncate', at.target);
  const own = family.table === undefined ? [] : [family.table, ...family.descendants];
  const along = change.cascade ? truncatedWith(at, own) : [];
  const isNamed = named(at, change.along);
  const keys = change.cascade ? [] : outerKeys(at, own).filter(({ table }) => !isNamed(table));
  const lost = (name: ObjectName): Loss => ({ what: 'rows', name: showName(name) });
  return stated(at, 'truncate', {
    locks: [...lockFamily(family, mode), ...along.map((table) => lockOn(table, mode, 'child'))],
    losses: [lost(change.table), ...along.map(lost)],
    collateral: along.map((table) => ({ what: 'table', name: showName(table), how: 'changed' })),
    refusals: [
      ...refuseMissingRelation(at, change.table),
      ...keys.map(({ key, table }) =>
        refuse('others-depend', `cannot truncate ${quote(change.table)}: foreign key ${quote(key.name)} of ${quote(table)} references it`, '0A000'),
      ),
    ],
  });
}

/** Work on every table of the database, for statements that name none. */
export const everyTable = (at: Situation): readonly Table[] =>
  tablesOf(at.before.catalog).filter((table) => table.partitioning === undefined && !table.foreign);
