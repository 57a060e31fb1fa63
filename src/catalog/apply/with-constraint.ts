import { resolveName, type Catalog, type DatabaseState } from '../../model/catalog.ts';
import { isSameName, keyOf, type ObjectName } from '../../model/names.ts';
import type { CatalogTraits } from '../../model/dialect.ts';
import type { Index, Table } from '../../model/objects.ts';
import type { Constraint, ForeignKey, KeyConstraint } from '../../model/constraints.ts';
import { isAtLeast } from '../../model/target.ts';
import { columnsOf, type Expression } from '../../model/types.ts';
import { asPart, chooseConstraintName, chooseName, isNamedAlready, isRelationNameTaken } from '../choose-name.ts';
import { columnsOfConstraint } from '../expressions.ts';
import { resolveCallsInConstraint } from '../resolve-calls.ts';
import { tableOrPlaceholder } from '../resolve.ts';
import { writeRelation } from '../write.ts';
import type { ApplyContext } from './context.ts';
import { omit } from '../../model/omit.ts';

/** A table that a change is building, and the catalog around it. */
export interface Draft {
  readonly catalog: Catalog;
  readonly table: Table;
}

type ExcludeConstraint = Extract<Constraint, { kind: 'exclude' }>;

/** Whether a table is known to lack one of these columns. */
export function lacksColumn(table: Table, columns: readonly string[], { systemColumns }: CatalogTraits): boolean {
  if (table.knowledge === 'partial') return false;
  return columns.some((column) => !systemColumns.has(column) && !table.columns.some(({ name }) => name === column));
}

/** The table with a constraint more, as it is with its name, its index and its NOT NULLs; undefined where the engine refuses. */
export function withConstraint(state: DatabaseState, table: Table, stated: Constraint, context: ApplyContext): Draft | undefined {
  if (stated.named && isNamedAlready(state.catalog, table, stated)) return undefined;
  const constraint: Constraint = { ...resolveCallsInConstraint(state, stated), origin: context.origin };
  switch (constraint.kind) {
    case 'primary-key':
    case 'unique':
      return constraint.usingIndex === undefined
        ? withKey(state.catalog, table, constraint, context)
        : withTakenIndex(state.catalog, table, constraint, context);
    case 'exclude':
      return withExclusion(state.catalog, table, constraint, context);
    case 'foreign-key':
      return withForeignKey(state, table, constraint, context);
    case 'not-null':
      return withNotNull(state.catalog, table, constraint, context);
    case 'check':
      if (
        lacksColumn(
          table,
          columnsOfConstraint(constraint).filter((column) => column !== table.name),
          context.traits,
        )
      )
        return undefined;
      return { catalog: state.catalog, table: append(state.catalog, table, constraint, context) };
  }
}

function append(catalog: Catalog, table: Table, constraint: Constraint, { traits }: ApplyContext): Table {
  const named = constraint.name === '' ? { ...constraint, name: chooseConstraintName(catalog, traits, table, constraint) } : constraint;
  return { ...table, constraints: [...table.constraints, named] };
}

/** Whether a unique index over these columns would not tell the rows of a partitioned table apart. Source: manual, 5.12.2.3 Limitations. */
export function missesPartitionKey(table: Table, columns: readonly string[], { uniqueOverPartitionExpression }: CatalogTraits): boolean {
  const isCovered = (expression: Expression | undefined): boolean =>
    uniqueOverPartitionExpression === true && expression !== undefined && columnsOf(expression).every((column) => columns.includes(column));
  return (
    table.partitioning?.keys.some(({ column, expression }) => (column === undefined ? !isCovered(expression) : !columns.includes(column))) ?? false
  );
}

/** The same table with these columns NOT NULL. */
export function withColumnsNotNull(table: Table, columns: readonly string[]): Table {
  if (!table.columns.some((column) => !column.notNull && columns.includes(column.name))) return table;
  const changed = table.columns.map((column) => (columns.includes(column.name) && !column.notNull ? { ...column, notNull: true } : column));
  return { ...table, columns: changed };
}

function withKey(catalog: Catalog, table: Table, key: KeyConstraint, context: ApplyContext): Draft | undefined {
  if (lacksColumn(table, columnsOfConstraint(key), context.traits)) return undefined;
  if (key.kind === 'primary-key' && table.constraints.some(({ kind }) => kind === 'primary-key')) return undefined;
  const kept = context.traits.keptKey?.(key, table);
  if (kept !== undefined) return { catalog, table: withKeptKey(table, key, kept, context) };
  const name = nameOfKey(catalog, table, key, context);
  if (isRelationNameTaken(catalog, table, name)) return undefined;
  const notNull = key.kind === 'primary-key' ? withColumnsNotNull(table, key.columns) : table;
  const stated: Index = {
    name,
    method: key.withoutOverlaps === true ? 'gist' : 'btree',
    parts: key.parts ?? key.columns.map((column) => asPart(column, context.traits)),
    include: key.include,
    unique: true,
    nullsNotDistinct: key.nullsNotDistinct,
    valid: true,
    visible: true,
    constraint: name,
    clustered: false,
    replicaIdentity: false,
    origin: context.origin,
  };
  const index = context.traits.indexAsKept?.(stated, table.columns, context.target) ?? stated;
  if (index.method !== 'hash' && missesPartitionKey(table, key.columns, context.traits)) return undefined;
  const indexes = [...withoutImplicit(table.indexes, index), index];
  return { catalog, table: { ...notNull, constraints: [...table.constraints, { ...key, name }], indexes } };
}

/** A key as the engine keeps it; one that an index of the table serves already is kept by that. */
function withKeptKey(
  table: Table,
  key: KeyConstraint,
  kept: ReturnType<NonNullable<CatalogTraits['keptKey']>>,
  { origin, traits }: ApplyContext,
): Table {
  const name = key.name === '' ? (kept.index ?? '') : key.name;
  const marked = key.kind === 'primary-key' && kept.notNull ? withColumnsNotNull(table, key.columns) : table;
  const constraints = [...table.constraints, { ...key, name }];
  if (kept.index === undefined) return { ...marked, constraints };
  const index: Index = {
    name: kept.index,
    method: 'btree',
    parts: key.columns.map((column) => asPart(column, traits)),
    include: [],
    unique: true,
    nullsNotDistinct: false,
    valid: true,
    visible: true,
    constraint: name,
    clustered: false,
    replicaIdentity: false,
    origin,
  };
  return { ...marked, constraints, indexes: [...table.indexes, index] };
}

function nameOfKey(catalog: Catalog, table: Table, key: KeyConstraint, { traits }: ApplyContext): string {
  if (key.kind === 'primary-key' && traits.primaryKeyName !== undefined) return traits.primaryKeyName;
  return key.name === '' ? chooseConstraintName(catalog, traits, table, key) : key.name;
}

/** Whether an index leads with these columns, whole and in this order. */
const leadsWith = ({ parts, predicate }: Index, columns: readonly string[]): boolean =>
  predicate === undefined && columns.every((column, at) => parts[at]?.column === column && parts[at]?.prefixLength === undefined);

/** The indexes without those that were only made for a foreign key which the new one serves as well. Source: MySQL manual, 15.1.20.5 FOREIGN KEY Constraints. */
export function withoutImplicit(indexes: readonly Index[], added: Index): readonly Index[] {
  return indexes.filter(
    ({ implicit, parts }) =>
      implicit !== true ||
      !leadsWith(
        added,
        parts.flatMap(({ column }) => column ?? []),
      ),
  );
}

/** USING INDEX: the index becomes the constraint's and takes its name; left unnamed, the constraint takes the index's. */
function withTakenIndex(catalog: Catalog, table: Table, stated: KeyConstraint, { origin }: ApplyContext): Draft | undefined {
  const taken = table.indexes.find((index) => index.name === stated.usingIndex);
  const columns = taken?.parts.flatMap(({ column }) => column ?? []) ?? stated.columns;
  if (taken === undefined && table.knowledge === 'full') return undefined;
  if (taken && (!taken.unique || taken.constraint !== undefined || taken.predicate !== undefined || columns.length < taken.parts.length))
    return undefined;
  if (stated.kind === 'primary-key' && table.constraints.some(({ kind }) => kind === 'primary-key')) return undefined;
  const name = stated.name === '' ? (stated.usingIndex ?? '') : stated.name;
  if (name !== stated.usingIndex && isRelationNameTaken(catalog, table, name)) return undefined;
  const key = omit(stated, 'usingIndex');
  const constraint = { ...key, name, columns, include: taken?.include ?? [], nullsNotDistinct: taken?.nullsNotDistinct ?? false, origin };
  const indexes = table.indexes.map((index) => (index === taken ? { ...index, name, constraint: name } : index));
  const notNull = stated.kind === 'primary-key' ? withColumnsNotNull(table, columns) : table;
  return { catalog, table: { ...notNull, indexes, constraints: [...table.constraints, constraint] } };
}

function withExclusion(catalog: Catalog, table: Table, stated: ExcludeConstraint, context: ApplyContext): Draft | undefined {
  if (lacksColumn(table, columnsOfConstraint(stated), context.traits)) return undefined;
  const name = stated.name === '' ? chooseConstraintName(catalog, context.traits, table, stated) : stated.name;
  if (isRelationNameTaken(catalog, table, name)) return undefined;
  const index: Index = {
    name,
    method: stated.method,
    parts: stated.parts.map((part) => omit(part, 'operator')),
    include: [],
    ...(stated.predicate && { predicate: stated.predicate }),
    unique: false,
    nullsNotDistinct: false,
    valid: true,
    visible: true,
    constraint: name,
    clustered: false,
    replicaIdentity: false,
    origin: context.origin,
  };
  return { catalog, table: { ...table, constraints: [...table.constraints, { ...stated, name }], indexes: [...table.indexes, index] } };
}

const isAlike = (name: ObjectName, table: Table): boolean =>
  name.name.toLowerCase() === table.name.toLowerCase() && (name.schema ?? table.schema) === table.schema;

function withForeignKey(state: DatabaseState, table: Table, stated: ForeignKey, context: ApplyContext): Draft | undefined {
  const { traits } = context;
  if (lacksColumn(table, stated.columns, traits)) return undefined;
  const isSelf = isSameName(resolveName(state, stated.references), table) || (traits.anyCase === 'all' && isAlike(stated.references, table));
  const parent = isSelf ? table : tableOrPlaceholder(state, stated.references);
  const mayBeMissing = mayLackParent(state, traits);
  if (parent === undefined) return mayBeMissing ? withUnresolvedKey(state, table, stated, context) : undefined;
  const referencedColumns = stated.referencedColumns.length > 0 ? stated.referencedColumns : primaryKeyOf(parent);
  const isLacking = lacksColumn(parent, referencedColumns, traits) || (referencedColumns.length === 0 && parent.knowledge === 'full');
  if (isLacking && !mayBeMissing) return undefined;
  if (table.partitioning && !stated.valid && stated.enforced && !isAtLeast(context.target, 18)) return undefined;
  if (traits.referencesUnique && parent.knowledge === 'full' && indexServing(parent, referencedColumns) === undefined) return undefined;
  const isNew = !isSelf && !state.catalog.relations.has(keyOf(parent));
  const catalog = isNew ? writeRelation(state.catalog, undefined, parent) : state.catalog;
  const key = { ...stated, references: { schema: parent.schema, name: parent.name }, referencedColumns };
  return { catalog, table: withKeyIndex(catalog, append(catalog, table, key, context), key, context) };
}

function withUnresolvedKey(state: DatabaseState, table: Table, stated: ForeignKey, context: ApplyContext): Draft {
  const key = { ...stated, references: { schema: stated.references.schema ?? table.schema, name: stated.references.name } };
  return { catalog: state.catalog, table: withKeyIndex(state.catalog, append(state.catalog, table, key, context), key, context) };
}

/** Whether the session lets a foreign key stand that names no table, and a table go that others reference. */
export function mayLackParent({ session }: DatabaseState, { parentMayBeMissing = false }: CatalogTraits): boolean {
  return typeof parentMayBeMissing === 'boolean' ? parentMayBeMissing : parentMayBeMissing(session);
}

/**
 * MySQL makes an index for a foreign key whose columns no index leads with; one that was made for another key gives way to it.
 * Source: MySQL manual, 15.1.20.5 FOREIGN KEY Constraints; which of two stays was tried on MariaDB 10.11.
 */
function withKeyIndex(catalog: Catalog, table: Table, key: ForeignKey, { traits, origin }: ApplyContext): Table {
  const serves = (index: Index): boolean => leadsWith(index, key.columns) && !(index.implicit === true && index.parts.length === key.columns.length);
  if (!traits.foreignKeyMakesIndex || table.indexes.some(serves)) return table;
  const index: Index = {
    name: '',
    method: 'btree',
    parts: key.columns.map((column) => asPart(column, traits)),
    include: [],
    unique: false,
    nullsNotDistinct: false,
    valid: true,
    visible: true,
    implicit: true,
    clustered: false,
    replicaIdentity: false,
    origin,
  };
  const others = { ...table, indexes: withoutImplicit(table.indexes, index) };
  const name = key.named ? key.name : chooseName(catalog, traits, 'index', others, key.columns);
  return { ...table, indexes: [...others.indexes, { ...index, name }] };
}

/** The index that a foreign key leans on: the first of the table that is unique over exactly its columns. */
export function indexServing(table: Table, referencedColumns: readonly string[]): Index | undefined {
  return table.indexes.find(
    ({ unique, predicate, parts }) =>
      unique &&
      predicate === undefined &&
      parts.length === referencedColumns.length &&
      parts.every((part) => part.column !== undefined && referencedColumns.includes(part.column)),
  );
}

/** The columns of a table's primary key, in its order. */
function primaryKeyOf(table: Table): readonly string[] {
  for (const constraint of table.constraints) if (constraint.kind === 'primary-key') return constraint.columns;
  return [];
}

/** Whether a NOT NULL is a constraint with a name. */
export function namesNotNull({ traits: { namedNotNull }, target }: ApplyContext): boolean {
  return namedNotNull !== undefined && isAtLeast(target, ...namedNotNull);
}

/** Before 18 a NOT NULL has no row of its own, and its name is lost. Source: manual of 18, 5.5.2 Not-Null Constraints. */
function withNotNull(catalog: Catalog, table: Table, stated: Extract<Constraint, { kind: 'not-null' }>, context: ApplyContext): Draft | undefined {
  if (lacksColumn(table, [stated.column], context.traits)) return undefined;
  const columns = table.columns.map((column) =>
    column.name === stated.column && !(column.notNull && column.notNullValid) ? { ...column, notNull: true, notNullValid: stated.valid } : column,
  );
  const marked = { ...table, columns };
  if (!namesNotNull(context)) return { catalog, table: marked };
  if (table.constraints.some((constraint) => constraint.kind === 'not-null' && constraint.column === stated.column))
    return { catalog, table: marked };
  return { catalog, table: append(catalog, marked, stated, context) };
}
