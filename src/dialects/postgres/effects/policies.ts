import type { ChangeOf } from '../../../model/change.ts';
import { noEffects, type Effects, type Refusal } from '../../../model/effects.ts';
import { refuseEnumValues } from './enum-values.ts';
import { refuseMissingMember, refuseMissingRelation } from './knowledge.ts';
import { modeOf, type LockFactId } from './lock-facts.ts';
import { refuseMissingIn } from './own-columns.ts';
import { lockOn, quote, refuse, relationAt, type Situation } from './situation.ts';
import { sourcesPart } from './sources.ts';
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
    ...refuseEnumValues(at, policy.using, table),
    ...refuseEnumValues(at, policy.withCheck, table),
    ...refuseMissingIn(at, table, policy.using),
    ...refuseMissingIn(at, table, policy.withCheck),
  ]);
}

function refuseMissingPolicy(at: Situation, change: ChangeOf<'alter-policy' | 'drop-policy'>): readonly Refusal[] {
  const { table } = relationAt(at, change.table);
  return table?.policies.some(({ name }) => name === change.policy) === true
    ? []
    : refuseMissingMember(at, table, 'unknown-object', 'policy', change.policy);
}

export const alterPolicy = (change: ChangeOf<'alter-policy'>, at: Situation): Effects => {
  const { table } = relationAt(at, change.table);
  return onTable(at, 'alter-policy', change.table, [
    ...refuseMissingPolicy(at, change),
    ...[change.using, change.withCheck].flatMap((expression) => [
      ...refuseEnumValues(at, expression, table),
      ...refuseMissingIn(at, table, expression),
    ]),
  ]);
};

export const dropPolicy = (change: ChangeOf<'drop-policy'>, at: Situation): Effects =>
  dropMember(at, 'drop-policy', change, refuseMissingPolicy(at, change));

/** IF EXISTS that finds nothing locks nothing. Source: seen in pg_locks on 15 and 18. */
const dropMember = (
  at: Situation,
  id: LockFactId,
  { table, ifExists }: ChangeOf<'drop-policy' | 'drop-rule'>,
  missing: readonly Refusal[],
): Effects => (ifExists && missing.length > 0 ? noEffects : onTable(at, id, table, missing));

/** Its commands are read when it is made, so that all they name must stand. Source: tried on 15 and 18. */
export function createRule({ table: name, rule, orReplace }: ChangeOf<'create-rule'>, at: Situation): Effects {
  const { table } = relationAt(at, name);
  const taken = table?.rules?.some((other) => other.name === rule.name) === true && !orReplace && !at.conditional;
  return onTable(at, 'create-rule', name, [
    ...(taken ? [refuse('name-taken', `rule ${quote(rule.name)} for relation ${quote(name)} already exists`, '42710')] : []),
    ...(sourcesPart(at, rule.uses, undefined).refusals ?? []),
  ]);
}

export function dropRule(change: ChangeOf<'drop-rule'>, at: Situation): Effects {
  const { table } = relationAt(at, change.table);
  const isThere = table?.rules?.some(({ name }) => name === change.name) === true;
  return dropMember(at, 'drop-rule', change, isThere ? [] : refuseMissingMember(at, table, 'unknown-object', 'rule', change.name));
}
