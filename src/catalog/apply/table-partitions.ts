import type { ChangeOf } from '../../model/change.ts';
import type { Catalog, DatabaseState } from '../../model/catalog.ts';
import { findTable } from '../../model/catalog.ts';
import type { Partitioning, Table } from '../../model/objects.ts';
import { omit } from '../../model/omit.ts';
import { isNameTaken, nameForNew } from '../resolve.ts';
import { writeRelation } from '../write.ts';
import { changeTable } from './change-table.ts';
import { within, type ApplyContext, type Appliers } from './context.ts';
import { copyWhole } from './create-table-like.ts';
import { dropTableByName } from './drop-by-name.ts';

type AlterPartitions = ChangeOf<'alter-partitions'>;
type Parts = NonNullable<Partitioning['partitions']>;

/** Partitions that are no tables of their own: what ALTER TABLE makes of their list. Source: MySQL manual, 15.1.9.1 ALTER TABLE Partition Operations. */
function partsAfter(before: Parts, { verb, partitions, made, count = 0 }: AlterPartitions): Parts {
  const isNamed = ({ name }: Parts[number]): boolean => partitions === 'all' || partitions.includes(name);
  switch (verb) {
    case 'add':
      return [...before, ...made, ...Array.from({ length: count }, (_, at) => ({ name: `p${before.length + at}` }))];
    case 'drop':
      return before.filter((part) => !isNamed(part));
    case 'reorganize': {
      const at = before.findIndex(isNamed);
      return at < 0 ? before : [...before.slice(0, at), ...made, ...before.slice(at).filter((part) => !isNamed(part))];
    }
    case 'coalesce':
      return before.slice(0, Math.max(1, before.length - count));
    default:
      return before;
  }
}

function alterTable(table: Table, change: AlterPartitions): Table {
  if (change.verb === 'remove-partitioning') return omit(table, 'partitioning');
  if (change.verb === 'partition-by') {
    const { partitioning } = change;
    return partitioning === undefined ? table : { ...table, partitioning: { ...partitioning, partitions: partitioning.partitions ?? change.made } };
  }
  const { partitioning } = table;
  if (partitioning?.partitions === undefined) return table;
  const partitions = partsAfter(partitioning.partitions, change);
  return partitions === partitioning.partitions ? table : { ...table, partitioning: { ...partitioning, partitions } };
}

/** MariaDB: a partition becomes a table, or a table a partition. Source: MariaDB, Partitioning Tables, Converting Partitions to/from Tables. */
function convert(state: DatabaseState, change: AlterPartitions, context: ApplyContext): Catalog {
  const table = findTable(state, change.table);
  const { other } = change;
  if (table === undefined || other === undefined) return state.catalog;
  if (change.made.length > 0) {
    const source = findTable(state, other);
    const left = source ? dropTableByName(state, source, [], context.traits) : state.catalog;
    return changeTable(within(state, left), change.table, (each) => alterTable(each, { ...change, verb: 'add' }));
  }
  const name = nameForNew(state, other);
  if (name === undefined || isNameTaken(state.catalog, name)) return state.catalog;
  const copy = omit(copyWhole(table, name, table.persistence, state.catalog, context), 'partitioning');
  const made = writeRelation(state.catalog, undefined, copy);
  return changeTable(within(state, made), change.table, (each) => alterTable(each, { ...change, verb: 'drop' }));
}

export const tablePartitioning: Appliers<'alter-partitions'> = {
  'alter-partitions': (state, change, context) =>
    change.verb === 'convert' ? convert(state, change, context) : changeTable(state, change.table, (table) => alterTable(table, change)),
};
