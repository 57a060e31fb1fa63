import { findType } from '../../model/catalog.ts';
import type { DatabaseState } from '../../model/catalog.ts';
import { asksArrays, indexesOf } from '../../model/index-facts.ts';
import { serviceOf, worthOf, type Service } from '../../model/index-service.ts';
import { keyOf, type QualifiedName } from '../../model/names.ts';
import type { Column, Index, Table } from '../../model/objects.ts';
import type { AccessPath, ApplicationQuery, JudgedQuery, PathCondition, PathKey } from '../../model/query.ts';
import type { ChangeSet, ProblemPlace } from '../../model/rule.ts';
import type { DialectId } from '../../model/target.ts';
import { typeName } from '../../model/types.ts';
import { oncePerChangeSet } from '../once-per-change-set.ts';
import { contentMethodOf } from './content-index.ts';
import { valueKindOf } from '../schema/value-kinds.ts';

/** A query of the next release that gets at the rows of a table, and how. */
export interface Reader {
  readonly query: ApplicationQuery;
  readonly path: AccessPath;
  /** The ways to the other tables of the query. */
  readonly beside: readonly AccessPath[];
}

/** The queries of the next release by the key of the table that they read; a query that nothing can be said of is in none. */
export function readersByTable(queries: readonly JudgedQuery[]): ReadonlyMap<string, readonly Reader[]> {
  const readers = new Map<string, Reader[]>();
  for (const { query, paths, stands } of queries) {
    if (stands === 'base') continue;
    for (const path of paths) {
      const key = keyOf(path.relation);
      const known = readers.get(key) ?? [];
      known.push({ query, path, beside: paths.filter((other) => other !== path) });
      readers.set(key, known);
    }
  }
  return readers;
}

const readersIn = oncePerChangeSet(({ queries }) => readersByTable(queries));

export function readersOf(changeSet: ChangeSet, table: QualifiedName): readonly Reader[] {
  return readersIn(changeSet).get(keyOf(table)) ?? [];
}

/** Whether some query that nothing can be said of may read the table. */
export function mayBeReadUnseen(queries: readonly JudgedQuery[], table: Table): boolean {
  return queries.some(
    ({ query, unread, broken, stands }) =>
      (unread ?? broken) !== undefined && stands !== 'base' && query.text.toLowerCase().includes(table.name.toLowerCase()),
  );
}

/** The best that the indexes of a table do for a path, and which one does it. */
export function bestServiceOf(
  table: Table,
  path: AccessPath,
  dialect: DialectId,
  indexes = indexesOf(table, dialect),
): { readonly index: Index; readonly service: Service } | undefined {
  let best: { readonly index: Index; readonly service: Service } | undefined;
  for (const index of indexes) {
    const service = serviceOf(table, index, path, dialect);
    if (service !== undefined && (best === undefined || worthOf(service) > worthOf(best.service))) best = { index, service };
  }
  return best;
}

/** Whether a query wants few of the rows, as far as can be told without the data: those that an index is for. */
export function wantsFew(state: DatabaseState, table: Table, reader: Reader, dialect: DialectId): boolean {
  const { limited, orderWhole, order } = reader.path;
  return wantsByValue(state, table, reader) || wantsByContents(table, reader, dialect) || (limited && orderWhole && order.length > 0);
}

/** Rows that are looked for by what their values contain. */
function wantsByContents(table: Table, { path: { others } }: Reader, dialect: DialectId): boolean {
  return (
    others.some((condition) => asksArrays.has(condition.operator) || contentMethodOf(table, condition, dialect) !== undefined) &&
    !others.some(mayTell)
  );
}

function wantsByValue(state: DatabaseState, table: Table, { path, beside }: Reader): boolean {
  const tells = path.equal.some(({ on, operator }) => (operator === '=' || operator === 'IN') && !hasFewValues(state, table, on.column));
  const joins = narrowJoins({ path, beside }).some((on) => !hasFewValues(state, table, on.column));
  return (tells || joins || path.ranges.some(({ operator }) => operator === 'LIKE')) && !path.others.some(mayTell);
}

/** The keys by which the rows of a few rows of other tables are looked for. */
export function narrowJoins({ path, beside }: Pick<Reader, 'path' | 'beside'>): readonly PathKey[] {
  const isFew = (relation: QualifiedName): boolean => beside.some((other) => keyOf(other.relation) === keyOf(relation) && isNarrow(other));
  return path.joined.flatMap(({ to, on }) => (isFew(to.relation) ? [on] : []));
}

/** A condition of a shape that is not understood, which an index may well serve: rows, alternatives, functions. */
const mayTell = ({ operator }: PathCondition): boolean => ['OR', 'IN', 'CALL', 'NOT', '='].includes(operator);

/** Whether an index finds the few rows that a query wants; where it only wants the first ones, an index in their order does. */
export function isServed(state: DatabaseState, table: Table, reader: Reader, dialect: DialectId): boolean {
  const service = bestServiceOf(table, reader.path, dialect)?.service;
  return wantsByValue(state, table, reader) ? finds(service) : service !== undefined;
}

/** Whether an index tells the rows that a query wants from others, beyond giving them in order. */
export function finds(service: Service | undefined): boolean {
  return service !== undefined && (service.equal > 0 || service.range || service.contents || service.rows);
}

/** Whether a table that is joined is asked for some values itself. */
const isNarrow = ({ equal }: AccessPath): boolean => equal.some(({ operator }) => operator === '=' || operator === 'IN');

/** Whether a column is a boolean, or holds at most five values by its type or a CHECK. */
export function hasFewValues(state: DatabaseState, table: Table, name: string | undefined): boolean {
  const column = table.columns.find((one) => one.name === name);
  return column !== undefined && (valueKindOf(column) === 'boolean' || (valueCountOf(state, table, column) ?? Infinity) <= 5);
}

/** How many values a column can have, where its type or a CHECK says so. */
export function valueCountOf(state: DatabaseState, { constraints }: Table, { name, type }: Column): number | undefined {
  if (type.dimensions > 0) return undefined;
  if (type.name === 'enum') return type.values?.length;
  const own = findType(state, typeName(type));
  if (own?.kind === 'enum') return own.values.length;
  for (const constraint of constraints) {
    const term = constraint.kind === 'check' ? constraint.expression.term : undefined;
    if (term?.kind === 'in' && !term.negated && term.term.kind === 'column' && term.term.name === name) return term.items.length;
  }
  return undefined;
}

/** `GetOrders (db/orders.sql:12)`, and how many more there are. */
export function showQueries(readers: readonly Reader[]): string {
  const [first] = readers;
  if (first === undefined) return '';
  const { name, path, line } = first.query;
  const place = name === undefined ? `the query in ${path}:${line}` : `${name} (${path}:${line})`;
  return readers.length === 1 ? place : `${place} and ${readers.length - 1} more`;
}

/** The places of queries, for reports that show them. */
export function placesOf(readers: readonly Reader[]): Pick<ProblemPlace, 'related'> {
  return { related: readers.slice(0, 10).map(({ query: { path, line, name } }) => ({ file: path, line, what: name ?? 'a query' })) };
}
