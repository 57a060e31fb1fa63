import { findRelation, findRoutines, findType, qualify } from '../../../model/catalog.ts';
import type { Refusal, RefusalCode } from '../../../model/effects.ts';
import { isFilledByTool, keyOf, showName, type ObjectName } from '../../../model/names.ts';
import { typeName, type SqlType } from '../../../model/types.ts';
import { builtinTypes } from './builtin-types.ts';
import { isFullyKnown, quote, refuse, type Situation } from './situation.ts';
import type { Table, View } from '../../../model/objects.ts';

/** Schemas of the engine itself. */
const systemSchemas = new Set(['pg_catalog', 'information_schema', 'pg_toast', 'pg_temp']);

/** Schemas that a hosting platform or an extension makes before the first migration runs. */
const platformSchemas = new Set(
  (
    'auth storage realtime _realtime extensions graphql graphql_public vault pgsodium pgsodium_masks supabase_functions supabase_migrations ' +
    'cron net pgmq pgbouncer partman topology tiger tiger_data hdb_catalog timescaledb_information timescaledb_experimental ' +
    'neon_auth google_vacuum_mgmt rdsadmin azure cloudsqladmin pgboss pgtle repack'
  ).split(' '),
);

/** Extensions that bring functions and operators, but no relation and no type that a migration would name. */
const withoutTypes =
  'plpgsql uuid-ossp pgcrypto unaccent fuzzystrmatch btree_gin btree_gist pg_trgm intarray tsm_system_rows tsm_system_time moddatetime autoinc insert_username refint tcn sslinfo';

/** Extensions that bring types, but no relation. */
const withoutRelations = 'citext hstore ltree cube earthdistance isn seg lo xml2 dict_int dict_xsyn intagg bloom vector';

/** Types that extensions bring; where no migration makes the extension, whoever set the database up may have. */
const extensionTypes = new Set(
  (
    'geometry geography raster box2d box3d topogeometry citext hstore ltree lquery ltxtquery cube seg vector halfvec sparsevec earth ' +
    'isbn isbn13 issn issn13 ismn ismn13 ean13 upc lo gbtreekey16 intbig_gkey query_int rum_distance_query semver h3index ulid'
  ).split(' '),
);

const typeless = new Set(withoutTypes.split(' '));
const relationless = new Set([...typeless, ...withoutRelations.split(' ')]);

/** Tables in which migration tools keep their books: they stand before the first migration, and no migration makes them. */
const toolTables = new Set(
  (
    '__diesel_schema_migrations schema_migrations schema_migrations_history gorp_migrations _prisma_migrations flyway_schema_history ' +
    'schema_version goose_db_version _sqlx_migrations databasechangelog databasechangeloglock pgmigrations knex_migrations ' +
    'knex_migrations_lock alembic_version ar_internal_metadata django_migrations __drizzle_migrations atlas_schema_revisions ' +
    'SequelizeMeta typeorm_metadata migrations migration refinery_schema_history dbmate_migrations __EFMigrationsHistory'
  ).split(' '),
);

const isSystem = (schema: string): boolean => systemSchemas.has(schema) || schema.startsWith('pg_');

/** Some extension may have brought relations or schemas that no statement shows. */
const mayBringRelations = (at: Situation): boolean => at.before.catalog.extensions.some((extension) => !relationless.has(extension.name));

/** Some extension may have brought types that no statement shows. */
const mayBringTypes = (at: Situation): boolean => at.before.catalog.extensions.some((extension) => !typeless.has(extension.name));

const makesObjects =
  /\bexecute\b|\bcreate\s+(?:\w+\s+)?(?:table|view|sequence|index|type|schema|function)\b|\bselect\b[^;]*\binto\s+(?:temp|unlogged|table)/i;
/** What stands in a body itself is followed where it is called; what is put together there is not. */
const altersTables = /^(?=[\s\S]*\bexecute\b)[\s\S]*\balter\s+table\b/i;

/** Asks of all routines of a history at once, and keeps the answer for as long as they stay the same. */
function openQuestion(pattern: RegExp): (at: Situation) => boolean {
  const answers = new WeakMap<object, boolean>();
  return ({ before: { catalog } }) => {
    const known = answers.get(catalog.routines);
    if (known !== undefined) return known;
    const found = catalog.routines.some((overloads) => overloads.some((routine) => pattern.test(routine.body)));
    answers.set(catalog.routines, found);
    return found;
  };
}

/** A routine of the history may make objects, or add columns, when it is called, and what it is called with is not followed. */
const mayBeMadeByRoutine = openQuestion(makesObjects);
const mayBeAlteredByRoutine = openQuestion(altersTables);

/** Whether what the catalog does not have is not there: nothing untold may have made it, and the change surely runs. */
export const knowsAbsence = (at: Situation): boolean =>
  at.before.catalog.complete && at.before.catalog.unfollowed !== true && !at.conditional && !mayBeMadeByRoutine(at);

/** Whether a schema is known not to stand: not made, not used by anything known, not a platform's. */
export function lacksSchema(at: Situation, schema: string): boolean {
  const { catalog } = at.before;
  if (
    catalog.schemas.has(schema) ||
    isFilledByTool(schema) ||
    isSystem(schema) ||
    !knowsAbsence(at) ||
    platformSchemas.has(schema) ||
    mayBringRelations(at)
  )
    return false;
  return !catalog.relations.some((relation) => relation.schema === schema) && !catalog.types.some((type) => type.schema === schema);
}

/** Whether the schema is one whose every object the history has told of. */
function knowsSchema(at: Situation, schema: string): boolean {
  return (at.before.catalog.schemas.has(schema) || isFilledByTool(schema)) && !isSystem(schema) && !platformSchemas.has(schema);
}

/**
 * An unqualified name may be found elsewhere when the search path was set outside the migrations; but what stood before a schema was
 * made is not in that schema.
 */
function hasNamesake(at: Situation, name: ObjectName): boolean {
  const { catalog, session } = at.before;
  if (name.schema !== undefined) return false;
  const isOutside = (key: string): boolean => session.searchPath.every((schema) => catalog.schemas.get(schema)?.olderRelations?.has(key) === true);
  return catalog.relations.some((relation, key) => relation.name === name.name && !isOutside(key));
}

/** Whether a relation is known not to stand. */
export function lacksRelation(at: Situation, name: ObjectName): boolean {
  if (findRelation(at.before, name) !== undefined || !knowsAbsence(at) || mayBringRelations(at) || hasNamesake(at, name)) return false;
  if (toolTables.has(name.name)) return false;
  if (name.schema === undefined) return !name.name.startsWith('pg_') && at.before.session.searchPath.some((schema) => knowsSchema(at, schema));
  return knowsSchema(at, name.schema) || lacksSchema(at, name.schema);
}

const sqlstates: Partial<Record<RefusalCode, string>> = {
  'unknown-relation': '42P01',
  'unknown-column': '42703',
  'unknown-type': '42704',
  'unknown-routine': '42883',
  'unknown-schema': '3F000',
  'unknown-constraint': '42704',
  'unknown-index': '42704',
  'unknown-object': '42704',
};

const missing = (code: RefusalCode, message: string): readonly Refusal[] => [refuse(code, message, sqlstates[code] ?? '42704')];

/** The refusal of a statement that needs a relation which is known not to stand. */
export function refuseMissingRelation(at: Situation, name: ObjectName, what = 'relation'): readonly Refusal[] {
  if (at.relationMayMiss || !lacksRelation(at, name)) return [];
  return missing(what === 'index' ? 'unknown-index' : 'unknown-relation', `${what} ${quote(name)} does not exist`);
}

/** The refusal of a statement that makes a relation whose name is taken. Temporary names have a schema of their own. */
export function refuseTakenRelation(at: Situation, name: ObjectName): readonly Refusal[] {
  if (at.conditional) return [];
  const qualified = qualify(at.before, name);
  const found = at.before.catalog.relations.get(keyOf(qualified));
  if (found === undefined || (found.kind !== 'index' && found.origin.kind === 'unknown')) return [];
  return [refuse('name-taken', `relation ${quote(name)} already exists`, '42P07')];
}

/** The refusal of a statement that names a column which the table is known not to have. */
export function refuseMissingColumns(at: Situation, table: Table | View | undefined, columns: readonly string[]): readonly Refusal[] {
  if (table === undefined || at.conditional || at.before.catalog.unfollowed === true || mayBeAlteredByRoutine(at)) return [];
  const known = namesOfColumns(table);
  if (known === undefined) return [];
  return columns
    .filter((column) => !known.has(column) && !systemColumns.has(column))
    .flatMap((column) => missing('unknown-column', `column ${quote(column)} of relation ${quote(table)} does not exist`));
}

/** Columns that every table has without saying so. Source: manual, 5.6 System Columns. */
export const systemColumns = new Set(['tableoid', 'xmin', 'cmin', 'xmax', 'cmax', 'ctid']);

function namesOfColumns(relation: Table | View): ReadonlySet<string> | undefined {
  if (relation.kind === 'table') return isFullyKnown(relation) && !relation.foreign ? new Set(relation.columns.map(({ name }) => name)) : undefined;
  return relation.columns === undefined ? undefined : new Set(relation.columns.map(({ name }) => name));
}

/** The refusal of a statement that names a type which is known not to stand. */
export function refuseMissingType(at: Situation, type: SqlType): readonly Refusal[] {
  const name = typeName(type);
  const isOwn = name.schema === undefined || name.schema === 'pg_catalog';
  if ((isOwn && builtinTypes.has(name.name)) || name.schema === 'pg_catalog' || findType(at.before, name) !== undefined) return [];
  if (!knowsAbsence(at) || mayBringTypes(at) || extensionTypes.has(name.name) || type.text.includes('%')) return [];
  if (findRelation(at.before, name) !== undefined || at.before.catalog.types.some((known) => known.name === name.name) || hasNamesake(at, name))
    return [];
  if (name.schema !== undefined && !knowsSchema(at, name.schema)) return [];
  return missing('unknown-type', `type "${type.text}" does not exist`);
}

/** The refusal of a statement that makes something in a schema which is known not to stand. */
export function refuseMissingSchema(at: Situation, name: ObjectName): readonly Refusal[] {
  if (name.schema === undefined || !lacksSchema(at, name.schema)) return [];
  return missing('unknown-schema', `schema ${quote(name.schema)} does not exist`);
}

/** The refusal of a statement that calls a routine which is known not to stand. */
export function refuseMissingRoutine(at: Situation, name: ObjectName, isBuiltin: (name: string) => boolean): readonly Refusal[] {
  if (findRoutines(at.before, name).length > 0 || isBuiltin(name.name) || !knowsAbsence(at)) return [];
  if (at.before.catalog.extensions.some((extension) => extension.name !== 'plpgsql')) return [];
  if (at.before.catalog.routines.some((overloads) => overloads.some((routine) => routine.name === name.name))) return [];
  if (name.schema !== undefined && !knowsSchema(at, name.schema)) return [];
  return missing('unknown-routine', `function ${showName(name)} does not exist`);
}

/** The refusal of a statement that names a member of a table, such as a constraint, which it is known not to have. */
export function refuseMissingMember(
  at: Situation,
  table: Table | undefined,
  code: 'unknown-constraint' | 'unknown-index' | 'unknown-object',
  what: string,
  name: string,
): readonly Refusal[] {
  if (!isFullyKnown(table) || !knowsAbsence(at)) return [];
  return missing(code, `${what} ${quote(name)} of relation ${quote(table)} does not exist`);
}
