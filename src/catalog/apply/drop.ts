import { resolveName, type Catalog, type DatabaseState } from '../../model/catalog.ts';
import { keyOf, type ObjectName } from '../../model/names.ts';
import type { Column, Table, View } from '../../model/objects.ts';
import { replaceRelation, writeRelation } from '../write.ts';
import { dependentsOf } from './dependents.ts';
import { hasOtherSource } from './inheritance.ts';
import { refKey, type ObjectRef } from './object-ref.ts';
import { childrenOf, currentTable } from './partition-indexes.ts';
import { omit } from '../../model/omit.ts';

/**
 * Drops objects with all that goes along with them; the same catalog where others depend on them and CASCADE is not given.
 * `along` are relations that the same statement drops next: they do not stand in the way.
 */
export function dropObjects({ catalog }: DatabaseState, roots: readonly ObjectRef[], cascade: boolean, along: readonly string[] = []): Catalog {
  const doomed = collect(catalog, roots, cascade, new Set(along));
  return doomed === undefined ? catalog : remove(catalog, [...doomed.values()]);
}

/** The keys of relations that a statement names beside the one that is dropped. */
export function keysOf(state: DatabaseState, along: readonly ObjectName[] = []): readonly string[] {
  return along.map((name) => keyOf(resolveName(state, name)));
}

function collect(
  catalog: Catalog,
  roots: readonly ObjectRef[],
  cascade: boolean,
  along: ReadonlySet<string>,
): ReadonlyMap<string, ObjectRef> | undefined {
  const doomed = new Map<string, ObjectRef>();
  const others: ObjectRef[] = [];
  const queue = [...roots];
  for (let ref = queue.pop(); ref !== undefined; ref = queue.pop()) {
    const key = refKey(ref);
    if (doomed.has(key)) continue;
    doomed.set(key, ref);
    for (const dependent of dependentsOf(catalog, ref)) {
      if (dependent.auto || cascade) queue.push(dependent.ref);
      else others.push(dependent.ref);
    }
  }
  const isNext = (ref: ObjectRef): boolean => ('table' in ref ? along.has(ref.table) : ref.kind === 'relation' && along.has(ref.key));
  return others.every((ref) => isDoomed(doomed, ref) || isNext(ref)) ? doomed : undefined;
}

/** Part of what is dropped anyway: itself, or its table. */
function isDoomed(doomed: ReadonlyMap<string, ObjectRef>, ref: ObjectRef): boolean {
  if (doomed.has(refKey(ref))) return true;
  if (!('table' in ref)) return false;
  if (doomed.has(refKey({ kind: 'relation', key: ref.table }))) return true;
  return ref.kind === 'default' && doomed.has(refKey({ kind: 'column', table: ref.table, name: ref.name }));
}

function remove(catalog: Catalog, refs: readonly ObjectRef[]): Catalog {
  const parts = new Map<string, Map<string, Set<string>>>();
  let current = catalog;
  for (const ref of refs) {
    if ('table' in ref) {
      const ofTable = parts.get(ref.table) ?? new Map<string, Set<string>>();
      parts.set(ref.table, ofTable.set(ref.kind, (ofTable.get(ref.kind) ?? new Set()).add(ref.name)));
    } else current = removeWhole(current, ref);
  }
  for (const [key, ofTable] of parts) current = removeParts(current, key, ofTable);
  return current;
}

function removeWhole(catalog: Catalog, ref: Exclude<ObjectRef, { readonly table: string }>): Catalog {
  switch (ref.kind) {
    case 'relation':
      return writeRelation(catalog, catalog.relations.get(ref.key), undefined);
    case 'type':
      return { ...catalog, types: catalog.types.delete(ref.key) };
    case 'attribute': {
      const type = catalog.types.get(ref.key);
      if (type?.kind !== 'composite') return catalog;
      return { ...catalog, types: catalog.types.set(ref.key, { ...type, attributes: type.attributes.filter(({ name }) => name !== ref.name) }) };
    }
    case 'routine': {
      const rest = (catalog.routines.get(ref.key) ?? []).filter((routine) => routine.arguments.join(',') !== ref.arguments.join(','));
      return { ...catalog, routines: rest.length === 0 ? catalog.routines.delete(ref.key) : catalog.routines.set(ref.key, rest) };
    }
  }
}

function without<T extends { readonly name: string }>(list: readonly T[], names: ReadonlySet<string> | undefined): readonly T[] {
  return names === undefined ? list : list.filter(({ name }) => !names.has(name));
}

function removeParts(catalog: Catalog, key: string, names: ReadonlyMap<string, ReadonlySet<string>>): Catalog {
  const relation = catalog.relations.get(key);
  if (relation?.kind === 'materialized-view')
    return replaceRelation(catalog, relation, { ...relation, indexes: without(relation.indexes, names.get('index')) });
  if (relation?.kind === 'view' && relation.triggers !== undefined)
    return replaceRelation<View>(catalog, relation, { ...relation, triggers: without(relation.triggers, names.get('trigger')) });
  if (relation?.kind !== 'table') return catalog;
  const columns = names.get('column');
  const table: Table = {
    ...relation,
    columns: withoutDefaults(without(relation.columns, columns), names.get('default')),
    constraints: without(relation.constraints, names.get('constraint')),
    indexes: without(relation.indexes, names.get('index')),
    triggers: without(relation.triggers, names.get('trigger')),
    policies: without(relation.policies, names.get('policy')),
    ...(relation.rules && { rules: without(relation.rules, names.get('rule')) }),
    ...(relation.published && { published: without(relation.published, names.get('publication')) }),
  };
  const written = replaceRelation(catalog, relation, table);
  return columns === undefined && !names.has('constraint')
    ? written
    : releaseChildren(written, relation, columns ?? new Set(), names.get('constraint') ?? new Set());
}

function withoutDefaults(columns: readonly Column[], names: ReadonlySet<string> | undefined): readonly Column[] {
  if (names === undefined) return columns;
  return columns.map((column) => {
    const rest = omit(column, 'default');
    return names.has(column.name) ? rest : column;
  });
}

/** What a child states itself stays with it when the parent's goes, and is no longer inherited. */
function releaseChildren(catalog: Catalog, parent: Table, columns: ReadonlySet<string>, constraints: ReadonlySet<string>): Catalog {
  let released = catalog;
  for (const { schema, name } of childrenOf(catalog, parent)) {
    const child = currentTable(released, { schema, name });
    if (child === undefined) continue;
    const owned = child.columns.map((column) => {
      if (
        !column.inherited ||
        !columns.has(column.name) ||
        hasOtherSource(released, child, parent, (other) => other.columns.some((each) => each.name === column.name))
      )
        return column;
      const rest = omit(column, 'local');
      return { ...rest, inherited: false };
    });
    const kept = child.constraints.map((constraint) => {
      if (constraint.inherited !== true || constraint.local !== true || !constraints.has(constraint.name)) return constraint;
      const rest = omit(constraint, 'local', 'inherited');
      return rest;
    });
    released = replaceRelation(released, child, { ...child, columns: owned, constraints: kept });
  }
  return released;
}

/** The reference to a relation by its name. */
export function relationRef(name: { readonly schema: string; readonly name: string }): ObjectRef {
  return { kind: 'relation', key: keyOf(name) };
}
