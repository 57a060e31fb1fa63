import type { QualifiedName } from './names.ts';
import type { SourceSpan } from './span.ts';

/**
 * What a query was read from: a file of named queries as sqlc and pgTyped keep them, a plain file of SQL that the policy names, an export
 * of what a server counted (pg_stat_statements, performance_schema), or what code search
 * found: a string in code, a file of SQL that no policy names.
 */
export type QuerySource = 'sqlc' | 'pgtyped' | 'sql-file' | 'statistics' | 'code';

/** A query that the application sends, in the words that the server sees: places for values stay as they are written. */
export interface ApplicationQuery {
  readonly source: QuerySource;
  readonly path: string;
  /** Where it begins, counted from 1; for statistics the line of its row. */
  readonly line: number;
  readonly text: string;
  /** `GetUser` of sqlc's `-- name: GetUser :one` and pgTyped's `@name GetUser`. */
  readonly name?: string;
  /** What a server counted, where an export says so. */
  readonly statistics?: {
    readonly calls: number;
    /** Milliseconds of all calls together. */
    readonly totalTime?: number;
  };
}

/** What a condition, order or group is about: a column, or an expression as an index of it would be written, without its table. */
export type PathKey =
  | { readonly column: string; readonly expression?: never }
  /** `columns`: those in it. */
  | { readonly column?: never; readonly expression: string; readonly columns: readonly string[] };

/** What stands on the other side of a comparison: a text or number that is written out, or what is only known when it runs. */
export type PathValue = { readonly literal: string } | 'parameter' | 'computed';

/** A condition that holds for every row that the query wants: one of those that AND joins in WHERE or ON. */
export interface PathCondition {
  readonly on: PathKey;
  /**
   * As the engine writes it, in capitals: `=`, `<`, `@>`, `->>`, `@@`, `~`, `LIKE`, `ILIKE`, `IS NULL`, `IS NOT NULL`, `IN`, `BETWEEN`, `OR`. A
   * column alone is `IS TRUE`, behind NOT `IS FALSE`. `= ANY (…)` is `IN`. With the column on the right the sign is turned.
   */
  readonly operator: string;
  readonly value?: PathValue;
}

/** A part of ORDER BY. */
export interface PathOrder {
  readonly on: PathKey;
  readonly direction: 'asc' | 'desc';
  readonly nulls: 'first' | 'last';
  /** It sorts by how far values of a column are from another: `embedding <=> $1`. */
  readonly distance?: { readonly column: string; readonly operator: string };
}

/** How a query gets at the rows of one relation that it names; a relation that it names twice has two of these. */
export interface AccessPath {
  /** As the catalog has it. Only tables and materialized views: a view stands for what it reads. */
  readonly relation: QualifiedName;
  /** What the query does with the rows of this relation. */
  readonly verb: 'reads' | 'updates' | 'deletes';
  /** `=`, `IN`, `IS NULL`, `IS TRUE`, `IS FALSE`, `IS NOT DISTINCT FROM` with values that are known before the rows are: what an index may begin with. */
  readonly equal: readonly PathCondition[];
  /** Equalities with columns of other relations of the query, by ON, USING, WHERE, or the column of a query around it. */
  readonly joined: readonly {
    readonly on: PathKey;
    readonly to: { readonly relation: QualifiedName; readonly column: string };
    /** The rows of this relation may miss: it stands on the side of an outer join that is filled with NULLs. */
    readonly optional: boolean;
  }[];
  /** `<`, `<=`, `>`, `>=`, `BETWEEN`, and `LIKE` with a text that begins with letters: what an index may end with. */
  readonly ranges: readonly PathCondition[];
  /** Every other condition on this relation alone: `@>`, `LIKE '%x'`, `ILIKE`, `<>`, `IS NOT NULL`, and `OR` with the columns that stand in it. */
  readonly others: readonly PathCondition[];
  /** ORDER BY, as far as it is about this relation from its first part on; empty where another relation comes first. */
  readonly order: readonly PathOrder[];
  /** Whether `order` is all of the ORDER BY. */
  readonly orderWhole: boolean;
  /** GROUP BY or DISTINCT, where all of it is about this relation. */
  readonly group: readonly PathKey[];
  /** Every column of it that the query names anywhere, conditions and order among them; `all` for `*` and where that could not be told. */
  readonly columns: readonly string[] | 'all';
  /** LIMIT or FETCH FIRST of the query whose FROM names it. */
  readonly limited: boolean;
}

/** A query that does not work any more: what it asks for, and what became of that. */
export interface BrokenQuery {
  /** What is missing or does not fit, by the name that rules and policies know: `orders.state`, `orders`. */
  readonly subject: string;
  /** The table that it is about. */
  readonly relation?: QualifiedName;
  /** A clause that goes on from the query's name: `reads orders.state`, `compares orders.id (text) with items.order_id (int4)`. */
  readonly asks: string;
  /** What the server would say, in its own terms: `column "state" does not exist`. */
  readonly says: string;
  /** What it asks for is there, and takes it no more: a value, or so many of them. */
  readonly misfits?: boolean;
  /** The query has `*`, for which its tool wrote the columns out when the running release was built. */
  readonly writtenOut?: true;
  /** The change from which on it fails. */
  readonly at: SourceSpan;
}

/** A query of the application as the pull request meets it. */
export interface JudgedQuery {
  readonly query: ApplicationQuery;
  /** In which trees it stands with these words: what is in `base` is what the running release sends, what is in `head` the next one. */
  readonly stands: 'base' | 'head' | 'both';
  /**
   * Against the schema after the pull request. Empty where it could not be read or resolved whole. A relation that is not known stands
   * in none of them.
   */
  readonly paths: readonly AccessPath[];
  /** Why it surely fails after the pull request although it surely worked before. */
  readonly broken?: BrokenQuery;
  /** Why nothing can be said of it. */
  readonly unread?: string;
}
