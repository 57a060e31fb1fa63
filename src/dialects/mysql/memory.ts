import type { SchemaChange } from '../../model/change.ts';

/** What a constant string may be; `isAll` is false where it may be something else too. */
export interface Texts {
  readonly texts: readonly string[];
  readonly isAll: boolean;
}

/** What earlier statements of a file left in the session, as far as later ones run it. */
export interface Memory {
  /** User variables by name with `@`, and those of the program that runs without; in lower case. */
  variables: Map<string, Texts>;
  /** Prepared statements, by name in lower case. */
  readonly prepared: Map<string, Texts>;
  /** What procedures of this file do when they are called with such values, by name in lower case. */
  readonly procedures: Map<string, (values: readonly Texts[]) => readonly SchemaChange[]>;
  /** How many procedures deep the session is. */
  calls: number;
  /** So many changes of procedures are still followed. */
  budget: number;
}

/** A session that has run nothing. */
export const openMemory = (): Memory => ({ variables: new Map(), prepared: new Map(), procedures: new Map(), calls: 0, budget: 20_000 });
