import type { Catalog } from '../model/catalog.ts';
import type { Table } from '../model/objects.ts';
import type { Target } from '../model/target.ts';
import type { BoyceCodd } from './boyce-codd.ts';
import type { CandidateKeys } from './candidate-keys.ts';
import type { Dependency } from './dependency.ts';
import type { Standing } from './normal-form.ts';
import type { TableKey } from './table-keys.ts';
import type { Redundancy, SourcedDependency } from './table-scheme.ts';

/** A step of a split as the engine takes it; without SQL it is for people. */
export interface WrittenStep {
  readonly title: string;
  readonly sql: readonly string[];
}

/** A table of the split schema. */
interface TablePart {
  readonly name: string;
  readonly columns: readonly string[];
}

/** All that is told of a table: its dependencies, the form that it is in, and how it is split. */
export interface Normalization {
  readonly table: Table;
  readonly target: Target;
  readonly keys: readonly TableKey[];
  readonly candidates: CandidateKeys;
  readonly dependencies: readonly SourcedDependency[];
  readonly cover: readonly Dependency[];
  /** By what is certain, and by what is assumed too. */
  readonly certain: Standing<SourcedDependency>;
  readonly standing: Standing<SourcedDependency>;
  readonly redundancies: readonly Redundancy[];
  /** Columns that repeat a referenced row. */
  readonly copies: readonly string[];
  /** What is left of the table, and what becomes tables of their own, in third normal form. */
  readonly home: TablePart;
  readonly extracts: readonly (TablePart & { readonly key: readonly string[] })[];
  readonly boyceCodd: BoyceCodd<SourcedDependency>;
  /** What names alone suggest. */
  readonly guesses: readonly SourcedDependency[];
  readonly steps: readonly WrittenStep[];
  /** What the steps leave. */
  readonly after: Catalog;
  /** Why the split cannot be written as SQL. */
  readonly fault?: string;
}
