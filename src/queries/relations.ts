import { isMissing } from '../catalog/resolve.ts';
import { findRelation, type DatabaseState } from '../model/catalog.ts';
import type { CatalogTraits } from '../model/dialect.ts';
import type { ObjectName } from '../model/names.ts';
import type { Relation, Table, View } from '../model/objects.ts';
import type { RowColumn } from './scope.ts';

/** What a catalog says of a relation that a query names. */
export type Found =
  | { readonly kind: 'rows'; readonly relation: Table | View; readonly columns: readonly RowColumn[]; readonly open: boolean }
  | { readonly kind: 'missing' }
  /** It may stand, but its columns are not known. */
  | { readonly kind: 'untold' };

type Relations = DatabaseState['catalog']['relations'];

const folded = new WeakMap<Relations, ReadonlyMap<string, Relation>>();

/** The relation of that name; where names are the same in any case, by its small letters. */
function lookUp(state: DatabaseState, name: ObjectName, traits: CatalogTraits): Relation | undefined {
  const found = findRelation(state, name);
  if (found !== undefined || traits.anyCase !== 'all') return found;
  const { relations } = state.catalog;
  const known = folded.get(relations) ?? new Map([...relations.values()].map((relation) => [relation.name.toLowerCase(), relation]));
  folded.set(relations, known);
  return known.get(name.name.toLowerCase());
}

const columnsOf = new WeakMap<Table | View, readonly RowColumn[]>();

/** Finds a relation. One that stood before is missing where it is not found any more, however little is known of the rest. */
export function findRows(state: DatabaseState, name: ObjectName, traits: CatalogTraits, stood?: DatabaseState): Found {
  const relation = lookUp(state, name, traits);
  if (relation === undefined || relation.kind === 'index') {
    const isGone = stood !== undefined && lookUp(stood, name, traits) !== undefined;
    return { kind: isGone || isMissing(state, name) ? 'missing' : 'untold' };
  }
  if (relation.kind === 'sequence') return { kind: 'untold' };
  const open = relation.kind === 'table' ? relation.knowledge === 'partial' || relation.foreign : relation.columns === undefined;
  const made = columnsOf.get(relation) ?? (relation.columns ?? []).map((column): RowColumn => ({ name: column.name, type: column.type }));
  columnsOf.set(relation, made);
  return { kind: 'rows', relation, columns: made, open };
}
