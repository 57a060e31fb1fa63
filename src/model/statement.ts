import type { SchemaChange } from './change.ts';
import type { Credential } from './credentials.ts';
import type { SourceSpan } from './span.ts';

/** Whether a statement could be read. Unreadable SQL is data: it is shown, counted, and the rest is still judged. */
type Reading = { readonly kind: 'changes' } | { readonly kind: 'opaque'; readonly why: string; readonly at?: SourceSpan };

export interface Statement {
  /** Without its semicolon; with the lines of data that belong to a COPY. */
  readonly span: SourceSpan;
  readonly text: string;
  readonly reading: Reading;
  /** What it does, in the order in which the engine does it. Empty where it is opaque. */
  readonly changes: readonly SchemaChange[];
  /**
   * Comments that stand before it and after the statement before, and those that trail on the line of its own end:
   * `-- lockkeeper: allow …` is read from them.
   */
  readonly leadingComments: readonly SourceSpan[];
  /** Passwords and keys that it states, by their places; not read in history. */
  readonly credentials?: readonly Credential[];
}
