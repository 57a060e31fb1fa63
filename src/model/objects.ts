import type { Published, Right } from './access.ts';
import type { Constraint } from './constraints.ts';
import type { ObjectName, QualifiedName } from './names.ts';
import type { OutputColumn } from './output-columns.ts';
import type { SourceSpan } from './span.ts';
import type { Expression, SqlType, Volatility } from './types.ts';

/**
 * Where an object came from. `base`: it stood before the pull request. `change`: the pull request made it.
 * `unknown`: a statement names it, but the history that would have made it was not told.
 */
export type Origin = { readonly kind: 'base' } | { readonly kind: 'change'; readonly span: SourceSpan } | { readonly kind: 'unknown' };

export interface Column {
  readonly name: string;
  readonly type: SqlType;
  readonly collation?: ObjectName;
  readonly notNull: boolean;
  /** PostgreSQL 18: a NOT NULL constraint that was added NOT VALID. */
  readonly notNullValid: boolean;
  readonly default?: Expression;
  readonly identity?: 'always' | 'by-default';
  readonly generated?: { readonly expression: Expression; readonly stored: boolean };
  /** The sequence that `serial` or an identity made for the column. */
  readonly sequence?: QualifiedName;
  readonly comment?: string;
  /** Inherited from a parent table or taken over from a partitioned parent. */
  readonly inherited: boolean;
  /** Of an inherited column: the table states it too, so that it stays when the parent's goes. */
  readonly local?: boolean;
  readonly origin: Origin;
  /** Words of the engine that rules of that engine read; the dialect's folder lists them. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** How an index orders and compares one of its parts. */
export interface IndexPart {
  readonly column?: string;
  /** Set where the part is not a plain column. */
  readonly expression?: Expression;
  readonly operatorClass?: ObjectName;
  readonly collation?: ObjectName;
  readonly order: 'asc' | 'desc';
  readonly nulls: 'first' | 'last';
  /** MySQL: only so many characters of the column are indexed. */
  readonly prefixLength?: number;
}

export interface Index {
  readonly name: string;
  /** False where the engine chose the name. */
  readonly named?: false;
  /** `btree`, `hash`, `gin`, `gist`, `spgist`, `brin`, `fulltext`, `spatial`, or an extension's. */
  readonly method: string;
  readonly parts: readonly IndexPart[];
  readonly include: readonly string[];
  readonly predicate?: Expression;
  readonly unique: boolean;
  readonly nullsNotDistinct: boolean;
  /** False after ON ONLY on a partitioned table until every partition's index is attached. */
  readonly valid: boolean;
  /** MySQL's INVISIBLE, MariaDB's IGNORED. */
  readonly visible: boolean;
  /** The name of the constraint that this index stands behind. */
  readonly constraint?: string;
  /** MySQL: made for a foreign key; it gives way to an index that serves the key as well. */
  readonly implicit?: boolean;
  /** The partitioned index that this one is attached to. */
  readonly attachedTo?: QualifiedName;
  readonly clustered: boolean;
  readonly replicaIdentity: boolean;
  /** What WITH (…) says. */
  readonly options?: Readonly<Record<string, string>>;
  readonly comment?: string;
  readonly origin: Origin;
}

/** An INSERT into a table: so many values for its columns, one after the other, or for those that it names. */
export interface Fill {
  readonly table: ObjectName;
  readonly places?: number;
  readonly columns?: readonly string[];
}

export interface Trigger {
  readonly name: string;
  /** What it calls; undefined where its body stands in the trigger itself (MySQL, SQLite). */
  readonly routine?: ObjectName;
  /**
   * The statements of a trigger that carries its own, and what they read; `assigns` are columns that they only write, `fills` what they
   * insert.
   */
  readonly body?: { readonly text: string; readonly uses: readonly Usage[]; readonly assigns?: readonly Usage[]; readonly fills?: readonly Fill[] };
  readonly timing: 'before' | 'after' | 'instead-of';
  readonly events: readonly ('insert' | 'update' | 'delete' | 'truncate')[];
  /** `UPDATE OF a, b` and the columns that WHEN names. */
  readonly columns: readonly string[];
  /** Of `columns`, those of UPDATE OF. */
  readonly updateOf?: readonly string[];
  readonly when?: Expression;
  /** What the routine is called with. */
  readonly arguments?: readonly string[];
  /** Names of the transition tables. */
  readonly transitions?: { readonly old?: string; readonly new?: string };
  /** CREATE CONSTRAINT TRIGGER: when it fires, and the other table that FROM names. */
  readonly constraint?: { readonly deferrable: boolean; readonly initiallyDeferred: boolean; readonly from?: ObjectName };
  readonly enabled: boolean;
  /** False for FOR EACH STATEMENT. */
  readonly perRow?: boolean;
  /** MySQL: the account whose rights it runs with, where a statement names it: `root@%`. */
  readonly definer?: string;
  /** It came from the partitioned table, and goes when that one's goes. */
  readonly inherited?: boolean;
  readonly comment?: string;
  readonly origin: Origin;
}

/** A row security policy. */
export interface RowPolicy {
  readonly name: string;
  readonly command: 'all' | 'select' | 'insert' | 'update' | 'delete';
  readonly permissive: boolean;
  readonly roles: readonly string[];
  readonly using?: Expression;
  readonly withCheck?: Expression;
  /** What its expressions and the queries in them use, the table's own columns among it. */
  readonly uses?: readonly Usage[];
  readonly origin: Origin;
}

/** A rewrite rule of a table. */
export interface RewriteRule {
  readonly name: string;
  readonly event: 'select' | 'insert' | 'update' | 'delete';
  readonly instead: boolean;
  /** What stands behind the table's name: the condition and the commands. */
  readonly definition: string;
  /** What the condition and the commands use, the table's own columns among it. */
  readonly uses: readonly Usage[];
  readonly comment?: string;
  readonly origin: Origin;
}

export interface Partitioning {
  readonly strategy: 'range' | 'list' | 'hash' | 'key' | 'system-time';
  /** Column names; an expression's part is its canonical text. */
  readonly keys: readonly { readonly column?: string; readonly expression?: Expression }[];
  /** MySQL: RANGE COLUMNS and LIST COLUMNS, whose bounds are values of the columns themselves. */
  readonly byColumns?: true;
  /** MySQL: partitions are parts of the table and not tables of their own. */
  readonly partitions?: readonly { readonly name: string; readonly bound?: PartitionBound }[];
}

export type PartitionBound =
  | { readonly kind: 'default' }
  | { readonly kind: 'range'; readonly from: readonly string[]; readonly to: readonly string[] }
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'hash'; readonly modulus: number; readonly remainder: number };

export interface Table extends QualifiedName {
  readonly kind: 'table';
  readonly persistence: 'permanent' | 'unlogged' | 'temporary';
  readonly columns: readonly Column[];
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly Index[];
  readonly triggers: readonly Trigger[];
  readonly policies: readonly RowPolicy[];
  readonly rules?: readonly RewriteRule[];
  readonly published?: readonly Published[];
  readonly rights?: readonly Right[];
  readonly rowSecurity: 'off' | 'enabled' | 'forced';
  /** FORCE was said while row security is off: it holds for the owner too once it is enabled. */
  readonly forcedOnceEnabled?: true;
  readonly partitioning?: Partitioning;
  readonly partitionOf?: { readonly parent: QualifiedName; readonly bound: PartitionBound };
  readonly inherits: readonly QualifiedName[];
  readonly replicaIdentity: 'default' | 'full' | 'nothing' | 'index';
  readonly foreign: boolean;
  readonly owner?: string;
  readonly comment?: string;
  readonly options: Readonly<Record<string, string>>;
  readonly tablespace?: string;
  /** MySQL: how often columns came or went without the rows since these were last written anew. */
  readonly rowVersions?: number;
  /** `partial`: named by a statement while its history was not told, so columns may be missing here. */
  readonly knowledge: 'full' | 'partial';
  readonly origin: Origin;
}

/** Which columns of which relation a view, policy or function body uses. `*` is expanded at creation. */
export interface Usage {
  readonly relation: ObjectName;
  /** Undefined where the columns could not be told; then any column may be used. */
  readonly columns?: readonly string[];
  /** Only where `columns` is undefined: names that a query over several relations writes alone. Those that are columns of this one are all it uses. */
  readonly candidates?: readonly string[];
  /** Names written alone that are variables or parameters of the routine, as long as the relation has no column of that name. */
  readonly variables?: readonly string[];
}

/**
 * A place in the definition of a view that goes on meaning what it meant when the view was made, whatever that is called since.
 * `written` is the name that it had then.
 */
export type ViewReference = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'relation'; readonly relation: ObjectName; readonly written: string; readonly aliased: boolean }
  | {
      readonly kind: 'column';
      /** The relations that the column may be one of; once the view stands, the one that has it. */
      readonly relations: readonly ObjectName[];
      readonly column: string;
      readonly written: string;
      readonly qualifier?: string;
      /** It names an output column of its query. */
      readonly asOutput: boolean;
    }
  | { readonly kind: 'routine'; readonly routine: ObjectName }
  /** `*`, by its sources; the columns of each as they were then, under the names that they have now. */
  | {
      readonly kind: 'star';
      readonly sources: readonly {
        readonly alias: string;
        readonly relation?: ObjectName;
        readonly columns?: readonly { readonly name: string; readonly written: string }[];
      }[];
    }
);

export interface View extends QualifiedName {
  readonly kind: 'view' | 'materialized-view';
  /** Output columns, where they could be told. */
  readonly columns?: readonly OutputColumn[];
  readonly uses: readonly Usage[];
  readonly definition: string;
  /** CREATE RECURSIVE VIEW: what its query calls itself, and its columns. */
  readonly recursive?: { readonly name: string; readonly columns: readonly string[] };
  readonly mentions?: readonly ViewReference[];
  /** Routines that it calls. */
  readonly calls?: readonly ObjectName[];
  readonly populated: boolean;
  /** Materialized views carry indexes. */
  readonly indexes: readonly Index[];
  /** Triggers of a view: INSTEAD OF, or for each statement. */
  readonly triggers?: readonly Trigger[];
  /** What in its query keeps the engine from passing writes on to the table below: `GROUP BY`. */
  readonly readOnly?: string;
  /** Writes that a rule of the view takes. */
  readonly takes?: readonly RewriteRule['event'][];
  readonly rights?: readonly Right[];
  /** MySQL: the account that DEFINER names. */
  readonly definer?: string;
  readonly options: Readonly<Record<string, string>>;
  readonly comment?: string;
  readonly origin: Origin;
}

export interface Sequence extends QualifiedName {
  readonly kind: 'sequence';
  readonly type?: SqlType;
  readonly ownedBy?: { readonly table: QualifiedName; readonly column: string };
  readonly options: Readonly<Record<string, string>>;
  readonly origin: Origin;
}

/** The place of an index among the relations: names are taken from one pool. */
export interface IndexEntry extends QualifiedName {
  readonly kind: 'index';
  readonly table: QualifiedName;
}

export type Relation = Table | View | Sequence | IndexEntry;

export interface Routine extends QualifiedName {
  readonly kind: 'function' | 'procedure' | 'aggregate';
  /** Types of the input arguments, canonical: with the name they are the identity of the routine. */
  readonly arguments: readonly string[];
  readonly returns?: string;
  readonly language: string;
  readonly volatility: Volatility;
  readonly securityDefiner: boolean;
  /** MySQL: the account that DEFINER names. */
  readonly definer?: string;
  /** Parameters that its body pastes into a statement that it runs, where they can say more than a value. */
  readonly pasted?: readonly string[];
  readonly settings: readonly string[];
  /** What the body names, as far as it could be read. */
  readonly uses: readonly Usage[];
  readonly body: string;
  /** The body is SQL of the statement itself (BEGIN ATOMIC, RETURN), not a string. */
  readonly atomic?: boolean;
  /** Names of the input arguments, and whether a call may leave them out: a replacement has to keep both. */
  readonly parameters?: readonly { readonly name?: string; readonly optional: boolean }[];
  /** What stands in the parentheses behind its name: modes, names, types and defaults of the arguments. */
  readonly signature?: string;
  /** STRICT, PARALLEL SAFE, COST 5 and their like, each by its first word; what the engine takes for said is left out. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly origin: Origin;
}
