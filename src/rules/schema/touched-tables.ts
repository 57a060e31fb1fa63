import { keyOf } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import type { ChangeSet, ProblemPlace } from '../../model/rule.ts';
import { placeOf } from '../place-of.ts';

/** A table that the pull request changes, as it leaves it, and the first statement that touches it. */
export interface TouchedTable {
  readonly table: Table;
  readonly place: ProblemPlace;
}

/** The tables that stood before the pull request and are not the same after it. */
export function touchedTables({ steps, before, after }: ChangeSet): readonly TouchedTable[] {
  const touched = new Map<string, TouchedTable>();
  for (const step of steps) {
    const key = step.table && keyOf(step.table);
    const [was, table] = key === undefined ? [] : [before.catalog.relations.get(key), after.catalog.relations.get(key)];
    if (key === undefined || touched.has(key) || table?.kind !== 'table' || was === undefined || was === table) continue;
    touched.set(key, { table, place: { ...placeOf(step), table: table.name } });
  }
  return [...touched.values()];
}
