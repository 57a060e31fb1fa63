import type { SchemaChange } from '../../model/change.ts';
import { keyOf } from '../../model/names.ts';
import type { Origin, Table, View } from '../../model/objects.ts';
import type { ChangeSet, ProblemPlace } from '../../model/rule.ts';
import { changedTables, changedViews } from '../made-objects.ts';
import { oncePerChangeSet } from '../once-per-change-set.ts';
import { placeOf } from '../place-of.ts';

type Owner = Table | View;

/** A part of a table or view that stood before, under the name that the pull request gives it. */
interface RenamedPart<T> {
  readonly made: T;
  readonly table: Owner;
  readonly place: ProblemPlace;
}

/** The parts of one kind that the pull request renames; those that it makes and then renames are made under the last name. */
export function renamedParts<T extends { readonly name: string; readonly origin?: Origin }>(
  changeSet: ChangeSet,
  partsOf: (owner: Owner) => readonly T[],
): readonly RenamedPart<T>[] {
  const renames = renamesOf(changeSet);
  if (renames.size === 0) return [];
  return [...changedTables(changeSet), ...changedViews(changeSet).map(({ made }) => made)].flatMap((table) => {
    const was = changeSet.before.catalog.relations.get(keyOf(table));
    const old = new Set(was !== undefined && 'indexes' in was ? partsOf(was).map(({ name }) => name) : []);
    return partsOf(table).flatMap((made) => {
      const place = renames.get(made.name);
      return place === undefined || made.origin?.kind === 'change' || old.has(made.name) ? [] : [{ made, table, place }];
    });
  });
}

/** Where parts of tables get which names. */
const renamesOf = oncePerChangeSet(({ steps }): ReadonlyMap<string, ProblemPlace> => {
  const places = new Map<string, ProblemPlace>();
  for (const step of steps) {
    const name = step.rolledBack === true ? undefined : nameGiven(step.change);
    if (name !== undefined) places.set(name, placeOf(step));
  }
  return places;
});

function nameGiven(change: SchemaChange): string | undefined {
  switch (change.kind) {
    case 'rename-column':
    case 'rename-constraint':
    case 'rename-index':
      return change.to;
    case 'redefine-column':
      return change.to.name === change.column ? undefined : change.to.name;
    default:
      return undefined;
  }
}
