import type { ChangeOf } from '../model/change.ts';
import type { PartitionBound, Table } from '../model/objects.ts';
import type { Constraint } from '../model/constraints.ts';
import type { Proposal } from '../model/rule.ts';
import type { Term } from '../model/types.ts';
import { quoteName } from './quote-name.ts';
import { notValidThenValidate } from './validate-later.ts';

/** Proves the bound with a CHECK while everyone goes on, so that ATTACH has nothing left to read. */
export function attachWithCheck(change: ChangeOf<'attach-partition'>, parent: Table | undefined): Proposal | undefined {
  const column = parent?.partitioning?.keys.length === 1 ? parent.partitioning.keys[0]?.column : undefined;
  const text = column === undefined ? undefined : boundAsText(column, change.bound);
  if (text === undefined) return undefined;

  const check = boundCheck(`${change.partition.name}_bound`.slice(0, 63), text);
  return {
    kind: 'plan',
    title: `Prove the bound of ${change.partition.name} before attaching it`,
    steps: [
      ...notValidThenValidate(change.partition, check, change.span),
      {
        title: 'Attach it: the proof spares the scan; then it has done its work',
        changes: [
          change,
          { kind: 'drop-constraint', table: change.partition, constraint: check.name, ifExists: false, cascade: false, span: change.span },
        ],
        phase: 'validate',
        transaction: 'own',
      },
    ],
  };
}

function boundAsText(column: string, bound: PartitionBound): string | undefined {
  const name = quoteName(column);
  if (bound.kind === 'list') {
    const values = bound.values.filter((value) => value.toUpperCase() !== 'NULL');
    return values.length === bound.values.length ? `${name} IS NOT NULL AND ${name} IN (${values.join(', ')})` : undefined;
  }
  if (bound.kind !== 'range') return undefined;
  const [from, to] = [
    bound.from[0]?.toUpperCase() === 'MINVALUE' ? undefined : bound.from[0],
    bound.to[0]?.toUpperCase() === 'MAXVALUE' ? undefined : bound.to[0],
  ];
  return [`${name} IS NOT NULL`, from && `${name} >= ${from}`, to && `${name} < ${to}`].filter(Boolean).join(' AND ');
}

function boundCheck(name: string, text: string): Constraint {
  const term: Term = { kind: 'other', text, parts: [] };
  return {
    kind: 'check',
    name,
    named: true,
    valid: true,
    enforced: true,
    deferrable: false,
    initiallyDeferred: false,
    noInherit: false,
    origin: { kind: 'unknown' },
    expression: { text, term },
  };
}
