import { findRelation } from '../../../model/catalog.ts';
import type { Refusal } from '../../../model/effects.ts';
import { isFilledByTool, showName, type ObjectName } from '../../../model/names.ts';
import type { Table, View } from '../../../model/objects.ts';
import { columnOf, invalid, isFullyKnown, isMariadb, isSameMember, nameTaken, quote, refuse, unknownColumn, type Situation } from './situation.ts';

/** Databases of the engine itself. */
const systemSchemas = new Set(['mysql', 'information_schema', 'performance_schema', 'sys']);

/** Tables in which migration tools keep their books: they stand before the first migration, and no migration makes them. */
const toolTables = new Set(
  (
    '__diesel_schema_migrations schema_migrations gorp_migrations _prisma_migrations flyway_schema_history schema_version goose_db_version ' +
    '_sqlx_migrations databasechangelog databasechangeloglock pgmigrations knex_migrations knex_migrations_lock alembic_version ' +
    'ar_internal_metadata django_migrations __drizzle_migrations atlas_schema_revisions sequelizemeta typeorm_metadata migrations migration ' +
    'refinery_schema_history dbmate_migrations __efmigrationshistory doctrine_migration_versions phinxlog'
  ).split(' '),
);

/** Whether what the catalog does not have is not there: nothing untold may have made it, and the change surely runs. */
export const knowsAbsence = (at: Situation): boolean => at.before.catalog.complete && at.before.catalog.unfollowed !== true && !at.conditional;

const namesake = (at: Situation, name: ObjectName): boolean =>
  at.before.catalog.relations.some((relation) => relation.name.toLowerCase() === name.name.toLowerCase());

/** Whether a relation is known not to stand. Names of tables differ in case on some servers and not on others. */
export function lacksRelation(at: Situation, name: ObjectName): boolean {
  if (findRelation(at.before, name) !== undefined || !knowsAbsence(at) || namesake(at, name)) return false;
  if (isFilledByTool(name.name) || toolTables.has(name.name.toLowerCase())) return false;
  if (name.schema === undefined) return true;
  return !systemSchemas.has(name.schema.toLowerCase()) && at.before.catalog.schemas.has(name.schema);
}

/** The refusal of a statement that needs a table which is known not to stand. */
export function refuseMissingTable(at: Situation, name: ObjectName, error: number = 1146): readonly Refusal[] {
  if (at.relationMayMiss || !lacksRelation(at, name)) return [];
  return [refuse('unknown-relation', `table ${quote(name)} does not exist`, error)];
}

/** The refusal of a statement that makes a table or view whose name is taken; temporary tables hide others. */
export function refuseTakenRelation(at: Situation, name: ObjectName): readonly Refusal[] {
  const found = findRelation(at.before, name);
  if (at.conditional || found === undefined || found.kind === 'index' || found.kind === 'sequence') return [];
  if (found.origin.kind === 'unknown' || (found.kind === 'table' && found.persistence === 'temporary')) return [];
  return [nameTaken(`table ${quote(name)} already exists`, 1050)];
}

/** The refusal of ALTER TABLE on a view, and of DROP VIEW on a table. */
export function refuseWrongKind(at: Situation, name: ObjectName, wanted: 'table' | 'view', error: number): readonly Refusal[] {
  const found = findRelation(at.before, name);
  if (at.conditional || found === undefined || found.kind === wanted || (found.kind !== 'table' && found.kind !== 'view')) return [];
  return [refuse('wrong-kind', `${quote(name)} is a ${found.kind}, not a ${wanted}`, error)];
}

/** The refusal of a statement that names columns which the relation is known not to have. */
export function refuseMissingColumns(
  at: Situation,
  relation: Table | View | undefined,
  columns: readonly string[],
  error: number = 1054,
): readonly Refusal[] {
  const isHidden = at.conditional || at.before.catalog.unfollowed === true;
  const known = relation === undefined || isHidden ? undefined : namesOfColumns(relation);
  if (relation === undefined || known === undefined) return [];
  return columns
    .filter((column) => !known.some((name) => isSameMember(name, column)))
    .map((column) => unknownColumn(`column ${quote(column)} does not exist in ${quote(relation)}`, error));
}

function namesOfColumns(relation: Table | View): readonly string[] | undefined {
  if (relation.kind === 'table') return isFullyKnown(relation) ? relation.columns.map(({ name }) => name) : undefined;
  return relation.columns?.map(({ name }) => name);
}

/** The refusal of a column whose name the table has. */
export function refuseTakenColumn(at: Situation, table: Table | undefined, column: string): readonly Refusal[] {
  if (at.conditional || columnOf(table, column) === undefined) return [];
  return [refuse('duplicate-column', `table ${quote(table ?? { name: '' })} already has a column ${quote(column)}`, 1060)];
}

/** The refusal of a statement that drops or renames a part which the table is known not to have. */
export function refuseMissingMember(
  at: Situation,
  table: Table | undefined,
  code: 'unknown-index' | 'unknown-constraint',
  name: string,
  error: number = 1091,
): readonly Refusal[] {
  if (!isFullyKnown(table) || !knowsAbsence(at)) return [];
  const what = code === 'unknown-index' ? 'index' : 'constraint';
  return [refuse(code, `table ${quote(table)} has no ${what} ${quote(name)}`, error)];
}

/** Names of tables have 64 characters at most, each of one UTF-16 unit, as those of their parts. Source: manual, 11.2.1 Identifier Length Limits. */
export function refuseLongName(what: 'table' | 'column' | 'index' | 'constraint', name: string): readonly Refusal[] {
  if (name.length <= 64) return [];
  const error = what === 'table' ? 1103 : 1059;
  return [invalid(`the name of ${what} ${quote(name)} is longer than 64 characters`, error)];
}

/** MySQL and MariaDB number some errors differently. */
export const errorOf = (at: Situation, mysql: number, mariadb: number): number => (isMariadb(at) ? mariadb : mysql);

/** The name as a person would say it. */
export const nameOf = (name: ObjectName): string => showName(name.schema === '' ? { name: name.name } : name);
