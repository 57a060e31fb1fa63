import type { ChangeOf } from '../../model/change.ts';
import type { ObjectName } from '../../model/names.ts';
import type { ChangeSet, ProblemPlace } from '../../model/rule.ts';
import { oncePerChangeSet } from '../once-per-change-set.ts';
import { placeOf } from '../place-of.ts';

type Grant = ChangeOf<'grant'>;
const isAll = (privileges: readonly string[]): boolean => privileges.some((privilege) => privilege === 'all' || privilege === 'all privileges');

/** A grant, and where it stands. */
interface StandingGrant {
  readonly grant: Grant;
  readonly place: ProblemPlace;
}

/** The grants of the pull request that no later REVOKE of it takes back. */
export const standingGrants = oncePerChangeSet(({ steps }: ChangeSet): readonly StandingGrant[] => {
  const told = steps.flatMap((step) =>
    step.change.kind === 'grant' && step.rolledBack !== true ? [{ grant: step.change, place: placeOf(step) }] : [],
  );
  return told.filter(
    ({ grant }, at) => grant.verb === 'grant' && !told.slice(at + 1).some((later) => later.grant.verb === 'revoke' && takesBack(later.grant, grant)),
  );
});

function takesBack(revoke: Grant, grant: Grant): boolean {
  const named = new Set(revoke.names.map(spell));
  return (
    revoke.object === grant.object &&
    revoke.defaults === grant.defaults &&
    grant.names.every((name) => named.has(spell(name))) &&
    grant.grantees.every((grantee) => revoke.grantees.includes(grantee)) &&
    (isAll(revoke.privileges) || grant.privileges.every((privilege) => revoke.privileges.includes(privilege)))
  );
}

const spell = ({ schema = '', name }: ObjectName): string => `${schema}\0${name}`;

/** What a grant is about, for people. */
export function showGranted({ names, object, allInSchema, defaults }: Grant): string {
  const list = names.map(({ schema, name }) => (schema === undefined ? name : `${schema}.${name}`)).filter((name) => name !== '');
  if (defaults) return list.length === 0 ? 'every new object' : `every new object of ${list.join(', ')}`;
  if (object === 'database' && list[0] === '*') return 'every database';
  return allInSchema ? `everything in ${list.join(', ') || 'the database'}` : list.join(', ');
}

/** Whether a grant gives every right that there is. */
export const givesAll = ({ privileges }: Grant): boolean => isAll(privileges);
