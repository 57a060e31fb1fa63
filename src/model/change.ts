import type { ObjectName } from './names.ts';
import type {
  Column,
  CompositeType,
  Constraint,
  DomainType,
  EnumType,
  Index,
  PartitionBound,
  Partitioning,
  RewriteRule,
  Routine,
  RowPolicy,
  Table,
  Trigger,
  Usage,
  View,
} from './objects.ts';
import type { WrittenColumn } from './output-columns.ts';
import type { SourceSpan } from './span.ts';
import type { Expression, SqlType } from './types.ts';
import type { LockMode } from './effects.ts';

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
  /** SQLite: the change is a step of a table rebuild (create new, copy, drop old, rename). */
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
}

/** The rows of one table, as they are written into another. */
interface RowCopy {
  readonly from: ObjectName;
  /** Every row: there is no WHERE, DISTINCT, GROUP BY or LIMIT. */
  readonly whole: boolean;
  /** What goes into each column, in the order of the columns that are written. */
  readonly values: readonly CopiedValue[];
}

export type CopiedValue =
  /** In double quotes, which SQLite takes for a string where there is no such column. */
  | { readonly kind: 'column'; readonly column: string; readonly quoted: boolean }
  /** Every column, in the order of the table that is read. */
  | { readonly kind: 'star' }
  /** `reads`: the columns in it. `fillsNull`: it is never NULL. */
  | { readonly kind: 'expression'; readonly reads: readonly string[]; readonly fillsNull: boolean };

/** Type parts of which the catalog alone knows the rest. */
type Made<T> = Omit<T, 'origin' | 'schema' | 'name' | 'kind'>;

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

/** A column as a statement writes it. `serial` has its own flag, because it makes a sequence and a default. */
export interface ColumnSpec extends Omit<Column, 'origin' | 'inherited' | 'sequence' | 'notNullValid'> {
  readonly serial: boolean;
  /** START WITH and its like of the sequence behind an identity; `sequence_name` names it. */
  readonly sequenceOptions?: Readonly<Record<string, string>>;
  readonly span: SourceSpan;
}

/** A text or number that is known before the statement runs, or a list of them. */
export type Constant = string | readonly string[];

/** A call that a statement makes. */
export interface Invocation {
  readonly routine: ObjectName;
  /** In the order in which they are written; what is not a constant has no value. */
  readonly arguments: readonly { readonly name?: string; readonly value?: Constant }[];
  /** Whether it surely runs, and not only for rows that a query happens to find. */
  readonly sure: boolean;
}

/** DEFAULT in every row, NULL in some row, or anything else. */
export type WrittenValue = 'default' | 'null' | 'value';

/** What an INSERT does where a row stands already. */
export interface ConflictClause {
  /** What tells that a row stands: a constraint, or the columns and expressions of a unique index; nothing for any of them. */
  readonly on?: { readonly constraint: string } | { readonly columns: readonly string[]; readonly expressions: readonly Expression[] };
  /** WHERE of a partial index. */
  readonly predicate?: Expression;
  /** DO UPDATE SET; missing for DO NOTHING. */
  readonly sets?: readonly { readonly column: string; readonly value: WrittenValue }[];
}

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

/**
 * What a statement does to the schema, in the words of the field. A closed union: a new kind does not compile
 * until the catalog, the effects and the renderers know it.
 */
export type SchemaChange = Base &
  (
    | { readonly kind: 'create-schema'; readonly name: string; readonly ifNotExists: boolean }
    | { readonly kind: 'drop-schema'; readonly name: string; readonly ifExists: boolean; readonly cascade: boolean }
    | { readonly kind: 'rename-schema'; readonly name: string; readonly to: string }
    | { readonly kind: 'create-database'; readonly name: string }
    | { readonly kind: 'drop-database'; readonly name: string; readonly ifExists: boolean }
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
    | { readonly kind: 'lock-table'; readonly table: ObjectName; readonly mode: LockMode }
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
      }
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
      }
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
      }
    | {
        readonly kind: 'create-view';
        readonly view: ObjectName;
        readonly orReplace: boolean;
        readonly ifNotExists: boolean;
        readonly materialized: boolean;
        readonly withData: boolean;
        readonly temporary: boolean;
        /**
         * Among `columns`, a star stands as one entry: `users.*` by the relation's own name, or `*` where a join makes columns one.
         * The catalog writes it out.
         */
        readonly spec: Pick<View, 'uses' | 'definition' | 'mentions' | 'calls' | 'options'> & { readonly columns?: readonly WrittenColumn[] };
      }
    | { readonly kind: 'drop-view'; readonly view: ObjectName; readonly materialized: boolean; readonly ifExists: boolean; readonly cascade: boolean }
    | { readonly kind: 'rename-view'; readonly view: ObjectName; readonly to: string }
    | { readonly kind: 'refresh-view'; readonly view: ObjectName; readonly online: boolean; readonly withData: boolean }
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
    | { readonly kind: 'rename-sequence'; readonly sequence: ObjectName; readonly to: string }
    | { readonly kind: 'create-enum'; readonly type: ObjectName; readonly values: EnumType['values'] }
    | {
        readonly kind: 'add-enum-value';
        readonly type: ObjectName;
        readonly value: string;
        readonly ifNotExists: boolean;
        readonly position?: { readonly where: 'before' | 'after'; readonly value: string };
      }
    | { readonly kind: 'rename-enum-value'; readonly type: ObjectName; readonly value: string; readonly to: string }
    | { readonly kind: 'create-domain'; readonly type: ObjectName; readonly spec: Made<DomainType> }
    | {
        readonly kind: 'alter-domain';
        readonly type: ObjectName;
        readonly verb:
          | 'add-constraint'
          | 'drop-constraint'
          | 'validate-constraint'
          | 'rename-constraint'
          | 'set-not-null'
          | 'drop-not-null'
          | 'set-default'
          | 'drop-default';
        readonly check?: DomainType['checks'][number];
        readonly constraint?: string;
        readonly to?: string;
        readonly default?: Expression;
      }
    | { readonly kind: 'create-composite'; readonly type: ObjectName; readonly spec: Made<CompositeType> }
    | {
        readonly kind: 'alter-composite';
        readonly type: ObjectName;
        readonly verb: 'add' | 'drop' | 'change' | 'rename';
        readonly attribute: string;
        readonly attributeType?: SqlType;
        readonly to?: string;
        /** DROP ATTRIBUTE IF EXISTS. */
        readonly mayMiss?: true;
      }
    | { readonly kind: 'create-type'; readonly type: ObjectName; readonly what: 'range' | 'base'; readonly definition?: string }
    | {
        readonly kind: 'drop-type';
        readonly type: ObjectName;
        readonly ifExists: boolean;
        readonly cascade: boolean;
        /** DROP DOMAIN. */
        readonly domain?: true;
      }
    | { readonly kind: 'rename-type'; readonly type: ObjectName; readonly to: string }
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
      }
    | { readonly kind: 'create-rule'; readonly table: ObjectName; readonly rule: RewriteRule; readonly orReplace: boolean }
    | { readonly kind: 'drop-rule'; readonly table: ObjectName; readonly name: string; readonly ifExists: boolean; readonly cascade: boolean }
    | { readonly kind: 'create-extension'; readonly name: string; readonly schema?: string; readonly ifNotExists: boolean }
    | { readonly kind: 'drop-extension'; readonly name: string; readonly ifExists: boolean; readonly cascade: boolean }
    | { readonly kind: 'publication'; readonly verb: 'create' | 'alter' | 'drop'; readonly name: string; readonly tables: readonly ObjectName[] }
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
        readonly withGrantOption: boolean;
        readonly defaults: boolean;
      }
    | {
        readonly kind: 'role';
        readonly verb: 'create' | 'alter' | 'drop' | 'grant' | 'reassign';
        readonly name: string;
        readonly options: readonly string[];
        readonly hasPassword: boolean;
      }
    | {
        readonly kind: 'write-rows';
        readonly verb: 'insert' | 'update' | 'delete' | 'merge' | 'copy';
        readonly table: ObjectName;
        /** Every row may be touched: no WHERE, or one that is always true. */
        readonly where: 'none' | 'always-true' | 'some' | 'not-applicable';
        /** Columns held to constants, ranges or lists by the WHERE, for telling a bounded batch. */
        readonly bounds: readonly { readonly column: string; readonly kind: 'equality' | 'range' | 'list' | 'null-test' }[];
        readonly limited: boolean;
        /** The WHERE only asks that columns be not NULL, and only joins other tables: it keeps no row back on purpose. */
        readonly passes?: { readonly notNull: readonly string[]; readonly joined: readonly ObjectName[] };
        /** INSERT: how many rows are spelled out; undefined for INSERT … SELECT. */
        readonly rows?: number;
        /** Columns that are written: INSERT's list, UPDATE's SET. */
        readonly columns: readonly string[];
        /** Literal strings and numbers written, by column, where they are plain. */
        readonly literals: readonly { readonly column: string; readonly value: string }[];
        /** What each place of a row gets, in the order of `columns` or of the table; missing where the places could not be counted. */
        readonly values?: readonly WrittenValue[];
        /** INSERT … OVERRIDING SYSTEM VALUE or USER VALUE: whether given values of identity columns are taken. */
        readonly overriding?: 'system' | 'user';
        /** INSERT … ON CONFLICT. */
        readonly conflict?: ConflictClause;
        /** INSERT where a row stands under the same key: REPLACE deletes that row, IGNORE leaves the new one out. */
        readonly onTaken?: 'replace' | 'ignore';
        readonly uses: readonly Usage[];
        /** MySQL: INSERT … SELECT that keeps no row of a table back: no WHERE and no LIMIT. */
        readonly readsAll?: boolean;
        /** Functions that the values come from, `current_timestamp` and its like among them; missing where it was read for history. */
        readonly calls?: readonly ObjectName[];
        /** INSERT … SELECT that reads one table and nothing else. */
        readonly copies?: RowCopy;
      }
    | {
        readonly kind: 'read-rows';
        readonly uses: readonly Usage[];
        readonly calls: readonly ObjectName[];
        readonly forUpdate: boolean;
        /** Calls of the statement itself, with their arguments. */
        readonly invocations?: readonly Invocation[];
      }
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
    | { readonly kind: 'other'; readonly what: string; readonly object?: ObjectName; readonly verb?: 'create' | 'alter' | 'drop' }
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
