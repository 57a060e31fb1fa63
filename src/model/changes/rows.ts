import type { ObjectName } from '../names.ts';
import type { Usage } from '../objects.ts';
import type { SourceSpan } from '../span.ts';
import type { Expression } from '../types.ts';

/** Rows for a table from the columns of the same names in another. With a key: each once, unless the key stands there already. */
interface RowFill {
  readonly from: ObjectName;
  readonly key?: readonly string[];
  /** The columns of the key that may be NULL: rows in which they are go nowhere, unless they have one of `values`; the new key refuses those. */
  readonly mayBeNull?: readonly string[];
  readonly values?: readonly string[];
}

/** The rows of one table, as they are written into another. */
interface RowCopy {
  readonly from: ObjectName;
  /** Every row: there is no WHERE, DISTINCT, GROUP BY or LIMIT. */
  readonly whole: boolean;
  /** What goes into each column, in the order of the columns that are written. */
  readonly values: readonly CopiedValue[];
}

export type CopiedValue =
  /** In double quotes, which SQLite takes for a string where there is no such column. */
  | { readonly kind: 'column'; readonly column: string; readonly quoted: boolean }
  /** Every column, in the order of the table that is read. */
  | { readonly kind: 'star' }
  /** `reads`: the columns in it. `fillsNull`: it is never NULL. */
  | { readonly kind: 'expression'; readonly reads: readonly string[]; readonly fillsNull: boolean };

/** A text or number that is known before the statement runs, or a list of them. */
export type Constant = string | readonly string[];

/** A call that a statement makes. */
export interface Invocation {
  readonly routine: ObjectName;
  /** In the order in which they are written; what is not a constant has no value. */
  readonly arguments: readonly { readonly name?: string; readonly value?: Constant }[];
  /** Whether it surely runs, and not only for rows that a query happens to find. */
  readonly sure: boolean;
}

/** DEFAULT in every row, NULL in some row, or anything else. */
export type WrittenValue = 'default' | 'null' | 'value';

/** What an INSERT does where a row stands already. */
export interface ConflictClause {
  /** What tells that a row stands: a constraint, or the columns and expressions of a unique index; nothing for any of them. */
  readonly on?: { readonly constraint: string } | { readonly columns: readonly string[]; readonly expressions: readonly Expression[] };
  /** WHERE of a partial index. */
  readonly predicate?: Expression;
  /** DO UPDATE SET; missing for DO NOTHING. */
  readonly sets?: readonly { readonly column: string; readonly value: WrittenValue }[];
  /** DO UPDATE, and the rows are those of the table itself, each of them: the columns that are written as they are read, and where it says so. */
  readonly repeats?: { readonly columns: readonly string[] | 'all'; readonly span: SourceSpan };
}

/** A table that a write is joined with. */
export interface JoinedTable {
  readonly name: ObjectName;
  /** Columns of the table that is written, and those of this one that they are to be equal to; undefined where more than that is asked. */
  readonly pairs?: readonly { readonly own: string; readonly other: string }[];
}

/** Statements that read or write rows. */
export type RowChange =
  | {
      readonly kind: 'write-rows';
      readonly verb: 'insert' | 'update' | 'delete' | 'merge' | 'copy';
      readonly table: ObjectName;
      /** Every row may be touched: no WHERE, or one that is always true. */
      readonly where: 'none' | 'always-true' | 'some' | 'not-applicable';
      /** Columns held to constants, ranges or lists by the WHERE, for telling a bounded batch. */
      readonly bounds: readonly { readonly column: string; readonly kind: 'equality' | 'range' | 'list' | 'null-test' }[];
      readonly limited: boolean;
      /** The WHERE only asks that columns be not NULL, and only joins other tables: it keeps no row back on purpose. */
      readonly passes?: { readonly notNull: readonly string[]; readonly joined: readonly JoinedTable[] };
      /** INSERT: how many rows are spelled out; undefined for INSERT … SELECT. */
      readonly rows?: number;
      /** Columns that are written: INSERT's list, UPDATE's SET. */
      readonly columns: readonly string[];
      /** Literal strings and numbers written, by column, where they are plain. */
      readonly literals: readonly { readonly column: string; readonly value: string }[];
      /** What each place of a row gets, in the order of `columns` or of the table; missing where the places could not be counted. */
      readonly values?: readonly WrittenValue[];
      /** INSERT … OVERRIDING SYSTEM VALUE or USER VALUE: whether given values of identity columns are taken. */
      readonly overriding?: 'system' | 'user';
      /** INSERT … ON CONFLICT. */
      readonly conflict?: ConflictClause;
      /** INSERT where a row stands under the same key: REPLACE deletes that row, IGNORE leaves the new one out. */
      readonly onTaken?: 'replace' | 'ignore';
      readonly uses: readonly Usage[];
      /** MySQL: INSERT … SELECT that keeps no row of a table back: no WHERE and no LIMIT. */
      readonly readsAll?: boolean;
      /** MySQL: a subquery that does not stand in FROM reads the table that is written. */
      readonly readsItself?: boolean;
      /** MariaDB: DELETE HISTORY deletes former rows, all of them or those before a time. */
      readonly history?: 'all' | 'old';
      /** COPY and LOAD DATA: what of the server it reads with the server's rights. */
      readonly onServer?: 'program' | 'file';
      /** Functions that the values come from, `current_timestamp` and its like among them; missing where it was read for history. */
      readonly calls?: readonly ObjectName[];
      /** INSERT … SELECT that reads one table and nothing else. */
      readonly copies?: RowCopy;
      /** Only where a remedy writes it: what the same columns hold in another table. */
      readonly fills?: RowFill;
    }
  | {
      readonly kind: 'read-rows';
      readonly uses: readonly Usage[];
      readonly calls: readonly ObjectName[];
      readonly forUpdate: boolean;
      /** COPY … TO, SELECT … INTO OUTFILE: what of the server the rows go to. */
      readonly onServer?: 'program' | 'file';
      /** Calls of the statement itself, with their arguments. */
      readonly invocations?: readonly Invocation[];
    };
