import type { ObjectName } from '../names.ts';
import type { Column } from '../objects.ts';
import type { Constraint } from '../constraints.ts';
import type { SourceSpan } from '../span.ts';
import type { Expression, SqlType } from '../types.ts';

/** A column as a statement writes it. `serial` has its own flag, because it makes a sequence and a default. */
export interface ColumnSpec extends Omit<Column, 'origin' | 'inherited' | 'sequence' | 'notNullValid'> {
  readonly serial: boolean;
  /** START WITH and its like of the sequence behind an identity; `sequence_name` names it. */
  readonly sequenceOptions?: Readonly<Record<string, string>>;
  readonly span: SourceSpan;
}

/** What is done to a column. */
export type ColumnChange =
  | {
      readonly kind: 'add-column';
      readonly table: ObjectName;
      readonly column: ColumnSpec;
      readonly constraints: readonly Constraint[];
      readonly ifNotExists: boolean;
      readonly ifExists: boolean;
      readonly position?: 'first' | { readonly after: string };
    }
  | { readonly kind: 'drop-column'; readonly table: ObjectName; readonly column: string; readonly ifExists: boolean; readonly cascade: boolean }
  | { readonly kind: 'rename-column'; readonly table: ObjectName; readonly column: string; readonly to: string }
  | {
      readonly kind: 'change-column-type';
      readonly table: ObjectName;
      readonly column: string;
      readonly to: SqlType;
      readonly collation?: ObjectName;
      readonly using?: Expression;
    }
  | { readonly kind: 'set-not-null'; readonly table: ObjectName; readonly column: string }
  | { readonly kind: 'drop-not-null'; readonly table: ObjectName; readonly column: string }
  | { readonly kind: 'set-default'; readonly table: ObjectName; readonly column: string; readonly default: Expression }
  | { readonly kind: 'drop-default'; readonly table: ObjectName; readonly column: string }
  | {
      readonly kind: 'set-identity';
      readonly table: ObjectName;
      readonly column: string;
      readonly verb: 'add' | 'set' | 'drop' | 'restart';
      readonly identity?: 'always' | 'by-default';
      /** What it says of the sequence. */
      readonly options?: Readonly<Record<string, string>>;
      /** IF EXISTS of the identity: nothing happens where the column has none. */
      readonly mayMiss?: boolean;
    }
  | {
      readonly kind: 'set-generated';
      readonly table: ObjectName;
      readonly column: string;
      readonly verb: 'set-expression' | 'drop-expression';
      readonly expression?: Expression;
      /** IF EXISTS of the expression: nothing happens where the column is not generated. */
      readonly mayMiss?: boolean;
    }
  | {
      readonly kind: 'set-column-options';
      readonly table: ObjectName;
      readonly column: string;
      readonly what: 'statistics' | 'storage' | 'compression' | 'options';
    }
  /** MySQL MODIFY and CHANGE: the whole column is stated anew. */
  | {
      readonly kind: 'redefine-column';
      readonly table: ObjectName;
      readonly column: string;
      readonly to: ColumnSpec;
      readonly position?: 'first' | { readonly after: string };
    };
