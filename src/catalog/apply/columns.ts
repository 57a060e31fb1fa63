import { findTable, findType, findView, type Catalog, type DatabaseState, policyUsesColumn, resolveType } from '../../model/catalog.ts';
import type { ChangeKind, ChangeOf } from '../../model/change.ts';
import { keyOf } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import { isAtLeast } from '../../model/target.ts';
import { columnsOf, typeName, type Expression, type SqlType } from '../../model/types.ts';
import { mapShared } from '../expressions.ts';
import { resolveCalls } from '../resolve-calls.ts';
import { mayBeUntold, tableOrPlaceholder } from '../resolve.ts';
import { isNoDefault, resolveDefault } from '../sequence-default.ts';
import { keyOfResolved, replaceRelation, writeRelation } from '../write.ts';
import { changeColumn } from './change-column.ts';
import { withPlaceholder } from './change-table.ts';
import { spreadConstraint } from './constraints.ts';
import { within, type ApplyContext, type Appliers } from './context.ts';
import { dropObjects } from './drop.ts';
import { dropColumnByName } from './drop-by-name.ts';
import { retypeSequence, setIdentity } from './identity.ts';
import { familyOf } from './inheritance.ts';
import { currentTable } from './partition-indexes.ts';
import { renameColumn } from './rename-column.ts';
import { columnOf, followingOf, insertColumn, keptColumn, quoteOf, withSequence } from './with-column.ts';
import { omit } from '../../model/omit.ts';

function addColumn(state: DatabaseState, change: ChangeOf<'add-column'>, given: ApplyContext): Catalog {
  const table = tableOrPlaceholder(state, change.table);
  if (
    table === undefined ||
    table.partitionOf !== undefined ||
    table.columns.some(({ name }) => name === change.column.name) ||
    given.traits.systemColumns.has(change.column.name)
  )
    return state.catalog;
  const mayStand = table.knowledge === 'partial' && (change.ifNotExists || change.conditional === true) && mayBeUntold(state, change.table);
  const context: ApplyContext = mayStand ? { ...given, origin: { kind: 'unknown' } } : given;
  const column = keptColumn(state, columnOf(state, change.column, context), table, context);
  const needsSequence = change.column.serial || column.identity !== undefined;
  const made = needsSequence
    ? withSequence(state.catalog, table, column, change.column.serial, context, change.column.sequenceOptions)
    : { catalog: state.catalog, column };
  const widened = { ...table, columns: insertColumn(table.columns, made.column, change.position) };
  let catalog = writeRelation(made.catalog, made.catalog.relations.get(keyOf(table)), widened);
  if (change.only !== true) catalog = inheritColumn(catalog, widened, made.column, context);
  for (const constraint of change.constraints) {
    const spread = spreadConstraint(
      within(state, catalog),
      table,
      { ...constraint, valid: constraint.valid && constraint.enforced },
      change.only === true,
      context,
    );
    if (spread === undefined) return state.catalog;
    catalog = spread;
  }
  return catalog;
}

/** Children get a new column of their parent; one that they have already is merged with it. */
function inheritColumn(catalog: Catalog, parent: Table, column: Column, { origin, target }: ApplyContext): Catalog {
  let written = catalog;
  for (const child of familyOf(catalog, parent).slice(1)) {
    const own = child.columns.find(({ name }) => name === column.name);
    const shares = child.partitionOf !== undefined && isAtLeast(target, 17);
    const plain = shares ? column : omit(column, 'identity', 'sequence');
    const columns = own
      ? child.columns.map((each) => (each === own ? { ...own, inherited: true, ...(!own.inherited && { local: true }) } : each))
      : [...child.columns, { ...plain, inherited: true, origin }];
    written = replaceRelation(written, child, { ...child, columns });
  }
  return written;
}

/** ONLY, on a table that others inherit from or are partitions of. */
function leavesChildrenOut(state: DatabaseState, { table: name, only }: ChangeOf<'drop-column' | 'rename-column'>): boolean {
  const table = only === true ? findTable(state, name) : undefined;
  return table !== undefined && familyOf(state.catalog, table).length > 1;
}

function dropColumn(state: DatabaseState, change: ChangeOf<'drop-column'>, { traits }: ApplyContext): Catalog {
  const table = findTable(state, change.table);
  if (table === undefined) return withPlaceholder(state, change.table);
  if (traits.dependencies === 'by-name') return dropColumnByName(state.catalog, table, change.column, traits);
  const column = table.columns.find(({ name }) => name === change.column);
  if (column === undefined) return state.catalog;
  const isPartitionKey = table.partitioning?.keys.some(
    (key) => key.column === change.column || (key.expression && columnsOf(key.expression).includes(change.column)),
  );
  if (column.inherited || isPartitionKey === true || (table.partitioning !== undefined && leavesChildrenOut(state, change))) return state.catalog;
  return dropObjects(state, [{ kind: 'column', table: keyOf(table), name: change.column }], change.cascade);
}

/** The type of a column that a view, policy, trigger or generated column uses cannot be changed. Source: ATExecAlterColumnType in tablecmds.c. */
function isTypeHeld(catalog: Catalog, table: Table, column: string): boolean {
  const key = keyOf(table);
  const inView = [...(catalog.usedByViews.get(key) ?? [])].some((viewKey) => {
    const view = catalog.relations.get(viewKey);
    return (
      (view?.kind === 'view' || view?.kind === 'materialized-view') &&
      view.uses.some((use) => keyOfResolved(use.relation) === key && use.columns?.includes(column) === true)
    );
  });
  return (
    inView ||
    table.triggers.some(({ columns }) => columns.includes(column)) ||
    table.policies.some((policy) => policyUsesColumn(table, policy, column)) ||
    table.columns.some(({ name, generated }) => name !== column && generated !== undefined && columnsOf(generated.expression).includes(column))
  );
}

function changeType(state: DatabaseState, change: ChangeOf<'change-column-type'>, context: ApplyContext): Catalog {
  const table = findTable(state, change.table);
  if (table === undefined) return withPlaceholder(state, change.table);
  if (context.traits.dependencies === 'tracked' && familyOf(state.catalog, table).some((member) => isTypeHeld(state.catalog, member, change.column)))
    return state.catalog;
  const type = resolveType(state, change.to);
  const changed = changeColumn(state, change, (column) => ({
    ...omit(column, 'collation'),
    type,
    ...(change.collation && { collation: change.collation }),
    ...(column.default && column.type.name !== type.name && { default: defaultOfOldType(state, column.default, column.type) }),
  }));
  const column = table.columns.find(({ name }) => name === change.column);
  return column?.identity === undefined ? changed : retypeSequence(changed, column, type);
}

/** A text that is the default of an enum stays a value of that enum, cast to the new type. Source: ATExecAlterColumnType in tablecmds.c. */
function defaultOfOldType(state: DatabaseState, { term, text }: Expression, old: SqlType): Expression {
  const isValue = term.kind === 'literal' && term.type === 'string' && findType(state, typeName(old))?.kind === 'enum';
  return isValue ? { term: { kind: 'cast', term, type: old }, text: `${text}::${old.text}` } : { term, text };
}

/** SET NOT NULL makes a NOT NULL that the parent brought, and that is not valid yet, the table's own and no more. Source: ATExecSetNotNull in tablecmds.c. */
function isUnprovenOfParent({ constraints }: Table, column: string): boolean {
  return constraints.some((each) => each.kind === 'not-null' && each.column === column && !each.valid && each.inherited === true);
}

function redefineColumn(state: DatabaseState, change: ChangeOf<'redefine-column'>, context: ApplyContext): Catalog {
  const found = findTable(state, change.table);
  if (found === undefined) return withPlaceholder(state, change.table);
  const old = found.columns.find(({ name }) => name === change.column);
  if (old === undefined) return state.catalog;
  const catalog =
    change.column === change.to.name ? state.catalog : renameColumn(state.catalog, found, change.column, change.to.name, followingOf(state, context));
  const table = currentTable(catalog, found);
  if (table === undefined) return catalog;
  const isKey = table.constraints.some((constraint) => constraint.kind === 'primary-key' && constraint.columns.includes(change.to.name));
  const stated = keptColumn(state, columnOf(state, change.to, context), { ...table, columns: columnsBefore(table, change.to.name) }, context);
  const column = { ...stated, notNull: stated.notNull || isKey, origin: old.origin };
  const constraints = table.constraints.filter((constraint) => constraint.kind !== 'check' || constraint.column !== change.to.name);
  const columns =
    change.position === undefined
      ? table.columns.map((each) => (each.name === column.name ? column : each))
      : insertColumn(
          table.columns.filter(({ name }) => name !== column.name),
          column,
          change.position,
        );
  const { indexAsKept } = context.traits;
  const indexes = indexAsKept === undefined ? table.indexes : mapShared(table.indexes, (index) => indexAsKept(index, columns, context.target));
  return replaceRelation(catalog, table, {
    ...table,
    columns,
    indexes,
    constraints: constraints.length < table.constraints.length ? constraints : table.constraints,
  });
}

const columnsBefore = ({ columns }: Table, name: string): readonly Column[] =>
  columns.slice(
    0,
    columns.findIndex((column) => column.name === name),
  );

type ColumnKind = Extract<
  ChangeKind,
  | 'add-column'
  | 'drop-column'
  | 'rename-column'
  | 'change-column-type'
  | 'set-not-null'
  | 'drop-not-null'
  | 'set-default'
  | 'drop-default'
  | 'set-identity'
  | 'set-generated'
  | 'set-column-options'
  | 'redefine-column'
>;

export const columnAppliers: Appliers<ColumnKind> = {
  'add-column': addColumn,
  'drop-column': dropColumn,
  'rename-column'(state, change, context) {
    const relation = findTable(state, change.table) ?? findView(state, change.table);
    if (relation === undefined) return withPlaceholder(state, change.table);
    const names = relation.columns?.map(({ name }) => name) ?? [];
    const isInherited = relation.kind === 'table' && relation.columns.some((column) => column.name === change.column && column.inherited);
    const isKnown = names.includes(change.column) || (relation.kind === 'table' && relation.knowledge === 'partial');
    if (!isKnown || isInherited || leavesChildrenOut(state, change) || names.includes(change.to) || context.traits.systemColumns.has(change.to))
      return state.catalog;
    return renameColumn(state.catalog, relation, change.column, change.to, followingOf(state, context));
  },
  'change-column-type': changeType,
  'set-not-null': (state, change) =>
    changeColumn(state, change, (column, table) =>
      (column.notNull && column.notNullValid) || isUnprovenOfParent(table, column.name) ? column : { ...column, notNull: true, notNullValid: true },
    ),
  'drop-not-null'(state, change, { target }) {
    const table = findTable(state, change.table);
    // From 18 on each table has NOT NULL as a constraint of its own: where the parent has none, those of the tables below stay.
    if (isAtLeast(target, 18) && table?.columns.some(({ name, notNull }) => name === change.column && !notNull) === true) return state.catalog;
    const isKey = table?.constraints.some((constraint) => constraint.kind === 'primary-key' && constraint.columns.includes(change.column));
    const isIdentity = table?.columns.some(({ name, identity }) => name === change.column && identity !== undefined);
    if (table === undefined || isKey === true || isIdentity === true)
      return table === undefined ? withPlaceholder(state, change.table) : state.catalog;
    const dropped = changeColumn(state, change, (column) => (column.notNull ? { ...column, notNull: false, notNullValid: true } : column));
    const current = currentTable(dropped, table);
    const constraints = current?.constraints.filter((constraint) => constraint.kind !== 'not-null' || constraint.column !== change.column);
    return current === undefined || constraints?.length === current.constraints.length
      ? dropped
      : replaceRelation(dropped, current, { ...current, constraints: constraints ?? [] });
  },
  'set-default'(state, change, context) {
    const value = resolveCalls(state, resolveDefault(state, change.default, quoteOf(context)));
    return changeColumn(state, change, (column) => {
      if (column.generated || column.identity) return column;
      return isNoDefault(change.default, column.type, context.traits) ? omit(column, 'default') : { ...column, default: value };
    });
  },
  'drop-default': (state, change) =>
    changeColumn(state, change, (column) => {
      const rest = omit(column, 'default');
      return column.default === undefined || column.generated ? column : rest;
    }),
  'set-identity': setIdentity,
  'set-generated': (state, change) =>
    changeColumn(state, change, (column) => {
      if (column.generated === undefined) return column;
      const { generated, ...rest } = column;
      if (change.verb === 'drop-expression') return rest;
      return change.expression === undefined
        ? column
        : { ...column, generated: { ...generated, expression: resolveCalls(state, change.expression) } };
    }),
  'set-column-options': (state, change) => withPlaceholder(state, change.table),
  'redefine-column': redefineColumn,
};
