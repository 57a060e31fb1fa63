import type { Term } from '../../model/types.ts';

/** What a condition leaves of a column: a stretch of numbers, or a list of values. */
export interface Range {
  readonly low: number;
  readonly high: number;
  /** Whether the bounds are left out. */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly values?: ReadonlySet<string>;
}
/** What asks nothing. */
export const all: Range = { low: -Infinity, high: Infinity, lowOpen: false, highOpen: false };

/** The column that a condition asks about, and what it leaves of it. */
export function rangeOf(term: Term): { readonly column: string; readonly range: Range } | undefined {
  if (term.kind === 'between' && !term.negated) {
    const [low, high] = [numberOf(term.low), numberOf(term.high)];
    return term.term.kind === 'column' && low !== undefined && high !== undefined
      ? { column: term.term.name, range: { ...all, low, high } }
      : undefined;
  }
  if (term.kind === 'in' && !term.negated) {
    const values = term.items.map(textOf);
    const isKnown = values.every((value) => value !== undefined);
    return term.term.kind === 'column' && isKnown ? { column: term.term.name, range: { ...all, values: new Set(values) } } : undefined;
  }
  if (term.kind !== 'compare') return undefined;
  const isFlipped = term.right.kind === 'column';
  const [column, value] = isFlipped ? [term.right, term.left] : [term.left, term.right];
  const operator = isFlipped ? (flipped[term.operator] ?? term.operator) : term.operator;
  const [number, text] = [numberOf(value), textOf(value)];
  if (column.kind !== 'column') return undefined;
  if (operator === '=' && text !== undefined) return { column: column.name, range: { ...all, values: new Set([text]) } };
  if (number === undefined) return undefined;
  if (operator === '>' || operator === '>=') return { column: column.name, range: { ...all, low: number, lowOpen: operator === '>' } };
  if (operator === '<' || operator === '<=') return { column: column.name, range: { ...all, high: number, highOpen: operator === '<' } };
  return undefined;
}

const flipped: Readonly<Record<string, string>> = { '>': '<', '>=': '<=', '<': '>', '<=': '>=' };
const numberOf = (term: Term): number | undefined => (term.kind === 'literal' && term.type === 'number' ? Number(term.value) : undefined);
/** Numbers are spelled one way: 1.0 is 1. Strings of another case may be one under a collation. */
export const textOf = (term: Term): string | undefined => {
  const number = numberOf(term);
  if (number !== undefined) return String(number);
  return term.kind === 'literal' && term.type === 'string' ? `'${term.value.toLowerCase()}` : undefined;
};
