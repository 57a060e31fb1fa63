import { findIndex, findRelation, findTable, findView, type Catalog, type DatabaseState } from '../../model/catalog.ts';
import type { ChangeOf } from '../../model/change.ts';
import { isSameName, keyOf, type ObjectName } from '../../model/names.ts';
import type { Index, Table, View } from '../../model/objects.ts';
import { chooseIndexName, isRelationNameTaken } from '../choose-name.ts';
import { columnsOfIndex } from '../expressions.ts';
import { resolveCallsInIndex } from '../resolve-calls.ts';
import { mayBeUntold, tableOrPlaceholder } from '../resolve.ts';
import { replaceRelation, writeRelation } from '../write.ts';
import type { ApplyContext, Appliers } from './context.ts';
import { dropObjects } from './drop.ts';
import { dropIndexByName } from './drop-by-name.ts';
import { childrenOf, spreadIndex, validateUpwards } from './partition-indexes.ts';
import { renameIndexOf } from './rename-parts.ts';
import { renameRelation } from './tables.ts';
import { lacksColumn, missesPartitionKey, withoutImplicit } from './with-constraint.ts';
import { withOptions } from './tables.ts';

/** The table with an index more, named by the engine where the statement does not; undefined where the engine refuses. */
export function withNewIndex<T extends Table>(catalog: Catalog, table: T, given: Index, { traits, origin, target }: ApplyContext): T | undefined {
  const stated = traits.indexAsKept?.(given, table.columns, target) ?? given;
  if (lacksColumn(table, columnsOfIndex(stated), traits)) return undefined;
  if (
    stated.unique &&
    stated.method !== 'hash' &&
    missesPartitionKey(
      table,
      stated.parts.flatMap(({ column }) => column ?? []),
      traits,
    )
  )
    return undefined;
  const others = { ...table, indexes: withoutImplicit(table.indexes, stated) };
  if (stated.name !== '' && isRelationNameTaken(catalog, others, stated.name)) return undefined;
  return { ...others, indexes: [...others.indexes, { ...named(catalog, traits, others, stated), origin }] };
}

/** The index under the name that the engine chooses where the statement gives none. */
function named(catalog: Catalog, traits: ApplyContext['traits'], table: Table, stated: Index): Index {
  return stated.name === '' ? { ...stated, name: chooseIndexName(catalog, traits, table, stated), named: false } : stated;
}

function createIndex(state: DatabaseState, change: ChangeOf<'create-index'>, given: ApplyContext): Catalog {
  const view = findView(state, change.table);
  if (view !== undefined) return createViewIndex(state.catalog, view, change.index, given);
  const table = tableOrPlaceholder(state, change.table);
  if (table === undefined) return state.catalog;
  const mayStand = table.knowledge === 'partial' && (change.ifNotExists || change.conditional === true) && mayBeUntold(state, change.table);
  const context: ApplyContext = mayStand ? { ...given, origin: { kind: 'unknown' } } : given;
  const waitsForParts = change.only && table.partitioning !== undefined && childrenOf(state.catalog, table).length > 0;
  const stated = resolveCallsInIndex(state, change.index);
  const written = withNewIndex(state.catalog, table, waitsForParts ? { ...stated, valid: false } : stated, context);
  if (written === undefined) return state.catalog;
  const before = state.catalog.relations.get(keyOf(table));
  const catalog = writeRelation(state.catalog, before, written);
  const index = written.indexes.at(-1);
  return change.only || table.partitioning === undefined || index === undefined ? catalog : spreadIndex(catalog, written, index, context);
}

function createViewIndex(catalog: Catalog, view: View, stated: Index, { traits, origin }: ApplyContext): Catalog {
  if (view.kind !== 'materialized-view') return catalog;
  const asTable = { ...view, constraints: [], columns: [] };
  if (stated.name !== '' && isRelationNameTaken(catalog, asTable, stated.name)) return catalog;
  return replaceRelation(catalog, view, { ...view, indexes: [...view.indexes, { ...named(catalog, traits, viewAsTable(view), stated), origin }] });
}

function viewAsTable({ schema, name, indexes, origin }: View): Table {
  return {
    kind: 'table',
    schema,
    name,
    indexes,
    origin,
    persistence: 'permanent',
    columns: [],
    constraints: [],
    triggers: [],
    policies: [],
    rowSecurity: 'off',
    inherits: [],
    replicaIdentity: 'default',
    foreign: false,
    options: {},
    knowledge: 'partial',
  };
}

/** The index that a statement names, where MySQL names its table too. */
function indexNamed(
  state: DatabaseState,
  name: ObjectName,
  table: ObjectName | undefined,
): { readonly index: Index; readonly owner: Table | View } | undefined {
  if (state.catalog.indexNames === 'per-schema') return findIndex(state, name);
  const owner = table && findTable(state, table);
  const index = owner?.indexes.find((candidate) => candidate.name === name.name);
  return owner && index && { owner, index };
}

/** Writes the changed state of an index into its table or materialized view. */
export function replaceIndex(catalog: Catalog, owner: Table | View, before: Index, after: Index): Catalog {
  return replaceRelation(catalog, owner, { ...owner, indexes: owner.indexes.map((index) => (index === before ? after : index)) });
}

function attachIndex(state: DatabaseState, change: ChangeOf<'attach-index'>): Catalog {
  const [parent, child] = [findIndex(state, change.index), findIndex(state, change.child)];
  if (parent === undefined || child === undefined || child.owner.kind !== 'table' || child.index.attachedTo !== undefined) return state.catalog;
  const attachedTo = { schema: parent.entry.schema, name: parent.entry.name };
  const isPartition = child.owner.partitionOf !== undefined && isSameName(child.owner.partitionOf.parent, parent.owner);
  if (!isPartition) return state.catalog;
  const constraints = child.owner.constraints.map((constraint) =>
    constraint.name === child.index.constraint ? { ...constraint, inherited: true } : constraint,
  );
  const attached = { ...child.index, attachedTo };
  const owner = { ...child.owner, constraints, indexes: child.owner.indexes.map((index) => (index === child.index ? attached : index)) };
  return validateUpwards(replaceRelation(state.catalog, child.owner, owner), parent.owner, parent.index.name);
}

/** Takes an index away that no foreign key needs; the index of a key stays. */
function dropFreeIndex(catalog: Catalog, table: Table, index: Index): Catalog {
  if (index.constraint !== undefined) return catalog;
  return replaceRelation(catalog, table, { ...table, indexes: table.indexes.filter((each) => each !== index) });
}

export const indexing: Appliers<'create-index' | 'drop-index' | 'rename-index' | 'alter-index' | 'attach-index'> = {
  'create-index': createIndex,
  'attach-index': attachIndex,
  'drop-index'(state, change, { traits }) {
    const found = indexNamed(state, change.index, change.table);
    if (found?.owner.kind === 'table' && traits.dependencies === 'by-name')
      return traits.foreignKeyMakesIndex
        ? dropIndexByName(state.catalog, found.owner, found.index, change.alter)
        : dropFreeIndex(state.catalog, found.owner, found.index);
    if (found === undefined || found.index.constraint !== undefined || found.index.attachedTo !== undefined) return state.catalog;
    return dropObjects(state, [{ kind: 'index', table: keyOf(found.owner), name: found.index.name }], change.cascade);
  },
  'rename-index'(state, change, context) {
    const found = indexNamed(state, change.index, change.table);
    const isOther = found === undefined && state.catalog.indexNames === 'per-schema' && findRelation(state, change.index) !== undefined;
    if (isOther) return renameRelation(state, change.index, { name: change.to }, context);
    return found === undefined ? state.catalog : renameIndexOf(state.catalog, found.owner, found.index.name, change.to);
  },
  'alter-index'(state, change) {
    const found = indexNamed(state, change.index, change.table);
    if (found !== undefined && change.options !== undefined) {
      const options = withOptions(found.index.options ?? {}, change.options);
      return replaceIndex(state.catalog, found.owner, found.index, { ...found.index, options });
    }
    if (found === undefined || change.visible === undefined || change.visible === found.index.visible) return state.catalog;
    return replaceIndex(state.catalog, found.owner, found.index, { ...found.index, visible: change.visible });
  },
};
