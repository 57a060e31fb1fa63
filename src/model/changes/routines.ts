import type { ObjectName } from '../names.ts';
import type { RewriteRule, Routine, RowPolicy, Trigger, Usage } from '../objects.ts';
import type { Expression } from '../types.ts';
import type { Made } from './made.ts';

/** What is done to a function, trigger, rule, policy or event: what runs by itself or when it is called. */
export type RoutineChange =
  | {
      readonly kind: 'create-routine';
      readonly routine: ObjectName;
      readonly orReplace: boolean;
      readonly routineKind: Routine['kind'];
      readonly spec: Made<Routine>;
    }
  | {
      readonly kind: 'alter-routine';
      readonly routine: ObjectName;
      readonly arguments?: readonly string[];
      readonly volatility?: Routine['volatility'];
      readonly securityDefiner?: boolean;
      readonly settings?: readonly string[];
      /** As a routine has them; an empty one takes the standing one away. */
      readonly attributes?: Readonly<Record<string, string>>;
      readonly renameTo?: string;
    }
  | {
      readonly kind: 'drop-routine';
      readonly routine: ObjectName;
      readonly arguments?: readonly string[];
      readonly ifExists: boolean;
      readonly cascade: boolean;
    }
  | {
      readonly kind: 'create-trigger';
      readonly table: ObjectName;
      readonly trigger: Trigger;
      readonly orReplace: boolean;
      readonly ifNotExists?: boolean;
    }
  | {
      readonly kind: 'drop-trigger';
      /** MySQL and SQLite name the trigger alone: the name is empty until the catalog has found the trigger. */
      readonly table: ObjectName;
      readonly trigger: string;
      readonly ifExists: boolean;
      readonly cascade: boolean;
    }
  | { readonly kind: 'rename-trigger'; readonly table: ObjectName; readonly trigger: string; readonly to: string }
  | {
      readonly kind: 'enable-trigger';
      readonly table: ObjectName;
      readonly which: { readonly name: string } | 'all' | 'user';
      readonly enabled: boolean;
      /** ENABLE REPLICA TRIGGER: rows that come by replication set it off, and no others. */
      readonly replica?: true;
    }
  | { readonly kind: 'create-policy'; readonly table: ObjectName; readonly policy: RowPolicy }
  | {
      readonly kind: 'alter-policy';
      readonly table: ObjectName;
      readonly policy: string;
      readonly using?: Expression;
      readonly withCheck?: Expression;
      readonly uses?: readonly Usage[];
      readonly roles?: readonly string[];
      readonly renameTo?: string;
    }
  | { readonly kind: 'drop-policy'; readonly table: ObjectName; readonly policy: string; readonly ifExists: boolean }
  /** MySQL: a job of the event scheduler. */
  | {
      readonly kind: 'event';
      readonly verb: 'create' | 'alter' | 'drop';
      readonly name: ObjectName;
      readonly ifExists: boolean;
      readonly ifNotExists: boolean;
      readonly body?: string;
      readonly uses?: readonly Usage[];
      /** The account that DEFINER names. */
      readonly definer?: string;
    }
  | { readonly kind: 'create-rule'; readonly table: ObjectName; readonly rule: RewriteRule; readonly orReplace: boolean }
  | { readonly kind: 'drop-rule'; readonly table: ObjectName; readonly name: string; readonly ifExists: boolean; readonly cascade: boolean };
