import type { DatabaseState } from './catalog.ts';
import type { ObjectName } from './names.ts';
import type { SqlType } from './types.ts';

/** A statement of a text that an application sends; `tree` is missing where it is no query or could not be read, and `why` says so. */
export interface ReadQuery {
  /** Half-open offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly tree?: QueryTree;
  readonly why?: string;
}

/** A query as it is written, in the same shape for every engine: what names mean is worked out against a catalog. */
export type QueryTree = SelectTree | ValuesTree | CombinedTree | WriteTree;

interface Base {
  readonly ctes: readonly CommonTable[];
}

/** ORDER BY and LIMIT of a query. */
interface Tail {
  readonly order: readonly OrderTerm[];
  /** LIMIT, OFFSET or FETCH with a number of rows. */
  readonly limited: boolean;
  /** What LIMIT and OFFSET compute. */
  readonly limits: readonly QueryTerm[];
}

export interface SelectTree extends Base, Tail {
  readonly kind: 'select';
  readonly from: readonly QuerySourceTree[];
  readonly items: readonly QueryItem[];
  readonly where?: QueryTerm;
  readonly group: readonly QueryTerm[];
  readonly having?: QueryTerm;
  /** DISTINCT ON and WINDOW. */
  readonly others: readonly QueryTerm[];
  readonly distinct: boolean;
}

interface ValuesTree extends Base, Tail {
  readonly kind: 'values';
  readonly rows: readonly (readonly QueryTerm[])[];
}

/** UNION, EXCEPT, INTERSECT. */
interface CombinedTree extends Base, Tail {
  readonly kind: 'combined';
  readonly operator: 'union' | 'except' | 'intersect';
  readonly left: QueryTree;
  readonly right: QueryTree;
}

export interface WriteTree extends Base {
  readonly kind: 'insert' | 'update' | 'delete';
  readonly target: RelationSource;
  /** UPDATE … FROM, DELETE … USING, and the tables that MySQL joins. */
  readonly from: readonly QuerySourceTree[];
  /** INSERT: the columns that it names; missing where it names none. */
  readonly columns?: readonly string[];
  /** INSERT: where rows come from. */
  readonly rows?: QueryTree | 'defaults';
  /** UPDATE SET, by the table or alias where that is written. */
  readonly sets: readonly Assignment[];
  readonly where?: QueryTerm;
  readonly conflict?: ConflictTree;
  /** INSERT IGNORE, INSERT OR IGNORE: what a row lacks does not fail. */
  readonly lenient?: true;
  /** INSERT … OVERRIDING SYSTEM VALUE or USER VALUE (PostgreSQL): an identity takes values, or leaves them. */
  readonly overriding?: true;
  readonly returning: readonly QueryItem[];
  /** ORDER BY and LIMIT (MySQL, SQLite). */
  readonly order: readonly OrderTerm[];
  readonly limited: boolean;
}

export interface Assignment {
  readonly table?: string;
  readonly column: string;
  readonly value: QueryTerm;
}

/** ON CONFLICT, ON DUPLICATE KEY UPDATE. */
export interface ConflictTree {
  /** A constraint, or the columns and expressions of a unique index; missing where any will do. */
  readonly on?: { readonly constraint: string } | { readonly columns: readonly string[]; readonly expressions: readonly QueryTerm[] };
  /** WHERE of a partial index. */
  readonly predicate?: QueryTerm;
  readonly sets: readonly Assignment[];
  readonly where?: QueryTerm;
  /** By what name the row that is not inserted is known: `excluded`. */
  readonly excluded: string;
}

export interface CommonTable {
  readonly name: string;
  readonly columns?: readonly string[];
  readonly query: QueryTree;
  readonly recursive: boolean;
}

export interface RelationSource {
  readonly kind: 'relation';
  readonly name: ObjectName;
  readonly alias?: string;
  readonly columns?: readonly string[];
  /** Indexes that the query names: USE, FORCE and IGNORE INDEX (MySQL), INDEXED BY (SQLite). */
  readonly indexes?: readonly string[];
}

/** What stands in FROM. */
export type QuerySourceTree =
  | RelationSource
  | { readonly kind: 'query'; readonly query: QueryTree; readonly alias?: string; readonly columns?: readonly string[]; readonly lateral: boolean }
  /** Rows of a function: their columns are not known, unless they are named. */
  | {
      readonly kind: 'rows';
      readonly parts: readonly QueryTerm[];
      readonly alias?: string;
      readonly columns?: readonly string[];
      readonly whole: boolean;
    }
  | {
      readonly kind: 'join';
      readonly type: 'inner' | 'left' | 'right' | 'full';
      readonly left: QuerySourceTree;
      readonly right: QuerySourceTree;
      readonly on?: QueryTerm;
      readonly using: readonly string[];
      readonly natural: boolean;
      readonly alias?: string;
    };

/** An output column; without a name of its own it is called as its column is. */
export interface QueryItem {
  readonly term: QueryTerm;
  readonly name?: string;
}

export interface OrderTerm {
  readonly term: QueryTerm;
  readonly direction: 'asc' | 'desc';
  /** As it is written; the engine's own way otherwise. */
  readonly nulls?: 'first' | 'last';
}

/**
 * An expression of a query. `text` is what an index of it would be called by: canonical and without its table; it is only there for
 * what is compared, sorted or grouped and is no plain column.
 */
export type QueryTerm = { readonly text?: string } & (
  | {
      readonly kind: 'column';
      readonly qualifier?: ObjectName;
      readonly name: string;
      /** Where no column is called so it is something else: a string in double quotes (SQLite), a variable. */
      readonly mayMiss?: true;
    }
  | { readonly kind: 'star'; readonly qualifier?: ObjectName }
  | { readonly kind: 'literal'; readonly type: 'string' | 'number' | 'boolean' | 'null'; readonly value: string }
  /** `number`: PostgreSQL's `$1`, which has one type wherever it stands. */
  | { readonly kind: 'parameter'; readonly number?: number }
  | { readonly kind: 'default' }
  | { readonly kind: 'and' | 'or'; readonly terms: readonly QueryTerm[] }
  | { readonly kind: 'not'; readonly term: QueryTerm }
  | { readonly kind: 'is-null'; readonly term: QueryTerm; readonly negated: boolean }
  /** An operator between two values, whatever it answers; `any`, `all`: with one of, or each of, an array or query. */
  | {
      readonly kind: 'operator';
      readonly operator: string;
      readonly left: QueryTerm;
      readonly right: QueryTerm;
      readonly quantifier?: 'any' | 'all';
    }
  | { readonly kind: 'in'; readonly term: QueryTerm; readonly items: readonly QueryTerm[]; readonly negated: boolean }
  | { readonly kind: 'between'; readonly term: QueryTerm; readonly low: QueryTerm; readonly high: QueryTerm; readonly negated: boolean }
  /** `more`: what stands in OVER and ORDER BY of a call. `special`: it is written in a way of its own, and is judged by its parts alone. */
  | {
      readonly kind: 'call';
      readonly name: ObjectName;
      readonly args: readonly QueryTerm[];
      readonly more: readonly QueryTerm[];
      readonly filter?: QueryTerm;
      readonly special: boolean;
    }
  /** COALESCE, GREATEST, LEAST and the results of CASE: values of one type. */
  | { readonly kind: 'common'; readonly of: readonly QueryTerm[]; readonly conditions: readonly QueryTerm[] }
  | { readonly kind: 'cast'; readonly term: QueryTerm; readonly type: SqlType }
  | { readonly kind: 'query'; readonly query: QueryTree; readonly how: 'value' | 'exists' | 'array' }
  | { readonly kind: 'row'; readonly items: readonly QueryTerm[] }
  | { readonly kind: 'other'; readonly parts: readonly QueryTerm[] }
);

/** A value that takes the type of its place: a string as it is written, NULL or a parameter without. */
interface Untyped {
  readonly untyped: string | undefined;
}

/** The type of a value in a query; `undefined` where nothing is known. */
export type QueryType = SqlType | Untyped | undefined;

/** What an engine answers to an operator, a call or a place for a value: its type, or why it refuses, in its own words. */
export type TypeAnswer = { readonly type: QueryType } | { readonly refused: string };

/** What an engine says of types in a query before it runs; one that converts whatever it is given has none of this. */
export interface QueryTyping {
  number(value: string): SqlType;
  operator(state: DatabaseState, operator: string, left: QueryType, right: QueryType, quantifier?: 'any' | 'all'): TypeAnswer;
  call(state: DatabaseState, name: string, args: readonly QueryType[]): TypeAnswer;
  /** Values of which one type is to be made: of UNION, COALESCE, CASE. `what` names the place as the engine does. */
  common(state: DatabaseState, what: string, types: readonly QueryType[]): TypeAnswer;
  /** A value for a column, by INSERT or UPDATE. */
  assign(state: DatabaseState, column: string, to: SqlType, value: QueryType): TypeAnswer;
  cast(state: DatabaseState, to: SqlType, value: QueryType): TypeAnswer;
  /** A value where a condition stands. `what` names the place: `WHERE`. */
  condition(state: DatabaseState, what: string, value: QueryType): TypeAnswer;
}
