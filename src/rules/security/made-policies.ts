import { keyOf } from '../../model/names.ts';
import type { RowPolicy, Table } from '../../model/objects.ts';
import type { ChangeSet, Step } from '../../model/rule.ts';
import { changedTables, placeOfOrigin, type MadeOfTable } from '../made-objects.ts';
import { oncePerChangeSet } from '../once-per-change-set.ts';
import { placeOf } from '../place-of.ts';

/** The policies that the pull request makes or alters, as it leaves them. */
export const madePolicies = oncePerChangeSet((changeSet): readonly MadeOfTable<RowPolicy>[] =>
  changedTables(changeSet).flatMap((table) => {
    const was = changeSet.before.catalog.relations.get(keyOf(table));
    return table.policies.flatMap((policy) => {
      if (was?.kind === 'table' && was.policies.includes(policy)) return [];
      const place = placeOfOrigin(changeSet, policy.origin, table.name) ?? placeOfAlter(changeSet, policy);
      return place === undefined ? [] : [{ table, made: policy, place }];
    });
  }),
);

function placeOfAlter({ steps }: ChangeSet, policy: RowPolicy): ReturnType<typeof placeOf> | undefined {
  const altered = steps.findLast(({ change }) => change.kind === 'alter-policy' && change.policy === policy.name);
  return altered && placeOf(altered);
}

const lastAboutRowsOf = oncePerChangeSet(({ steps }): ReadonlyMap<string, Step> => {
  const last = new Map<string, Step>();
  for (const step of steps)
    if (step.table !== undefined && /^(?:set-row-security|(?:create|alter|drop)-policy)$/.test(step.change.kind)) last.set(keyOf(step.table), step);
  return last;
});

/** The last statement of the pull request about who sees which rows of a table. */
export const lastAboutRows = (changeSet: ChangeSet, table: Table): Step | undefined => lastAboutRowsOf(changeSet).get(keyOf(table));

/** A table with row level security, for examples. */
export const guardedNotes = 'CREATE TABLE notes (id bigint PRIMARY KEY, author text, team text); ALTER TABLE notes ENABLE ROW LEVEL SECURITY;';
