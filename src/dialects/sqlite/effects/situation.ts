import { findRelation, findTable, qualify, resolveName, tablesOf, temporarySchema, type DatabaseState } from '../../../model/catalog.ts';
import type { Collateral, Lock, Refusal, RefusalCode, Work, WorkReason } from '../../../model/effects.ts';
import { isSameInAnyCase, isFilledByTool, keyOf, showName, type ObjectName, type QualifiedName } from '../../../model/names.ts';
import type { Relation, Table, Trigger, View } from '../../../model/objects.ts';
import type { Target } from '../../../model/target.ts';

/** What a change meets: the state before it, the engine it runs on, and whether it runs at all. */
export interface Situation {
  readonly before: DatabaseState;
  readonly target: Target;
  /** It may or may not run: then nothing can be said of names that are missing or taken. */
  readonly conditional: boolean;
}

export const quote = (name: ObjectName | string): string => `"${typeof name === 'string' ? name : showName(name)}"`;

/** A writer locks the whole database file; the lock is told of the table that the statement names. */
export function lockFor(at: Situation, name: ObjectName): readonly Lock[] {
  const relation = resolveName(at.before, name);
  if (relation.schema === temporarySchema) return [];
  return [{ relation: { schema: relation.schema, name: relation.name }, mode: 'DATABASE WRITE', blocks: 'writes', role: 'target' }];
}

export function workOn({ schema, name }: QualifiedName, kind: Work['kind'], because: WorkReason, object?: string): Work {
  return { kind, relation: { schema, name }, because, ...(object !== undefined && { object }), blocks: 'writes' };
}

export const refuse = (code: RefusalCode, message: string, onlyWithRows = false): Refusal => ({
  code,
  message,
  ...(onlyWithRows && { onlyWithRows }),
});

/** Tables of SQLite itself, and those in which migration tools and platforms keep their books. */
const ownTables = /^(sqlite_|pragma_|json_|generate_series$|dbstat$|_cf_|d1_|libsql_|_litestream)/i;
const toolTables = /migration|schema_version|goose_db_version|flyway|alembic|databasechangelog|ar_internal_metadata|sequelizemeta/i;

/** Whether what the catalog does not have is not there. */
export const knowsAbsence = (at: Situation): boolean => at.before.catalog.complete && at.before.catalog.unfollowed !== true && !at.conditional;

/** Whether a table or view is known not to stand. Another database may be attached, with anything in it. */
export function lacksRelation(at: Situation, name: ObjectName): boolean {
  if (findRelation(at.before, name) !== undefined || !knowsAbsence(at)) return false;
  if (ownTables.test(name.name) || toolTables.test(name.name) || isFilledByTool(name.name)) return false;
  const others = at.before.catalog.schemas.some((schema) => schema.name !== 'main' && schema.name !== temporarySchema);
  return !others && (name.schema === undefined || name.schema === 'main' || name.schema === temporarySchema);
}

export function refuseMissingTable(at: Situation, name: ObjectName): readonly Refusal[] {
  return lacksRelation(at, name) ? [refuse('unknown-relation', `there is no table ${quote(name)}`)] : [];
}

/** Whether the columns of a table are all known. */
export const isFullyKnown = (table: Table | undefined): table is Table => table !== undefined && table.knowledge === 'full';

const rowNames = new Set(['rowid', 'oid', '_rowid_']);

export const hasColumn = (table: Pick<Table, 'columns'>, column: string): boolean => table.columns.some(({ name }) => isSameInAnyCase(name, column));

/** The refusal of a statement that names a column which the table is known not to have. A virtual table has hidden ones besides. */
export function refuseMissingColumns(at: Situation, table: Table | undefined, columns: readonly string[]): readonly Refusal[] {
  if (!isFullyKnown(table) || at.conditional || at.before.catalog.unfollowed === true || table.options['module'] !== undefined) return [];
  return columns
    .filter((column) => !hasColumn(table, column) && !rowNames.has(column.toLowerCase()))
    .map((column) => refuse('unknown-column', `${quote(table)} has no column ${quote(column)}`));
}

const folded = new WeakMap<object, ReadonlyMap<string, Relation>>();

/** The relations by their keys in lower case. */
function foldedRelations(relations: Situation['before']['catalog']['relations']): ReadonlyMap<string, Relation> {
  const known = folded.get(relations) ?? new Map([...relations].map(([key, relation]) => [key.toLowerCase(), relation]));
  folded.set(relations, known);
  return known;
}

/** The refusal of a statement that makes a table, view or index whose name is taken: the three share one pool of names. */
export function refuseTakenName(at: Situation, name: ObjectName): readonly Refusal[] {
  if (at.conditional) return [];
  const found = foldedRelations(at.before.catalog.relations).get(keyOf(qualify(at.before, name)).toLowerCase());
  if (found === undefined || (found.kind !== 'index' && found.origin.kind === 'unknown')) return [];
  const what = found.kind === 'index' ? 'an index' : found.kind === 'table' ? 'a table' : 'a view';
  return [refuse('name-taken', `there is already ${what} named ${quote(name)}`)];
}

/** Names that begin with `sqlite_` are the engine's. Source: manual, CREATE TABLE. */
export const refuseReservedName = ({ name }: ObjectName): readonly Refusal[] =>
  /^sqlite_/i.test(name) ? [refuse('invalid-definition', `names that begin with "sqlite_" are reserved, as ${quote(name)} does`)] : [];

/** Whether the session checks foreign keys; SQLite does not unless it is told to. */
export const checksForeignKeys = ({ before }: Situation): boolean => before.session.settings['pragma foreign_keys'] === 'on';
export const renamesAsBefore = ({ before }: Situation): boolean => before.session.settings['pragma legacy_alter_table'] === 'on';

/** A trigger with the table or view that it stands on. */
export interface TriggerOn {
  readonly owner: Table | View;
  readonly trigger: Trigger;
}

export function triggersOf(at: Situation): readonly TriggerOn[] {
  const owners = [...at.before.catalog.relations.values()].filter(
    (relation): relation is Table | View => relation.kind === 'table' || relation.kind === 'view' || relation.kind === 'materialized-view',
  );
  return owners.flatMap((owner) => (owner.triggers ?? []).map((trigger) => ({ owner, trigger })));
}

export const viewsOf = (at: Situation): readonly View[] =>
  [...at.before.catalog.relations.values()].filter((relation): relation is View => relation.kind === 'view');

/** Tables with a foreign key to this one, by its name: the table itself need not stand. */
export function tablesPointingTo(at: Situation, name: QualifiedName): readonly Table[] {
  return tablesOf(at.before.catalog).filter((table) =>
    table.constraints.some(
      (constraint) => constraint.kind === 'foreign-key' && isSameInAnyCase(constraint.references.name, name.name) && table.schema === name.schema,
    ),
  );
}

export const tableAt = (at: Situation, name: ObjectName): Table | undefined => findTable(at.before, name);

/** A view or trigger that no longer works once the change has run. */
export const broken = (what: 'view' | 'trigger', name: string, table?: QualifiedName): Collateral => ({
  what,
  name,
  ...(table && { table: { schema: table.schema, name: table.name } }),
  how: 'broken',
});
