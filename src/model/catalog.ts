import type { ChangeOf } from './change.ts';
import { keyOf, type ObjectName, type QualifiedName } from './names.ts';
import type { Published } from './access.ts';
import type { IndexEntry, Index, Origin, Relation, RewriteRule, Routine, RowPolicy, Sequence, Table, Usage, View } from './objects.ts';
import type { UserType } from './user-types.ts';
import type { HeldLock } from './held-lock.ts';
import { PersistentMap, type PersistentSet } from './persistent.ts';
import type { SourceSpan } from './span.ts';
import { columnsOf, typeName, type SqlType } from './types.ts';

/**
 * The simulated database: an immutable value. Applying a change copies one object and shares the rest.
 * `complete` tells *absent* from *never told*: false where the history before the migrations is missing.
 */
export interface Catalog {
  readonly complete: boolean;
  /** A statement has run that could not be read or followed: objects may stand that are not here. */
  readonly unfollowed?: boolean;
  /** ALTER DEFAULT PRIVILEGES: what is made may come with rights. */
  readonly defaultRights?: boolean;
  /** ALTER DEFAULT PRIVILEGES has taken EXECUTE on new functions from PUBLIC. */
  readonly closedRoutines?: boolean;
  /** The history has made operators or casts: which types go together is not known. */
  readonly ownOperators?: true;
  readonly schemas: PersistentMap<{
    readonly name: string;
    readonly origin: Origin;
    /** The relations that stood when a statement surely made it: under whatever search path those were made, they are not in it. */
    readonly olderRelations?: PersistentMap<Relation>;
  }>;
  /** Tables, views, sequences and indexes by `keyOf`: one pool of names, as in the engine. */
  readonly relations: PersistentMap<Relation>;
  readonly types: PersistentMap<UserType>;
  /** By `keyOf`; overloads of one name stand side by side. */
  readonly routines: PersistentMap<readonly Routine[]>;
  readonly extensions: PersistentMap<{ readonly name: string; readonly schema?: string; readonly origin: Origin }>;
  /**
   * Which tables have a foreign key to a table: key of the referenced table → keys of the referencing ones.
   * Kept by `catalog/apply`, so that dropping a table of a large schema is no walk over all of it.
   */
  readonly referencedBy: PersistentMap<PersistentSet>;
  /** Which views, and which tables by a rule or policy of theirs, use a relation: key of the used relation → keys of those. */
  readonly usedByViews: PersistentMap<PersistentSet>;
  /** Partitions and inheriting tables: key of the parent → keys of its direct children. */
  readonly children: PersistentMap<PersistentSet>;
  /** Sequences that go with a column (serial, identity, OWNED BY): key of the table → keys of the sequences. */
  readonly ownedSequences: PersistentMap<PersistentSet>;
  /** Which tables have a default that reads a sequence: key of the sequence → keys of the tables. */
  readonly readByDefaults: PersistentMap<PersistentSet>;
  /** Names of constraints in use, by `keyOf`, with how many tables use each: names are chosen unique within a schema. */
  readonly constraintNames: PersistentMap<number>;
  /** MySQL's indexes are named within their table and have no entry among the relations. */
  readonly indexNames: 'per-schema' | 'per-table';
}

/** The schema of temporary tables and views: a name without a schema means them first. */
export const temporarySchema = 'pg_temp';

export interface Session {
  /** Schemas in the order in which an unqualified name is looked for; never empty. */
  readonly searchPath: readonly string[];
  /** Settings as the session has them, names folded: `lock_timeout`, `timezone`, `foreign_key_checks`. */
  readonly settings: Readonly<Record<string, string>>;
}

export interface OpenTransaction {
  /** `statement`: BEGIN in the file; `tool`: the migration tool wraps the file; `implicit`: several statements sent as one string. */
  readonly openedBy: 'statement' | 'tool' | 'implicit';
  readonly span?: SourceSpan;
  readonly locks: readonly HeldLock[];
  readonly savepoints: readonly {
    readonly name: string;
    readonly locks: number;
    readonly catalog: Catalog;
    readonly session?: Session;
    readonly sessionAtCommit?: Session;
  }[];
  /** Enum values that this transaction added, with the type's key; they cannot be used before it commits. */
  readonly addedEnumValues: readonly { readonly type: string; readonly value: string; readonly typeIsNew: boolean }[];
  /** Keys of relations and types that this transaction made. */
  readonly created: readonly string[];
  /** Tables with rows that it wrote, and deferred foreign keys that are still to be checked for them; `sure`: some were surely written. */
  readonly unchecked?: readonly { readonly table: string; readonly sure: boolean }[];
  /** SET CONSTRAINTS … IMMEDIATE has run: foreign keys are checked at once. */
  readonly checksAtOnce?: true;
  /** What the catalog and session were when it began: a ROLLBACK returns there. */
  readonly atStart: { readonly catalog: Catalog; readonly session: Session };
  /** The session as a COMMIT leaves it: without what SET LOCAL changed. Missing while nothing was set. */
  readonly sessionAtCommit?: Session;
}

export interface DatabaseState {
  readonly catalog: Catalog;
  readonly session: Session;
  /** For a later clause of an ALTER that is done as a whole: the catalog as the statement met it. */
  readonly met?: Catalog;
  readonly transaction?: OpenTransaction;
}

/** A catalog that holds nothing but its schemas. */
export function emptyCatalog(complete: boolean, schemas: readonly string[], indexNames: Catalog['indexNames'] = 'per-schema'): Catalog {
  return {
    complete,
    schemas: PersistentMap.of(schemas.map((name) => [name, { name, origin: { kind: 'base' } }])),
    relations: PersistentMap.of(),
    types: PersistentMap.of(),
    routines: PersistentMap.of(),
    extensions: PersistentMap.of(),
    referencedBy: PersistentMap.of(),
    usedByViews: PersistentMap.of(),
    children: PersistentMap.of(),
    ownedSequences: PersistentMap.of(),
    readByDefaults: PersistentMap.of(),
    constraintNames: PersistentMap.of(),
    indexNames,
  };
}

/** Finds what a name means: in its schema, or in the first schema of the search path that has it. */
function resolve<T>(map: PersistentMap<T>, session: Session, name: ObjectName): T | undefined {
  if (name.schema !== undefined) return map.get(keyOf({ schema: name.schema, name: name.name }));
  if (map.size === 0) return undefined;
  const temporary = map.get(keyOf({ schema: temporarySchema, name: name.name }));
  if (temporary !== undefined) return temporary;
  for (const schema of session.searchPath) {
    const found = map.get(keyOf({ schema, name: name.name }));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The relation of that name as the session would find it. */
export function findRelation(state: DatabaseState, name: ObjectName): Relation | undefined {
  return resolve(state.catalog.relations, state.session, name);
}

/** The table of that name as the session would find it; undefined where the name means something else. */
export function findTable(state: DatabaseState, name: ObjectName): Table | undefined {
  const found = findRelation(state, name);
  return found?.kind === 'table' ? found : undefined;
}

export function findView(state: DatabaseState, name: ObjectName): View | undefined {
  const found = findRelation(state, name);
  return found?.kind === 'view' || found?.kind === 'materialized-view' ? found : undefined;
}

export function findSequence(state: DatabaseState, name: ObjectName): Sequence | undefined {
  const found = findRelation(state, name);
  return found?.kind === 'sequence' ? found : undefined;
}

export function findType(state: DatabaseState, name: ObjectName): UserType | undefined {
  return resolve(state.catalog.types, state.session, name);
}

/** The type with the schema in which it was found, so that it means the same under any search path. */
export function resolveType(state: DatabaseState, type: SqlType): SqlType {
  if (state.catalog.types.size === 0) return type;
  const found = findType(state, typeName(type));
  return found === undefined || found.schema === type.schema ? type : { ...type, schema: found.schema };
}

/** The overloads of a routine's name. */
export function findRoutines(state: DatabaseState, name: ObjectName): readonly Routine[] {
  return resolve(state.catalog.routines, state.session, name) ?? [];
}

/** The index of that name, with the table or materialized view that it stands on. */
export function findIndex(
  state: DatabaseState,
  name: ObjectName,
): { readonly index: Index; readonly entry: IndexEntry; readonly owner: Table | View } | undefined {
  const entry = findRelation(state, name);
  if (entry?.kind !== 'index') return undefined;
  const owner = state.catalog.relations.get(keyOf(entry.table));
  if (owner === undefined || owner.kind === 'sequence' || owner.kind === 'index') return undefined;
  const index = owner.indexes.find((candidate) => candidate.name === entry.name);
  return index === undefined ? undefined : { index, entry, owner };
}

/** The index that a statement drops: by its name alone, or within the table that the statement names (MySQL). */
export function findIndexDropped(
  state: DatabaseState,
  { index: name, table: named }: ChangeOf<'drop-index'>,
): { readonly index: Index; readonly owner: Table | View } | undefined {
  const owner = named && findTable(state, named);
  if (owner === undefined) return findIndex(state, name);
  const index = owner.indexes.find((candidate) => candidate.name === name.name);
  return index && { index, owner };
}

/** What the name would be called if it were made now: its own schema, or the first of the search path that stands. */
export function qualify({ catalog, session }: DatabaseState, name: ObjectName): QualifiedName {
  if (name.schema !== undefined) return { schema: name.schema, name: name.name };
  const standing = catalog.complete ? session.searchPath.find((schema) => catalog.schemas.has(schema)) : undefined;
  return { schema: standing ?? session.searchPath[0] ?? '', name: name.name };
}

/** The name of the relation that stands, or what it would be called. */
export function resolveName(state: DatabaseState, name: ObjectName): QualifiedName {
  const found = findRelation(state, name);
  return found === undefined ? qualify(state, name) : { schema: found.schema, name: found.name };
}

export function tablesOf(catalog: Catalog): readonly Table[] {
  return [...catalog.relations.values()].filter((relation) => relation.kind === 'table');
}

/** The partitions (direct and deeper) of a partitioned table. */
export function partitionsOf(catalog: Catalog, table: QualifiedName): readonly Table[] {
  const direct = [...(catalog.children.get(keyOf(table)) ?? [])]
    .map((key) => catalog.relations.get(key))
    .filter((child): child is Table => child?.kind === 'table' && child.partitionOf !== undefined);
  return direct.flatMap((partition) => [partition, ...(partition.partitioning ? partitionsOf(catalog, partition) : [])]);
}

/** The tables that have a foreign key to this one. */
export function tablesReferencing(catalog: Catalog, table: QualifiedName): readonly Table[] {
  return [...(catalog.referencedBy.get(keyOf(table)) ?? [])]
    .map((key) => catalog.relations.get(key))
    .filter((relation) => relation?.kind === 'table');
}

/** The views that use this relation directly. */
export function viewsUsing(catalog: Catalog, relation: QualifiedName): readonly View[] {
  return [...(catalog.usedByViews.get(keyOf(relation)) ?? [])]
    .map((key) => catalog.relations.get(key))
    .filter((found): found is View => found?.kind === 'view' || found?.kind === 'materialized-view');
}

/** A rule or routine that the engine binds to what it uses, with the columns of the relation that was asked about. */
export interface BoundUse<T> {
  readonly by: T;
  /** Undefined where the columns could not be told. */
  readonly columns?: readonly string[];
}

function usesOfRelation<T>(by: T, uses: readonly Usage[], relation: QualifiedName): readonly BoundUse<T>[] {
  const found = uses.filter((use) => use.relation.name === relation.name && use.relation.schema === relation.schema);
  if (found.length === 0) return [];
  return [found.some(({ columns }) => columns === undefined) ? { by } : { by, columns: found.flatMap(({ columns = [] }) => columns) }];
}

/** The rewrite rules that use a relation: those of other tables, and its own where they name its columns. */
export function rulesUsing(catalog: Catalog, relation: QualifiedName): readonly BoundUse<{ readonly table: Table; readonly rule: RewriteRule }>[] {
  return [...(catalog.usedByViews.get(keyOf(relation)) ?? [])]
    .map((key) => catalog.relations.get(key))
    .flatMap((table) => (table?.kind === 'table' ? (table.rules ?? []).flatMap((rule) => usesOfRelation({ table, rule }, rule.uses, relation)) : []));
}

/** The policies of other tables whose queries use a relation. */
export function policiesUsing(catalog: Catalog, relation: QualifiedName): readonly BoundUse<{ readonly table: Table; readonly policy: RowPolicy }>[] {
  return [...(catalog.usedByViews.get(keyOf(relation)) ?? [])]
    .filter((key) => key !== keyOf(relation))
    .map((key) => catalog.relations.get(key))
    .flatMap((table) =>
      table?.kind === 'table' ? table.policies.flatMap((policy) => usesOfRelation({ table, policy }, policy.uses ?? [], relation)) : [],
    );
}

/** Whether a policy names a column of its own table. */
export function policyUsesColumn(table: Table, policy: RowPolicy, column: string): boolean {
  const [own] = usesOfRelation(policy, policy.uses ?? [], table);
  if (own?.columns !== undefined) return own.columns.includes(column);
  return [policy.using, policy.withCheck].some((expression) => expression !== undefined && columnsOf(expression).includes(column));
}

/** Whether a publication names a column of the table, in its list of columns or in its WHERE. */
export function publicationUsesColumn({ columns, filter }: Published, column: string): boolean {
  return columns?.includes(column) === true || (filter !== undefined && columnsOf(filter).includes(column));
}

const boundRoutines = new WeakMap<Catalog['routines'], readonly Routine[]>();

/** The routines whose body is SQL of their statement (BEGIN ATOMIC, RETURN): what those use cannot be dropped under them. */
export function routinesBound({ routines }: Catalog): readonly Routine[] {
  const known = boundRoutines.get(routines);
  if (known !== undefined) return known;
  const found = [...routines.values()].flat().filter(({ atomic }) => atomic === true);
  boundRoutines.set(routines, found);
  return found;
}

/** The routines that are bound to a relation. */
export function routinesUsing(catalog: Catalog, relation: QualifiedName): readonly BoundUse<Routine>[] {
  return routinesBound(catalog).flatMap((routine) => usesOfRelation(routine, routine.uses, relation));
}

/** Made by the pull request (or a temporary table): no one else can be using it. */
export function isPrivate(table: Table | View | undefined): boolean {
  if (table === undefined) return false;
  return table.origin.kind === 'change' || (table.kind === 'table' && table.persistence === 'temporary');
}
