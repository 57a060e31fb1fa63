import type { ChangeOf } from '../../../model/change.ts';
import type { Effects, Refusal } from '../../../model/effects.ts';
import { refuseUncommittedValues } from './enum-values.ts';
import { refuseMissingMember, refuseMissingRelation } from './knowledge.ts';
import { modeOf, type LockFactId } from './lock-facts.ts';
import { lockOn, quote, refuse, relationAt, type Situation } from './situation.ts';
import { stated } from './stated.ts';

/** A statement about a policy or rule locks its table against everyone. Source: seen in pg_locks on 15 and 18. */
function onTable(at: Situation, id: LockFactId, name: { readonly schema?: string; readonly name: string }, refusals: readonly Refusal[]): Effects {
  return stated(at, id, {
    locks: [lockOn(relationAt(at, name).name, modeOf(id, at.target))],
    refusals: [...refuseMissingRelation(at, name), ...refusals],
  });
}

export function createPolicy(change: ChangeOf<'create-policy'>, at: Situation): Effects {
  const { table } = relationAt(at, change.table);
  const { policy } = change;
  const taken = table?.policies.some(({ name }) => name === policy.name) === true && !at.conditional;
  return onTable(at, 'create-policy', change.table, [
    ...(taken ? [refuse('name-taken', `policy ${quote(policy.name)} for table ${quote(change.table)} already exists`, '42710')] : []),
    ...refuseUncommittedValues(at, policy.using, table),
    ...refuseUncommittedValues(at, policy.withCheck, table),
  ]);
}

function refuseMissingPolicy(at: Situation, change: ChangeOf<'alter-policy' | 'drop-policy'>): readonly Refusal[] {
  const { table } = relationAt(at, change.table);
  return table?.policies.some(({ name }) => name === change.policy) === true
    ? []
    : refuseMissingMember(at, table, 'unknown-object', 'policy', change.policy);
}

export const alterPolicy = (change: ChangeOf<'alter-policy'>, at: Situation): Effects =>
  onTable(at, 'alter-policy', change.table, refuseMissingPolicy(at, change));

export const dropPolicy = (change: ChangeOf<'drop-policy'>, at: Situation): Effects =>
  onTable(at, 'drop-policy', change.table, change.ifExists ? [] : refuseMissingPolicy(at, change));

export const createRule = (change: ChangeOf<'create-rule'>, at: Situation): Effects => onTable(at, 'create-rule', change.table, []);

export const dropRule = (change: ChangeOf<'drop-rule'>, at: Situation): Effects => onTable(at, 'drop-rule', change.table, []);
