import type { ObjectName } from '../names.ts';
import type { Index } from '../objects.ts';

/** What is done to an index. */
export type IndexChange =
  | {
      readonly kind: 'create-index';
      readonly table: ObjectName;
      readonly index: Index;
      readonly online: boolean;
      readonly ifNotExists: boolean;
      /** ON ONLY a partitioned table. */ readonly only: boolean;
    }
  | {
      readonly kind: 'drop-index';
      readonly index: ObjectName;
      /** MySQL names the table too. */ readonly table?: ObjectName;
      readonly online: boolean;
      readonly ifExists: boolean;
      readonly cascade: boolean;
    }
  | { readonly kind: 'rename-index'; readonly index: ObjectName; readonly table?: ObjectName; readonly to: string }
  | {
      readonly kind: 'alter-index';
      readonly index: ObjectName;
      readonly table?: ObjectName;
      readonly what: 'options' | 'visibility' | 'statistics';
      readonly options?: Readonly<Record<string, string>>;
      readonly visible?: boolean;
    }
  | { readonly kind: 'attach-index'; readonly index: ObjectName; readonly child: ObjectName }
  | {
      readonly kind: 'reindex';
      readonly target: 'index' | 'table' | 'schema' | 'database' | 'system';
      readonly name?: ObjectName;
      readonly online: boolean;
    };
