import { findIndex, findRelation, findTable, findView, tablesOf, type Catalog, type DatabaseState } from '../../model/catalog.ts';
import type { ChangeKind, ChangeOf } from '../../model/change.ts';
import { isSameName, keyOf, type ObjectName, type QualifiedName } from '../../model/names.ts';
import type { Table, View } from '../../model/objects.ts';
import { isNameTaken, tableOrPlaceholder } from '../resolve.ts';
import { replaceRelation, writeRelation } from '../write.ts';
import { changeTable, withPlaceholder } from './change-table.ts';
import type { ApplyContext, Appliers } from './context.ts';
import { dropObjects, keysOf, relationRef } from './drop.ts';
import { dropTableByName } from './drop-by-name.ts';
import { moveRelation } from './move-relation.ts';
import { renameIndexOf } from './rename-parts.ts';
import { followingOf } from './with-column.ts';
import { omit } from '../../model/omit.ts';

/** The relation with another name; ALTER TABLE … RENAME takes views, sequences and indexes too. */
export function renameRelation(state: DatabaseState, name: ObjectName, to: ObjectName, context: ApplyContext): Catalog {
  const relation = findRelation(state, name) ?? tableOrPlaceholder(state, name);
  if (relation === undefined) return state.catalog;
  if (relation.kind === 'index') {
    const found = findIndex(state, relation);
    return found ? renameIndexOf(state.catalog, found.owner, relation.name, to.name) : state.catalog;
  }
  const target: QualifiedName = { schema: to.schema ?? relation.schema, name: to.name };
  if (isSameName(relation, target) || isNameTaken(state.catalog, target)) return state.catalog;
  const known = state.catalog.relations.has(keyOf(relation)) ? state.catalog : writeRelation(state.catalog, undefined, relation);
  return moveRelation(known, relation, target, followingOf(state, context));
}

/** What a table would be told by DROP TABLE: the engine refuses another kind of relation. */
function dropTable(state: DatabaseState, change: ChangeOf<'drop-table'>, { traits }: ApplyContext): Catalog {
  const table = findTable(state, change.table);
  if (table === undefined) return state.catalog;
  if (traits.dependencies === 'by-name') return dropTableByName(state, table, keysOf(state, change.along), traits);
  return dropObjects(state, [relationRef(table)], change.cascade, keysOf(state, change.along));
}

/** A comment that stands among the options is the table's own. */
function setOptions(table: Table, { comment, ...stated }: Readonly<Record<string, string>>, { traits }: ApplyContext): Table {
  const options = withOptions(traits.optionsAsKept?.(table.options, stated) ?? table.options, stated);
  return { ...(comment === undefined ? table : omit(table, 'comment')), options, ...(comment !== undefined && comment !== '' && { comment }) };
}

/** RESET, which stands as the value `default`, takes an option away. */
export function withOptions(options: Readonly<Record<string, string>>, stated: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries({ ...options, ...stated }).filter(([, value]) => value !== 'default'));
}

function markIndex(table: Table, index: string | undefined, mark: 'clustered' | 'replicaIdentity'): Table {
  if (!table.indexes.some((each) => each[mark] !== (each.name === index))) return table;
  return { ...table, indexes: table.indexes.map((each) => (each[mark] === (each.name === index) ? each : { ...each, [mark]: each.name === index })) };
}

/** ENABLE and FORCE are two flags, each kept while the other changes; tried on PostgreSQL 15 and 18. */
function setRowSecurity({ forcedOnceEnabled, ...table }: Table, to: ChangeOf<'set-row-security'>['to']): Table {
  const isForced = to === 'force' || (to !== 'no-force' && (forcedOnceEnabled ?? table.rowSecurity === 'forced'));
  const isEnabled = to === 'enable' || (to !== 'disable' && table.rowSecurity !== 'off');
  if (isEnabled) return { ...table, rowSecurity: isForced ? 'forced' : 'enabled' };
  return { ...table, rowSecurity: 'off', ...(isForced && { forcedOnceEnabled: true }) };
}

type TableKind = Extract<
  ChangeKind,
  | 'drop-table'
  | 'rename-table'
  | 'set-logged'
  | 'set-table-options'
  | 'set-tablespace'
  | 'move-tablespace'
  | 'set-access-method'
  | 'set-replica-identity'
  | 'set-row-security'
  | 'cluster'
>;

export const tableAppliers: Appliers<TableKind> = {
  'drop-table': dropTable,
  'rename-table': (state, change, context) => renameRelation(state, change.table, change.to, context),
  'set-logged': (state, change) =>
    changeTable(state, change.table, (table) =>
      table.persistence === 'temporary' ? table : { ...table, persistence: change.logged ? 'permanent' : 'unlogged' },
    ),
  'set-table-options'(state, change, context) {
    const view = findView(state, change.table);
    if (view !== undefined) return replaceRelation<View>(state.catalog, view, { ...view, options: withOptions(view.options, change.options) });
    return changeTable(state, change.table, (table) => setOptions(table, change.options, context));
  },
  'move-tablespace': (state, { object, from, tablespace, owners }) =>
    tablesOf(state.catalog).reduce((catalog, table) => {
      const moves = object === 'table' && owners.length === 0 && !table.foreign && (table.tablespace ?? 'pg_default') === from;
      return moves ? replaceRelation<Table>(catalog, table, { ...table, tablespace }) : catalog;
    }, state.catalog),
  'set-tablespace': (state, change) =>
    change.object === 'table' ? changeTable(state, change.name, (table) => ({ ...table, tablespace: change.tablespace })) : state.catalog,
  'set-access-method': (state, change) => withPlaceholder(state, change.table),
  'set-replica-identity': (state, change) =>
    changeTable(state, change.table, (table) => markIndex({ ...table, replicaIdentity: change.identity }, change.index, 'replicaIdentity')),
  'set-row-security': (state, change) => changeTable(state, change.table, (table) => setRowSecurity(table, change.to)),
  cluster(state, change) {
    if (change.table === undefined || (change.index === undefined && !change.markOnly)) return state.catalog;
    const { index } = change;
    return changeTable(state, change.table, (table) => markIndex(table, index, 'clustered'));
  },
};
