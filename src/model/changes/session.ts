import type { ObjectName } from '../names.ts';
import type { ObjectKind } from './objects.ts';

/** What is said to the session and its transactions, and statements that change nothing a rule asks about. */
export type SessionChange =
  | {
      readonly kind: 'set-session';
      readonly name: string;
      /** Undefined for RESET and SET … TO DEFAULT. */ readonly value?: string;
      readonly local: boolean;
      readonly global: boolean;
    }
  | {
      readonly kind: 'transaction';
      readonly verb: 'begin' | 'commit' | 'rollback' | 'savepoint' | 'release' | 'rollback-to' | 'set-isolation' | 'prepare';
      readonly name?: string;
      readonly chain?: boolean;
      readonly isolation?: string;
      /** It stands in the body of a block, which may only end a transaction that the block itself runs in alone. */
      readonly inBlock?: true;
    }
  /** SQL that is built at run time: EXECUTE with a string that could not be followed. */
  | { readonly kind: 'dynamic-sql'; readonly text: string }
  /** A statement that changes nothing a rule asks about: DISCARD, LISTEN, SET CONSTRAINTS, CREATE CAST … */
  | {
      readonly kind: 'other';
      readonly what: string;
      readonly object?: ObjectName;
      readonly verb?: 'create' | 'alter' | 'drop';
      /** DROP: what `object` is, and whether what hangs on it goes too. */
      readonly drops?: ObjectKind;
      readonly cascade?: true;
    };
