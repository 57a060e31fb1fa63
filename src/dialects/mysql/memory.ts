import type { SchemaChange } from '../../model/change.ts';

/** What a constant string may be; `isAll` is false where it may be something else too. */
export interface Texts {
  readonly texts: readonly string[];
  readonly isAll: boolean;
}

/** What earlier statements of a file left in the session, as far as later ones run it. */
export interface Memory {
  /** User variables, by name with `@`, in lower case. */
  readonly variables: Map<string, Texts>;
  /** Prepared statements, by name in lower case. */
  readonly prepared: Map<string, Texts>;
  /** What procedures of this file do when they are called, by name in lower case. */
  readonly procedures: Map<string, readonly SchemaChange[]>;
}

/** A session that has run nothing. */
export const openMemory = (): Memory => ({ variables: new Map(), prepared: new Map(), procedures: new Map() });
