import type { PathCondition, PathKey, PathValue } from '../model/query.ts';
import type { QueryTerm } from '../model/query-tree.ts';
import type { Origin, Rows } from './scope.ts';
import { termsIn } from './walk.ts';

/** What a condition says, and of whose rows. */
export type Placed =
  | { readonly kind: 'equal' | 'range' | 'other'; readonly rows: Rows; readonly condition: PathCondition }
  | { readonly kind: 'join'; readonly rows: Rows; readonly on: PathKey; readonly to: Origin };

type Origins = ReadonlyMap<object, Origin>;

/** The columns in a term, by the places in FROM that they come from. */
function originsIn(term: QueryTerm, origins: Origins): readonly Origin[] {
  return [...termsIn(term)].flatMap((part) => origins.get(part) ?? []);
}

/** A side of a comparison that is about the rows of one place. */
function keyOf(term: QueryTerm, origins: Origins): { readonly rows: Rows; readonly on: PathKey; readonly origin?: Origin } | undefined {
  const own = origins.get(term);
  if (own !== undefined) return { rows: own.rows, on: { column: own.column }, origin: own };
  const found = originsIn(term, origins);
  const [first] = found;
  if (first === undefined || term.text === undefined || found.some(({ rows }) => rows !== first.rows)) return undefined;
  return { rows: first.rows, on: { expression: term.text, columns: [...new Set(found.map(({ column }) => column))] } };
}

/** What a key is compared with. */
export function valueOf(term: QueryTerm): PathValue {
  if (term.kind === 'literal') return { literal: term.value };
  if (term.kind === 'cast') return valueOf(term.term);
  return term.kind === 'parameter' ? 'parameter' : 'computed';
}

const turned: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '@>': '<@', '<@': '@>' };
const rangeSigns = new Set(['<', '<=', '>', '>=']);

/** Says of one condition whose rows it chooses, and how. */
export function placeCondition(term: QueryTerm, origins: Origins): readonly Placed[] {
  switch (term.kind) {
    case 'operator':
      return placeOperator(term, origins);
    case 'in': {
      if (term.term.kind === 'row' && !term.negated && term.items.every((item) => item.kind === 'row' && originsIn(item, origins).length === 0))
        return term.term.items.flatMap((item) => placeMember(item, undefined, origins));
      const key = keyOf(term.term, origins);
      const [only] = term.items;
      const value = only !== undefined && term.items.length === 1 ? valueOf(only) : 'parameter';
      if (key === undefined || term.items.some((item) => originsIn(item, origins).length > 0))
        return others(term, term.negated ? 'NOT IN' : 'IN', origins);
      return [{ kind: term.negated ? 'other' : 'equal', rows: key.rows, condition: { on: key.on, operator: term.negated ? 'NOT IN' : 'IN', value } }];
    }
    case 'between': {
      const key = keyOf(term.term, origins);
      if (key === undefined || originsIn(term.low, origins).length + originsIn(term.high, origins).length > 0)
        return others(term, 'BETWEEN', origins);
      const operator = term.negated ? 'NOT BETWEEN' : 'BETWEEN';
      return [{ kind: term.negated ? 'other' : 'range', rows: key.rows, condition: { on: key.on, operator, value: valueOf(term.low) } }];
    }
    case 'is-null': {
      const key = keyOf(term.term, origins);
      const operator = term.negated ? 'IS NOT NULL' : 'IS NULL';
      return key === undefined
        ? others(term, operator, origins)
        : [{ kind: term.negated ? 'other' : 'equal', rows: key.rows, condition: { on: key.on, operator } }];
    }
    case 'column': {
      const key = keyOf(term, origins);
      return key === undefined ? [] : [{ kind: 'equal', rows: key.rows, condition: { on: key.on, operator: 'IS TRUE' } }];
    }
    case 'not': {
      const key = term.term.kind === 'column' ? keyOf(term.term, origins) : undefined;
      return key === undefined ? others(term, 'NOT', origins) : [{ kind: 'equal', rows: key.rows, condition: { on: key.on, operator: 'IS FALSE' } }];
    }
    case 'or':
      return placeChoice(term, origins);
    default:
      return others(term, 'CALL', origins);
  }
}

function placeOperator(term: Extract<QueryTerm, { kind: 'operator' }>, origins: Origins): readonly Placed[] {
  const { operator, quantifier } = term;
  if (term.left.kind === 'row') return placeRow(term, term.left.items, origins);
  const [left, right] = [keyOf(term.left, origins), keyOf(term.right, origins)];
  if (quantifier !== undefined) return placeQuantified(term, left, origins);
  if (left !== undefined && right !== undefined) return left.rows === right.rows ? others(term, operator, origins) : placeJoin(operator, left, right);
  const key = left ?? right;
  const value = left === undefined ? term.left : term.right;
  if (key === undefined || originsIn(value, origins).length > 0) return others(term, operator, origins);
  return [placeCompared(key, left === undefined ? (turned[operator] ?? operator) : operator, valueOf(value))];
}

/** `(a, b) = (1, 2)` and `(a, b) IN (query)` are about each column, `(a, b) > (1, 2)` about the first. */
function placeRow(term: Extract<QueryTerm, { kind: 'operator' }>, items: readonly QueryTerm[], origins: Origins): readonly Placed[] {
  const { operator, quantifier, right } = term;
  const [first] = items;
  const columns = right.kind === 'query' && right.query.kind === 'select' ? right.query.items.map((item) => item.term) : undefined;
  const values = right.kind === 'row' ? right.items : undefined;
  if (quantifier === 'any' && operator === '=' && columns?.length === items.length)
    return items.flatMap((item, at) => placeMember(item, columns[at], origins));
  if (values?.length !== items.length || first === undefined) return others(term, operator, origins);
  if (operator === '=') return items.flatMap((left, at) => placeOperator({ kind: 'operator', operator, left, right: values[at] ?? left }, origins));
  return rangeSigns.has(operator)
    ? placeOperator({ kind: 'operator', operator, left: first, right: values[0] ?? first }, origins)
    : others(term, operator, origins);
}

/** A column among the values that a query gives: those of a column, which joins, or others. */
function placeMember(item: QueryTerm, of: QueryTerm | undefined, origins: Origins): readonly Placed[] {
  const key = keyOf(item, origins);
  if (key === undefined) return [];
  const to = of && origins.get(of);
  if (to !== undefined) return [{ kind: 'join', rows: key.rows, on: key.on, to }];
  return [{ kind: 'equal', rows: key.rows, condition: { on: key.on, operator: 'IN', value: 'computed' } }];
}

type Key = NonNullable<ReturnType<typeof keyOf>>;

function placeCompared({ rows, on }: Key, operator: string, value: PathValue): Placed {
  const isPrefix = operator === 'LIKE' && typeof value === 'object' && /^[^%_\\]/.test(value.literal);
  const kind = operator === '=' || operator === 'IS NOT DISTINCT FROM' ? 'equal' : rangeSigns.has(operator) || isPrefix ? 'range' : 'other';
  return { kind, rows, condition: { on, operator, value } };
}

function placeJoin(operator: string, left: Key, right: Key): readonly Placed[] {
  const turn = (key: Key, sign: string): Placed => ({ kind: 'other', rows: key.rows, condition: { on: key.on, operator: sign, value: 'computed' } });
  if (operator !== '=') return [turn(left, operator), turn(right, turned[operator] ?? operator)];
  const join = (key: Key, to: Key): Placed =>
    to.origin === undefined
      ? { kind: 'equal', rows: key.rows, condition: { on: key.on, operator: '=', value: 'computed' } }
      : { kind: 'join', rows: key.rows, on: key.on, to: to.origin };
  return [join(left, right), join(right, left)];
}

/** `= ANY (array)` and `IN (query)`. */
function placeQuantified(term: Extract<QueryTerm, { kind: 'operator' }>, key: Key | undefined, origins: Origins): readonly Placed[] {
  if (key === undefined || originsIn(term.right, origins).length > 0) return others(term, term.operator, origins);
  if (term.quantifier !== 'any' || term.operator !== '=') {
    return [
      {
        kind: 'other',
        rows: key.rows,
        condition: { on: key.on, operator: `${term.operator} ${(term.quantifier ?? '').toUpperCase()}`, value: 'computed' },
      },
    ];
  }
  if (term.right.kind === 'query')
    return placeMember(term.left, term.right.query.kind === 'select' ? term.right.query.items[0]?.term : undefined, origins);
  const value = valueOf(term.right);
  return [{ kind: 'equal', rows: key.rows, condition: { on: key.on, operator: 'IN', value } }];
}

/** OR: of equalities of one column it is IN; else it is told with the columns that stand in it. */
function placeChoice(term: Extract<QueryTerm, { kind: 'and' | 'or' }>, origins: Origins): readonly Placed[] {
  const arms = term.terms.map((arm) => placeCondition(arm, origins));
  const singles = arms.map((arm) => (arm.length === 1 && arm[0]?.kind === 'equal' ? arm[0] : undefined));
  const [first] = singles;
  if (first === undefined || !singles.every((arm) => arm !== undefined && arm.rows === first.rows && isSameKey(arm.condition.on, first.condition.on)))
    return others(term, 'OR', origins);
  return [{ kind: 'equal', rows: first.rows, condition: { on: first.condition.on, operator: 'IN', value: 'parameter' } }];
}

const isSameKey = (a: PathKey, b: PathKey): boolean => a.column === b.column && a.expression === b.expression;

/** A condition of no shape that an index is asked by: each place that it speaks of is told of it. */
function others(term: QueryTerm, operator: string, origins: Origins): readonly Placed[] {
  const byRows = new Map<Rows, Set<string>>();
  for (const { rows, column } of originsIn(term, origins)) byRows.set(rows, (byRows.get(rows) ?? new Set()).add(column));
  return [...byRows].map(([rows, columns]): Placed => {
    const [only] = columns;
    const on: PathKey = columns.size === 1 && only !== undefined ? { column: only } : { expression: term.text ?? '', columns: [...columns] };
    return { kind: 'other', rows, condition: { on, operator, value: 'computed' } };
  });
}
