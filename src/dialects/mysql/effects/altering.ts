import type { SchemaChange } from '../../../model/change.ts';
import type { Table } from '../../../model/objects.ts';
import type { AlterFactId } from './alter-facts.ts';
import type { Situation } from './situation.ts';

/** One thing that a clause has the engine do. */
export interface Operation {
  readonly id: AlterFactId;
  /** The column, constraint or index that it is done for. */
  readonly object?: string;
  /** Why it is only assumed. */
  readonly assumed?: string | undefined;
}

/** What a clause is done to, and beside which others. */
export interface Altering {
  readonly at: Situation;
  /** The table as the statement met it; undefined where nothing told of it. */
  readonly table: Table | undefined;
  readonly clauses: readonly SchemaChange[];
}
