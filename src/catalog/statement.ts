import type { DatabaseState } from '../model/catalog.ts';
import type { Alteration, SchemaChange } from '../model/change.ts';
import type { CatalogTraits } from '../model/dialect.ts';
import { spellAsStanding } from './spelling.ts';

/** The order in which MySQL does the clauses of an ALTER TABLE: drops, then columns, then keys; the table gets its new name last. */
const ranks: Readonly<Partial<Record<SchemaChange['kind'], number>>> = {
  'drop-constraint': 0,
  'drop-index': 1,
  'drop-column': 2,
  'rename-column': 3,
  'add-column': 4,
  'redefine-column': 4,
  'create-index': 6,
  'add-constraint': 6,
  'rename-table': 7,
};

const rankOf = ({ kind }: SchemaChange): number => ranks[kind] ?? 5;

function inOrder(changes: readonly SchemaChange[]): readonly SchemaChange[] {
  const [first] = changes;
  const isOne = first?.alter !== undefined && changes.every(({ alter }) => alter === first.alter);
  const isInOrder = changes.every((change, at) => at === 0 || rankOf(change) >= rankOf(changes[at - 1] ?? change));
  return !isOne || isInOrder ? changes : changes.toSorted((a, b) => rankOf(a) - rankOf(b));
}

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
 * any, and the clauses of an ALTER TABLE in its order. The same list where nothing is to be changed.
 */
export function asTheEngineDoes(state: DatabaseState, changes: readonly SchemaChange[], traits: CatalogTraits): readonly SchemaChange[] {
  if (traits.anyCase === undefined || changes.length === 0) return changes;
  const made = changes.length > 1 ? changes.flatMap(madeBy) : [];
  const spelled = changes.map((change) => spellAsStanding(state, change, made, traits));
  const told = spelled.every((change, at) => change === changes[at]) ? changes : withClauses(changes, spelled);
  return traits.dropsFirst === true && told.length > 1 ? inOrder(told) : told;
}
