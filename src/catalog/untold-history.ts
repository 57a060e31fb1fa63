import { findRelation, findType, type DatabaseState } from '../model/catalog.ts';
import { constraintsAdded, type SchemaChange } from '../model/change.ts';
import type { ObjectName } from '../model/names.ts';
import { mayBeUntold } from './resolve.ts';

/** Books that migration tools keep: they stand though no migration makes them. */
const toolsBooks = /migration|schema_version|flyway|goose|alembic|databasechangelog|ar_internal_metadata|SequelizeMeta/i;

/**
 * The state before a change that has run on real databases: where it needs what no statement made, something was made that was
 * not told (a first schema that was loaded by hand, say), and the history is not complete.
 */
export function admitUntold(state: DatabaseState, change: SchemaChange): DatabaseState {
  return state.catalog.complete && needsUntold(state, change) ? { ...state, catalog: { ...state.catalog, complete: false } } : state;
}

function needsUntold(state: DatabaseState, change: SchemaChange): boolean {
  const mayMiss = change.conditional === true || change.relationMayMiss === true || ('ifExists' in change && change.ifExists);
  if (mayMiss) return false;
  if (change.kind === 'add-enum-value') return findType(state, change.type) === undefined && !mayBeUntold(state, change.type);
  const isTable = change.kind === 'create-table';
  if (!isTable && 'table' in change && change.table !== undefined && isUntold(state, change.table)) return true;
  return constraintsAdded(change).some(
    (constraint) =>
      constraint.kind === 'foreign-key' && !(isTable && constraint.references.name === change.table.name) && isUntold(state, constraint.references),
  );
}

/** A name that no statement made, in no schema: with a search path that is set elsewhere it may be found under another schema. */
function isUntold(state: DatabaseState, name: ObjectName): boolean {
  if (findRelation(state, name) !== undefined || mayBeUntold(state, name)) return false;
  if (name.name.startsWith('pg_') || toolsBooks.test(name.name)) return false;
  return !state.catalog.relations.some((relation) => relation.name === name.name);
}
