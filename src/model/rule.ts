import type { ChangeKind, ChangeOf, SchemaChange } from './change.ts';
import type { DatabaseState } from './catalog.ts';
import type { StillUsed } from './code.ts';
import type { Effects, Refusal } from './effects.ts';
import type { Consequence, Family, RelatedPlace, RuleId, Severity, Wait } from './finding.ts';
import type { ChangedFile, Framework, MigrationFile, MigrationSection } from './migration.ts';
import type { QualifiedName } from './names.ts';
import type { Table, View } from './objects.ts';
import type { ApplicationTransaction, DeclaredDependency } from './policy.ts';
import type { JudgedQuery } from './query.ts';
import type { SourceSpan } from './span.ts';
import type { Statement } from './statement.ts';
import type { DialectId, Target } from './target.ts';

/** One change of the pull request, with what stood before and after it, and what it does. */
export interface Step<K extends ChangeKind = ChangeKind> {
  readonly change: ChangeOf<K>;
  readonly statement: Statement;
  readonly file: MigrationFile;
  readonly section: MigrationSection;
  readonly before: DatabaseState;
  readonly after: DatabaseState;
  readonly effects: Effects;
  readonly target: Target;
  /** The table that the change is about, as it stood before; for a new table, as it is after. */
  readonly table?: Table;
  readonly view?: View;
  /** A number for each transaction of the run, so that two steps can be told to share one. */
  readonly transaction: number;
  /** A later ROLLBACK takes it back: it locked and worked while it ran, and nothing of it stays. */
  readonly rolledBack?: boolean;
  /** A schema dump no longer has what the change takes away; how it went is not told. */
  readonly gone?: true;
}

/** A statement of the pull request, readable or not. */
export interface JudgedStatement {
  readonly statement: Statement;
  readonly file: MigrationFile;
  readonly section: MigrationSection;
  readonly steps: readonly Step[];
}

/** One migration file of the pull request, as it ran. */
export interface JudgedFile {
  readonly file: MigrationFile;
  readonly statements: readonly JudgedStatement[];
  readonly steps: readonly Step[];
  readonly before: DatabaseState;
  /** The state at the end of the file, before the tool closes what is open. */
  readonly after: DatabaseState;
}

/** What comes of a migration's way back when it runs upon what the migration leaves. */
export interface Undoing {
  /** The file that it is written in: the migration itself, or one of its own. */
  readonly file: MigrationFile;
  readonly span: SourceSpan;
  readonly statements: number;
  /** False where a statement of either way could not be read or followed. */
  readonly isCertain: boolean;
  readonly refused: readonly { readonly span: SourceSpan; readonly refusal: Refusal }[];
  /** In what the schema is not as it was; `of` names the table that it is a part of. */
  readonly left: readonly {
    readonly what: string;
    readonly name: string;
    readonly of?: QualifiedName;
    readonly how: 'added' | 'removed' | 'changed' | 'renamed';
    /** In which properties it differs. */
    readonly aspects: readonly string[];
  }[];
}

/** A file that a tool keeps beside the migrations, and that every migration changes too. */
export interface Beside {
  readonly path: string;
  readonly what: 'checksums' | 'schema';
  /** Whether the pull request touches it. */
  readonly isChanged: boolean;
}

/** Everything that the pull request does to one set of migrations. */
export interface ChangeSet {
  readonly files: readonly JudgedFile[];
  readonly steps: readonly Step[];
  readonly before: DatabaseState;
  readonly after: DatabaseState;
  readonly target: Target;
  readonly framework: Framework;
  /** The migrations that stood on the base branch, in order. */
  readonly history: readonly MigrationFile[];
  /** Every migration file that the pull request touches, as git sees it. */
  readonly changed: readonly ChangedFile[];
  /** What the tool says of order: whether a version below the newest is a fault, and how versions compare. */
  readonly order: { readonly strict: boolean; compare(a: MigrationFile, b: MigrationFile): number };
  /** The step whose change stands at this place. */
  readonly stepAt: (span: SourceSpan) => Step | undefined;
  /** Migration of a changed path as it stood on the base branch. */
  readonly baseFile: (path: string) => MigrationFile | undefined;
  /** Reads a text as a token stream, so that comments and blanks do not count. */
  readonly tokens: (text: string) => string;
  /** Runs the way back of a migration; undefined where none is written. */
  readonly undo: (file: JudgedFile) => Undoing | undefined;
  /** Tries one more change upon what the pull request leaves; undefined where the engine has no words for it. */
  readonly attempt: (change: SchemaChange) => Attempt | undefined;
  readonly beside: readonly Beside[];
  /** Every migration of the folder; one of them may hold the way back of another. */
  readonly all: readonly MigrationFile[];
  /** What the policy says of the application's transactions. */
  readonly transactions: readonly ApplicationTransaction[];
  /** What the pull request takes away or renames although code at its head still uses it, as far as the policy lets code be searched. */
  readonly stillUsed: readonly StillUsed[];
  /** The application's queries, as far as the policy names them or code search finds them, held to the schema before and after. */
  readonly queries: readonly JudgedQuery[];
  /** Whether the policy calls the table hot; takes the name that people read. */
  readonly isHot: (table: string) => boolean;
  /** Whether the policy says that it has so few rows that reading it whole hurts no one. */
  readonly isSmall: (table: string) => boolean;
  /** The functional dependencies that the policy states for a table; takes the name that people read. */
  readonly dependenciesOf: (table: string) => readonly DeclaredDependency[];
}

/** What a change leaves that was only tried, and what the engine holds against it. */
export interface Attempt {
  readonly after: DatabaseState;
  readonly refusals: readonly Refusal[];
}

/** The placeholders of a message: `'Building {index} …'` → `'index'`. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
export type MessageData<Text extends string> = Readonly<Record<Placeholders<Text>, string | number>>;

/** A safe rewrite in changes: the dialect writes it, the engine proves it. What is not proved is not shown. */
export type Proposal =
  /** Replaces the whole statement. */
  | { readonly kind: 'replace'; readonly title: string; readonly changes: readonly SchemaChange[] }
  | {
      readonly kind: 'plan';
      readonly title: string;
      readonly steps: readonly ProposedStep[];
      /** `after`: its steps follow upon the whole pull request, instead of standing for the author's statement. */
      readonly from?: 'after';
    };

export interface ProposedStep {
  readonly title: string;
  readonly changes?: readonly SchemaChange[];
  /** For what changes cannot say, such as a batched backfill. Not proved beyond being read. */
  readonly sql?: string;
  readonly phase: 'expand' | 'backfill' | 'validate' | 'switch-code' | 'contract';
  readonly transaction: 'own' | 'forbidden';
}

export interface Problem {
  readonly messageId: string;
  readonly message: string;
  /** The names that the message holds. */
  readonly names?: readonly string[];
  /** The offending part; the change's own span where it is left out. */
  readonly span: SourceSpan;
  readonly statement?: SourceSpan;
  readonly subject: string;
  readonly table?: string;
  readonly effects?: Effects;
  readonly proposals: readonly Proposal[];
  readonly certainty?: Effects['certainty'];
  readonly fileLevel?: boolean;
  readonly waits?: readonly Wait[];
  readonly related?: readonly RelatedPlace[];
}

/** Where a problem lies, as far as a rule wants to say more than the change does. */
export interface ProblemPlace {
  readonly span?: SourceSpan;
  /** The whole statement and its effects, where the problem was found from the schema or among several steps. */
  readonly statement?: SourceSpan;
  readonly effects?: Effects;
  readonly subject?: string;
  readonly table?: string;
  readonly proposals?: readonly Proposal[];
  readonly certainty?: Effects['certainty'];
  readonly fileLevel?: boolean;
  readonly waits?: readonly Wait[];
  readonly related?: readonly RelatedPlace[];
}

export interface Tools<Options, Messages extends Readonly<Record<string, string>>> {
  readonly options: Options;
  problem<Id extends keyof Messages & string>(id: Id, data: MessageData<Messages[Id]>, place?: ProblemPlace): Problem;
}

/** How the engine makes problems for a step, statement, file or change set. */
export interface ProblemContext {
  readonly span: SourceSpan;
  readonly statement?: SourceSpan;
  readonly subject: string;
  readonly table?: string;
  readonly effects?: Effects;
}

export interface Example {
  /** What stood before the pull request. */
  readonly given?: string;
  readonly bad: string;
  /** Ends in the same schema as `bad`, unless `differs` says why not. */
  readonly good?: string;
  readonly differs?: string;
  readonly dialect?: DialectId;
  readonly version?: string;
  readonly framework?: Framework;
  /** File name, where the tool reads something from it. */
  readonly file?: string;
  /** What the policy says under `dependencies`. */
  readonly declares?: Readonly<Record<string, readonly string[]>>;
  /** What stands in the file that the policy names under `queries`. */
  readonly queries?: readonly string[];
  /** Options of the rule, where its defaults say nothing of it. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** What a rule says in the words of one engine, where these are others; what is left out is said as for every engine. */
interface Wording {
  readonly docs?: Partial<Rule['docs']>;
  /** By the message's id; with no placeholders but those of the message that it stands for. */
  readonly messages?: Readonly<Record<string, string>>;
}

/** A rule with its types closed over: what the registry, the engine, the documentation and the policy see. */
export interface Rule {
  readonly id: RuleId;
  readonly family: Family;
  /** One sentence, in the present tense. */
  readonly summary: string;
  readonly consequence: Consequence;
  /** What it counts as where no policy says more. `off`: only where a policy asks for it. */
  readonly severity: Severity | 'off';
  readonly dialects: readonly DialectId[];
  readonly docs: {
    readonly when: string;
    readonly effect: string;
    readonly instead: string;
    /** Pages of the engine's manual. */ readonly sources?: readonly string[];
  };
  readonly messages: Readonly<Record<string, string>>;
  readonly inDialect?: Readonly<Partial<Record<DialectId, Wording>>>;
  readonly options: { readonly schema: object; readonly defaults: Readonly<Record<string, unknown>> };
  readonly examples: readonly Example[];
  /** It names what is known to fail, not what may: its findings are said before all else of their severity. */
  readonly proof?: true;
  /** Rules that say less of the same root cause: their findings on the same statement and subject are folded into this one's. */
  readonly subsumes: readonly RuleId[];
  /** Change kinds that `checkStep` wants to see. */
  readonly kinds: readonly ChangeKind[];
  /** `refused`: `checkStatement` is only shown statements that the engine of the database refuses. */
  readonly statements?: 'all' | 'refused';
  checkStep(step: Step, options: Readonly<Record<string, unknown>>): Iterable<Problem>;
  checkStatement?(statement: JudgedStatement, options: Readonly<Record<string, unknown>>): Iterable<Problem>;
  checkFile?(file: JudgedFile, options: Readonly<Record<string, unknown>>): Iterable<Problem>;
  checkChangeSet?(changeSet: ChangeSet, options: Readonly<Record<string, unknown>>): Iterable<Problem>;
}

/** What a rule says on an engine. MariaDB speaks MySQL's words where it has none of its own. */
export function wordingOf(rule: Pick<Rule, 'docs' | 'messages' | 'inDialect'>, dialect: DialectId | undefined): Pick<Rule, 'docs' | 'messages'> {
  const own = dialect && (rule.inDialect?.[dialect] ?? (dialect === 'mariadb' ? rule.inDialect?.mysql : undefined));
  return { docs: { ...rule.docs, ...own?.docs }, messages: { ...rule.messages, ...own?.messages } };
}
