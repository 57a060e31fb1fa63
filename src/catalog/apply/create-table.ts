import { findTable, type Catalog, type DatabaseState } from '../../model/catalog.ts';
import type { ChangeOf, TableSpec } from '../../model/change.ts';
import { keyOf, type QualifiedName } from '../../model/names.ts';
import type { Column, Constraint, Origin, Table } from '../../model/objects.ts';
import { writeOutColumns } from '../../model/output-columns.ts';
import { isMissing, isNameTaken, mayBeUntold, nameForNew } from '../resolve.ts';
import { writeRelation } from '../write.ts';
import { within, type ApplyContext, type Appliers } from './context.ts';
import { copyColumns, copyIndexes } from './create-table-like.ts';
import { dropObjects } from './drop.ts';
import { inheritedChecks, mergeInheritedColumns } from './inheritance.ts';
import { adoptPartition } from './partitions.ts';
import { withNewIndex } from './indexes.ts';
import { columnOf, withSequence } from './with-column.ts';
import { withConstraint, type Draft } from './with-constraint.ts';

type CreateTable = ChangeOf<'create-table'>;

export const tableMaking: Appliers<'create-table'> = {
  'create-table'(state, change, context) {
    const name = nameForNew(state, change.table, change.spec.persistence === 'temporary');
    if (name === undefined) return state.catalog;
    const taken = isNameTaken(state.catalog, name);
    if (taken && (!change.orReplace || change.conditional === true)) return state.catalog;
    const catalog = taken ? dropObjects(state, [{ kind: 'relation', key: keyOf(name) }], true) : state.catalog;
    return createTable(within(state, catalog), name, change, context) ?? state.catalog;
  },
};

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
  const keyed = addConstraints(
    state,
    addSequences(state, state.catalog, bare, spec, context),
    [...shape.constraints, ...ownConstraints(spec)],
    context,
  );
  if (keyed === undefined) return undefined;
  const indexed = spec.indexes.reduce((table, index) => withNewIndex(keyed.catalog, table, index, context) ?? table, keyed.table);
  const referring = addForeignKeys(within(state, writeRelation(keyed.catalog, undefined, indexed)), indexed, spec, context);
  if (referring === undefined) return undefined;
  const whole = copyIndexes(state, referring, name, spec, context);
  return parent && spec.partitionOf ? adoptPartition(within(state, whole), parent, name, spec.partitionOf.bound, context) : whole;
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
    persistence: schema === 'pg_temp' ? 'temporary' : spec.persistence,
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
  const own = [...(query?.columns ?? []), ...copied.columns];
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

/** The columns of CREATE TABLE AS, as far as its query tells them. */
function queryColumns(
  state: DatabaseState,
  query: NonNullable<TableSpec['asQuery']>,
  { origin }: ApplyContext,
): { readonly columns: readonly Column[]; readonly isPartial: boolean } {
  const found = query.columns && writeOutColumns(state, query.columns, query.uses);
  const told = found?.filter((column) => column !== undefined) ?? [];
  const columns = told.map(({ name, type = unknownType }): Column => ({ name, type, notNull: false, notNullValid: true, inherited: false, origin }));
  return { columns, isPartial: columns.length === 0 || found?.includes(undefined) === true };
}

const unknownType = { name: 'unknown', modifiers: [], dimensions: 0, text: 'unknown' };
