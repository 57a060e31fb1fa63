import type { ObjectName } from '../names.ts';
import type { Published } from '../access.ts';

/** A kind of object that COMMENT, GRANT, OWNER and their like may name. */
export type ObjectKind =
  | 'table'
  | 'column'
  | 'index'
  | 'constraint'
  | 'view'
  | 'materialized-view'
  | 'sequence'
  | 'schema'
  | 'type'
  | 'domain'
  | 'routine'
  | 'trigger'
  | 'policy'
  | 'extension'
  | 'database'
  | 'role'
  | 'publication'
  | 'subscription'
  | 'statistics'
  | 'collation'
  | 'rule'
  | 'event-trigger'
  | 'aggregate'
  | 'operator'
  | 'cast'
  | 'server'
  | 'language'
  | 'other';

/** What is done to schemas, extensions and objects of which only the name is kept; comments, owners and privileges of any object. */
export type ObjectChange =
  | {
      readonly kind: 'create-schema';
      readonly name: string;
      readonly ifNotExists: boolean;
      /** SQLite: the file that ATTACH opens. */
      readonly file?: string;
    }
  | { readonly kind: 'drop-schema'; readonly name: string; readonly ifExists: boolean; readonly cascade: boolean }
  | { readonly kind: 'rename-schema'; readonly name: string; readonly to: string }
  | { readonly kind: 'create-database'; readonly name: string }
  | { readonly kind: 'drop-database'; readonly name: string; readonly ifExists: boolean }
  | { readonly kind: 'create-extension'; readonly name: string; readonly schema?: string; readonly ifNotExists: boolean }
  | { readonly kind: 'drop-extension'; readonly name: string; readonly ifExists: boolean; readonly cascade: boolean }
  | {
      readonly kind: 'publication';
      readonly verb: 'create' | 'alter' | 'drop';
      readonly name: string;
      readonly tables: readonly ObjectName[];
      /** ALTER PUBLICATION … DROP: the tables leave it. */
      readonly removes?: true;
      /** ALTER PUBLICATION … SET: the tables stand in the place of those that it had. */
      readonly replaces?: true;
      /** The tables of which it has some columns or rows only. */
      readonly limits?: readonly (Omit<Published, 'name'> & { readonly table: ObjectName })[];
      /** ALTER PUBLICATION … RENAME TO. */
      readonly to?: string;
      /** WITH (publish = …): what it publishes; missing where nothing is said of it. */
      readonly publish?: string;
    }
  | {
      readonly kind: 'statistics';
      readonly verb: 'create' | 'alter' | 'drop';
      readonly name: ObjectName;
      readonly table?: ObjectName;
      readonly columns: readonly string[];
    }
  | {
      readonly kind: 'comment';
      readonly object: ObjectKind;
      readonly name: ObjectName;
      /** Of a column, constraint, trigger or policy: its own name. */ readonly member?: string;
      readonly comment?: string;
    }
  | { readonly kind: 'set-owner'; readonly object: ObjectKind; readonly name: ObjectName; readonly owner: string }
  | {
      readonly kind: 'grant';
      readonly verb: 'grant' | 'revoke';
      readonly privileges: readonly string[];
      readonly object: ObjectKind;
      readonly names: readonly ObjectName[];
      readonly grantees: readonly string[];
      readonly allInSchema: boolean;
      /** Some of the privileges are of columns only. */
      readonly ofColumns?: true;
      readonly withGrantOption: boolean;
      readonly defaults: boolean;
    }
  | {
      readonly kind: 'role';
      readonly verb: 'create' | 'alter' | 'drop' | 'grant' | 'reassign';
      readonly name: string;
      readonly options: readonly string[];
      readonly hasPassword: boolean;
    };
