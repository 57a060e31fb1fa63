import { findIndex, qualify } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Effects, Refusal } from '../../../model/effects.ts';
import { isSameName, keyOf, type ObjectName, type QualifiedName } from '../../../model/names.ts';
import type { Index, Table, View } from '../../../model/objects.ts';
import { servesAsPart } from '../../../model/partition-index.ts';
import { columnsOf, type Expression } from '../../../model/types.ts';
import type { Part } from './compose.ts';
import { refuseMissingKey } from './new-constraint.ts';
import { foreignKeysTo, referencedColumns } from './dependents.ts';
import { refuseEnumValues } from './enum-values.ts';
import { refuseMissingColumns, refuseMissingRelation, refuseTakenRelation } from './knowledge.ts';
import { modeOf, type LockFactId } from './lock-facts.ts';
import { refuseMutable } from './mutable-expressions.ts';
import { descendantsOf, alteredFamily, lockFamily, lockOn, quote, refuse, workOnFamily, type Family, type Situation } from './situation.ts';
import { stated } from './stated.ts';

const expressionsOf = (index: Index): readonly Expression[] => [
  ...index.parts.flatMap((part) => (part.expression === undefined ? [] : [part.expression])),
  ...(index.predicate === undefined ? [] : [index.predicate]),
];

function refuseIndex(at: Situation, change: ChangeOf<'create-index'>, owner: Table | View | undefined): readonly Refusal[] {
  const { index } = change;
  const table = owner?.kind === 'table' ? owner : undefined;
  const columns = [
    ...index.parts.flatMap((part) => (part.column === undefined ? [] : [part.column])),
    ...index.include,
    ...expressionsOf(index).flatMap(columnsOf),
  ];
  return [
    ...refuseMissingColumns(at, owner, [...new Set(columns)]),
    ...expressionsOf(index).flatMap((expression) => refuseMutable(at, 'an index', expression, owner?.kind === 'table' ? owner.columns : [])),
    ...expressionsOf(index).flatMap((expression) => refuseEnumValues(at, expression, table)),
    ...(index.unique
      ? refuseMissingKey(
          table?.partitioning === undefined ? undefined : { name: table, partitioning: table.partitioning },
          index.parts.map((part) => part.column),
          'unique index',
        )
      : []),
    ...(owner?.kind === 'view' ? [refuse('wrong-kind', `cannot create index on relation ${quote(owner)}: it is a view`, '42809')] : []),
    ...(table?.foreign === true ? [refuse('wrong-kind', `cannot create index on relation ${quote(table)}: it is a foreign table`, '42809')] : []),
    ...(change.online && table?.partitioning !== undefined
      ? [refuse('partitioned-concurrently', `cannot create index on partitioned table ${quote(table)} concurrently`, '0A000')]
      : []),
  ];
}

/** An index shares its schema with its table. */
const indexName = (at: Situation, change: ChangeOf<'create-index'>, owner: QualifiedName): QualifiedName => ({
  schema: owner.schema === '' ? qualify(at.before, change.table).schema : owner.schema,
  name: change.index.name,
});

export function createIndex(change: ChangeOf<'create-index'>, at: Situation): Effects {
  const id: LockFactId = change.online ? 'create-index-online' : 'create-index';
  const mode = modeOf(id, at.target);
  const found = alteredFamily(at, change.table);
  const family = change.only ? found : { ...found, ...partitionsOnly(found, change.index) };
  const name = indexName(at, change, found.name);
  const taken = change.index.name !== '' && at.before.catalog.relations.has(keyOf(name));
  const base: Part = { locks: lockFamily(family, mode), forbidsTransaction: change.online, refusals: refuseMissingRelation(at, change.table) };
  if (taken && change.ifNotExists) return stated(at, id, base);
  return stated(at, id, base, {
    work: workOnFamily(
      family,
      'index-build',
      change.index.unique ? 'build-unique' : 'build-index',
      mode,
      change.index.name === '' ? undefined : change.index.name,
    ),
    refusals: [...(taken && !change.ifNotExists ? refuseTakenRelation(at, name) : []), ...refuseIndex(at, change, found.table ?? found.view)],
  });
}

/** Indexes go down to partitions, never to children that only inherit; a partition that has a matching one gives that. */
function partitionsOnly(
  family: Family,
  wanted: Index,
): {
  readonly descendants: readonly Table[];
  readonly withRows: readonly QualifiedName[];
} {
  if (family.table?.partitioning === undefined) return { descendants: [], withRows: [family.name] };
  return {
    descendants: family.descendants,
    withRows: family.descendants.filter((table) => table.partitioning === undefined && !table.indexes.some((it) => servesAsPart(it, wanted))),
  };
}

/** The indexes of partitions that hang on a partitioned index. */
function attachedIndexes(at: Situation, owner: Table | View, index: QualifiedName): readonly { readonly table: Table; readonly index: Index }[] {
  if (owner.kind !== 'table' || owner.partitioning === undefined) return [];
  return descendantsOf(at, owner).flatMap((table) =>
    table.indexes.filter((it) => it.attachedTo !== undefined && isSameName(it.attachedTo, index)).map((it) => ({ table, index: it })),
  );
}

/** Foreign keys that rest on a unique index which no constraint stands behind. */
function keysOnIndex(at: Situation, owner: Table | View, index: Index): readonly string[] {
  if (owner.kind !== 'table' || !index.unique) return [];
  const columns = index.parts.flatMap((part) => (part.column === undefined ? [] : [part.column]));
  const isRival = (names: readonly string[]): boolean => names.length === columns.length && names.every((name) => columns.includes(name));
  const rival = owner.indexes.some(
    (it) => it !== index && it.unique && it.predicate === undefined && isRival(it.parts.map((part) => part.column ?? '')),
  );
  if (rival) return [];
  return foreignKeysTo(at, owner)
    .filter(({ key }) => isRival(referencedColumns(key, owner)))
    .map(({ key }) => key.name);
}

function refuseDrop(at: Situation, change: ChangeOf<'drop-index'>, owner: Table | View, index: Index): readonly Refusal[] {
  const name = quote(change.index);
  const isPartitioned = owner.kind === 'table' && owner.partitioning !== undefined;
  return [
    ...(index.constraint === undefined
      ? []
      : [
          refuse(
            'index-backs-constraint',
            `cannot drop index ${name}: constraint ${quote(index.constraint)} on table ${quote(owner)} requires it`,
            '2BP01',
          ),
        ]),
    ...(index.attachedTo === undefined
      ? []
      : [refuse('others-depend', `cannot drop index ${name}: index ${quote(index.attachedTo)} requires it`, '2BP01')]),
    ...(change.online && isPartitioned ? [refuse('partitioned-concurrently', `cannot drop partitioned index ${name} concurrently`, '0A000')] : []),
    ...(change.cascade
      ? []
      : keysOnIndex(at, owner, index).map((key) =>
          refuse('others-depend', `cannot drop index ${name}: foreign key ${quote(key)} depends on it`, '2BP01'),
        )),
  ];
}

export function dropIndex(change: ChangeOf<'drop-index'>, at: Situation): Effects {
  const id: LockFactId = change.online ? 'drop-index-online' : 'drop-index';
  const mode = modeOf(id, at.target);
  const found = findIndex(at.before, change.index);
  const concurrentCascade =
    change.online && change.cascade ? [refuse('unsupported', 'DROP INDEX CONCURRENTLY does not support CASCADE', '0A000')] : [];
  if (found === undefined) {
    const missing = change.ifExists ? [] : refuseMissingRelation(at, change.index, 'index');
    return stated(at, id, {
      locks: change.table === undefined ? [] : [lockOn(qualify(at.before, change.table), mode)],
      forbidsTransaction: change.online,
      refusals: [...missing, ...concurrentCascade],
      assumed: missing.length === 0 && !change.ifExists ? 'nothing says which table the index is on' : undefined,
    });
  }
  const { owner, index, entry } = found;
  const attached = attachedIndexes(at, owner, entry);
  return stated(at, id, {
    locks: [
      lockOn(owner, mode),
      lockOn(entry, mode, 'index'),
      ...attached.flatMap(({ table, index: child }) => [
        lockOn(table, mode, 'partition'),
        lockOn({ schema: table.schema, name: child.name }, mode, 'index'),
      ]),
    ],
    collateral: attached.map(({ table, index: child }) => ({ what: 'index', name: child.name, table, how: 'dropped' })),
    forbidsTransaction: change.online,
    refusals: [...refuseDrop(at, change, owner, index), ...concurrentCascade],
  });
}

/** A statement that changes an index and leaves its table alone. */
function onIndex(at: Situation, id: LockFactId, name: ObjectName, ...parts: readonly Part[]): Effects {
  const found = findIndex(at.before, name);
  return stated(
    at,
    id,
    { locks: [lockOn(found?.entry ?? qualify(at.before, name), modeOf(id, at.target), 'index')], refusals: refuseMissingRelation(at, name, 'index') },
    ...parts,
  );
}

export function renameIndex(change: ChangeOf<'rename-index'>, at: Situation): Effects {
  const owner = findIndex(at.before, change.index)?.entry ?? qualify(at.before, change.index);
  return onIndex(at, 'rename-index', change.index, { refusals: refuseTakenRelation(at, { schema: owner.schema, name: change.to }) });
}

export function alterIndex(change: ChangeOf<'alter-index'>, at: Situation): Effects {
  const visibility = change.what === 'visibility' ? [refuse('unsupported', 'PostgreSQL has no invisible indexes', '42601')] : [];
  return onIndex(at, 'alter-index', change.index, { refusals: visibility });
}

export function attachIndex(change: ChangeOf<'attach-index'>, at: Situation): Effects {
  const [parent, child] = [findIndex(at.before, change.index), findIndex(at.before, change.child)];
  const owners = [parent, child].flatMap((it) => (it === undefined ? [] : [lockOn(it.owner, 'ACCESS SHARE', 'partition')]));
  return onIndex(at, 'attach-index', change.index, {
    locks: [lockOn(child?.entry ?? qualify(at.before, change.child), 'ACCESS EXCLUSIVE', 'index'), ...owners],
    refusals: refuseMissingRelation(at, change.child, 'index'),
  });
}
