import { findRelation, findType, qualify, resolveName, temporarySchema, type Catalog, type DatabaseState } from '../model/catalog.ts';
import { isFilledByTool, keyOf, type ObjectName, type QualifiedName } from '../model/names.ts';
import type { Table, Usage } from '../model/objects.ts';

/**
 * Whether things may stand there that no statement told of: the history is not known, or the schema is one that
 * no statement made (a platform's or an extension's).
 */
export function mayBeUntold(state: DatabaseState, name: ObjectName): boolean {
  if (!state.catalog.complete) return true;
  return name.schema !== undefined && name.schema !== temporarySchema && !isToldOf(state, name.schema);
}

/** A schema of which the history tells: one that a statement made, or the one into which the tool puts everything. */
const isToldOf = (state: DatabaseState, schema: string): boolean => state.catalog.schemas.has(schema) || isFilledByTool(schema);

/** Whether a relation is known not to stand: no statement made it, nor can the engine, an extension or an untold history have. */
export function isMissing(state: DatabaseState, name: ObjectName): boolean {
  const relation = findRelation(state, name);
  if (relation !== undefined) return relation.kind === 'index';
  const isEngines = name.schema === undefined && name.name.startsWith('pg_');
  return !isEngines && !mayBeUntold(state, name) && state.catalog.extensions.every((extension) => extension.name === 'plpgsql');
}

/**
 * Where a new object of that name goes; undefined where the engine has no schema to make it in. A search path that names only schemas
 * of which no statement tells is believed.
 */
export function nameForNew(state: DatabaseState, name: ObjectName, temporary = false): QualifiedName | undefined {
  if (temporary) return { schema: temporarySchema, name: name.name };
  const qualified = qualify(state, name);
  if (qualified.schema === temporarySchema || isToldOf(state, qualified.schema)) return qualified;
  const isEngines = qualified.schema === '' || qualified.schema === 'pg_catalog';
  const isGone = state.catalog.complete && name.schema === undefined && qualified.schema === 'public';
  return isEngines || isGone ? undefined : qualified;
}

/** Whether a table, view, sequence or composite type could not take this name. */
export function isNameTaken(catalog: Catalog, name: QualifiedName): boolean {
  const key = keyOf(name);
  return catalog.relations.has(key) || catalog.types.has(key);
}

/** Whether a type could not take this name: every table and view brings a row type of its own name. */
export function isTypeNameTaken(catalog: Catalog, name: QualifiedName): boolean {
  const key = keyOf(name);
  const relation = catalog.relations.get(key);
  return catalog.types.has(key) || (relation !== undefined && relation.kind !== 'index' && relation.kind !== 'sequence');
}

/** A table that is only known by name. */
function placeholderTable({ schema, name }: QualifiedName): Table {
  return {
    kind: 'table',
    schema,
    name,
    persistence: 'permanent',
    columns: [],
    constraints: [],
    indexes: [],
    triggers: [],
    policies: [],
    rowSecurity: 'off',
    inherits: [],
    replicaIdentity: 'default',
    foreign: false,
    options: {},
    knowledge: 'partial',
    origin: { kind: 'unknown' },
  };
}

/** The table of that name, or a placeholder where the history may have made it untold. */
export function tableOrPlaceholder(state: DatabaseState, name: ObjectName): Table | undefined {
  const found = findRelation(state, name);
  if (found !== undefined) return found.kind === 'table' ? found : undefined;
  if (!mayBeUntold(state, name)) return undefined;
  const qualified = qualify(state, name);
  const isEngines = (qualified.schema === '' && !state.catalog.schemas.has('')) || qualified.schema === 'pg_catalog';
  return isEngines ? undefined : placeholderTable(qualified);
}

/** Argument types of a routine, each with its schema where it is a user's type outside of the default schema. */
export function resolveSignature(state: DatabaseState, signature: readonly string[]): readonly string[] {
  if (state.catalog.types.size === 0) return signature;
  return signature.map((type) => {
    const [, base = type, suffix = ''] = /^(.*?)((?:\[\])*)$/.exec(type) ?? [];
    const found = base.includes('.') ? undefined : findType(state, { name: base });
    return found === undefined || found.schema === 'public' ? type : `${found.schema}.${base}${suffix}`;
  });
}

/**
 * What a view or routine uses, with schemas, `*` written out, and only such columns as the relation has. Where a view may name what
 * does not stand, columns that are surely meant are kept.
 */
export function resolveUses(state: DatabaseState, uses: readonly Usage[], mayMiss = false): readonly Usage[] {
  return uses.map((use) => {
    const relation = resolveName(state, use.relation);
    const kept = use.variables && { variables: use.variables };
    const own = columnNamesOf(state, use.relation);
    const named = use.columns ?? use.candidates;
    if (mayMiss && use.columns !== undefined && !use.columns.includes('*')) return { relation, columns: use.columns };
    if (own !== undefined && named !== undefined)
      return { relation, columns: named.includes('*') ? own : own.filter((column) => named.includes(column)), ...kept };
    if (use.columns !== undefined) return { relation, ...(!use.columns.includes('*') && { columns: use.columns }), ...kept };
    return { relation, ...(use.candidates && { candidates: use.candidates }), ...kept };
  });
}

function columnNamesOf(state: DatabaseState, name: ObjectName): readonly string[] | undefined {
  const relation = findRelation(state, name);
  if (relation === undefined || relation.kind === 'index' || relation.kind === 'sequence') return undefined;
  if (relation.kind === 'table' && relation.knowledge === 'partial') return undefined;
  return relation.columns?.map((column) => column.name);
}
