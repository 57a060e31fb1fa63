import type { Refusal, RefusalCode } from '../model/effects.ts';
import type { RuleId } from '../model/finding.ts';
import type { JudgedStatement, Step } from '../model/rule.ts';
import { isPrivate } from '../model/catalog.ts';
import { placeOf } from './place-of.ts';

/** Which rule speaks of which refusal: each has one, so that none is silent and none is told twice. */
export const refusalOwners: Readonly<Record<RefusalCode, RuleId>> = {
  'unknown-relation': 'deploy/object-does-not-exist',
  'unknown-column': 'deploy/object-does-not-exist',
  'unknown-type': 'deploy/object-does-not-exist',
  'unknown-routine': 'deploy/object-does-not-exist',
  'unknown-schema': 'deploy/object-does-not-exist',
  'unknown-constraint': 'deploy/object-does-not-exist',
  'unknown-index': 'deploy/object-does-not-exist',
  'unknown-object': 'deploy/object-does-not-exist',
  'name-taken': 'deploy/name-is-taken',
  'duplicate-column': 'deploy/name-is-taken',
  'enum-value-exists': 'deploy/name-is-taken',
  'others-depend': 'deploy/others-depend-on-it',
  'index-backs-constraint': 'deploy/others-depend-on-it',
  'used-by-view': 'deploy/type-change-is-blocked',
  'used-by-generated-column': 'deploy/type-change-is-blocked',
  'used-by-policy': 'deploy/type-change-is-blocked',
  'used-by-trigger': 'deploy/type-change-is-blocked',
  'used-by-rule': 'deploy/type-change-is-blocked',
  'used-by-routine': 'deploy/type-change-is-blocked',
  'used-by-publication': 'deploy/type-change-is-blocked',
  'cannot-cast': 'deploy/type-change-is-blocked',
  'transaction-forbidden': 'deploy/concurrently-in-transaction',
  'partitioned-concurrently': 'deploy/partitioned-table-refuses',
  'unique-misses-partition-key': 'deploy/partitioned-table-refuses',
  'not-valid-on-partitioned': 'deploy/partitioned-table-refuses',
  'partition-overlaps': 'deploy/partitioned-table-refuses',
  'no-unique-index': 'deploy/refresh-needs-unique-index',
  'references-not-unique': 'deploy/foreign-key-cannot-reference',
  'type-mismatch': 'deploy/foreign-key-cannot-reference',
  'column-count-mismatch': 'deploy/foreign-key-cannot-reference',
  'view-columns-changed': 'deploy/view-columns-cannot-change',
  'enum-value-uncommitted': 'deploy/enum-value-used-in-its-transaction',
  'not-null-without-default': 'breaking-change/add-not-null-column-without-default',
  'transaction-required': 'deploy/statement-is-refused',
  'wrong-kind': 'deploy/statement-is-refused',
  'signature-changed': 'deploy/statement-is-refused',
  'multiple-primary-keys': 'deploy/statement-is-refused',
  'immutable-required': 'deploy/statement-is-refused',
  'value-not-allowed': 'deploy/statement-is-refused',
  'no-arbiter-index': 'deploy/statement-is-refused',
  unsupported: 'deploy/statement-is-refused',
  'newer-syntax': 'deploy/statement-is-refused',
  'algorithm-refused': 'deploy/statement-is-refused',
  'lock-refused': 'deploy/statement-is-refused',
  'index-needed-by-foreign-key': 'deploy/others-depend-on-it',
  'key-too-long': 'deploy/statement-is-refused',
  'row-too-large': 'deploy/statement-is-refused',
  'invalid-definition': 'deploy/statement-is-refused',
};

/** What uses a column stops its drop as it stops a new type; what only some values stop is a matter of the values. */
function ownerOf({ code, onlyWithRows }: Refusal, { change }: Step): RuleId {
  if (code === 'cannot-cast' && onlyWithRows === true) return 'breaking-change/narrow-type-may-fail';
  if (code === 'type-mismatch' && onlyWithRows === true) return 'breaking-change/narrow-type-may-fail';
  if (code === 'others-depend' && onlyWithRows === true && change.kind === 'add-constraint') return 'breaking-change/add-constraint-may-fail';
  if (code === 'not-null-without-default' && change.kind === 'redefine-column') return 'breaking-change/modify-not-null-meets-nulls';
  const owner = refusalOwners[code];
  const isDrop = change.kind !== 'change-column-type' && code.startsWith('used-by');
  return isDrop ? 'deploy/others-depend-on-it' : owner;
}

/**
 * The refusals of a statement that are this rule's to tell, each once, with the step that meets it. A statement stops at the first that is
 * sure: what its later clauses would meet then is not told, because most of it comes of the first.
 */
export function* refusalsOf(owner: RuleId, { steps }: JudgedStatement): Generator<{ readonly step: Step; readonly refusal: Refusal }> {
  const told = new Set<string>();
  const last = steps.findIndex(isStopped);
  for (const step of last < 0 ? steps : steps.slice(0, last + 1)) {
    for (const refusal of step.effects.refusals) {
      if (ownerOf(refusal, step) !== owner || told.has(refusal.message)) continue;
      if (refusal.onlyWithRows === true && isPrivate(step.table)) continue;
      told.add(refusal.message);
      yield { step, refusal };
    }
  }
}

const isStopped = ({ change, effects }: Step): boolean =>
  change.conditional !== true && effects.certainty.kind === 'known' && effects.refusals.some(({ onlyWithRows }) => onlyWithRows !== true);

/** Where a refusal lies: the part of the statement that it is about, where that is told. */
export function placeOfRefusal(step: Step, { span }: Refusal): ReturnType<typeof placeOf> {
  const place = placeOf(step);
  return span === undefined ? place : { ...place, span };
}
