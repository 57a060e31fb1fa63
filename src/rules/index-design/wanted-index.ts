import type { Index, IndexPart, Table } from '../../model/objects.ts';
import { isAbout } from '../../model/index-service.ts';
import type { AccessPath, PathCondition, PathKey } from '../../model/query.ts';
import type { DialectId } from '../../model/target.ts';
import type { Expression, Term } from '../../model/types.ts';
import { quoteName } from '../../remedies/quote-name.ts';
import { contentIndex } from './content-index.ts';
import { hasPlaces, partOf } from './index-part.ts';
import { nearestIndex } from './nearest-index.ts';
import { valueKindOf } from '../schema/value-kinds.ts';

/** An index that a query wants, and the extension that it needs. */
export interface WantedIndex {
  readonly index: Index;
  readonly extension?: string;
}

/**
 * The index that serves a path best: what is equal first, then one range or the order; else what finds rows by their contents. What never
 * changes in a query goes into WHERE. Of `all`, the paths of the table that have no index.
 */
export function wantedIndex(
  table: Table,
  path: AccessPath,
  joined: readonly PathKey[],
  all: readonly AccessPath[],
  dialect: DialectId,
): WantedIndex | undefined {
  const isPartial = dialect === 'postgres' || dialect === 'sqlite';
  const keys = path.equal
    .filter(({ operator }) => operator === '=' || operator === 'IN' || (operator === 'IS NULL' && !isPartial))
    .toSorted(byOperator);
  const isFlag = ({ column }: PathKey): boolean => table.columns.some((one) => one.name === column && valueKindOf(one) === 'boolean');
  const held = keys.map(({ on }) => on);
  const telling = [held, joined].map((each) => each.filter((on) => !isFlag(on))).find((each) => each.length > 0) ?? [];
  const predicate = isPartial ? predicateOf(table, path.equal.filter(isConstant)) : undefined;
  const contents = telling.length > 0 ? undefined : (contentIndex(table, path, all, dialect) ?? nearestIndex(table, path));
  if (contents !== undefined) {
    const { extension, ...rest } = contents;
    return {
      index: { ...plainIndex, ...rest, name: nameOf(table, rest.parts), ...(predicate && { predicate }) },
      ...(extension !== undefined && { extension }),
    };
  }
  const parts = distinct([...(telling.length > 0 ? telling : held).map((on) => partOf(on)), ...tailOf(path, keys, dialect)]).slice(0, 4);
  if (parts.length === 0 || parts.some(hasPlaces)) return undefined;
  return { index: { ...plainIndex, parts, name: nameOf(table, parts), ...(predicate && { predicate }) } };
}

/** A B-tree of which only the parts and the name are to be said. */
export const plainIndex: Omit<Index, 'name' | 'parts'> = {
  method: 'btree',
  include: [],
  unique: false,
  nullsNotDistinct: false,
  valid: true,
  visible: true,
  clustered: false,
  replicaIdentity: false,
  origin: { kind: 'unknown' },
};

/** IS NULL and a flag: the same in each call. */
const isConstant = ({ operator }: PathCondition): boolean => ['IS NULL', 'IS TRUE', 'IS FALSE'].includes(operator);

/** One value before several, so that the order behind it holds. */
const byOperator = (a: PathCondition, b: PathCondition): number => Number(a.operator === 'IN') - Number(b.operator === 'IN');

/** Behind what is equal: the order where nothing else bounds the rows, else one range. */
function tailOf(path: AccessPath, keys: readonly PathCondition[], dialect: DialectId): readonly IndexPart[] {
  const [range] = path.ranges;
  const [first] = path.order;
  const isOrdered = path.orderWhole && path.limited && keys.every(({ operator }) => operator === '=') && first !== undefined;
  if (isOrdered && (range === undefined || isAbout(partOf(first.on), range.on)))
    return path.order.map(({ on, direction, nulls }) => partOf(on, { order: direction, nulls }));
  if (range === undefined) return [];
  if (range.operator !== 'LIKE') return [partOf(range.on)];
  return dialect === 'postgres' ? [partOf(range.on, { operatorClass: 'text_pattern_ops' })] : dialect === 'sqlite' ? [] : [partOf(range.on)];
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
