import type { PartitionBound, Partitioning } from '../../../model/objects.ts';
import type { Cursor } from '../cursor.ts';
import { readExpression, readLevel } from '../expressions.ts';
import { isUnit } from '../calls.ts';
import { levels } from '../written.ts';
import { readTableOption } from './table-options.ts';

export interface Partition {
  readonly name: string;
  readonly bound?: PartitionBound;
}

/** Reads what stands behind `PARTITION BY`. */
export function readPartitioning(cursor: Cursor): Partitioning {
  const scheme = readScheme(cursor);
  const count = cursor.take('partitions') ? cursor.number() : 1;
  if (cursor.take('subpartition', 'by')) {
    readScheme(cursor);
    if (cursor.take('subpartitions')) cursor.number();
  }
  const isCounted = scheme.strategy === 'hash' || scheme.strategy === 'key';
  const partitions = cursor.is('(', 'partition') ? readPartitions(cursor) : isCounted ? numbered(count) : undefined;
  return { ...scheme, ...(partitions !== undefined && { partitions }) };
}

/** Partitions of HASH and KEY that are only counted. */
const numbered = (count: number): readonly Partition[] => Array.from({ length: Math.min(count, 8192) }, (_, at) => ({ name: `p${at}` }));

function readScheme(cursor: Cursor): Partitioning {
  cursor.take('linear');
  const strategy = cursor.takeOne('range', 'list', 'hash', 'key', 'system_time') ?? cursor.fail('expected how the table is parted');
  if (strategy === 'system_time') {
    readHistory(cursor);
    return { strategy: 'system-time', keys: [] };
  }
  if (cursor.take('algorithm')) {
    cursor.expect('=');
    cursor.number();
  }
  const byColumns = cursor.take('columns');
  if (byColumns || strategy === 'key') {
    const columns = cursor.parenthesised(() => (cursor.is(')') ? [] : cursor.list(() => cursor.name())));
    return { strategy, keys: columns.map((column) => ({ column })), ...(byColumns && { byColumns }) };
  }
  const expression = cursor.parenthesised(() => readExpression(cursor));
  return { strategy, keys: [expression.term.kind === 'column' ? { column: expression.term.name } : { expression }] };
}

/** MariaDB: how history is cut: `INTERVAL 1 MONTH STARTS …`, `LIMIT 1000`, AUTO. */
function readHistory(cursor: Cursor): void {
  for (;;) {
    if (cursor.take('interval')) {
      readLevel(cursor, levels.bitOr);
      if (isUnit(cursor.peek().word)) cursor.next();
    } else if (cursor.take('starts')) readLevel(cursor, levels.bitOr);
    else if (cursor.take('limit')) cursor.number();
    else if (!cursor.take('auto')) return;
  }
}

/** Reads `(PARTITION a …, PARTITION b …)`. */
export function readPartitions(cursor: Cursor): readonly Partition[] {
  return cursor.parenthesised(() => cursor.list(() => readPartition(cursor)));
}

/** Reads `PARTITION name VALUES … options`. */
function readPartition(cursor: Cursor): Partition {
  cursor.expect('partition');
  cursor.ifNotExists();
  const name = cursor.name();
  const bound = readBound(cursor);
  readPartitionOptions(cursor);
  if (cursor.is('(', 'subpartition')) {
    cursor.parenthesised(() =>
      cursor.list(() => {
        cursor.expect('subpartition');
        if (cursor.takeString() === undefined) cursor.name();
        readPartitionOptions(cursor);
      }),
    );
  }
  return { name, ...(bound !== undefined && { bound }) };
}

function readPartitionOptions(cursor: Cursor): void {
  const options = {};
  for (;;) {
    if (cursor.take('nodegroup')) {
      cursor.take('=');
      cursor.number();
    } else if (!readTableOption(cursor, options)) return;
  }
}

/** Reads the values of a partition; their texts are canonical. */
export function readBound(cursor: Cursor): PartitionBound | undefined {
  if (cursor.take('default')) return { kind: 'default' };
  if (cursor.takeOne('history', 'current') !== undefined) return undefined;
  if (!cursor.take('values')) return undefined;
  if (cursor.take('less', 'than')) {
    const to = cursor.is('(') ? cursor.parenthesised(() => cursor.list(() => readValue(cursor))) : [readValue(cursor)];
    return { kind: 'range', from: [], to };
  }
  cursor.expect('in');
  const values = cursor.parenthesised(() => cursor.list(() => readValue(cursor)));
  return { kind: 'list', values };
}

const readValue = (cursor: Cursor): string =>
  cursor.take('maxvalue') ? 'MAXVALUE' : cursor.take('default') ? 'DEFAULT' : readExpression(cursor).text;
