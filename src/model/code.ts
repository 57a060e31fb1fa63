import type { QualifiedName } from './names.ts';
import type { SourceSpan } from './span.ts';

/** Where the policy lets code be searched for what goes: nowhere, in the files of the pull request, in the whole repository. */
export const codeSearches = ['off', 'changed', 'all'] as const;
export type CodeSearch = (typeof codeSearches)[number];

/** A part of the schema that stood before the pull request and that nothing answers for after it. */
export interface Gone {
  readonly what: 'column' | 'table' | 'view' | 'routine' | 'enum-value';
  readonly name: string;
  /** The table of a column, the type of an enum value, the object itself otherwise. */
  readonly of: QualifiedName;
  /** What it is called from now on, where it is only renamed. */
  readonly to?: string;
  /** The change that does it. */
  readonly span: SourceSpan;
}

/**
 * A place in the repository's code that uses what goes. `certain`: a statement that was read whole, or a model of that very table.
 * `likely`: the table and the column stand together in a query that could not be read whole, or by a convention of names.
 */
export interface CodeUse {
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  /** For people: `a query`, `the Prisma model Order`. */
  readonly how: string;
  readonly certainty: 'certain' | 'likely';
}

/** What goes, and the code that still uses it: what is certain first, then by path and line. */
export interface StillUsed {
  readonly gone: Gone;
  readonly uses: readonly CodeUse[];
}
