import type { Node, PartitionBoundSpec, PartitionSpec } from 'libpg-query';
import type { PartitionBound, Partitioning } from '../../../model/objects.ts';
import { all, as, stringsOf } from '../tree.ts';
import type { Context } from './context.ts';
import { readExpression } from './expressions.ts';

const strategies = { PARTITION_STRATEGY_LIST: 'list', PARTITION_STRATEGY_RANGE: 'range', PARTITION_STRATEGY_HASH: 'hash' } as const;

/** Reads PARTITION BY. */
export function readPartitioning(spec: PartitionSpec, context: Context): Partitioning {
  const strategy = strategies[spec.strategy as keyof typeof strategies] ?? 'range';
  const keys = all(spec.partParams, 'PartitionElem').map(({ name, expr }) => ({
    ...(name !== undefined && { column: name }),
    ...(expr !== undefined && { expression: readExpression(expr, context) }),
  }));
  return { strategy, keys };
}

/** Reads FOR VALUES …, or DEFAULT. */
export function readBound(bound: PartitionBoundSpec | undefined, context: Context): PartitionBound {
  if (bound === undefined || bound.is_default === true) return { kind: 'default' };
  switch (bound.strategy) {
    case 'h':
      return { kind: 'hash', modulus: bound.modulus ?? 0, remainder: bound.remainder ?? 0 };
    case 'l':
      return { kind: 'list', values: valuesOf(bound.listdatums, context) };
    default:
      return { kind: 'range', from: valuesOf(bound.lowerdatums, context), to: valuesOf(bound.upperdatums, context) };
  }
}

/** MINVALUE and MAXVALUE are words, not columns. */
function valuesOf(nodes: readonly Node[] | undefined, context: Context): readonly string[] {
  return (nodes ?? []).map((node) => {
    const word = stringsOf(as(node, 'ColumnRef')?.fields)[0];
    return word === 'minvalue' || word === 'maxvalue' ? word.toUpperCase() : readExpression(node, context).text;
  });
}
