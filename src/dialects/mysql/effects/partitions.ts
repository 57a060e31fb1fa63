import type { ChangeOf } from '../../../model/change.ts';
import type { Blocks, Effects, Loss, Refusal, Work } from '../../../model/effects.ts';
import type { Table } from '../../../model/objects.ts';
import { compose } from './compose.ts';
import { errorOf, lacksRelation, nameOf, refuseMissingTable } from './knowledge.ts';
import { sourceOf } from './manual.ts';
import { refuseBounds } from './partition-bounds.ts';
import { keysTo } from './refuse-foreign-keys.ts';
import {
  foreignKeysOf,
  isMariadb,
  isSameMember,
  lockOn,
  nameTaken,
  othersDepend,
  quote,
  refuse,
  relationAt,
  unsupported,
  type Situation,
} from './situation.ts';

type Verb = ChangeOf<'alter-partitions'>['verb'];

interface PartitionFact {
  readonly algorithm: NonNullable<Effects['algorithm']>;
  /** Rows are written anew, and what others cannot do meanwhile. */
  readonly rewrites?: Blocks;
  readonly reads?: Blocks;
  /** Only of RANGE and LIST, or only of HASH and KEY. */
  readonly onlyOf?: 'ranges' | 'hashes';
}

/**
 * What is done to partitions. Source: manual, Online DDL Operations, Partitioning Operations; on MariaDB 10.11 each was run over 400,000
 * rows while another session read and wrote: a rewrite of partitions holds off writers, OPTIMIZE PARTITION does not.
 */
const partitionFacts: Readonly<Record<Verb, PartitionFact>> = {
  'partition-by': { algorithm: 'copy', rewrites: 'writes' },
  'remove-partitioning': { algorithm: 'copy', rewrites: 'writes' },
  add: { algorithm: 'inplace' },
  drop: { algorithm: 'inplace', onlyOf: 'ranges' },
  truncate: { algorithm: 'inplace' },
  reorganize: { algorithm: 'inplace', rewrites: 'writes' },
  coalesce: { algorithm: 'inplace', rewrites: 'writes', onlyOf: 'hashes' },
  exchange: { algorithm: 'inplace', reads: 'reads-and-writes' },
  convert: { algorithm: 'inplace' },
  rebuild: { algorithm: 'inplace', rewrites: 'writes' },
  optimize: { algorithm: 'inplace', rewrites: 'schema-changes' },
  analyze: { algorithm: 'inplace' },
  check: { algorithm: 'inplace' },
  repair: { algorithm: 'inplace' },
  discard: { algorithm: 'inplace' },
  import: { algorithm: 'inplace' },
};

const isHashed = (strategy: string | undefined): boolean => strategy === 'hash' || strategy === 'key';

/** A partition more of a HASH or KEY has the rows of the others spread anew. */
function rewriteOf(change: ChangeOf<'alter-partitions'>, strategy: string | undefined): Blocks | undefined {
  return change.verb === 'add' && isHashed(strategy) ? 'writes' : partitionFacts[change.verb].rewrites;
}

/** A partitioned table has no foreign keys, and none refers to it. Source: manual, 26.6 Restrictions and Limitations on Partitioning. */
function refusePartitioned(at: Situation, table: Table): readonly Refusal[] {
  const own = foreignKeysOf(table)[0];
  if (own !== undefined)
    return [unsupported(`table ${quote(table)} has foreign key ${quote(own.name)}, and a partitioned table can have none`, 1506)];
  const [first] = keysTo(at, table);
  if (first === undefined) return [];
  return [othersDepend(`foreign key ${quote(first.key.name)} of table ${quote(first.child)} references ${quote(table)}`, errorOf(at, 1506, 1217))];
}

function refusePartitions(change: ChangeOf<'alter-partitions'>, at: Situation): readonly Refusal[] {
  const { table } = relationAt(at.before, change.table);
  if (table === undefined || table.knowledge !== 'full' || at.conditional) return [];
  if (change.verb === 'partition-by') return refusePartitioned(at, table);
  const { partitioning } = table;
  if (partitioning === undefined) return [refuse('wrong-kind', `table ${quote(table)} is not partitioned`, 1505)];
  const { onlyOf } = partitionFacts[change.verb];
  const verb = `${change.verb.toUpperCase()} PARTITION`;
  if (onlyOf === 'ranges' && isHashed(partitioning.strategy))
    return [refuse('wrong-kind', `${verb} is for tables partitioned by RANGE or LIST`, 1512)];
  if (onlyOf === 'hashes' && !isHashed(partitioning.strategy))
    return [refuse('wrong-kind', `${verb} is for tables partitioned by HASH or KEY`, 1509)];
  const standing = partitioning.partitions;
  const made = change.verb === 'add' ? change.made.filter(({ name }) => standing?.some((it) => isSameMember(it.name, name))) : [];
  const lacking =
    change.partitions === 'all' || standing === undefined || standing.length === 0 || change.verb === 'add'
      ? []
      : change.partitions.filter((name) => !standing.some((it) => isSameMember(it.name, name)));
  return [
    ...made.map(({ name }) => nameTaken(`table ${quote(table)} already has a partition ${quote(name)}`, 1517)),
    ...(change.verb === 'add' && made.length === 0 ? refuseBounds(change.made, partitioning) : []),
    ...lacking.map((name) => refuse('unknown-object', `table ${quote(table)} has no partition ${quote(name)}`, lackError(at, change.verb))),
  ];
}

const lackError = (at: Situation, verb: Verb): number =>
  verb === 'drop' || verb === 'reorganize' ? 1507 : isMariadb(at) && verb === 'convert' ? 1735 : 1735;

export function alterPartitions(change: ChangeOf<'alter-partitions'>, at: Situation): Effects {
  const fact = partitionFacts[change.verb];
  const found = relationAt(at.before, change.table);
  const relation = { schema: found.name.schema, name: found.name.name };
  const rewrites = rewriteOf(change, found.table?.partitioning?.strategy);
  const reads = change.verb === 'exchange' && change.validation === false ? undefined : fact.reads;
  const work: readonly Work[] = [
    ...(rewrites === undefined ? [] : [{ kind: 'rewrite', relation, because: 'change-partitions', blocks: rewrites } as const]),
    ...(reads === undefined || change.other === undefined
      ? []
      : [{ kind: 'scan', relation: relationAt(at.before, change.other).name, because: 'verify-partition', blocks: reads } as const]),
  ];
  const loses = change.verb === 'drop' || change.verb === 'truncate' || change.verb === 'discard';
  const names = change.partitions === 'all' ? [nameOf(change.table)] : change.partitions;
  const losses: readonly Loss[] = loses ? names.map((name) => ({ what: 'rows', name })) : [];
  const missing = refuseMissingTable(at, change.table);
  return compose(sourceOf(at.target, 'online-ddl-partitions'), {
    locks: [
      ...(lacksRelation(at, change.table) ? [] : [lockOn(found.name, 'MDL EXCLUSIVE')]),
      ...(change.other === undefined ? [] : [lockOn(relationAt(at.before, change.other).name, 'MDL EXCLUSIVE', 'partition')]),
    ],
    work,
    losses,
    collateral: change.verb === 'drop' ? names.map((name) => ({ what: 'partition', name, table: relation, how: 'dropped' })) : [],
    commitsImplicitly: true,
    algorithm: fact.algorithm,
    refusals: missing.length > 0 ? missing : refusePartitions(change, at),
    assumed: change.verb === 'add' && found.table?.partitioning === undefined ? 'nothing says how the table is partitioned' : undefined,
  });
}
