import type { ObjectName } from './names.ts';
import type { Constraint } from './constraints.ts';
import type { SourceSpan } from './span.ts';
import type { ColumnChange } from './changes/columns.ts';
import type { ConstraintChange } from './changes/constraints.ts';
import type { IndexChange } from './changes/indexes.ts';
import type { ObjectChange } from './changes/objects.ts';
import type { RoutineChange } from './changes/routines.ts';
import type { RowChange } from './changes/rows.ts';
import type { SequenceChange } from './changes/sequences.ts';
import type { SessionChange } from './changes/session.ts';
import type { TableChange } from './changes/tables.ts';
import type { TypeChange } from './changes/types.ts';
import type { ViewChange } from './changes/views.ts';

/** What every change carries. */
interface Base {
  /** The offending part: the column, constraint or index named, not the whole statement. */
  readonly span: SourceSpan;
  /** Inside an IF, LOOP or exception handler of a procedural block: it may or may not run. */
  readonly conditional?: boolean;
  /**
   * Inside a loop of a procedural block that never commits between its turns, and ends with the rows that it goes through: batch by
   * batch, or one by one.
   */
  readonly rounds?: 'batches' | 'rows';
  /** In the body of a block or routine, where a name may be that of a variable. */
  readonly inBody?: true;
  /** `ALTER … IF EXISTS`: nothing happens where the relation that it is about does not stand. */
  readonly relationMayMiss?: boolean;
  /** ALTER VIEW, ALTER INDEX and their like: the kind that the statement says its relation is of. */
  readonly statedKind?: 'view' | 'materialized-view' | 'index' | 'sequence' | 'foreign-table';
  /** ALTER TABLE ONLY: inheriting tables and partitions are left out. */
  readonly only?: boolean;
  /** DROP and TRUNCATE: what the same statement names beside this, so that it does not stand in the way. */
  readonly along?: readonly ObjectName[];
  /** DROP: it is not the first that the statement names, and may have gone along with those before it. */
  readonly notFirst?: true;
  /** MySQL: the ALTER TABLE, CREATE INDEX or DROP INDEX that the change is a clause of, which is done as a whole. */
  readonly alter?: Alteration;
  /** The change is a step of a table rebuild (create new, copy, drop old, rename). */
  readonly rebuild?: TableRebuild;
}

/** What MySQL does in one go: all clauses of the statement by one algorithm, the cheapest that serves every one of them. */
export interface Alteration {
  /** What ALGORITHM= asks for; the engine refuses where it cannot. */
  readonly algorithm?: 'default' | 'instant' | 'nocopy' | 'inplace' | 'copy';
  /** What LOCK= asks for. */
  readonly lock?: 'default' | 'none' | 'shared' | 'exclusive';
  /** Every change of the statement, this one among them, in the order in which they are written. */
  readonly clauses: readonly SchemaChange[];
}

/** A table that is replaced by a new one with its rows. */
export interface TableRebuild {
  readonly table: ObjectName;
  /** The table under the other name that it has for a while: the new one, the old one, or a copy between the two. */
  readonly replacement: ObjectName;
  /** `clear`: DROP TABLE IF EXISTS of what an earlier run may have left under the other name. */
  readonly step: 'clear' | 'create' | 'copy' | 'drop' | 'rename';
  /** The place of its first step among the changes of the stretch, which tells it from another rebuild of the table. */
  readonly from: number;
}

/**
 * What a statement does to the schema, in the words of the field. A closed union: a new kind does not compile
 * until the catalog, the effects and the renderers know it.
 */
export type SchemaChange = Base &
  (
    | TableChange
    | ColumnChange
    | ConstraintChange
    | IndexChange
    | ViewChange
    | SequenceChange
    | TypeChange
    | RoutineChange
    | ObjectChange
    | RowChange
    | SessionChange
  );

export type ChangeKind = SchemaChange['kind'];
export type ChangeOf<K extends ChangeKind> = Extract<SchemaChange, { readonly kind: K }>;

/** The relation that a change is about, where it is about one. */
export function tableOf(change: SchemaChange): ObjectName | undefined {
  if ('table' in change && change.table !== undefined) return change.table;
  if ('view' in change) return change.view;
  if (change.kind === 'set-schema' && change.object === 'table') return change.name;
  if (change.kind === 'set-tablespace' && change.object === 'table') return change.name;
  if ((change.kind === 'comment' || change.kind === 'set-owner') && (change.object === 'table' || change.object === 'column')) return change.name;
  return undefined;
}

/** The constraints that a change adds, wherever its statement puts them. */
export function constraintsAdded(change: SchemaChange): readonly Constraint[] {
  switch (change.kind) {
    case 'create-table':
      return change.spec.constraints;
    case 'add-column':
      return change.constraints;
    case 'add-constraint':
      return [change.constraint];
    default:
      return [];
  }
}
