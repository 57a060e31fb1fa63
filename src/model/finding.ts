import type { Effects, Lock, Work } from './effects.ts';
import type { Place, SourceSpan } from './span.ts';

export const families = [
  'breaking-change',
  'locking',
  'deploy',
  'index-redundancy',
  'index-design',
  'normal-form',
  'schema',
  'column-type',
  'naming',
  'security',
  'migration',
  'policy',
  'custom',
] as const;
/** A group of rules; the first part of a rule's id. */
export type Family = (typeof families)[number];
export type RuleId = `${Family}/${string}`;

export const consequences = [
  'loses-data',
  'breaks-readers',
  'breaks-writers',
  'blocks-traffic',
  'fails-to-deploy',
  'wastes-resources',
  'weakens-schema',
  'weakens-security',
  'hard-to-undo',
] as const;
/** What comes of it, in one word that a policy can gate on. */
export type Consequence = (typeof consequences)[number];

export const severities = ['error', 'warning', 'notice'] as const;
export type Severity = (typeof severities)[number];

/** Replaces a stretch of the author's file. */
export interface TextEdit {
  readonly span: SourceSpan;
  readonly text: string;
}

export type Phase = 'expand' | 'backfill' | 'validate' | 'switch-code' | 'contract';

export interface PlanStep {
  /** What a person does or sees in this step. */
  readonly title: string;
  readonly sql?: string;
  readonly phase: Phase;
  readonly transaction: 'own' | 'forbidden';
}

/** A way out that has been proved: it reads, it gates nothing, it ends in the same schema unless it says otherwise. */
export type Remedy =
  | { readonly kind: 'edit'; readonly title: string; readonly edits: readonly TextEdit[]; readonly confidence: 'same-schema' | 'needs-review' }
  | { readonly kind: 'plan'; readonly title: string; readonly steps: readonly PlanStep[] }
  | { readonly kind: 'advice'; readonly text: string };

/** Why a finding does not count. It stays in the report. */
export interface Suppression {
  readonly by: 'policy-exception' | 'inline' | 'baseline' | 'small-table' | 'ignored-table';
  readonly reason: string;
  /** `2026-12-31`, the last day on which it holds. */
  readonly until?: string;
  readonly approvedBy?: string;
  /** Where it is written: `.github/lockkeeper.yml:12` or the migration's line. */
  readonly from: string;
}

/** One transaction of a circle of waiting: it holds a table and wants the one that the next holds. */
export interface Wait {
  readonly transaction: string;
  readonly holds: string;
  readonly wants: string;
}

/** Another place that has to do with a finding, such as code that uses what is dropped. */
export interface RelatedPlace {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** What stands there, in a few words. */
  readonly what: string;
}

export interface Finding {
  readonly rule: RuleId;
  readonly family: Family;
  readonly consequence: Consequence;
  readonly severity: Severity;
  /** Whole sentences: what happens to which table. */
  readonly message: string;
  /** The rule's advice: what to do instead. */
  readonly advice: string;
  readonly span: SourceSpan;
  readonly place: Place;
  /** The whole statement; absent for findings about a file. */
  readonly statement?: SourceSpan;
  /** What it is about: `orders`, `orders.note`, `orders_user_id_idx`. */
  readonly subject: string;
  /** The names that the message holds: reporters set them as code. */
  readonly names?: readonly string[];
  /** The table concerned, for policies by table. */
  readonly table?: string;
  readonly locks: readonly Lock[];
  readonly work: readonly Work[];
  readonly losesData: boolean;
  readonly certainty: Effects['certainty'];
  readonly remedies: readonly Remedy[];
  /** Hash of rule, subject and normalised statement: survives line moves; drives comments, baseline, SARIF. */
  readonly fingerprint: string;
  readonly suppression?: Suppression;
  readonly subsumedBy?: RuleId;
  /** The file is deleted, or otherwise not part of the head: no line can carry a comment. */
  readonly fileLevel?: boolean;
  /** Something that stands in the repository is known to fail by it: said before all else of its severity. */
  readonly proof?: true;
  /** The circle in which transactions wait for each other; drawn in the summary. */
  readonly waits?: readonly Wait[];
  /** Places outside of the migrations. */
  readonly related?: readonly RelatedPlace[];
}

/** Puts what is proved first, and leaves the rest as it is. */
export const byProof = (a: Finding, b: Finding): number => Number(b.proof ?? false) - Number(a.proof ?? false);

/** Whether a finding is shown and counted. */
export function counts(finding: Finding): boolean {
  return finding.suppression === undefined && finding.subsumedBy === undefined;
}
