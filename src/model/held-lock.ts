import type { LockMode } from './effects.ts';
import type { QualifiedName } from './names.ts';
import type { SourceSpan } from './span.ts';

/** A lock that the open transaction holds. */
export interface HeldLock {
  readonly relation: QualifiedName;
  readonly mode: LockMode;
  /** The statement that took it. */
  readonly span: SourceSpan;
}
