import type { DatabaseState } from '../model/catalog.ts';
import type { Alteration, SchemaChange } from '../model/change.ts';
import type { CatalogTraits } from '../model/dialect.ts';
import { spellAsStanding, spellings } from './spelling.ts';

/** The columns that a clause brings, which other clauses of the statement may name. */
function madeBy(change: SchemaChange): readonly string[] {
  if (change.kind === 'add-column') return [change.column.name];
  if (change.kind === 'redefine-column') return [change.to.name];
  return change.kind === 'rename-column' ? [change.to] : [];
}

/** The clauses of a statement know one another, under the names that they have now. */
function withClauses([first]: readonly SchemaChange[], after: readonly SchemaChange[]): readonly SchemaChange[] {
  if (first?.alter === undefined) return after;
  const clauses: SchemaChange[] = [];
  const alter: Alteration = { ...first.alter, clauses };
  for (const change of after) clauses.push({ ...change, alter });
  return clauses;
}

/**
 * The changes of one statement as the engine does them: with names in the spelling that the catalog has, where the engine takes
 * any. The same list where nothing is to be changed.
 */
export function asTheEngineDoes(state: DatabaseState, changes: readonly SchemaChange[], traits: CatalogTraits): readonly SchemaChange[] {
  if (traits.anyCase === undefined || changes.length === 0) return changes;
  const made = spellings(changes.length > 1 ? changes.flatMap(madeBy) : []);
  const spelled = changes.map((change) => spellAsStanding(state, change, made, traits));
  return spelled.every((change, at) => change === changes[at]) ? changes : withClauses(changes, spelled);
}
