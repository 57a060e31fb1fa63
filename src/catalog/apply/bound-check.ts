import type { PartitionBound, Table } from '../../model/objects.ts';
import type { Constraint } from '../../model/constraints.ts';
import type { Expression, Term } from '../../model/types.ts';
import { quotePlainly } from '../rewrite-term.ts';

/**
 * The CHECK that DETACH PARTITION … CONCURRENTLY leaves behind: it says what the bound said. Source: manual, ALTER TABLE.
 * Undefined for bounds that are no plain comparison of one column.
 */
export function boundCheck(parent: Table, bound: PartitionBound): Constraint | undefined {
  const [key] = parent.partitioning?.keys ?? [];
  if (key?.column === undefined || parent.partitioning?.keys.length !== 1) return undefined;
  const expression = boundExpression(key.column, bound);
  if (expression === undefined) return undefined;
  return {
    kind: 'check',
    name: '',
    named: false,
    valid: true,
    enforced: true,
    deferrable: false,
    initiallyDeferred: false,
    noInherit: false,
    expression,
    origin: parent.origin,
  };
}

function boundExpression(column: string, bound: PartitionBound): Expression | undefined {
  const named: Term = { kind: 'column', name: column };
  const present: Term = { kind: 'is-null', term: named, negated: true };
  const text = quotePlainly(column);
  if (bound.kind === 'list') {
    const items = bound.values.map(valueOf);
    return {
      text: `${text} IS NOT NULL AND ${text} IN (${bound.values.join(', ')})`,
      term: { kind: 'and', terms: [present, { kind: 'in', term: named, items, negated: false }] },
    };
  }
  if (bound.kind !== 'range') return undefined;
  const sides = [...bound.from.map((value) => ({ operator: '>=', value })), ...bound.to.map((value) => ({ operator: '<', value }))].filter(
    ({ value }) => !/^(min|max)value$/i.test(value),
  );
  const compares = sides.map(({ operator, value }): Term => ({ kind: 'compare', operator, left: named, right: valueOf(value) }));
  return {
    text: [`${text} IS NOT NULL`, ...sides.map(({ operator, value }) => `${text} ${operator} ${value}`)].join(' AND '),
    term: { kind: 'and', terms: [present, ...compares] },
  };
}

/** A bound's value from its text. */
function valueOf(text: string): Term {
  if (/^'(?:[^']|'')*'$/.test(text)) return { kind: 'literal', type: 'string', value: text.slice(1, -1).replaceAll("''", "'") };
  return /^-?\d+(\.\d+)?$/.test(text) ? { kind: 'literal', type: 'number', value: text } : { kind: 'other', text, parts: [] };
}
