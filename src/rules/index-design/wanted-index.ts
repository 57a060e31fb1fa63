import type { Index, IndexPart, Table } from '../../model/objects.ts';
import { isAbout } from '../../model/index-service.ts';
import type { AccessPath, PathCondition, PathKey } from '../../model/query.ts';
import type { DialectId } from '../../model/target.ts';
import type { Expression, Term } from '../../model/types.ts';
import { quoteName } from '../../remedies/quote-name.ts';
import { valueKindOf } from '../schema/value-kinds.ts';

/** The index that serves a path best: what is equal first, then one range or the order; what never changes in a query goes into WHERE. */
export function wantedIndex(table: Table, path: AccessPath, dialect: DialectId, joined: readonly PathKey[]): Index | undefined {
  const isPartial = dialect === 'postgres' || dialect === 'sqlite';
  const constant = isPartial ? path.equal.filter((condition) => isConstant(condition)) : [];
  const keys = path.equal
    .filter(({ operator }) => operator === '=' || operator === 'IN' || (operator === 'IS NULL' && !isPartial))
    .toSorted(byOperator);
  const isFlag = ({ column }: PathKey): boolean => table.columns.some((one) => one.name === column && valueKindOf(one) === 'boolean');
  const equal = [...keys.map(({ on }) => on), ...(keys.length === 0 ? joined : [])];
  const telling = equal.some((on) => !isFlag(on)) ? equal.filter((on) => !isFlag(on)) : equal;
  const parts = distinct([...telling.map((on) => partOf(on)), ...rest(path, keys, dialect)]).slice(0, 4);
  if (parts.length === 0 || parts.some(hasPlaces)) return undefined;
  const predicate = predicateOf(table, constant);
  return {
    name: nameOf(table, parts),
    method: 'btree',
    parts,
    include: [],
    ...(predicate && { predicate }),
    unique: false,
    nullsNotDistinct: false,
    valid: true,
    visible: true,
    clustered: false,
    replicaIdentity: false,
    origin: { kind: 'unknown' },
  };
}

/** An expression of a value that is only known when the query runs is no part of an index. */
const hasPlaces = ({ expression }: IndexPart): boolean => expression !== undefined && /[$@:?]\w|\?/.test(expression.text);

/** IS NULL and a flag: the same in each call. */
const isConstant = ({ operator }: PathCondition): boolean => ['IS NULL', 'IS TRUE', 'IS FALSE'].includes(operator);

/** One value before several, so that the order behind it holds. */
const byOperator = (a: PathCondition, b: PathCondition): number => Number(a.operator === 'IN') - Number(b.operator === 'IN');

const partOf = (on: PathKey, order: 'asc' | 'desc' = 'asc', nulls?: 'first' | 'last', operatorClass?: string): IndexPart => ({
  ...(on.column === undefined
    ? { expression: { text: on.expression, term: { kind: 'other', text: on.expression, parts: [] } } }
    : { column: on.column }),
  ...(operatorClass !== undefined && { operatorClass: { name: operatorClass } }),
  order,
  nulls: nulls ?? (order === 'asc' ? 'last' : 'first'),
});

/** Behind what is equal: the order where nothing else bounds the rows, else one range. */
function rest(path: AccessPath, keys: readonly PathCondition[], dialect: DialectId): readonly IndexPart[] {
  const [range] = path.ranges;
  const [first] = path.order;
  const isOrdered = path.orderWhole && path.limited && keys.every(({ operator }) => operator === '=') && first !== undefined;
  if (isOrdered && (range === undefined || isAbout(partOf(first.on), range.on)))
    return path.order.map(({ on, direction, nulls }) => partOf(on, direction, nulls));
  if (range === undefined) return [];
  if (range.operator !== 'LIKE') return [partOf(range.on)];
  return dialect === 'postgres' ? [partOf(range.on, 'asc', 'last', 'text_pattern_ops')] : dialect === 'sqlite' ? [] : [partOf(range.on)];
}

function distinct(parts: readonly IndexPart[]): readonly IndexPart[] {
  const keyOf = ({ column, expression }: IndexPart): string => column ?? expression?.text ?? '';
  return parts.filter((part, at) => parts.findIndex((other) => keyOf(other) === keyOf(part)) === at);
}

function predicateOf({ columns }: Table, constant: readonly PathCondition[]): Expression | undefined {
  const terms = constant.flatMap(({ on, operator }): readonly { text: string; term: Term }[] => {
    const column = columns.find(({ name }) => name === on.column);
    if (column === undefined) return [];
    const term: Term = { kind: 'column', name: column.name };
    const name = quoteName(column.name);
    if (operator === 'IS NULL') return [{ text: `${name} IS NULL`, term: { kind: 'is-null', term, negated: false } }];
    if (valueKindOf(column) !== 'boolean') return [];
    return [operator === 'IS TRUE' ? { text: name, term } : { text: `NOT ${name}`, term: { kind: 'not', term } }];
  });
  const [first] = terms;
  if (first === undefined || terms.length === 1) return first;
  return { text: terms.map(({ text }) => text).join(' AND '), term: { kind: 'and', terms: terms.map(({ term }) => term) } };
}

/** As PostgreSQL would name it, cut to what every engine keeps. */
function nameOf({ name, indexes }: Table, parts: readonly IndexPart[]): string {
  const base = [name, ...parts.map(({ column }) => column ?? 'expr'), 'idx'].join('_').slice(0, 60);
  const isTaken = (candidate: string): boolean => indexes.some((index) => index.name === candidate);
  return isTaken(base) ? `${base}_2` : base;
}
