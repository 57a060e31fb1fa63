import type { CodeSearch } from './code.ts';
import type { Consequence, Family, Finding, RuleId, Severity } from './finding.ts';
import type { Framework } from './migration.ts';
import type { DialectId, Version } from './target.ts';

export type FailOn = Severity | 'never';

/** Where in a policy something is written, for people: `.github/lockkeeper.yml:12`. */
export type PolicyPlace = string;

export interface RuleSetting {
  readonly severity?: Severity | 'off';
  /** Options as the rule's schema has them; merged over its defaults. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly from: PolicyPlace;
}

/** Settings that hold everywhere, or for some files or tables. Later layers win; within one: rule over family over consequence. */
export interface PolicyLayer {
  readonly files?: readonly string[];
  readonly tables?: readonly string[];
  readonly rules: Readonly<Partial<Record<RuleId, RuleSetting>>>;
  readonly families: Readonly<Partial<Record<Family, RuleSetting>>>;
  readonly consequences: Readonly<Partial<Record<Consequence, RuleSetting>>>;
}

/** Where migrations lie and what reads them. */
export interface MigrationSource {
  readonly paths: readonly string[];
  readonly dialect?: DialectId;
  readonly version?: Version;
  readonly framework?: Framework;
  readonly from: PolicyPlace;
}

/** What a policy knows of tables: by glob, later entries win. */
export interface TableFacts {
  readonly tables: string;
  /** Expected number of rows; below `small-table-rows` waiting for it hurts no one. */
  readonly rows?: number;
  readonly ignore?: boolean;
  /** The application is at it all the time: several such tables are not to be locked at once. */
  readonly hot?: boolean;
  readonly from: PolicyPlace;
}

/** A transaction of the application, as far as its order of locks goes: what the policy says under `transactions`. */
export interface ApplicationTransaction {
  readonly name: string;
  /** Tables in the order in which it comes to them. */
  readonly uses: readonly { readonly mode: 'reads' | 'writes'; readonly table: string }[];
  readonly from: PolicyPlace;
}

/** A functional dependency that the policy states for the tables of a glob. */
export interface DeclaredDependency {
  readonly tables: string;
  readonly determinant: readonly string[];
  readonly dependent: readonly string[];
  /** Why it holds. */
  readonly reason?: string;
  /** Why storing the values many times is meant: it holds, and no form is broken by it. */
  readonly denormalised?: string;
  /** `.github/lockkeeper.yml:12:9`, for a mistake in it. */
  readonly place: string;
  readonly from: PolicyPlace;
}

export interface PolicyException {
  readonly rule: string;
  readonly files?: readonly string[];
  readonly tables?: readonly string[];
  readonly reason: string;
  readonly expires?: string;
  readonly approvedBy?: string;
  readonly from: PolicyPlace;
}

/** Who may let a failing change pass: for some files or tables, or for everything. Later entries win. */
export interface PolicyApprovers {
  readonly users: readonly string[];
  readonly files?: readonly string[];
  readonly tables?: readonly string[];
  readonly from: PolicyPlace;
}

/** A policy as the engine takes it: checked, presets and extensions folded in. */
export interface Policy {
  readonly failOn: FailOn;
  /** What an unreadable statement counts as. */
  readonly opaque: Severity | 'off';
  readonly migrations: readonly MigrationSource[];
  readonly layers: readonly PolicyLayer[];
  readonly tables: readonly TableFacts[];
  readonly smallTableRows: number;
  readonly transactions?: readonly ApplicationTransaction[];
  readonly dependencies?: readonly DeclaredDependency[];
  /** Which files are searched for code that uses what a migration drops or renames. */
  readonly codeSearch?: CodeSearch;
  readonly exceptions: readonly PolicyException[];
  readonly approvers?: readonly PolicyApprovers[];
  /** Whether `-- lockkeeper: allow …` in SQL counts, and what it must carry. */
  readonly inlineExceptions: { readonly allowed: boolean; readonly requireReason: boolean; readonly requireUntil: boolean };
  /** For people: the files that it was made from. */
  readonly sources: readonly string[];
}

/** How one rule stands where no file or table says otherwise, and who said so. */
export interface RuleStanding {
  readonly rule: RuleId;
  readonly summary: string;
  readonly severity: Severity | 'off';
  /** `default`, or where it is written. */
  readonly from: PolicyPlace;
}

/** How long an exception still holds, counted in days; negative where it is over, undefined where it has no end. */
export interface ExceptionStanding {
  readonly exception: PolicyException;
  readonly daysLeft?: number;
}

/** A policy as `lockkeeper policy check` shows it. */
export interface PolicySummary {
  readonly sources: readonly string[];
  readonly failOn: FailOn;
  readonly opaque: Severity | 'off';
  readonly rules: readonly RuleStanding[];
  /** How many settings hold for some files or tables only. */
  readonly scopedLayers: number;
  readonly migrations: readonly MigrationSource[];
  readonly tables: readonly TableFacts[];
  readonly smallTableRows: number;
  readonly codeSearch: CodeSearch;
  readonly exceptions: readonly ExceptionStanding[];
  readonly approvers: readonly PolicyApprovers[];
  readonly inlineExceptions: Policy['inlineExceptions'];
}

/** A finding that fails under one policy only, and what it is under the other one; absent where that one does not find it at all. */
export interface TurnedFinding {
  readonly finding: Finding;
  readonly other?: Finding;
}

/** What another policy makes of the same migrations. */
export interface PolicyComparison {
  readonly newlyFails: readonly TurnedFinding[];
  readonly newlyPasses: readonly TurnedFinding[];
  readonly stillFails: number;
  /** Statements that cannot be read and fail for that. */
  readonly unread: { readonly before: number; readonly after: number };
  readonly files: number;
}
