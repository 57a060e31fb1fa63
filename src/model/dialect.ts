import type { ExtensionParts } from './extensions.ts';
import type { SchemaChange } from './change.ts';
import type { Catalog, DatabaseState, Session } from './catalog.ts';
import type { Effects } from './effects.ts';
import type { Column, Index, Table } from './objects.ts';
import type { KeyConstraint } from './constraints.ts';
import type { QueryTyping, ReadQuery } from './query-tree.ts';
import type { Statement } from './statement.ts';
import type { DialectId, Target, Version } from './target.ts';

/** What the catalog must know of an engine's habits to do as it does. */
export interface CatalogTraits {
  /** Schemas that stand in an empty database, the default one first. */
  readonly schemas: readonly string[];
  /** Indexes and tables take their names from one pool (PostgreSQL, SQLite), or indexes are named within their table (MySQL). */
  readonly indexNames: 'per-schema' | 'per-table';
  /** Where NULL stands in an ascending index that says nothing of it. */
  readonly nullsSort: 'first' | 'last';
  /** MySQL and MariaDB make an index for a foreign key that has none. */
  readonly foreignKeyMakesIndex: boolean;
  /**
   * The name that the engine gives to what a statement leaves unnamed; `isTaken` tells names that are in use, `own` are those of the
   * table's own constraints.
   */
  nameFor(
    what: 'primary-key' | 'unique' | 'foreign-key' | 'check' | 'exclude' | 'not-null' | 'index' | 'sequence',
    table: string,
    columns: readonly string[],
    isTaken: (name: string) => boolean,
    own?: readonly string[],
  ): string;
  /** The one name of every primary key, whatever its statement says (MySQL's `PRIMARY`). */
  readonly primaryKeyName?: string;
  /**
   * How a key is kept where it is not by an index of the constraint's own name: SQLite's keys have indexes under names of its own, and
   * the number of the row needs none. `notNull`: whether a primary key makes its columns NOT NULL.
   */
  keptKey?(
    key: KeyConstraint,
    table: Pick<Table, 'name' | 'columns' | 'indexes' | 'options'>,
  ): { readonly index?: string; readonly notNull: boolean };
  /** Settings that a session takes only outside of a transaction, and silently leaves alone within one. */
  readonly settledInTransaction?: ReadonlySet<string>;
  /** What a constraint is called once its table has another name: MySQL's `orders_ibfk_1` follows, and so do the indexes of SQLite's keys. */
  nameInRenamed?(constraint: string, from: string, to: string): string;
  /** A name as canonical expression texts write it; names follow renames inside of them. */
  quoteName?(name: string): string;
  /**
   * Whose names are the same in any case: of columns, indexes and constraints in MySQL, of everything in SQLite. Names of a
   * change are brought to the spelling that the catalog has before it is applied.
   */
  readonly anyCase?: 'members' | 'all';
  /** What an extension brings; undefined for one that is not known. */
  extensionParts?(name: string): ExtensionParts | undefined;
  /** A foreign key may name a table that does not exist, and a table go that others reference (SQLite, MySQL without foreign_key_checks). */
  readonly parentMayBeMissing?: boolean | ((session: Session) => boolean);
  /** A foreign key needs a unique index over just the columns that it names. */
  readonly referencesUnique: boolean;
  /**
   * `tracked`: the engine knows which views, triggers and expressions use what, binds them to it, and CASCADE takes them along.
   * `by-name`: a view or trigger is a text that is read when it is used; CASCADE has no meaning.
   */
  readonly dependencies: 'tracked' | 'by-name';
  /** Views go on meaning a table or column that gets another name. */
  readonly viewsFollowRenames: boolean | ((session: Session) => boolean);
  /** Whether foreign keys go on meaning a table that gets another name, where a session can turn that off. */
  referencesFollowRenames?(session: Session): boolean;
  /** What becomes of what uses a column that is dropped. Only asked where dependencies are not tracked. */
  readonly droppedColumn: {
    /** `refuses`: where other columns are in it; `holds`: in any case. */
    readonly index: 'goes' | 'loses-part' | 'refuses' | 'holds';
    readonly uniqueIndex: 'goes' | 'loses-part' | 'refuses' | 'holds';
    /** `holds`: on either side; `holds-child`: it keeps its own columns, unless it is stated with the column. */
    readonly foreignKey: 'holds' | 'holds-child';
    /** `goes-if-alone`: where the CHECK names no other column; else the drop is refused. */
    readonly check: 'goes' | 'goes-if-alone' | 'refuses';
  };
  /** Several statements that are sent as one string share a transaction. */
  readonly stringIsTransaction: boolean;
  /** ROLLBACK undoes changes of the schema. */
  readonly transactionalSchema: boolean;
  /** CREATE TABLE … LIKE copies what INCLUDING says, or all but foreign keys; its CHECKs get names of their own where those are a schema's. */
  readonly like: 'chosen' | 'whole' | 'whole-but-names-of-checks';
  /** CREATE TABLE … AS gives its columns the NOT NULL and the default of the columns that they come from. */
  readonly queryKeepsDefaults?: boolean;
  /** Two routines may have one name with other arguments. */
  readonly overloads: boolean;
  /** The version since which a NOT NULL is a constraint with a name. */
  readonly namedNotNull?: Version;
  /** Columns that every table has without saying so. */
  readonly systemColumns: ReadonlySet<string>;
  /** Whether DEFAULT NULL is no default at all, whatever the type. */
  readonly nullIsNoDefault: boolean;
  /** A unique key of a partitioned table may hold the columns of an expression that it is partitioned by. */
  readonly uniqueOverPartitionExpression?: boolean;
  /** A column as the engine keeps it: what a table or its older columns give to one that says nothing of it. */
  columnAsKept?(column: Column, table: Pick<Table, 'options' | 'columns'>, target: Target, session: Session): Column;
  /** An index as the engine keeps it: a prefix that its column has no use for goes, say. */
  indexAsKept?(index: Index, columns: readonly Column[], target: Target): Index;
  /** The options of a table after a statement has said some: a collation gives the character set, say. */
  optionsAsKept?(before: Readonly<Record<string, string>>, stated: Readonly<Record<string, string>>): Readonly<Record<string, string>>;
  /**
   * How many versions the rows of a table have once the statement has run that a change is the first clause of; undefined where that
   * stays as it is.
   */
  rowVersionsAfter?(change: SchemaChange, before: DatabaseState, target: Target): number | undefined;
  /** A column of a table that is converted to another character set. */
  columnInCharset?(column: Column, charset: string, collation: string | undefined, target: Target): Column;
}

/** A stretch of a file to be read. Offsets of spans count from the start of the file. */
export interface ReadingTask {
  readonly file: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Stretches that are one statement although they hold semicolons. */
  readonly whole: readonly { readonly start: number; readonly end: number }[];
  /** History is only replayed: bulk INSERTs need not be read to the last row. */
  readonly depth: 'history' | 'judged';
  readonly target: Target;
}

/** What can be said of an engine before its reader is loaded. */
export interface Engine {
  readonly id: DialectId;
  readonly title: string;
  /** The version that is assumed where none is told, and the range that is known. */
  readonly versions: { readonly assumed: Version; readonly oldest: Version; readonly newest: Version };
}

/** An engine with what it takes to judge it: how its SQL is read, what its statements do, and how changes are written as its SQL. */
export interface Dialect extends Engine {
  readonly traits: CatalogTraits;
  /** Makes the reader ready; called once before anything is read. */
  load(): Promise<void>;
  initialSession(target: Target): Session;
  /** Reads statements; never throws: what cannot be read is opaque. */
  read(task: ReadingTask): readonly Statement[];
  /** What a change does in a state. Total, and never throws. */
  effects(change: SchemaChange, before: DatabaseState, target: Target): Effects;
  /** What the routines do that a change calls, as changes of their own; empty where it calls none that can be followed. */
  follow?(change: SchemaChange, before: DatabaseState, target: Target): readonly SchemaChange[];
  /** A canonical token stream of a text: two texts that differ in comments, blanks or the case of keywords have the same one. */
  tokens(text: string): string;
  /** Reads the queries that an application sends, with `$1` in the places for values; never throws. */
  readQueries(text: string, target: Target): readonly ReadQuery[];
  /** What the engine says of types before a query runs; one that converts whatever it is given has none. */
  readonly typing?: QueryTyping;
  /** Writes a change as one statement without its semicolon; undefined where this engine has no such statement. */
  render(change: SchemaChange): string | undefined;
  /** Writes a whole schema as SQL that an empty database takes. */
  renderSchema(catalog: Catalog): string;
}
