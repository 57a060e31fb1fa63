import type { CodeSearch } from './code.ts';
import type { Consequence, Family, RuleId, Severity, Suppression } from './finding.ts';
import type { Framework } from './migration.ts';
import type { DialectId, Version } from './target.ts';

/** Where a policy is looked for. */
export const defaultPolicyPath = '.github/lockkeeper.yml';

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

/** Files that hold the application's queries. */
export interface QueryPaths {
  readonly paths: readonly string[];
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
  readonly queries?: QueryPaths;
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
  readonly queries?: QueryPaths;
  readonly dependencies: readonly DeclaredDependency[];
  readonly exceptions: readonly ExceptionStanding[];
  readonly approvers: readonly PolicyApprovers[];
  readonly inlineExceptions: Policy['inlineExceptions'];
}

/** A finding as far as two runs are compared by it: one of this program, or one that a report of another version tells. */
export interface ComparedFinding {
  readonly rule: string;
  readonly fingerprint: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  /** Why it does not count. */
  readonly suppressedBy?: Suppression['by'];
  readonly isFolded: boolean;
}

/** A run over all migrations, to be compared with another. */
export interface ComparedRun {
  /** The version of this program that judged, where a report tells it. */
  readonly version?: string;
  readonly findings: readonly ComparedFinding[];
  readonly failOn: FailOn;
  /** Statements that cannot be read, and how that is judged. */
  readonly opaque: number;
  readonly opaqueSeverity: Severity | 'off';
  readonly files: number;
}

/** A finding that fails in one run only, and what it is in the other one; absent where that one does not find it at all. */
export interface TurnedFinding {
  readonly finding: ComparedFinding;
  readonly other?: ComparedFinding;
}

/** What another policy, or another version of this program, makes of the same migrations. */
export interface PolicyComparison {
  /** The versions that judged, where they are not the same. */
  readonly versions?: { readonly before: string; readonly after: string };
  readonly newlyFails: readonly TurnedFinding[];
  readonly newlyPasses: readonly TurnedFinding[];
  readonly stillFails: number;
  /** Statements that cannot be read and fail for that. */
  readonly unread: { readonly before: number; readonly after: number };
  /** How many migrations were judged. */
  readonly files: { readonly before: number; readonly after: number };
}
