import type { QualifiedName } from '../model/names.ts';
import type { QueryType } from '../model/query-tree.ts';

/** The column of a table or view that a value comes from, as it is. */
export interface Origin {
  readonly relation: QualifiedName;
  readonly column: string;
  /** The place in FROM by which it is read. */
  readonly rows: Rows;
}

/** A column that a name may mean. Without a name it cannot be meant; in MySQL and SQLite an expression is called by its text. */
export interface RowColumn {
  readonly name: string | undefined;
  readonly type: QueryType;
  readonly from?: Origin;
}

/** What one place in FROM gives: `open` where it may have more columns than are known. */
export interface Rows {
  readonly alias: string;
  /** The relation behind it, where there is one. */
  readonly relation?: QualifiedName;
  readonly isTable: boolean;
  readonly columns: readonly RowColumn[];
  readonly open: boolean;
}

/** The rows of a FROM clause or of a part of it: `plain` are the columns that a name without a table may mean. */
export interface Joined {
  readonly rows: readonly Rows[];
  readonly plain: readonly RowColumn[];
  readonly open: boolean;
}

export interface Outputs {
  readonly columns: readonly RowColumn[];
  readonly open: boolean;
}

/** What names mean at a place of a query: what it reads from itself, then what the queries around it read from. */
export interface Scope extends Joined {
  readonly ctes: ReadonlyMap<string, Outputs>;
  readonly outer: Scope | undefined;
  /** Output columns, where ORDER BY and its like may name them. */
  readonly outputs?: Outputs & { readonly first: boolean };
}

export const emptyScope: Scope = { rows: [], plain: [], open: false, ctes: new Map(), outer: undefined };

/** Everything that several places in FROM give. */
export function sideBySide(parts: readonly Joined[]): Joined {
  return { rows: parts.flatMap(({ rows }) => rows), plain: parts.flatMap(({ plain }) => plain), open: parts.some(({ open }) => open) };
}

/** What one place in FROM gives. */
export function joinedOf(rows: Rows): Joined {
  return { rows: [rows], plain: rows.columns, open: rows.open };
}

/** JOIN: columns of USING and NATURAL stand once. */
export function joinRows(left: Joined, right: Joined, shared: readonly string[], fold: (name: string) => string): Joined {
  const both = sideBySide([left, right]);
  if (shared.length === 0) return both;
  const names = new Set(shared.map(fold));
  const isShared = ({ name }: RowColumn): boolean => name !== undefined && names.has(fold(name));
  const merged = [...names].flatMap((name) => left.plain.filter((column) => column.name !== undefined && fold(column.name) === name).slice(0, 1));
  const taken = new Set(merged);
  return { ...both, plain: [...merged, ...left.plain.filter((column) => !taken.has(column)), ...right.plain.filter((column) => !isShared(column))] };
}

/** The names that both sides of a NATURAL JOIN have. */
export function sharedNames(left: Joined, right: Joined, fold: (name: string) => string): readonly string[] {
  const there = new Set(right.plain.flatMap(({ name }) => (name === undefined ? [] : [fold(name)])));
  return left.plain.flatMap(({ name }) => (name !== undefined && there.has(fold(name)) ? [name] : []));
}

/** The same columns under the names that an alias gives them. */
export function renamed({ columns, open }: Outputs, names: readonly string[] | undefined): Outputs {
  if (names === undefined) return { columns, open };
  if (open) return { columns: names.map((name): RowColumn => ({ name, type: undefined })), open: true };
  return { columns: columns.map((column, at) => ({ ...column, name: names[at] ?? column.name })), open };
}
