import type { Expression } from './types.ts';

/** What a publication has of a table: all of it, or the columns and rows that it names. */
export interface Published {
  /** Of the publication. */
  readonly name: string;
  readonly columns?: readonly string[];
  /** Only the rows that meet it. */
  readonly filter?: Expression;
}

/** What a role may do with a table or view, as GRANT gave it: `select`. */
export interface Right {
  readonly role: string;
  readonly privileges: readonly string[];
}
