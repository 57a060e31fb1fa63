import { conjunctsOf, type Term } from '../../../model/types.ts';
import type { PartitionBound, Partitioning, Table } from '../../../model/objects.ts';
import type { Constraint } from '../../../model/constraints.ts';

type Check = Extract<Constraint, { kind: 'check' }>;

const isProof = (constraint: Constraint): constraint is Check => constraint.kind === 'check' && constraint.valid && constraint.enforced;

/** The conditions that every row of the table is known to meet: conjuncts of its valid CHECKs. */
export function provenTerms(table: Table): readonly Term[] {
  return table.constraints.filter(isProof).flatMap((check) => conjunctsOf(check.expression.term));
}

export const isColumn = (term: Term, name: string): boolean => term.kind === 'column' && term.name === name;

/** Whether constraints that stand prove that the column holds no NULL. Source: manual, ALTER TABLE, SET NOT NULL. */
export function provesNotNull(table: Table, column: string): boolean {
  if (table.constraints.some((it) => it.kind === 'not-null' && it.column === column && it.valid && it.enforced)) return true;
  if (table.constraints.some((it) => it.kind === 'primary-key' && it.columns.includes(column))) return true;
  return provenTerms(table).some((term) => term.kind === 'is-null' && term.negated && isColumn(term.term, column));
}

export type Operator = '<' | '<=' | '=' | '>=' | '>';
interface Atom {
  readonly operator: Operator;
  readonly value: string;
}
export const mirrored: Readonly<Record<Operator, Operator>> = { '<': '>', '<=': '>=', '=': '=', '>=': '<=', '>': '<' };
export const isOperator = (text: string): text is Operator => text in mirrored;

/** A literal's value, also under a cast: `'2024-01-01'::date`. */
function literalOf(term: Term): string | undefined {
  if (term.kind === 'literal' && term.type !== 'null') return term.value;
  return term.kind === 'cast' ? literalOf(term.term) : undefined;
}

function atomsOf(term: Term, column: string): readonly Atom[] {
  if (term.kind === 'between' && !term.negated && isColumn(term.term, column)) {
    const [low, high] = [literalOf(term.low), literalOf(term.high)];
    return [
      ...(low === undefined ? [] : [{ operator: '>=' as const, value: low }]),
      ...(high === undefined ? [] : [{ operator: '<=' as const, value: high }]),
    ];
  }
  if (term.kind !== 'compare' || !isOperator(term.operator)) return [];
  const [left, right] = [literalOf(term.left), literalOf(term.right)];
  if (isColumn(term.left, column) && right !== undefined) return [{ operator: term.operator, value: right }];
  if (isColumn(term.right, column) && left !== undefined) return [{ operator: mirrored[term.operator], value: left }];
  return [];
}

/** A bound's value without its quotes and cast. */
export function plain(value: string): string {
  const quoted = /^'((?:[^']|'')*)'(?:::.*)?$/s.exec(value.trim());
  return quoted === null ? value.trim() : (quoted[1] ?? '').replaceAll("''", "'");
}

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);
/** Dates and times of one spelling, without a zone, sort as their text does. */
const isoDate = /^\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?$/;

/** How values of the key's type sort: as numbers, as dates, or in a way that is not known here. */
export type Sorting = 'number' | 'date' | 'unknown';
const sortings: Readonly<Record<string, Sorting>> = {
  int2: 'number',
  int4: 'number',
  int8: 'number',
  numeric: 'number',
  date: 'date',
  timestamp: 'date',
  timestamptz: 'date',
};

/** Below 0, 0 or above; undefined where the two cannot be told apart for sure. */
export function order(a: string, b: string, sorting: Sorting): number | undefined {
  if (a === b) return 0;
  if (sorting === 'number' && isNumber(a) && isNumber(b)) return Math.sign(Number(a) - Number(b));
  if (sorting !== 'date' || !isoDate.test(a) || !isoDate.test(b)) return undefined;
  const [dayA, dayB] = [a.slice(0, 10), b.slice(0, 10)];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return a.length === b.length ? (a < b ? -1 : 1) : undefined;
}

/** Whether a known comparison proves a wanted one on the same column. */
function implies(known: Atom, wanted: Atom, sorting: Sorting): boolean {
  const compared = order(known.value, wanted.value, sorting);
  if (compared === undefined) return false;
  switch (wanted.operator) {
    case '>=':
      return ['>', '>=', '='].includes(known.operator) && compared >= 0;
    case '>':
      return (known.operator === '>' && compared >= 0) || (['>=', '='].includes(known.operator) && compared > 0);
    case '<':
      return (known.operator === '<' && compared <= 0) || (['<=', '='].includes(known.operator) && compared < 0);
    case '<=':
      return ['<', '<=', '='].includes(known.operator) && compared <= 0;
    case '=':
      return known.operator === '=' && compared === 0;
  }
}

export const isOpenEnd = (value: string): boolean => /^(minvalue|maxvalue)$/i.test(value.trim());

/** The values that a term holds the column to: `c IN (…)`, `c = …`. */
function valuesOf(term: Term, column: string): readonly string[] | undefined {
  if (term.kind === 'in' && !term.negated && isColumn(term.term, column)) {
    const values = term.items.map(literalOf);
    return values.every((value) => value !== undefined) ? values : undefined;
  }
  const [atom] = atomsOf(term, column);
  return atom?.operator === '=' && atomsOf(term, column).length === 1 ? [atom.value] : undefined;
}

/** The one plain column of a partition key; ranges over several columns are not followed. */
export function singleKey(partitioning: Partitioning): string | undefined {
  return partitioning.keys.length === 1 ? partitioning.keys[0]?.column : undefined;
}

export const holdsNoNull = (table: Table, column: string): boolean =>
  table.columns.some((it) => it.name === column && it.notNull && it.notNullValid) || provesNotNull(table, column);

export const sortingOf = (table: Table, column: string): Sorting => {
  const type = table.columns.find((it) => it.name === column)?.type;
  return type === undefined || type.dimensions > 0 || type.schema !== undefined ? 'unknown' : (sortings[type.name] ?? 'unknown');
};

/**
 * Whether the constraints of a table prove that every row of it falls within a partition's bounds, so that ATTACH need not look.
 * Source: manual, 5.12.2 and ALTER TABLE, ATTACH PARTITION.
 */
export function provesBound(table: Table, partitioning: Partitioning, bound: PartitionBound): boolean {
  const column = singleKey(partitioning);
  if (column === undefined) return false;
  const terms = provenTerms(table);
  const sorting = sortingOf(table, column);
  if (bound.kind === 'range') {
    const known = terms.flatMap((term) => atomsOf(term, column));
    const [from, to] = [bound.from[0], bound.to[0]];
    if (from === undefined || to === undefined || !holdsNoNull(table, column)) return false;
    const low = isOpenEnd(from) || known.some((atom) => implies(atom, { operator: '>=', value: plain(from) }, sorting));
    const high = isOpenEnd(to) || known.some((atom) => implies(atom, { operator: '<', value: plain(to) }, sorting));
    return low && high;
  }
  if (bound.kind !== 'list') return false;
  const allowed = new Set(bound.values.map(plain));
  const within = terms.some((term) => valuesOf(term, column)?.every((value) => allowed.has(value)) === true);
  return within && (allowed.has('NULL') || holdsNoNull(table, column));
}

/** Whether two ranges of a partition key of one column surely meet. */
export function rangesMeet(table: Table, partitioning: Partitioning, one: PartitionBound, other: PartitionBound): boolean {
  const column = singleKey(partitioning);
  if (column === undefined || one.kind !== 'range' || other.kind !== 'range') return false;
  const sorting = sortingOf(table, column);
  const isBelow = (low = '', high = ''): boolean => {
    if (/^minvalue$/i.test(low.trim()) || /^maxvalue$/i.test(high.trim())) return true;
    if (isOpenEnd(low) || isOpenEnd(high)) return false;
    const compared = order(plain(low), plain(high), sorting);
    return compared !== undefined && compared < 0;
  };
  return isBelow(one.from[0], other.to[0]) && isBelow(other.from[0], one.to[0]);
}

/** Whether a range of a partition key of one column surely ends where it begins, or before. */
export function isEmptyRange(
  table: Table,
  partitioning: Partitioning,
  { from: [from = ''], to: [to = ''] }: Extract<PartitionBound, { kind: 'range' }>,
): boolean {
  const column = singleKey(partitioning);
  if (column === undefined || isOpenEnd(from) || isOpenEnd(to)) return false;
  const compared = order(plain(from), plain(to), sortingOf(table, column));
  return compared !== undefined && compared >= 0;
}
