import type { QualifiedName } from './names.ts';
import type { SourceSpan } from './span.ts';
import type { Version } from './target.ts';

/** PostgreSQL's table lock modes, weakest first, and the metadata locks of MySQL and the file lock of SQLite. */
export const lockModes = [
  'ACCESS SHARE',
  'ROW SHARE',
  'ROW EXCLUSIVE',
  'SHARE UPDATE EXCLUSIVE',
  'SHARE',
  'SHARE ROW EXCLUSIVE',
  'EXCLUSIVE',
  'ACCESS EXCLUSIVE',
] as const;
export type LockMode =
  | (typeof lockModes)[number]
  | 'MDL SHARED READ'
  | 'MDL SHARED WRITE'
  | 'MDL SHARED UPGRADABLE'
  | 'MDL SHARED NO WRITE'
  | 'MDL EXCLUSIVE'
  | 'DATABASE WRITE';

/** What others cannot do while a lock is held. */
export type Blocks = 'nothing' | 'schema-changes' | 'writes' | 'reads-and-writes';

export interface Lock {
  readonly relation: QualifiedName;
  readonly mode: LockMode;
  readonly blocks: Blocks;
  /** `parent`: the referenced side of a foreign key; `child`: a referencing table; `partition`, `index`, `view` likewise. */
  readonly role: 'target' | 'parent' | 'child' | 'partition' | 'partitioned-parent' | 'default-partition' | 'index' | 'view' | 'dependent' | 'source';
}

/** Why the engine has to read or copy a relation: what rules ask for, instead of knowing versions themselves. */
export type WorkReason =
  | 'volatile-default'
  | 'constant-default'
  | 'identity'
  | 'stored-generated'
  | 'constrained-domain'
  | 'type-change'
  | 'type-change-index'
  | 'type-change-recheck'
  | 'set-expression'
  | 'verify-not-null'
  | 'verify-check'
  | 'verify-foreign-key'
  | 'verify-partition'
  | 'verify-default-partition'
  | 'verify-domain'
  | 'build-index'
  | 'build-unique'
  | 'build-primary-key'
  | 'build-exclusion'
  | 'rebuild-index'
  | 'set-logged'
  | 'set-access-method'
  | 'set-tablespace'
  | 'vacuum-full'
  | 'cluster'
  | 'refresh'
  | 'populate'
  | 'write-rows'
  | 'copy-algorithm'
  /** MySQL: ALGORITHM=COPY is asked for, and a cheaper way would serve. */
  | 'copy-asked'
  | 'rebuild-table'
  | 'change-partitions'
  | 'convert-charset';

/** Work that grows with the size of a relation. */
export interface Work {
  readonly kind: 'scan' | 'index-build' | 'rewrite';
  readonly relation: QualifiedName;
  readonly because: WorkReason;
  /** The column, constraint or index that it is done for. */
  readonly object?: string;
  /** The strongest of what others cannot do to that relation while it runs. */
  readonly blocks: Blocks;
  /** MySQL: the clause would take an instant in a statement of its own. */
  readonly beside?: true;
}

/** The engine refuses the statement in this state: the deploy fails. */
export interface Refusal {
  readonly code: RefusalCode;
  /** A whole sentence in the engine's terms, naming the objects. */
  readonly message: string;
  readonly sqlstate?: string;
  /** MySQL and MariaDB: the number of the error. */
  readonly errno?: number;
  /** It only fails when the table has rows (or rows of a kind). */
  readonly onlyWithRows?: boolean;
  /** The part of the statement that it is about, where that is told. */
  readonly span?: SourceSpan;
}

export type RefusalCode =
  | 'unknown-relation'
  | 'unknown-column'
  | 'unknown-type'
  | 'unknown-routine'
  | 'unknown-schema'
  | 'unknown-constraint'
  | 'unknown-index'
  | 'unknown-object'
  | 'name-taken'
  | 'duplicate-column'
  | 'wrong-kind'
  | 'signature-changed'
  | 'others-depend'
  | 'used-by-view'
  | 'used-by-generated-column'
  | 'used-by-policy'
  | 'used-by-trigger'
  | 'used-by-rule'
  | 'used-by-routine'
  | 'used-by-publication'
  | 'transaction-forbidden'
  | 'transaction-required'
  | 'partitioned-concurrently'
  | 'unique-misses-partition-key'
  | 'not-valid-on-partitioned'
  | 'partition-overlaps'
  | 'no-unique-index'
  | 'references-not-unique'
  | 'type-mismatch'
  | 'column-count-mismatch'
  | 'cannot-cast'
  | 'view-columns-changed'
  | 'enum-value-uncommitted'
  | 'enum-value-exists'
  | 'index-backs-constraint'
  | 'multiple-primary-keys'
  | 'not-null-without-default'
  | 'immutable-required'
  | 'value-not-allowed'
  | 'no-arbiter-index'
  | 'unsupported'
  | 'newer-syntax'
  | 'algorithm-refused'
  | 'lock-refused'
  | 'index-needed-by-foreign-key'
  | 'key-too-long'
  | 'row-too-large'
  | 'invalid-definition';

/** Data that is gone when the statement has run. */
export interface Loss {
  readonly what: 'table' | 'column' | 'rows' | 'schema' | 'database' | 'type' | 'view-data' | 'enum-value' | 'precision';
  readonly name: string;
}

/** Another object that goes, or changes, along with what the statement names. */
export interface Collateral {
  readonly what:
    | 'index'
    | 'constraint'
    | 'foreign-key'
    | 'view'
    | 'materialized-view'
    | 'trigger'
    | 'sequence'
    | 'column'
    | 'table'
    | 'type'
    | 'default'
    | 'policy'
    | 'rule'
    | 'routine'
    | 'publication'
    | 'partition'
    /** MySQL: what a column had and MODIFY or CHANGE does not repeat: `AUTO_INCREMENT`, `DEFAULT`, `COMMENT` … */
    | 'attribute';
  readonly name: string;
  readonly table?: QualifiedName;
  /** Of an attribute: the column that had it. */
  readonly column?: string;
  readonly how: 'dropped' | 'rebuilt' | 'broken' | 'changed';
}

/** What one change does, on one target, in one state. All of it comes from a dialect's tables of facts. */
export interface Effects {
  readonly locks: readonly Lock[];
  readonly work: readonly Work[];
  readonly losses: readonly Loss[];
  readonly collateral: readonly Collateral[];
  readonly refusals: readonly Refusal[];
  /** The statement may not run in a transaction block (even where none is open now). */
  readonly forbidsTransaction: boolean;
  /** The statement commits whatever transaction is open (MySQL). */
  readonly commitsImplicitly: boolean;
  /** MySQL: how the engine does it, of the ways that serve. */
  readonly algorithm?: 'instant' | 'nocopy' | 'inplace' | 'copy';
  /** MySQL: the weakest LOCK= that serves; a statement may ask for more. */
  readonly weakestLock?: 'none' | 'shared' | 'exclusive';
  readonly certainty: { readonly kind: 'known' } | { readonly kind: 'assumed'; readonly because: string };
  readonly source: { readonly manual: string; readonly since?: Version };
}

/** A change that no one notices. */
export const noEffects: Effects = {
  locks: [],
  work: [],
  losses: [],
  collateral: [],
  refusals: [],
  forbidsTransaction: false,
  commitsImplicitly: false,
  certainty: { kind: 'known' },
  source: { manual: '' },
};

const blockingOrder: readonly Blocks[] = ['nothing', 'schema-changes', 'writes', 'reads-and-writes'];

/** The stronger of two degrees of blocking. */
export function strongerBlocks(a: Blocks, b: Blocks): Blocks {
  return blockingOrder.indexOf(a) >= blockingOrder.indexOf(b) ? a : b;
}

/** Whether writers (and so perhaps readers) wait. */
export function blocksTraffic(blocks: Blocks): boolean {
  return blocks === 'writes' || blocks === 'reads-and-writes';
}

/** What a PostgreSQL lock mode keeps others from. Source: manual, 13.3.1 Table-Level Locks, Table 13.2. */
export function blocksOf(mode: LockMode): Blocks {
  switch (mode) {
    case 'ACCESS EXCLUSIVE':
    case 'MDL EXCLUSIVE':
      return 'reads-and-writes';
    case 'SHARE':
    case 'SHARE ROW EXCLUSIVE':
    case 'EXCLUSIVE':
    case 'MDL SHARED NO WRITE':
    case 'DATABASE WRITE':
      return 'writes';
    case 'SHARE UPDATE EXCLUSIVE':
    case 'ROW EXCLUSIVE':
    case 'ROW SHARE':
    case 'ACCESS SHARE':
    case 'MDL SHARED READ':
    case 'MDL SHARED WRITE':
    case 'MDL SHARED UPGRADABLE':
      return mode === 'ACCESS SHARE' || mode === 'ROW SHARE' ? 'nothing' : 'schema-changes';
  }
}

/** Modes that exclude each other. Source: manual, 13.3.1, Table 13.2 Conflicting Lock Modes. */
const conflicting: Readonly<Partial<Record<LockMode, readonly LockMode[]>>> = {
  'ACCESS SHARE': ['ACCESS EXCLUSIVE'],
  'ROW SHARE': ['EXCLUSIVE', 'ACCESS EXCLUSIVE'],
  'ROW EXCLUSIVE': ['SHARE', 'SHARE ROW EXCLUSIVE', 'EXCLUSIVE', 'ACCESS EXCLUSIVE'],
  'SHARE UPDATE EXCLUSIVE': ['SHARE UPDATE EXCLUSIVE', 'SHARE', 'SHARE ROW EXCLUSIVE', 'EXCLUSIVE', 'ACCESS EXCLUSIVE'],
  SHARE: ['ROW EXCLUSIVE', 'SHARE UPDATE EXCLUSIVE', 'SHARE ROW EXCLUSIVE', 'EXCLUSIVE', 'ACCESS EXCLUSIVE'],
  'SHARE ROW EXCLUSIVE': ['ROW EXCLUSIVE', 'SHARE UPDATE EXCLUSIVE', 'SHARE', 'SHARE ROW EXCLUSIVE', 'EXCLUSIVE', 'ACCESS EXCLUSIVE'],
  EXCLUSIVE: ['ROW SHARE', 'ROW EXCLUSIVE', 'SHARE UPDATE EXCLUSIVE', 'SHARE', 'SHARE ROW EXCLUSIVE', 'EXCLUSIVE', 'ACCESS EXCLUSIVE'],
  'ACCESS EXCLUSIVE': lockModes,
};

/** Whether nobody can get the one lock while somebody else holds the other. */
export function excludes(a: LockMode, b: LockMode): boolean {
  return conflicting[a]?.includes(b) ?? false;
}
