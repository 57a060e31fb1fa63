import type { SchemaChange } from '../../../model/change.ts';
import type { Cursor } from '../cursor.ts';
import type { Clause } from './alter-table.ts';
import { readBound, readPartitioning, readPartitions, type Partition } from './partitions.ts';

type Change = Extract<SchemaChange, { kind: 'alter-partitions' }>;
type Parts = Pick<Change, 'verb' | 'partitions'> & Partial<Change>;

/** Reads a clause about partitions; undefined where none comes next. */
export function readPartitionClause({ cursor, table }: Clause): SchemaChange | undefined {
  const first = cursor.peek();
  const parts = readParts(cursor);
  return parts === undefined ? undefined : { made: [], ...parts, kind: 'alter-partitions', table, span: cursor.spanFrom(first) };
}

const maintained = ['truncate', 'rebuild', 'optimize', 'analyze', 'check', 'repair'] as const;

function readParts(cursor: Cursor): Parts | undefined {
  if (cursor.take('partition', 'by')) {
    const partitioning = readPartitioning(cursor);
    return { verb: 'partition-by', partitions: [], made: partitioning.partitions ?? [], partitioning };
  }
  if (cursor.take('remove', 'partitioning')) return { verb: 'remove-partitioning', partitions: 'all' };
  if (cursor.take('add', 'partition')) return readAdd(cursor);
  if (cursor.take('drop', 'partition')) {
    cursor.ifExists();
    return { verb: 'drop', partitions: readNames(cursor) };
  }
  if (cursor.take('coalesce', 'partition')) {
    skipLogging(cursor);
    return { verb: 'coalesce', partitions: [], count: cursor.number() };
  }
  if (cursor.take('reorganize', 'partition')) return readReorganize(cursor);
  if (cursor.take('exchange', 'partition')) return readExchange(cursor);
  if (cursor.is('convert', 'partition') || cursor.is('convert', 'table')) return readConvert(cursor);
  if (cursor.peek(1).word !== 'partition') return undefined;
  const verb = cursor.takeOne(...maintained);
  if (verb !== undefined) {
    cursor.expect('partition');
    skipLogging(cursor);
    const partitions = readNames(cursor);
    while (cursor.takeOne('quick', 'fast', 'medium', 'extended', 'changed', 'use_frm') !== undefined);
    return { verb, partitions };
  }
  const move = cursor.takeOne('discard', 'import');
  if (move === undefined) return undefined;
  cursor.expect('partition');
  const partitions = readNames(cursor);
  cursor.expect('tablespace');
  return { verb: move, partitions };
}

const skipLogging = (cursor: Cursor): void => void cursor.takeOne('no_write_to_binlog', 'local');

const readNames = (cursor: Cursor): Change['partitions'] => (cursor.take('all') ? 'all' : cursor.list(() => cursor.name()));

function readAdd(cursor: Cursor): Parts {
  cursor.ifNotExists();
  skipLogging(cursor);
  if (cursor.take('partitions')) {
    return { verb: 'add', partitions: [], count: cursor.number() };
  }
  return { verb: 'add', partitions: [], made: readPartitions(cursor) };
}

function readReorganize(cursor: Cursor): Parts {
  skipLogging(cursor);
  if (!cursor.isAtName) return { verb: 'reorganize', partitions: 'all' };
  const partitions = cursor.list(() => cursor.name());
  cursor.expect('into');
  return { verb: 'reorganize', partitions, made: readPartitions(cursor) };
}

function readExchange(cursor: Cursor): Parts {
  const partitions = [cursor.name()];
  cursor.expect('with', 'table');
  const other = cursor.path();
  const validation = !cursor.take('without', 'validation');
  cursor.take('with', 'validation');
  return { verb: 'exchange', partitions, other, validation };
}

/** MariaDB: `CONVERT PARTITION p TO TABLE t`, `CONVERT TABLE t TO PARTITION p VALUES …`. */
function readConvert(cursor: Cursor): Parts {
  cursor.expect('convert');
  if (cursor.take('partition')) {
    const partitions = [cursor.name()];
    cursor.expect('to', 'table');
    return { verb: 'convert', partitions, other: cursor.path() };
  }
  cursor.expect('table');
  const other = cursor.path();
  cursor.expect('to', 'partition');
  const name = cursor.name();
  const bound = readBound(cursor);
  const made: Partition = { name, ...(bound !== undefined && { bound }) };
  const validation = !cursor.take('without', 'validation');
  cursor.take('with', 'validation');
  return { verb: 'convert', partitions: [], made: [made], other, validation };
}
