import type { ObjectName } from './names.ts';
import type { IndexPart, Origin } from './objects.ts';
import type { SourceSpan } from './span.ts';
import type { Expression } from './types.ts';

export type ReferentialAction = 'no-action' | 'restrict' | 'cascade' | 'set-null' | 'set-default';

interface ConstraintBase {
  /** Empty until the catalog gives it the engine's own name. */
  readonly name: string;
  /** Whether the statement named it. */
  readonly named: boolean;
  /** Existing rows have been checked. */
  readonly valid: boolean;
  readonly enforced: boolean;
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
  readonly comment?: string;
  readonly origin: Origin;
  /** It came from a parent table or partitioned table, and goes when the parent's goes. */
  readonly inherited?: boolean;
  /** Of an inherited constraint: the table states it too, so that it stays when the parent's goes. */
  readonly local?: boolean;
  /** Where the statement states it, when a statement does. */
  readonly span?: SourceSpan;
}

/** MariaDB, SQLite: it is stated with this column and goes with it; in MariaDB it has the column's name, too. */
interface OfColumn {
  readonly column?: string;
}

export type Constraint =
  | (ConstraintBase & {
      readonly kind: 'primary-key' | 'unique';
      readonly columns: readonly string[];
      /** MySQL: the parts of its index, where they are more than columns in ascending order: a prefix, DESC. */
      readonly parts?: readonly IndexPart[];
      readonly include: readonly string[];
      readonly nullsNotDistinct: boolean;
      /** `USING INDEX name`: takes an index that stands. */
      readonly usingIndex?: string;
      readonly withoutOverlaps?: boolean;
    })
  | (ConstraintBase &
      OfColumn & {
        readonly kind: 'foreign-key';
        readonly columns: readonly string[];
        readonly references: ObjectName;
        /** Empty where the statement leaves it to the primary key of the other table. */
        readonly referencedColumns: readonly string[];
        readonly onDelete: ReferentialAction;
        /** PostgreSQL: the columns of the key that SET NULL or SET DEFAULT sets, where it names them; all of them otherwise. */
        readonly onDeleteColumns?: readonly string[];
        readonly onUpdate: ReferentialAction;
        readonly match: 'simple' | 'full' | 'partial';
      })
  | (ConstraintBase & OfColumn & { readonly kind: 'check'; readonly expression: Expression; readonly noInherit: boolean })
  | (ConstraintBase & {
      readonly kind: 'exclude';
      readonly method: string;
      readonly parts: readonly (IndexPart & { readonly operator: string })[];
      readonly predicate?: Expression;
    })
  /** A NOT NULL with a name of its own (PostgreSQL 18). */
  | (ConstraintBase & { readonly kind: 'not-null'; readonly column: string; readonly noInherit: boolean });

export type ForeignKey = Extract<Constraint, { kind: 'foreign-key' }>;
export type KeyConstraint = Extract<Constraint, { kind: 'primary-key' | 'unique' }>;
