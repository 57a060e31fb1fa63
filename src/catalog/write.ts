import type { Catalog } from '../model/catalog.ts';
import { isSameName, keyOf, type ObjectName, type QualifiedName } from '../model/names.ts';
import type { Index, IndexEntry, Relation, Table, View } from '../model/objects.ts';
import { PersistentSet, type PersistentMap } from '../model/persistent.ts';
import { sequenceReadBy } from './sequence-default.ts';

type Sets = PersistentMap<PersistentSet>;
type Counts = PersistentMap<number>;

const nothing: readonly string[] = [];

/** The key of a name that was resolved when it entered the catalog; what could not be resolved has none. */
export function keyOfResolved(name: ObjectName): string {
  return keyOf({ schema: name.schema ?? '', name: name.name });
}

/** Writes a relation in the place of `before` (undefined: it is new) and keeps everything that is derived from relations. */
export function writeRelation(catalog: Catalog, before: Relation | undefined, after: Relation | undefined): Catalog {
  if (before === after) return catalog;
  const newKey = after && keyOf(after);
  const oldKey = before && after && isSameName(before, after) ? newKey : before && keyOf(before);
  let relations = catalog.relations;
  if (oldKey !== undefined && oldKey !== newKey) relations = relations.delete(oldKey);
  if (after !== undefined && newKey !== undefined) relations = relations.set(newKey, after);
  if (catalog.indexNames === 'per-schema') relations = writeIndexEntries(relations, before, after);
  const constraintNames = recount(catalog.constraintNames, before, after);
  const written = { ...catalog, relations, constraintNames };
  const isAltered = oldKey === newKey && before?.kind === 'table' && after?.kind === 'table';
  const follow = (sets: Sets, linksOf: (relation: Relation) => readonly string[]): Sets => relink(sets, oldKey, newKey, before, after, linksOf);
  if (!isAltered || before.constraints !== after.constraints) written.referencedBy = follow(catalog.referencedBy, referencesOf);
  if (!isAltered || before.columns !== after.columns) written.readByDefaults = follow(catalog.readByDefaults, sequencesReadBy);
  if (!isAltered || before.inherits !== after.inherits || before.partitionOf !== after.partitionOf)
    written.children = follow(catalog.children, parentsOf);
  if (!isAltered || before.rules !== after.rules || before.policies !== after.policies) written.usedByViews = follow(catalog.usedByViews, usesOf);
  return isAltered ? written : { ...written, ownedSequences: follow(catalog.ownedSequences, ownersOf) };
}

/** Writes a new state of a relation that stands under the same name. */
export function replaceRelation<R extends Relation>(catalog: Catalog, before: R, after: R): Catalog {
  return writeRelation(catalog, before, after);
}

/** The keys of the tables that a table's foreign keys name. */
function referencesOf(relation: Relation): readonly string[] {
  if (relation.kind !== 'table' || relation.constraints.length === 0) return nothing;
  return relation.constraints.flatMap((constraint) => (constraint.kind === 'foreign-key' ? [keyOfResolved(constraint.references)] : nothing));
}

/** The keys of the relations that a view reads, or that the rules and policies of a table use. */
function usesOf(relation: Relation): readonly string[] {
  if (relation.kind === 'table')
    return [...(relation.rules ?? []), ...relation.policies].flatMap(({ uses }) => uses?.map((use) => keyOfResolved(use.relation)) ?? nothing);
  return relation.kind === 'view' || relation.kind === 'materialized-view' ? relation.uses.map((use) => keyOfResolved(use.relation)) : nothing;
}

/** The keys of the partitioned table or the tables that a table inherits from. */
function parentsOf(relation: Relation): readonly string[] {
  if (relation.kind !== 'table' || (relation.partitionOf === undefined && relation.inherits.length === 0)) return nothing;
  return [...(relation.partitionOf ? [keyOf(relation.partitionOf.parent)] : nothing), ...relation.inherits.map(keyOf)];
}

/** The key of the table with whose column a sequence goes. */
function ownersOf(relation: Relation): readonly string[] {
  return relation.kind === 'sequence' && relation.ownedBy ? [keyOf(relation.ownedBy.table)] : nothing;
}

/** The keys of the sequences that a table's defaults read. */
function sequencesReadBy(relation: Relation): readonly string[] {
  if (relation.kind !== 'table') return nothing;
  let read: string[] | undefined;
  for (const column of relation.columns) {
    const key = column.default && sequenceReadBy(column.default);
    if (key !== undefined) (read ??= []).push(key);
  }
  return read ?? nothing;
}

function relink(
  sets: Sets,
  oldKey: string | undefined,
  newKey: string | undefined,
  before: Relation | undefined,
  after: Relation | undefined,
  linksOf: (relation: Relation) => readonly string[],
): Sets {
  const old = before ? linksOf(before) : nothing;
  const current = after ? linksOf(after) : nothing;
  if (old.length === 0 && current.length === 0) return sets;
  let linked = sets;
  for (const link of old) {
    if (oldKey === undefined || (oldKey === newKey && current.includes(link))) continue;
    const rest = linked.get(link)?.delete(oldKey);
    linked = rest === undefined || rest.size === 0 ? linked.delete(link) : linked.set(link, rest);
  }
  for (const link of current) {
    if (newKey === undefined || (oldKey === newKey && old.includes(link))) continue;
    linked = linked.set(link, (linked.get(link) ?? PersistentSet.of()).add(newKey));
  }
  return linked;
}

const hasIndexes = (relation: Relation | undefined): relation is Table | View => relation !== undefined && 'indexes' in relation;

function writeIndexEntries(relations: Catalog['relations'], before: Relation | undefined, after: Relation | undefined): Catalog['relations'] {
  const old: readonly Index[] = hasIndexes(before) ? before.indexes : [];
  const current: readonly Index[] = hasIndexes(after) ? after.indexes : [];
  const moved = before !== undefined && after !== undefined && !isSameName(before, after);
  if (old === current && !moved) return relations;
  let written = relations;
  for (const index of old) {
    if (moved || !current.some(({ name }) => name === index.name)) written = dropEntry(written, before, index);
  }
  for (const index of current) {
    if (after !== undefined && (moved || !old.some(({ name }) => name === index.name))) written = addEntry(written, after, index);
  }
  return written;
}

function dropEntry(relations: Catalog['relations'], owner: QualifiedName | undefined, index: Index): Catalog['relations'] {
  if (owner === undefined) return relations;
  const key = keyOf({ schema: owner.schema, name: index.name });
  return relations.get(key)?.kind === 'index' ? relations.delete(key) : relations;
}

function addEntry(relations: Catalog['relations'], owner: QualifiedName, index: Index): Catalog['relations'] {
  const entry: IndexEntry = { kind: 'index', schema: owner.schema, name: index.name, table: { schema: owner.schema, name: owner.name } };
  return relations.set(keyOf(entry), entry);
}

function recount(counts: Counts, before: Relation | undefined, after: Relation | undefined): Counts {
  const old = before?.kind === 'table' ? before.constraints : [];
  const current = after?.kind === 'table' ? after.constraints : [];
  const moved = before?.schema !== after?.schema;
  if (old === current && !moved) return counts;
  let counted = counts;
  for (const { name } of old) {
    if (before === undefined || (!moved && current.some((constraint) => constraint.name === name))) continue;
    const key = keyOf({ schema: before.schema, name });
    const count = (counted.get(key) ?? 1) - 1;
    counted = count === 0 ? counted.delete(key) : counted.set(key, count);
  }
  for (const { name } of current) {
    if (after === undefined || (!moved && old.some((constraint) => constraint.name === name))) continue;
    const key = keyOf({ schema: after.schema, name });
    counted = counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  return counted;
}
