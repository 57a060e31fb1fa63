import type { ObjectName } from '../names.ts';
import type { Constraint } from '../constraints.ts';

/** What is done to a constraint of a table. */
export type ConstraintChange =
  | { readonly kind: 'add-constraint'; readonly table: ObjectName; readonly constraint: Constraint }
  | { readonly kind: 'validate-constraint'; readonly table: ObjectName; readonly constraint: string }
  | {
      readonly kind: 'drop-constraint';
      readonly table: ObjectName;
      readonly constraint: string;
      readonly ifExists: boolean;
      readonly cascade: boolean;
    }
  | { readonly kind: 'rename-constraint'; readonly table: ObjectName; readonly constraint: string; readonly to: string }
  | {
      readonly kind: 'alter-constraint';
      readonly table: ObjectName;
      readonly constraint: string;
      readonly deferrable?: boolean;
      readonly initiallyDeferred?: boolean;
      readonly enforced?: boolean;
    };
