import type { ExtensionParts } from './extensions.ts';
import type { SchemaChange } from './change.ts';
import type { Catalog, DatabaseState, Session } from './catalog.ts';
import type { Effects } from './effects.ts';
import type { Statement } from './statement.ts';
import type { DialectId, Target, Version } from './target.ts';

/** What the catalog must know of an engine's habits to do as it does. */
export interface CatalogTraits {
  /** Schemas that stand in an empty database, the default one first. */
  readonly schemas: readonly string[];
  /** Indexes and tables take their names from one pool (PostgreSQL, SQLite), or indexes are named within their table (MySQL). */
  readonly indexNames: 'per-schema' | 'per-table';
  /** MySQL and MariaDB make an index for a foreign key that has none. */
  readonly foreignKeyMakesIndex: boolean;
  /** The name that the engine gives to what a statement leaves unnamed; `isTaken` tells names that are in use. */
  nameFor(
    what: 'primary-key' | 'unique' | 'foreign-key' | 'check' | 'exclude' | 'not-null' | 'index' | 'sequence',
    table: string,
    columns: readonly string[],
    isTaken: (name: string) => boolean,
  ): string;
  /** A name as canonical expression texts write it; names follow renames inside of them. */
  quoteName?(name: string): string;
  /**
   * Whose names are the same in any case: of columns, indexes and constraints in MySQL, of everything in SQLite. Names of a
   * change are brought to the spelling that the catalog has before it is applied.
   */
  readonly anyCase?: 'members' | 'all';
  /** What an extension brings; undefined for one that is not known. */
  extensionParts?(name: string): ExtensionParts | undefined;
  /** A foreign key may name a table that does not exist (SQLite, MySQL without foreign_key_checks). */
  readonly parentMayBeMissing?: boolean;
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

/** An engine: how its SQL is read, what its statements do, and how changes are written as its SQL. */
export interface Dialect {
  readonly id: DialectId;
  readonly title: string;
  /** The version that is assumed where none is told, and the range that is known. */
  readonly versions: { readonly assumed: Version; readonly oldest: Version; readonly newest: Version };
  readonly traits: CatalogTraits;
  /** Makes the reader ready; called once before anything is read. */
  load(): Promise<void>;
  initialSession(target: Target): Session;
  /** Reads statements; never throws: what cannot be read is opaque. */
  read(task: ReadingTask): readonly Statement[];
  /** What a change does in a state. Total, and never throws. */
  effects(change: SchemaChange, before: DatabaseState, target: Target): Effects;
  /** What the routines do that a change calls, as changes of their own; empty where it calls none that can be followed. */
  follow(change: SchemaChange, before: DatabaseState, target: Target): readonly SchemaChange[];
  /** A canonical token stream of a text: two texts that differ in comments, blanks or the case of keywords have the same one. */
  tokens(text: string): string;
  /** Writes a change as one statement without its semicolon; undefined where this engine has no such statement. */
  render(change: SchemaChange): string | undefined;
  /** Writes a whole schema as SQL that an empty database takes. */
  renderSchema(catalog: Catalog): string;
}
