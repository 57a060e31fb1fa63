import type { SourceSpan } from './span.ts';
import type { DialectId } from './target.ts';

export const frameworks = [
  'plain',
  'prisma',
  'flyway',
  'golang-migrate',
  'goose',
  'dbmate',
  'sqlx',
  'diesel',
  'drizzle',
  'supabase',
  'liquibase',
  'node-pg-migrate',
  'sqitch',
  'rails-structure',
] as const;
/** A migration tool whose files the gate knows. */
export type Framework = (typeof frameworks)[number];

/** A file as a host gives it; `path` is relative to the repository's root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** The engine that its SQL is for, where that is known. */
  readonly dialect?: DialectId | undefined;
}

/**
 * Who opens a transaction around a part of a file, and how its text reaches the server.
 * `wrapped`: the tool opens one and commits it. `one-string`: the text is sent as one query string, so that
 * several statements share an implicit transaction. `each`: statement by statement, each on its own.
 */
export type Sending = 'wrapped' | 'one-string' | 'each';

/** A stretch of a file that the tool runs as one piece. */
export interface MigrationSection {
  readonly direction: 'up' | 'down';
  /** Half-open offsets into the text of the file. */
  readonly start: number;
  readonly end: number;
  readonly sending: Sending;
  /** A word for people about where `sending` comes from: `dbmate wraps each migration in a transaction`. */
  readonly because: string;
  /** Statements that the tool sends whole although they hold semicolons: goose's StatementBegin … StatementEnd. */
  readonly whole?: readonly { readonly start: number; readonly end: number }[];
  /** Text between `start` and `end` that never reaches the server: psql's commands and COPY data, a tool's delimiters. Blank it out before parsing. */
  readonly skip?: readonly { readonly start: number; readonly end: number }[];
  /** The transaction that the tool opens stays open over all files that it runs at once (drizzle, node-pg-migrate). */
  readonly sharedByRun?: boolean;
  /** Engines on which the tool runs it (Liquibase's `dbms:`); absent: on all. */
  readonly dialects?: readonly DialectId[];
}

/** What is wrong with a directive or a file's name, in a sentence. */
export interface MigrationComplaint {
  readonly span: SourceSpan;
  readonly message: string;
}

export interface MigrationFile {
  readonly path: string;
  readonly text: string;
  readonly framework: Framework;
  /** What the tool compares; undefined for files that run outside the order (Flyway's repeatable ones). */
  readonly version?: string;
  readonly description: string;
  /** `schema`: a whole schema dump (structure.sql) that stands for the history before it. */
  readonly role: 'versioned' | 'repeatable' | 'undo' | 'schema' | 'baseline';
  readonly sections: readonly MigrationSection[];
  readonly complaints: readonly MigrationComplaint[];
}

/** What one migration tool's folder, names and directives mean. */
export interface Layout {
  readonly framework: Framework;
  /** For people: `Flyway`. */
  readonly title: string;
  /** Page of the tool's documentation that these facts come from. */
  readonly source: string;
  /** Folders in which the tool's files lie by convention, as globs relative to the repository's root. */
  readonly conventional: readonly string[];
  /** Files that hold settings for migrations: `*.sql.conf`, `metadata.toml`, `sqitch.plan`. They are read beside the migrations. */
  readonly companions: readonly string[];
  /**
   * How surely a folder's files are this tool's: 0 no, 1 maybe, 2 by the names, 3 by a marker of the tool (a config file or directive).
   * `paths` are all paths of the folder, `sample` the texts of a few of them and of the manifests above it (go.mod, Cargo.toml, package.json, pom.xml).
   */
  recognise(folder: string, paths: readonly string[], sample: readonly SourceFile[], repositoryPaths: readonly string[]): 0 | 1 | 2 | 3;
  /** Whether the path is a migration of this tool (up, down or repeatable), by its name alone. */
  claims(path: string): boolean;
  /** Reads name, directives and sections. `companions` are the companion files by path. */
  read(file: SourceFile, companions: ReadonlyMap<string, string>): MigrationFile;
  /** The order in which the tool runs its files. */
  compare(a: MigrationFile, b: MigrationFile): number;
  /** The order where the tool keeps it in a file (drizzle's journal, sqitch's plan): paths in order. */
  orderFrom?(companions: ReadonlyMap<string, string>): readonly string[] | undefined;
  /** Whether a version below one that has run is refused or skipped by the tool, so that out of order is a fault. */
  readonly ordered: boolean;
}

/** What the pull request did to a file. */
export type FileStatus = 'added' | 'modified' | 'renamed' | 'deleted';

/** One file of the change, seen as a migration. */
export interface ChangedFile {
  readonly path: string;
  readonly status: FileStatus;
  readonly previousPath?: string;
  /** Text on the base commit; undefined where it was added. */
  readonly before?: string;
  /** Text at the head; undefined where it was deleted. */
  readonly after?: string;
}
