import { findTable, type Catalog, type DatabaseState } from '../../model/catalog.ts';
import { keyOf } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import type { Constraint } from '../../model/constraints.ts';
import { isAtLeast } from '../../model/target.ts';
import { chooseName } from '../choose-name.ts';
import { tableOrPlaceholder } from '../resolve.ts';
import { replaceRelation, writeRelation } from '../write.ts';
import { withPlaceholder } from './change-table.ts';
import type { ApplyContext, Appliers } from './context.ts';
import { isCopy } from './dependents.ts';
import { dropObjects } from './drop.ts';
import { dropConstraintByName } from './drop-by-name.ts';
import { familyOf } from './inheritance.ts';
import { childrenOf, currentTable, spreadIndex } from './partition-indexes.ts';
import { spreadForeignKey } from './partitions.ts';
import { renameConstraintOf } from './rename-parts.ts';
import { namesNotNull, withColumnsNotNull, withConstraint } from './with-constraint.ts';
import { omit } from '../../model/omit.ts';

/** Adds a constraint to a table, and what comes of it to the tables below; undefined where the engine refuses. */
export function spreadConstraint(
  state: DatabaseState,
  found: Table,
  constraint: Constraint,
  only: boolean,
  context: ApplyContext,
): Catalog | undefined {
  const table = currentTable(state.catalog, found) ?? found;
  const draft = withConstraint(state, table, constraint, context);
  if (draft === undefined) return undefined;
  const catalog = writeRelation(
    draft.catalog,
    draft.catalog.relations.get(keyOf(table)),
    only ? withoutPartitions(draft.catalog, draft.table) : draft.table,
  );
  const added = draft.table.constraints.length > table.constraints.length ? draft.table.constraints.at(-1) : undefined;
  if (only || childrenOf(catalog, table).length === 0) return catalog;
  return spreadBelow(catalog, draft.table, added ?? constraint, context);
}

/** ONLY a partitioned table: the index of the key waits for the partitions' ones, as with CREATE INDEX ON ONLY. */
function withoutPartitions(catalog: Catalog, table: Table): Table {
  const index = table.indexes.at(-1);
  const waits =
    table.partitioning !== undefined &&
    index?.constraint !== undefined &&
    index.constraint === table.constraints.at(-1)?.name &&
    childrenOf(catalog, table).length > 0;
  return waits ? { ...table, indexes: [...table.indexes.slice(0, -1), { ...index, valid: false }] } : table;
}

function spreadBelow(catalog: Catalog, table: Table, constraint: Constraint, context: ApplyContext): Catalog | undefined {
  switch (constraint.kind) {
    case 'check':
      return constraint.noInherit ? catalog : spreadCheck(catalog, table, constraint, context);
    case 'not-null':
      return familyOf(catalog, table)
        .slice(1)
        .reduce((written, child) => replaceRelation(written, child, withNotNullBelow(child, constraint, context)), catalog);
    case 'foreign-key':
      return childrenOf(catalog, table).reduce(
        (written, child) => (child.partitionOf ? spreadForeignKey(written, child, constraint, context) : written),
        catalog,
      );
    default: {
      const index = table.indexes.find((candidate) => candidate.constraint === constraint.name);
      const keyed = constraint.kind === 'primary-key' ? notNullBelow(catalog, table, constraint.columns) : catalog;
      return index && table.partitioning ? spreadIndex(keyed, table, index, context) : keyed;
    }
  }
}

/** A NOT NULL that is not valid yet stands in each child under its name, unless the child's column is NOT NULL already. */
function withNotNullBelow(child: Table, constraint: Extract<Constraint, { kind: 'not-null' }>, { origin, target }: ApplyContext): Table {
  const column = child.columns.find(({ name }) => name === constraint.column);
  if (constraint.valid || column === undefined || column.notNull || !isAtLeast(target, 18)) return withColumnsNotNull(child, [constraint.column]);
  const columns = child.columns.map((each) => (each === column ? { ...each, notNull: true, notNullValid: false } : each));
  return { ...child, columns, constraints: [...child.constraints, { ...omit(constraint, 'span'), inherited: true, origin }] };
}

/** Proves the NOT NULL of a column, in the children too. */
function validateNotNull(catalog: Catalog, table: Table, column: string): Catalog {
  return familyOf(catalog, table).reduce((written, member) => {
    const columns = member.columns.map((each) => (each.name === column && !each.notNullValid ? { ...each, notNullValid: true } : each));
    const constraints = member.constraints.map((each) => (each.kind === 'not-null' && each.column === column ? { ...each, valid: true } : each));
    return replaceRelation(written, member, { ...member, columns, constraints });
  }, catalog);
}

/** A primary key makes its columns NOT NULL in every child too. */
function notNullBelow(catalog: Catalog, table: Table, columns: readonly string[]): Catalog {
  return familyOf(catalog, table)
    .slice(1)
    .reduce((written, child) => replaceRelation(written, child, withColumnsNotNull(child, columns)), catalog);
}

function spreadCheck(catalog: Catalog, table: Table, check: Extract<Constraint, { kind: 'check' }>, { origin }: ApplyContext): Catalog | undefined {
  const rest = omit(check, 'span', 'comment');
  let written = catalog;
  for (const child of familyOf(catalog, table).slice(1)) {
    const own = child.constraints.find((candidate) => candidate.name === check.name);
    if (own !== undefined && own.kind !== 'check') return undefined;
    const constraints = own
      ? child.constraints.map((each) => (each === own ? { ...own, inherited: true, ...(own.inherited !== true && { local: true }) } : each))
      : [...child.constraints, { ...rest, named: true, inherited: true, origin }];
    written = replaceRelation(written, child, { ...child, constraints });
  }
  return written;
}

/** Changes a constraint of a table and the copies of it below. */
function changeConstraint(catalog: Catalog, table: Table, name: string, edit: (constraint: Constraint) => Constraint): Catalog {
  const original = table.constraints.find((constraint) => constraint.name === name);
  if (original === undefined) return catalog;
  let written = catalog;
  for (const member of familyOf(catalog, table)) {
    const isOne = (each: Constraint): boolean =>
      keyOf(member) === keyOf(table) ? each.name === name : each.inherited === true && isCopy(each, original);
    const constraints = member.constraints.map((each) => (isOne(each) ? edit(each) : each));
    written = replaceRelation(written, member, { ...member, constraints });
  }
  return written;
}

/** The column whose unnamed NOT NULL has this name (18 and later). */
function columnOfNotNull(catalog: Catalog, table: Table, name: string, context: ApplyContext): string | undefined {
  if (!namesNotNull(context)) return undefined;
  return table.columns.find((column) => column.notNull && chooseName(catalog, context.traits, 'not-null', table, [column.name]) === name)?.name;
}

function dropNotNull(catalog: Catalog, table: Table, column: string): Catalog {
  const isKey = table.constraints.some((constraint) => constraint.kind === 'primary-key' && constraint.columns.includes(column));
  if (isKey) return catalog;
  const columns = table.columns.map((each) => (each.name === column ? { ...each, notNull: false, notNullValid: true } : each));
  const constraints = table.constraints.filter((constraint) => constraint.kind !== 'not-null' || constraint.column !== column);
  return replaceRelation(catalog, table, { ...table, columns, constraints });
}

export const constraintAppliers: Appliers<'add-constraint' | 'validate-constraint' | 'drop-constraint' | 'rename-constraint' | 'alter-constraint'> = {
  'add-constraint'(state, change, context) {
    const table = tableOrPlaceholder(state, change.table);
    if (table === undefined) return state.catalog;
    const constraint = change.constraint.enforced ? change.constraint : { ...change.constraint, valid: false };
    return spreadConstraint(state, table, constraint, change.only === true, context) ?? state.catalog;
  },
  'validate-constraint'(state, change) {
    const table = findTable(state, change.table);
    if (table === undefined) return withPlaceholder(state, change.table);
    const constraint = table.constraints.find(({ name }) => name === change.constraint);
    if (constraint === undefined || constraint.valid || !constraint.enforced) return state.catalog;
    if (constraint.kind === 'not-null') return validateNotNull(state.catalog, table, constraint.column);
    return changeConstraint(state.catalog, table, change.constraint, (each) => ({ ...each, valid: true }));
  },
  'drop-constraint'(state, change, context) {
    const table = findTable(state, change.table);
    if (table === undefined) return withPlaceholder(state, change.table);
    if (context.traits.dependencies === 'by-name') return dropConstraintByName(state.catalog, table, change.constraint, change.alter);
    const constraint = table.constraints.find(({ name }) => name === change.constraint);
    if (constraint === undefined) {
      const column = columnOfNotNull(state.catalog, table, change.constraint, context);
      return column === undefined ? state.catalog : dropNotNull(state.catalog, table, column);
    }
    if (constraint.kind === 'not-null') return dropNotNull(state.catalog, table, constraint.column);
    if (constraint.inherited === true) return state.catalog;
    return dropObjects(state, [{ kind: 'constraint', table: keyOf(table), name: change.constraint }], change.cascade);
  },
  'rename-constraint'(state, change) {
    const table = findTable(state, change.table);
    return table === undefined ? withPlaceholder(state, change.table) : renameConstraintOf(state.catalog, table, change.constraint, change.to);
  },
  'alter-constraint'(state, change) {
    const table = findTable(state, change.table);
    if (table === undefined) return withPlaceholder(state, change.table);
    const { deferrable, initiallyDeferred, enforced } = change;
    return changeConstraint(state.catalog, table, change.constraint, (each) => ({
      ...each,
      ...(deferrable !== undefined && { deferrable, ...(!deferrable && { initiallyDeferred: false }) }),
      ...(initiallyDeferred !== undefined && { initiallyDeferred, ...(initiallyDeferred && { deferrable: true }) }),
      ...(enforced !== undefined && enforced !== each.enforced && { enforced, valid: enforced }),
    }));
  },
};
