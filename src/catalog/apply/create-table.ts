import { findTable, findView, temporarySchema, type Catalog, type DatabaseState } from '../../model/catalog.ts';
import type { ChangeOf } from '../../model/change.ts';
import type { TableSpec } from '../../model/changes/tables.ts';
import { keyOf, type QualifiedName } from '../../model/names.ts';
import type { Column, Index, Origin, Table } from '../../model/objects.ts';
import type { Constraint } from '../../model/constraints.ts';
import { writeOutColumns } from '../../model/output-columns.ts';
import type { SourceSpan } from '../../model/span.ts';
import { resolveCallsInIndex } from '../resolve-calls.ts';
import { isMissing, isNameTaken, mayBeUntold, nameForNew } from '../resolve.ts';
import { writeRelation } from '../write.ts';
import { within, type ApplyContext, type Appliers } from './context.ts';
import { copyColumns, copyIndexes, copyWhole } from './create-table-like.ts';
import { dropObjects } from './drop.ts';
import { dropTableByName } from './drop-by-name.ts';
import { inheritedChecks, mergeInheritedColumns } from './inheritance.ts';
import { currentTable } from './partition-indexes.ts';
import { adoptPartition } from './partitions.ts';
import { withNewIndex } from './indexes.ts';
import { columnOf, keptColumn, withSequence } from './with-column.ts';
import { withConstraint, type Draft } from './with-constraint.ts';

type CreateTable = ChangeOf<'create-table'>;

export const tableMaking: Appliers<'create-table'> = {
  'create-table'(state, change, context) {
    const name = nameForNew(state, change.table, change.spec.persistence === 'temporary');
    if (name === undefined) return state.catalog;
    const taken = isNameTaken(state.catalog, name);
    if (taken && (!change.orReplace || change.conditional === true)) return state.catalog;
    const catalog = taken ? withoutOld(state, name, context) : state.catalog;
    if (taken && catalog === state.catalog) return catalog;
    return createTable(within(state, catalog), name, change, context) ?? state.catalog;
  },
};

/** The catalog without the table that OR REPLACE replaces; the same one where the engine refuses to drop it. */
function withoutOld(state: DatabaseState, name: QualifiedName, { traits }: ApplyContext): Catalog {
  const old = currentTable(state.catalog, name);
  if (traits.dependencies === 'tracked' || old === undefined) return dropObjects(state, [{ kind: 'relation', key: keyOf(name) }], true);
  return dropTableByName(state, old, [], traits);
}

/**
 * Where the history is not told, a table may have stood before, and what its statement says is not proof that it is new.
 * Where other tables stand that the history has told of, one that it never names is taken to be new.
 */
function originOf(state: DatabaseState, change: CreateTable, context: ApplyContext): Origin {
  const mayStand = (change.ifNotExists || change.conditional === true) && !state.catalog.complete && !isHistoryTold(state.catalog);
  return mayStand ? { kind: 'unknown' } : context.origin;
}

/** Whether the history, though not whole, has made tables. */
function isHistoryTold({ relations }: Catalog): boolean {
  return relations.some((relation) => relation.kind === 'table' && relation.origin.kind === 'base' && relation.knowledge === 'full');
}

function createTable(state: DatabaseState, name: QualifiedName, change: CreateTable, given: ApplyContext): Catalog | undefined {
  const { spec } = change;
  const origin = originOf(state, change, given);
  const context = { ...given, origin };
  const source = spec.like[0] && findTable(state, spec.like[0].table);
  if (source !== undefined && context.traits.like !== 'chosen') {
    const persistence = name.schema === temporarySchema ? 'temporary' : spec.persistence;
    return writeRelation(state.catalog, undefined, copyWhole(source, name, persistence, state.catalog, context));
  }
  if (spec.asQuery?.uses.some(({ relation }) => isMissing(state, relation))) return undefined;
  const parent = spec.partitionOf && findTable(state, spec.partitionOf.parent);
  if (spec.partitionOf && parent === undefined && !mayBeUntold(state, spec.partitionOf.parent)) return undefined;
  const parents = spec.inherits.map((inherited) => findTable(state, inherited));
  if (spec.inherits.some((inherited, at) => parents[at] === undefined && !mayBeUntold(state, inherited))) return undefined;
  const known = parents.filter((table) => table !== undefined);

  const shape = shapeOf(state, spec, parent ? [parent] : known, context);
  if (shape === undefined) return undefined;
  const untoldParent = known.length < parents.length || (spec.partitionOf !== undefined && parent === undefined);
  const isPartial = origin.kind === 'unknown' || shape.isPartial || untoldParent;
  const bare = bareTable(name, spec, shape.columns, isPartial ? 'partial' : 'full', origin, known);
  const made = addSequences(state, state.catalog, withKeptParts(state, bare, spec, context), spec, context);
  const indexed = addKeys(state, made, shape.constraints, spec, context);
  if (indexed === undefined) return undefined;
  const keyed = { catalog: made.catalog };
  const referring = addForeignKeys(within(state, writeRelation(keyed.catalog, undefined, indexed)), indexed, spec, context);
  if (referring === undefined) return undefined;
  const whole = copyIndexes(state, referring, name, spec, context);
  return parent && spec.partitionOf ? adoptPartition(within(state, whole), parent, name, spec.partitionOf.bound, context) : whole;
}

/** The table with its options and columns as the engine keeps them. */
function withKeptParts(state: DatabaseState, table: Table, spec: TableSpec, context: ApplyContext): Table {
  const { optionsAsKept, columnAsKept } = context.traits;
  if (optionsAsKept === undefined && columnAsKept === undefined) return table;
  const options = optionsAsKept?.({}, spec.options) ?? spec.options;
  const columns: Column[] = [];
  for (const column of table.columns) columns.push(keptColumn(state, column, { options, columns }, context));
  return { ...table, options, columns };
}

/** The table with its CHECKs, keys and indexes; undefined where the engine refuses. */
function addKeys(state: DatabaseState, made: Draft, brought: readonly Constraint[], spec: TableSpec, context: ApplyContext): Table | undefined {
  if (context.traits.indexNames === 'per-table' || context.traits.keptKey !== undefined)
    return addKeysAsWritten(state, made, [...brought, ...spec.constraints], spec.indexes, context);
  const keyed = addConstraints(state, made, [...brought, ...ownConstraints(spec)], context);
  return keyed && spec.indexes.reduce((table, index) => withNewIndex(keyed.catalog, table, index, context) ?? table, keyed.table);
}

const startOf = ({ span, origin }: { readonly span?: SourceSpan; readonly origin: Origin }): number =>
  span?.start ?? (origin.kind === 'change' ? origin.span.start : Number.MAX_SAFE_INTEGER);

/** Keys and indexes are made, and named, in the order in which they are written. Source: mysql_prepare_create_table in sql/sql_table.cc. */
function addKeysAsWritten(
  state: DatabaseState,
  made: Draft,
  constraints: readonly Constraint[],
  indexes: readonly Index[],
  context: ApplyContext,
): Table | undefined {
  const written = [
    ...constraints.filter(({ kind }) => kind !== 'foreign-key').map((constraint) => ({ constraint, start: startOf(constraint) })),
    ...indexes.map((index) => ({ index, start: startOf(index) })),
  ].toSorted((a, b) => a.start - b.start);
  let table: Table | undefined = made.table;
  for (const each of written) {
    if (table === undefined) return undefined;
    table =
      'index' in each
        ? withNewIndex(made.catalog, table, resolveCallsInIndex(state, each.index), context)
        : withConstraint(within(state, made.catalog), table, { ...each.constraint, valid: each.constraint.enforced }, context)?.table;
  }
  return table;
}

function bareTable(
  { schema, name }: QualifiedName,
  spec: TableSpec,
  columns: readonly Column[],
  knowledge: Table['knowledge'],
  origin: Origin,
  parents: readonly Table[],
): Table {
  return {
    kind: 'table',
    schema,
    name,
    persistence: schema === temporarySchema ? 'temporary' : spec.persistence,
    columns,
    constraints: [],
    indexes: [],
    triggers: [],
    policies: [],
    rowSecurity: 'off',
    ...(spec.partitioning && { partitioning: spec.partitioning }),
    inherits: parents.map((parent) => ({ schema: parent.schema, name: parent.name })),
    replicaIdentity: 'default',
    foreign: spec.foreign,
    ...(spec.comment !== undefined && { comment: spec.comment }),
    options: spec.options,
    ...(spec.tablespace !== undefined && { tablespace: spec.tablespace }),
    knowledge,
    origin,
  };
}

/** All columns in their order (inherited, those of CREATE TABLE AS, stated and copied ones) and the constraints that come with them. */
function shapeOf(
  state: DatabaseState,
  spec: TableSpec,
  parents: readonly Table[],
  context: ApplyContext,
): { readonly columns: readonly Column[]; readonly constraints: readonly Constraint[]; readonly isPartial: boolean } | undefined {
  const isPartition = spec.partitionOf !== undefined;
  const stated = spec.columns.map((column) => columnOf(state, column, context));
  const copied = copyColumns(state, spec, stated, context);
  if (copied === undefined) return undefined;
  const query = spec.asQuery && queryColumns(state, spec.asQuery, context);
  const own =
    context.traits.queryKeepsDefaults === true ? behindQuery(copied.columns, query?.columns ?? []) : [...(query?.columns ?? []), ...copied.columns];
  const columns = mergeInheritedColumns(parents, own, isPartition, context);
  if (new Set(columns.map(({ name }) => name)).size < columns.length) return undefined;
  const inherited = parents.flatMap((parent) => inheritedChecks(parent, context));
  const isPartial = copied.isPartial || (query?.isPartial ?? false) || parents.some(({ knowledge }) => knowledge === 'partial');
  return { columns, constraints: [...inherited, ...copied.constraints], isPartial };
}

/** What the identity's statement says of its sequence, or what LIKE … INCLUDING IDENTITY copies. */
function sequenceOptionsOf(state: DatabaseState, spec: TableSpec, column: string): Readonly<Record<string, string>> {
  const stated = spec.columns.find(({ name }) => name === column);
  if (stated !== undefined) return stated.sequenceOptions ?? {};
  for (const like of spec.like) {
    const made = findTable(state, like.table)?.columns.find(({ name }) => name === column)?.sequence;
    const sequence = made && state.catalog.relations.get(keyOf(made));
    if (sequence?.kind === 'sequence') return sequence.options;
  }
  return {};
}

/** Makes the sequences of serial and identity columns. */
function addSequences(state: DatabaseState, catalog: Catalog, table: Table, spec: TableSpec, context: ApplyContext): Draft {
  const serial = new Set(spec.columns.flatMap((column) => (column.serial ? [column.name] : [])));
  let written = catalog;
  const columns = table.columns.map((column) => {
    if (!serial.has(column.name) && (column.identity === undefined || column.sequence !== undefined)) return column;
    const options = sequenceOptionsOf(state, spec, column.name);
    const tied = withSequence(written, table, column, serial.has(column.name), context, options);
    written = tied.catalog;
    return tied.column;
  });
  return written === catalog ? { catalog, table } : { catalog: written, table: { ...table, columns } };
}

/** CHECKs first, then keys, the primary one leading: the order in which the server makes and names them. */
function ownConstraints(spec: TableSpec): readonly Constraint[] {
  const keys = spec.constraints.filter(({ kind }) => kind === 'primary-key' || kind === 'unique' || kind === 'exclude');
  const primary = keys.filter(({ kind }) => kind === 'primary-key');
  const others = keys.filter(({ kind }) => kind !== 'primary-key');
  const rest = spec.constraints.filter(({ kind }) => kind === 'check' || kind === 'not-null');
  return [...rest, ...withoutRepeats([...primary, ...others])].map((constraint) => ({ ...constraint, valid: constraint.enforced }));
}

/** UNIQUE stated twice, or beside PRIMARY KEY on the same columns, makes one index. Source: transformIndexConstraints in parse_utilcmd.c. */
function withoutRepeats(keys: readonly Constraint[]): readonly Constraint[] {
  const kept = new Map<string, Constraint>();
  for (const key of keys) {
    const isKey = key.kind === 'primary-key' || key.kind === 'unique';
    const like = isKey ? JSON.stringify([key.columns, key.include, key.nullsNotDistinct, key.deferrable, key.initiallyDeferred]) : `${kept.size}`;
    const first = kept.get(like);
    if (first === undefined) kept.set(like, key);
    else if (!first.named && key.named) kept.set(like, { ...first, name: key.name, named: true });
  }
  return [...kept.values()];
}

function addConstraints(state: DatabaseState, draft: Draft, constraints: readonly Constraint[], context: ApplyContext): Draft | undefined {
  let current: Draft | undefined = draft;
  for (const constraint of constraints) {
    if (current === undefined) return undefined;
    const isMerged = current.table.constraints.some((known) => known.inherited === true && known.name === constraint.name);
    if (isMerged) continue;
    current = withConstraint(within(state, current.catalog), current.table, constraint, context);
  }
  return current;
}

/** Foreign keys come last, when the table stands, so that it may reference itself. */
function addForeignKeys(state: DatabaseState, table: Table, spec: TableSpec, context: ApplyContext): Catalog | undefined {
  const keys = spec.constraints.filter(({ kind }) => kind === 'foreign-key');
  if (keys.length === 0) return state.catalog;
  const draft = addConstraints(
    state,
    { catalog: state.catalog, table },
    keys.map((key) => ({ ...key, valid: key.enforced })),
    context,
  );
  return draft && writeRelation(draft.catalog, table, draft.table);
}

/** Columns that the query does not give stand first; of the others the statement's own words count. Source: MySQL manual, 15.1.20.4 CREATE TABLE ... SELECT. */
function behindQuery(stated: readonly Column[], given: readonly Column[]): readonly Column[] {
  const isGiven = ({ name }: Column): boolean => given.some((column) => column.name === name);
  return [...stated.filter((column) => !isGiven(column)), ...given.map((column) => stated.find(({ name }) => name === column.name) ?? column)];
}

/** The columns of CREATE TABLE AS, as far as its query tells them. */
function queryColumns(
  state: DatabaseState,
  query: NonNullable<TableSpec['asQuery']>,
  { origin, traits }: ApplyContext,
): { readonly columns: readonly Column[]; readonly isPartial: boolean } {
  const found = query.columns && writeOutColumns(state, query.columns, query.uses);
  const told = found?.filter((column) => column !== undefined) ?? [];
  const columns = told.map(({ name, type }): Column => {
    const source = traits.queryKeepsDefaults === true ? sourceOf(state, query, name) : undefined;
    const made = { name, type: type ?? source?.type ?? unknownType, notNull: false, notNullValid: true, inherited: false, origin };
    return source === undefined ? made : { ...made, ...keptOf(source) };
  });
  return { columns, isPartial: columns.length === 0 || found?.includes(undefined) === true };
}

type SourceColumn = Pick<Column, 'name'> & Partial<Column>;

/** What a column of CREATE TABLE AS keeps of the one that it comes from. */
const keptOf = ({ notNull = false, default: fallback, collation, attributes: { charset } = {} }: SourceColumn): Partial<Column> => ({
  notNull,
  ...(fallback && { default: fallback }),
  ...(collation && { collation }),
  ...(charset !== undefined && { attributes: { charset } }),
});

const unknownType = { name: 'unknown', modifiers: [], dimensions: 0, text: 'unknown' };

/** The column that a column of CREATE TABLE AS is taken from as it stands. */
function sourceOf(state: DatabaseState, query: NonNullable<TableSpec['asQuery']>, name: string): SourceColumn | undefined {
  const written = query.columns?.find((column) => column.name === name);
  const type = written?.type;
  if (type !== undefined && type.kind !== 'column') return undefined;
  const sources = query.uses.flatMap(
    ({ relation }): readonly SourceColumn[] => findTable(state, relation)?.columns ?? findView(state, relation)?.columns ?? [],
  );
  return sources.find((column) => column.name === (type?.name ?? name));
}
