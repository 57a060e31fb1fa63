import type { QualifiedName } from './names.ts';

/** A query, by where it is written. */
export interface QueryPlace {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly name?: string;
}

/** An index as it stands, and what it is good for. */
export interface SurveyedIndex {
  readonly name: string;
  readonly method: string;
  /** As people write them: `(customer_id, placed_at DESC) WHERE deleted_at IS NULL`. */
  readonly parts: string;
  readonly what: 'primary key' | 'unique constraint' | 'unique index' | 'index' | 'exclusion constraint';
  readonly valid: boolean;
  /** Another index that serves whatever this one serves. */
  readonly coveredBy?: string;
  /** The columns of the foreign keys that find their rows by it. */
  readonly keys: readonly string[];
  /** The known queries that it serves best. */
  readonly queries: readonly QueryPlace[];
}

/** A table with its indexes, and what lacks one. */
export interface SurveyedTable {
  readonly table: QualifiedName;
  readonly indexes: readonly SurveyedIndex[];
  readonly keysWithoutIndex: readonly { readonly columns: string; readonly references: string }[];
  /** Known queries that want few rows and find them by none of the indexes. */
  readonly queriesWithoutIndex: readonly QueryPlace[];
}

export interface IndexSurvey {
  readonly tables: readonly SurveyedTable[];
  /** How many queries are known. */
  readonly queries: number;
}
