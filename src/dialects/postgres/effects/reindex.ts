import { findIndex, qualify, tablesOf } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Effects, Lock, Work } from '../../../model/effects.ts';
import type { Table, View } from '../../../model/objects.ts';
import { refuseMissingRelation } from './knowledge.ts';
import { modeOf, type LockFactId } from './lock-facts.ts';
import { familyOf, lockOn, refuse, workOn, type Situation } from './situation.ts';
import { stated } from './stated.ts';

/** REINDEX of some tables' indexes: writes wait, and reads that would use or plan with an index wait for it too. */
function reindexTables(
  at: Situation,
  owners: readonly (Table | View)[],
  online: boolean,
  only?: string,
): { readonly locks: readonly Lock[]; readonly work: readonly Work[] } {
  const mode = modeOf(online ? 'reindex-online' : 'reindex', at.target);
  const indexMode = modeOf(online ? 'reindex-online' : 'reindex-index', at.target);
  const indexes = owners.flatMap((owner) =>
    owner.indexes.filter(({ name }) => only === undefined || name === only).map((index) => ({ owner, index })),
  );
  const holdsRows = (owner: Table | View): boolean => owner.kind !== 'table' || owner.partitioning === undefined;
  return {
    locks: [
      ...owners.map((owner) => lockOn(owner, mode)),
      ...indexes.map(({ owner, index }) => lockOn({ schema: owner.schema, name: index.name }, indexMode, 'index')),
    ],
    work: indexes.filter(({ owner }) => holdsRows(owner)).map(({ owner, index }) => workOn(owner, 'index-build', 'rebuild-index', mode, index.name)),
  };
}

/** The relations whose indexes REINDEX builds anew. Partitioned tables and indexes go down to their partitions since 14. */
function reindexed(
  at: Situation,
  change: ChangeOf<'reindex'>,
): { readonly owners: readonly (Table | View)[]; readonly only?: string; readonly partitioned: boolean } {
  if (change.target === 'table' && change.name !== undefined) {
    const { table, view, descendants } = familyOf(at, change.name);
    const owner = table ?? view;
    const below = table?.partitioning === undefined ? [] : descendants;
    return { owners: owner === undefined ? [] : [owner, ...below], partitioned: table?.partitioning !== undefined };
  }
  if (change.target === 'index' && change.name !== undefined) {
    const found = findIndex(at.before, change.name);
    const partitioned = found?.owner.kind === 'table' && found.owner.partitioning !== undefined;
    return found === undefined ? { owners: [], partitioned: false } : { owners: [found.owner], only: found.index.name, partitioned };
  }
  const schema = change.target === 'schema' ? change.name?.name : undefined;
  const tables = tablesOf(at.before.catalog).filter((table) => schema === undefined || table.schema === schema);
  return { owners: change.target === 'system' ? [] : tables, partitioned: false };
}

export function reindex(change: ChangeOf<'reindex'>, at: Situation): Effects {
  const id: LockFactId = change.online ? 'reindex-online' : change.target === 'index' ? 'reindex-index' : 'reindex';
  const { owners, only, partitioned } = reindexed(at, change);
  const isWide = change.target === 'schema' || change.target === 'database' || change.target === 'system';
  const unknown = owners.length === 0 && change.name !== undefined && !isWide;
  const missing = unknown ? refuseMissingRelation(at, change.name, change.target === 'index' ? 'index' : 'relation') : [];
  const mode = modeOf(change.online ? 'reindex-online' : 'reindex', at.target);
  const guess = unknown && change.target === 'table' ? qualify(at.before, change.name) : undefined;
  return stated(at, id, reindexTables(at, owners, change.online, only), {
    locks: guess === undefined ? [] : [lockOn(guess, mode)],
    work: guess === undefined ? [] : [workOn(guess, 'index-build', 'rebuild-index', mode)],
    forbidsTransaction: change.online || isWide || partitioned,
    refusals: [
      ...missing,
      ...(change.online && change.target === 'system' ? [refuse('unsupported', 'cannot reindex system catalogs concurrently', '0A000')] : []),
    ],
    assumed: unknown && missing.length === 0 ? 'nothing says which indexes there are' : undefined,
  });
}
