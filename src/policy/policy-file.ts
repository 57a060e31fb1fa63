import type { ChangeKind } from '../model/change.ts';
import type { CodeSearch } from '../model/code.ts';
import type { Consequence, Severity } from '../model/finding.ts';
import type { Framework } from '../model/migration.ts';
import type { FailOn } from '../model/policy.ts';
import type { DialectId } from '../model/target.ts';

type Word = Severity | 'off';

/** A rule's severity, or a map of severity and options. */
type WrittenSetting = Word | ({ readonly severity?: Word } & Readonly<Record<string, unknown>>);
export type WrittenSettings = Readonly<Record<string, WrittenSetting>>;
export type OneOrMany<T> = T | readonly T[];

export interface WrittenLayer {
  readonly rules?: WrittenSettings;
  readonly families?: WrittenSettings;
  readonly consequences?: WrittenSettings;
}

export interface WrittenCustomRule {
  readonly id: string;
  readonly on: OneOrMany<ChangeKind>;
  readonly when: string;
  readonly message: string;
  readonly instead?: string;
  readonly severity?: Word;
  readonly consequence?: Consequence;
}

/** `zip -> city, state`, alone or with what is to be said of it. */
type WrittenDependency = string | { readonly holds: string; readonly reason?: string; readonly denormalised?: string };

/** A policy as its YAML says it, once the schema has been held to it. */
export interface PolicyFile extends WrittenLayer {
  readonly version: 1;
  readonly extends?: OneOrMany<string>;
  readonly migrations?: readonly {
    readonly paths: OneOrMany<string>;
    readonly dialect?: DialectId;
    readonly version?: string | number;
    readonly framework?: Framework;
  }[];
  readonly 'fail-on'?: FailOn;
  readonly opaque?: Word;
  readonly tables?: Readonly<
    Record<string, { readonly rows?: number; readonly ignore?: boolean; readonly hot?: boolean; readonly rules?: WrittenSettings }>
  >;
  readonly 'small-table-rows'?: number;
  readonly 'code-search'?: CodeSearch;
  readonly queries?: OneOrMany<string>;
  readonly transactions?: Readonly<Record<string, readonly string[]>>;
  readonly dependencies?: Readonly<Record<string, readonly WrittenDependency[]>>;
  readonly overrides?: readonly (WrittenLayer & { readonly files?: OneOrMany<string>; readonly tables?: OneOrMany<string> })[];
  readonly exceptions?: readonly {
    readonly rule: string;
    readonly files?: OneOrMany<string>;
    readonly tables?: OneOrMany<string>;
    readonly reason: string;
    readonly expires?: string;
    readonly 'approved-by'?: string;
  }[];
  readonly approvers?: readonly { readonly users: OneOrMany<string>; readonly files?: OneOrMany<string>; readonly tables?: OneOrMany<string> }[];
  readonly 'inline-exceptions'?: { readonly allowed?: boolean; readonly 'require-reason'?: boolean; readonly 'require-until'?: boolean };
  readonly custom?: readonly WrittenCustomRule[];
}

/** What was written alone, as a list. */
export function listOf<T>(written: OneOrMany<T>): readonly T[] {
  return Array.isArray(written) ? (written as readonly T[]) : [written as T];
}
