import type { PartitionBound, Partitioning, Table } from '../../../model/objects.ts';
import type { SqlType, Term } from '../../../model/types.ts';
import {
  holdsNoNull,
  isColumn,
  isOpenEnd,
  isOperator,
  mirrored,
  order,
  plain,
  provenTerms,
  singleKey,
  sortingOf,
  type Operator,
  type Sorting,
} from './implication.ts';

/** Values of a partition key: a range without NULL, some values, or NULL. */
type Region =
  | { readonly kind: 'range'; readonly from?: string; readonly to?: string }
  /** Beside NULL, the server does not conclude from IS NULL. */
  | { readonly kind: 'value'; readonly value: string; readonly besideNull: boolean }
  | { readonly kind: 'null' };

interface Key {
  readonly column: string;
  readonly type: SqlType | undefined;
  readonly sorting: Sorting;
}

/**
 * Whether the constraints of a default partition prove that no row of it belongs into a new partition: one of them is false for all of its
 * values. Source: manual, 5.12.2 and CREATE TABLE, PARTITION OF; the forms were held to 18.
 */
export function provesOutside(table: Table, partitioning: Partitioning, bound: PartitionBound): boolean {
  const column = singleKey(partitioning);
  if (column === undefined || (bound.kind !== 'range' && bound.kind !== 'list')) return false;
  const key = { column, type: table.columns.find((it) => it.name === column)?.type, sorting: sortingOf(table, column) };
  const terms = provenTerms(table);
  const regions = regionsOf(bound).filter(({ kind }) => kind !== 'null' || !holdsNoNull(table, column));
  return regions.every((region) => terms.some((term) => decide(term, key, region) === false));
}

const isNull = (value: string): boolean => /^null$/i.test(value.trim());

function regionsOf(bound: Extract<PartitionBound, { kind: 'range' | 'list' }>): readonly Region[] {
  if (bound.kind === 'list') {
    const besideNull = bound.values.some(isNull);
    return bound.values.map((value) => (isNull(value) ? { kind: 'null' } : { kind: 'value', value: plain(value), besideNull }));
  }
  const [from = '', to = ''] = [bound.from[0], bound.to[0]];
  return [{ kind: 'range', ...(!isOpenEnd(from) && { from: plain(from) }), ...(!isOpenEnd(to) && { to: plain(to) }) }];
}

/** What a condition surely is for every value of a region; undefined where it may be either, or NULL. */
function decide(term: Term, key: Key, region: Region): boolean | undefined {
  switch (term.kind) {
    case 'and':
      return decideAll(term.terms, key, region);
    case 'or':
      return opposite(decideAll(term.terms, key, region, true));
    case 'not':
      return opposite(decide(term.term, key, region));
    case 'is-null':
      if (!isColumn(term.term, key.column) || (region.kind === 'value' && region.besideNull)) return undefined;
      return (region.kind === 'null') !== term.negated;
    case 'in': {
      if (!isColumn(term.term, key.column)) return undefined;
      const found = term.items.map((item) => compare('=', literalFor(key, item), key, region));
      const isIn = found.includes(true) ? true : found.every((each) => each === false) ? false : undefined;
      return term.negated ? opposite(isIn) : isIn;
    }
    case 'between': {
      if (!isColumn(term.term, key.column)) return undefined;
      const within = both(compare('>=', literalFor(key, term.low), key, region), compare('<=', literalFor(key, term.high), key, region));
      return term.negated ? opposite(within) : within;
    }
    case 'compare':
      return decideComparison(term, key, region);
    default:
      return undefined;
  }
}

const opposite = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value);
const both = (one: boolean | undefined, other: boolean | undefined): boolean | undefined =>
  one === false || other === false ? false : one === true && other === true ? true : undefined;

/** All terms together, each turned round where that is asked for. */
function decideAll(terms: readonly Term[], key: Key, region: Region, turned = false): boolean | undefined {
  return terms
    .map((term) => decide(term, key, region))
    .map((value) => (turned ? opposite(value) : value))
    .reduce<boolean | undefined>(both, true);
}

function decideComparison({ operator, left, right }: Extract<Term, { kind: 'compare' }>, key: Key, region: Region): boolean | undefined {
  const isLeft = isColumn(left, key.column);
  if (!isLeft && !isColumn(right, key.column)) return undefined;
  const literal = literalFor(key, isLeft ? right : left);
  if (operator === '<>' || operator === '!=') return opposite(compare('=', literal, key, region));
  return isOperator(operator) ? compare(isLeft ? operator : mirrored[operator], literal, key, region) : undefined;
}

const integers = new Set(['int2', 'int4', 'int8']);

/** A literal that is compared as the key's own type: an integer is not proved by a comparison as numeric. */
function literalFor(key: Key, term: Term): string | undefined {
  if (term.kind === 'cast') {
    const isAlike = term.type.name === key.type?.name || (integers.has(term.type.name) && integers.has(key.type?.name ?? ''));
    return isAlike ? literalFor(key, term.term) : undefined;
  }
  if (term.kind !== 'literal' || term.type === 'null') return undefined;
  return term.type === 'number' && integers.has(key.type?.name ?? '') && !/^-?\d+$/.test(term.value) ? undefined : term.value;
}

function compare(operator: Operator, literal: string | undefined, { sorting }: Key, region: Region): boolean | undefined {
  if (literal === undefined || region.kind === 'null') return undefined;
  if (region.kind === 'value') {
    const sign = order(region.value, literal, sorting);
    if (sign === undefined) return operator === '=' && region.value !== literal && sorting === 'unknown' ? false : undefined;
    return { '<': sign < 0, '<=': sign <= 0, '=': sign === 0, '>=': sign >= 0, '>': sign > 0 }[operator];
  }
  const low = region.from === undefined ? undefined : order(region.from, literal, sorting);
  const high = region.to === undefined ? undefined : order(region.to, literal, sorting);
  const isAbove = low !== undefined && low > 0;
  const isFrom = low !== undefined && low >= 0;
  const isBelow = high !== undefined && high <= 0;
  if (operator === '=') return isAbove || isBelow ? false : undefined;
  const [isTrue, isFalse] = { '<': [isBelow, isFrom], '<=': [isBelow, isAbove], '>=': [isFrom, isBelow], '>': [isAbove, isBelow] }[operator];
  return isTrue ? true : isFalse ? false : undefined;
}
