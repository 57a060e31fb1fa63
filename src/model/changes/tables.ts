import type { LockMode } from '../effects.ts';
import type { ObjectName } from '../names.ts';
import type { Index, PartitionBound, Partitioning, Table, Usage } from '../objects.ts';
import type { Constraint } from '../constraints.ts';
import type { WrittenColumn } from '../output-columns.ts';
import type { ColumnSpec } from './columns.ts';

/** A new table as its statement spells it; inline constraints stand in `constraints`, with spans of their own. */
export interface TableSpec {
  readonly columns: readonly ColumnSpec[];
  readonly constraints: readonly Constraint[];
  /** MySQL: keys stated in the table. */
  readonly indexes: readonly Index[];
  readonly persistence: Table['persistence'];
  readonly partitioning?: Partitioning;
  readonly partitionOf?: { readonly parent: ObjectName; readonly bound: PartitionBound };
  readonly inherits: readonly ObjectName[];
  readonly like: readonly {
    readonly table: ObjectName;
    readonly including: readonly string[];
    /** How many columns stand before it. */ readonly position: number;
  }[];
  /** CREATE TABLE … AS: what it reads, and the columns that could be told. */
  readonly asQuery?: {
    readonly uses: readonly Usage[];
    readonly columns?: readonly WrittenColumn[];
    readonly withData: boolean;
    /** MySQL: the query keeps no row of a table back: no WHERE and no LIMIT. */
    readonly readsAll?: boolean;
  };
  readonly foreign: boolean;
  readonly options: Readonly<Record<string, string>>;
  readonly tablespace?: string;
  readonly comment?: string;
}

/** What is done to a table as a whole: its making and end, name, storage, partitions and rows' order. */
export type TableChange =
  | {
      readonly kind: 'create-table';
      readonly table: ObjectName;
      readonly ifNotExists: boolean;
      readonly orReplace: boolean;
      readonly spec: TableSpec;
    }
  | { readonly kind: 'drop-table'; readonly table: ObjectName; readonly ifExists: boolean; readonly cascade: boolean }
  | { readonly kind: 'rename-table'; readonly table: ObjectName; readonly to: ObjectName; readonly ifExists: boolean }
  | {
      readonly kind: 'set-schema';
      readonly object: 'table' | 'view' | 'materialized-view' | 'sequence' | 'type' | 'routine' | 'other';
      readonly name: ObjectName;
      /** Of a routine: which of its overloads. */
      readonly arguments?: readonly string[];
      readonly to: string;
    }
  | { readonly kind: 'truncate'; readonly table: ObjectName; readonly cascade: boolean; readonly restartIdentity: boolean }
  | { readonly kind: 'set-logged'; readonly table: ObjectName; readonly logged: boolean }
  | { readonly kind: 'set-table-options'; readonly table: ObjectName; readonly options: Readonly<Record<string, string>> }
  | {
      readonly kind: 'set-tablespace';
      readonly object: 'table' | 'index' | 'materialized-view';
      readonly name: ObjectName;
      readonly tablespace: string;
    }
  /** PostgreSQL: ALL IN TABLESPACE; of the roles that OWNED BY names, where it names some. */
  | {
      readonly kind: 'move-tablespace';
      readonly object: 'table' | 'index' | 'materialized-view';
      readonly from: string;
      readonly tablespace: string;
      readonly owners: readonly string[];
    }
  /** MySQL: CONVERT TO CHARACTER SET, which rewrites every text column. */
  | { readonly kind: 'convert-charset'; readonly table: ObjectName; readonly charset: string; readonly collation?: string }
  /** The table is written anew as it is: MySQL's FORCE and OPTIMIZE TABLE. SQLite's VACUUM names none. */
  | { readonly kind: 'rebuild-table'; readonly table?: ObjectName }
  /** MySQL: ENABLE and DISABLE KEYS, DISCARD and IMPORT TABLESPACE. */
  | {
      readonly kind: 'set-storage-state';
      readonly table: ObjectName;
      readonly to: 'enable-keys' | 'disable-keys' | 'discard-tablespace' | 'import-tablespace';
    }
  /** MySQL: what ALTER TABLE does to partitions; `partitions` are those it names. */
  | {
      readonly kind: 'alter-partitions';
      readonly table: ObjectName;
      readonly verb:
        | 'partition-by'
        | 'remove-partitioning'
        | 'add'
        | 'drop'
        | 'truncate'
        | 'reorganize'
        | 'coalesce'
        | 'exchange'
        | 'convert'
        | 'rebuild'
        | 'optimize'
        | 'analyze'
        | 'check'
        | 'repair'
        | 'discard'
        | 'import';
      /** `all` for ALL, and for a REORGANIZE that names none. */
      readonly partitions: readonly string[] | 'all';
      /** ADD PARTITION PARTITIONS and COALESCE PARTITION: how many. */
      readonly count?: number;
      /** Partitions that it makes, and the scheme of PARTITION BY. */
      readonly made: readonly { readonly name: string; readonly bound?: PartitionBound }[];
      readonly partitioning?: Partitioning;
      /** EXCHANGE and CONVERT: the table on the other side. */
      readonly other?: ObjectName;
      readonly validation?: boolean;
    }
  | { readonly kind: 'set-access-method'; readonly table: ObjectName; readonly method: string }
  | { readonly kind: 'set-replica-identity'; readonly table: ObjectName; readonly identity: Table['replicaIdentity']; readonly index?: string }
  | { readonly kind: 'set-row-security'; readonly table: ObjectName; readonly to: 'enable' | 'disable' | 'force' | 'no-force' }
  | { readonly kind: 'set-inheritance'; readonly table: ObjectName; readonly parent: ObjectName; readonly inherit: boolean }
  | { readonly kind: 'attach-partition'; readonly table: ObjectName; readonly partition: ObjectName; readonly bound: PartitionBound }
  | {
      readonly kind: 'detach-partition';
      readonly table: ObjectName;
      readonly partition: ObjectName;
      readonly concurrently: boolean;
      readonly finalize: boolean;
    }
  | {
      readonly kind: 'cluster';
      readonly table?: ObjectName;
      readonly index?: string;
      /** ALTER TABLE … CLUSTER ON only marks. */ readonly markOnly: boolean;
    }
  | { readonly kind: 'vacuum'; readonly tables: readonly ObjectName[]; readonly full: boolean; readonly analyze: boolean }
  | { readonly kind: 'analyze'; readonly tables: readonly ObjectName[] }
  | { readonly kind: 'lock-table'; readonly table: ObjectName; readonly mode: LockMode };
