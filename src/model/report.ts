import type { Catalog } from './catalog.ts';
import type { Finding, Suppression, Severity } from './finding.ts';
import type { Effects } from './effects.ts';
import type { FailOn } from './policy.ts';
import type { Framework } from './migration.ts';
import type { Place, SourceSpan } from './span.ts';
import type { Target } from './target.ts';

export interface OpaqueStatement {
  readonly file: string;
  readonly line: number;
  readonly why: string;
  readonly span: SourceSpan;
  readonly place: Place;
}

/** What one statement of the pull request does: a row of the lock timeline. */
export interface TimelineRow {
  readonly file: string;
  readonly line: number;
  readonly statement: string;
  readonly transaction: number;
  readonly effects: Effects;
}

/** One set of migrations that was judged: a folder, its tool and its engine. */
export interface JudgedSource {
  readonly target: Target;
  /** Whether the version was told (policy, flag) or assumed. */
  readonly versionFrom: 'policy' | 'flag' | 'assumed';
  readonly framework: Framework;
  readonly folder: string;
  readonly historyFiles: number;
  readonly files: readonly string[];
  /** The versions by which the tool knows the judged files, by path. */
  readonly versions?: ReadonlyMap<string, string>;
  readonly before: Catalog;
  readonly after: Catalog;
  readonly timeline: readonly TimelineRow[];
}

export interface UsedException {
  readonly suppression: Suppression;
  readonly rule: string;
  readonly findings: number;
}

/** A person's word that lets a failing change pass. */
export interface Override {
  readonly by: string;
  readonly label: string;
}

/** One value that every reporter reads. */
export interface Report {
  readonly verdict: 'pass' | 'fail';
  /** Whose word made a pass of a failure. */
  readonly overridden?: Override;
  /** The only people whose word could do that, where the policy names them for all that fails here. */
  readonly approvers?: readonly string[];
  readonly failOn: FailOn;
  /** Sorted: what counts first, then by severity, file and place. Suppressed and subsumed ones stay in. */
  readonly findings: readonly Finding[];
  readonly opaque: readonly OpaqueStatement[];
  readonly opaqueSeverity: Severity | 'off';
  readonly sources: readonly JudgedSource[];
  readonly exceptions: readonly UsedException[];
  /** Sentences about the run as a whole: no history found, version assumed, files skipped. */
  readonly remarks: readonly string[];
  /** The files that the policy was made of, and where from. */
  readonly policy: { readonly sources: readonly string[]; readonly from: 'base' | 'head' | 'working-tree' | 'default' };
  readonly files: number;
  readonly statements: number;
  readonly durationMs: number;
  /** Texts of the judged files by path, for excerpts. */
  readonly texts: ReadonlyMap<string, string>;
  /** False when the change could not be seen whole. */
  readonly complete: boolean;
}
