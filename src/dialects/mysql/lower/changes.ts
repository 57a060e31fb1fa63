import type { SchemaChange } from '../../../model/change.ts';
import type { Index } from '../../../model/objects.ts';
import type { Constraint } from '../../../model/constraints.ts';
import type { SourceSpan } from '../../../model/span.ts';

/** What every constraint of these engines has: nothing is deferred, and rows are checked as it is made. */
export function constraintBase(name: string | undefined, span: SourceSpan, enforced = true) {
  return {
    name: name ?? '',
    named: name !== undefined,
    valid: enforced,
    enforced,
    deferrable: false,
    initiallyDeferred: false,
    origin: { kind: 'unknown' },
    span,
  } as const satisfies Partial<Constraint>;
}

/** What every index has, before its statement says more. */
export const indexBase = {
  name: '',
  method: 'btree',
  include: [],
  unique: false,
  nullsNotDistinct: false,
  valid: true,
  visible: true,
  clustered: false,
  replicaIdentity: false,
  origin: { kind: 'unknown' },
} as const satisfies Omit<Index, 'parts'>;

/** A statement that changes nothing a rule asks about. */
export function otherChange(what: string, span: SourceSpan): SchemaChange {
  const verb = (['create', 'alter', 'drop'] as const).find((word) => what.startsWith(word));
  return { kind: 'other', what, span, ...(verb !== undefined && { verb }) };
}
