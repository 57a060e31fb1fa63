import { serviceOf } from '../../model/index-service.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Index, Table } from '../../model/objects.ts';
import type { ChangeSet } from '../../model/rule.ts';
import { createIndex } from '../../remedies/add-wanted-index.ts';
import { oncePerChangeSet } from '../once-per-change-set.ts';
import { madeTables, type MadeTable } from '../schema/made-tables.ts';
import { touchedTables } from '../schema/touched-tables.ts';
import { bestServiceOf, isServed, narrowJoins, readersOf, wantsFew, type Reader } from './readers.ts';
import { wantedIndex, type WantedIndex } from './wanted-index.ts';

/** An index, and the queries that it would serve. */
export interface Wanted extends WantedIndex {
  readonly readers: Reader[];
}

/** A table that the pull request makes or changes, and the queries that read it without an index. */
export interface Unserved extends MadeTable {
  /** The indexes that they want, as far as the engine would build them. */
  readonly wanted: readonly Wanted[];
  /** Those for which no index stands, and none is known that would serve them as they are written. */
  readonly inVain: readonly Reader[];
}

/** What queries lack on the tables of a pull request; small, foreign and temporary tables and partitions are left out. */
export const unservedIn = oncePerChangeSet((changeSet): readonly Unserved[] =>
  [...madeTables(changeSet), ...touchedTables(changeSet).filter(({ table }) => table.origin.kind !== 'change')].flatMap(({ table, place }) => {
    if (table.foreign || table.persistence === 'temporary' || table.partitionOf !== undefined || changeSet.isSmall(showName(table))) return [];
    const readers = readersOf(changeSet, table);
    const wanted = wantedOf(changeSet, table, readers);
    const helped = new Set(wanted.flatMap((one) => one.readers));
    const inVain = readers.filter((reader) => !helped.has(reader) && bestServiceOf(table, reader.path, changeSet.target.dialect) === undefined);
    return [{ table, place, wanted, inVain }];
  }),
);

function wantedOf(changeSet: ChangeSet, table: Table, readers: readonly Reader[]): readonly Wanted[] {
  const { after, target } = changeSet;
  const unserved = readers.filter((reader) => wantsFew(after, table, reader, target.dialect) && !isServed(after, table, reader, target.dialect));
  const paths = unserved.map(({ path }) => path);
  const wanted: Wanted[] = [];
  for (const reader of unserved) {
    const served = wanted.find(({ index }) => serviceOf(table, index, reader.path, target.dialect) !== undefined);
    if (served !== undefined) served.readers.push(reader);
    else {
      const found = wantedIndex(table, reader.path, narrowJoins(reader), paths, target.dialect);
      const index = found && (builtOf(changeSet, table, found.index) ?? builtOfColumns(changeSet, table, found.index));
      if (found && index && serviceOf(table, index, reader.path, target.dialect)) wanted.push({ ...found, index, readers: [reader] });
    }
  }
  return wanted;
}

/** The index without its expressions, where the engine builds none of them. */
function builtOfColumns(changeSet: ChangeSet, table: Table, index: Index): Index | undefined {
  const parts = index.parts.filter(({ column }) => column !== undefined);
  return parts.length === 0 || parts.length === index.parts.length ? undefined : builtOf(changeSet, table, { ...index, parts });
}

/** An index as the engine would have it; undefined where it refuses to build it. */
function builtOf({ attempt }: ChangeSet, table: Table, index: Index): Index | undefined {
  const tried = attempt(createIndex(table, index, false));
  const owner = tried?.refusals.length === 0 ? tried.after.catalog.relations.get(keyOf(table)) : undefined;
  return owner?.kind === 'table' ? owner.indexes.find(({ name }) => name === index.name) : undefined;
}
