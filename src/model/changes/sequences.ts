import type { ObjectName } from '../names.ts';
import type { SqlType } from '../types.ts';

/** What is done to a sequence. */
export type SequenceChange =
  | {
      readonly kind: 'create-sequence';
      readonly sequence: ObjectName;
      readonly ifNotExists: boolean;
      readonly temporary: boolean;
      readonly type?: SqlType;
      readonly ownedBy?: { readonly table: ObjectName; readonly column: string };
      readonly options: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'alter-sequence';
      readonly sequence: ObjectName;
      readonly ownedBy?: { readonly table: ObjectName; readonly column: string } | 'none';
      readonly type?: SqlType;
      readonly options: Readonly<Record<string, string>>;
      readonly ifExists: boolean;
    }
  | { readonly kind: 'drop-sequence'; readonly sequence: ObjectName; readonly ifExists: boolean; readonly cascade: boolean }
  | { readonly kind: 'rename-sequence'; readonly sequence: ObjectName; readonly to: string };
