import type { DatabaseState, OpenTransaction } from '../model/catalog.ts';
import type { HeldLock } from '../model/held-lock.ts';
import type { SchemaChange } from '../model/change.ts';
import { lockModes, type Lock, type LockMode } from '../model/effects.ts';
import { isSameName, keyOf, type QualifiedName } from '../model/names.ts';
import type { SourceSpan } from '../model/span.ts';
import { findRelation } from '../model/catalog.ts';

const strengths: ReadonlyMap<string, number> = new Map<string, number>([
  ...lockModes.map((mode, strength): readonly [string, number] => [mode, strength]),
  ['MDL SHARED READ', 0],
  ['MDL SHARED WRITE', 2],
  ['MDL SHARED UPGRADABLE', 3],
  ['MDL SHARED NO WRITE', 5],
  ['MDL EXCLUSIVE', 7],
  ['DATABASE WRITE', 7],
]);

const strengthOf = (mode: LockMode): number => strengths.get(mode) ?? 0;

/**
 * The locks of a transaction with those of one more change: the strongest for each relation. What was held before the last
 * savepoint stays as it is, so that rolling back to it gives up exactly what came after.
 */
export function holdLocks(transaction: OpenTransaction, locks: readonly Lock[], span: SourceSpan): readonly HeldLock[] {
  if (locks.length === 0) return transaction.locks;
  const kept = transaction.savepoints.at(-1)?.locks ?? 0;
  const held = [...transaction.locks];
  const places = new Map(held.map((lock, at) => [keyOf(lock.relation), at]));
  for (const { relation, mode } of locks) {
    const key = keyOf(relation);
    const at = places.get(key);
    const known = at === undefined ? undefined : held[at];
    if (known !== undefined && strengthOf(known.mode) >= strengthOf(mode)) continue;
    const lock = { relation: { schema: relation.schema, name: relation.name }, mode, span };
    if (at !== undefined && at >= kept) held[at] = lock;
    else places.set(key, held.push(lock) - 1);
  }
  return held;
}

/** The locks under the names that relations have after a change: a lock is on the relation, not on its name. */
export function followRenames(locks: readonly HeldLock[], before: DatabaseState, after: DatabaseState, change: SchemaChange): readonly HeldLock[] {
  if (locks.length === 0 || before.catalog.relations === after.catalog.relations) return locks;
  if (change.kind === 'rename-schema') {
    return locks.map((lock) => (lock.relation.schema === change.name ? { ...lock, relation: { ...lock.relation, schema: change.to } } : lock));
  }
  const moved = renameIn(before, change);
  return moved === undefined ? locks : locks.map((lock) => (isSameName(lock.relation, moved.from) ? { ...lock, relation: moved.to } : lock));
}

function renameIn(before: DatabaseState, change: SchemaChange): { readonly from: QualifiedName; readonly to: QualifiedName } | undefined {
  const renamed = renameParts(change);
  const relation = renamed && findRelation(before, renamed.name);
  if (renamed === undefined || relation === undefined) return undefined;
  const from = { schema: relation.schema, name: relation.name };
  return { from, to: { ...from, ...renamed.to } };
}

function renameParts(
  change: SchemaChange,
): { readonly name: { readonly schema?: string; readonly name: string }; readonly to: Partial<QualifiedName> } | undefined {
  switch (change.kind) {
    case 'rename-table':
      return { name: change.table, to: change.to };
    case 'rename-view':
      return { name: change.view, to: { name: change.to } };
    case 'rename-sequence':
      return { name: change.sequence, to: { name: change.to } };
    case 'rename-index':
      return { name: change.index, to: { name: change.to } };
    case 'set-schema':
      return { name: change.name, to: { schema: change.to } };
    default:
      return undefined;
  }
}
