import { findTable, type DatabaseState } from '../../model/catalog.ts';
import type { ForeignKey } from '../../model/constraints.ts';

/** Which column goes with which column of the parent. */
export function pairsOf(state: DatabaseState, { columns, references, referencedColumns }: ForeignKey): readonly string[] {
  const primary = findTable(state, references)?.constraints.find((each) => each.kind === 'primary-key');
  const named = referencedColumns.length === 0 && primary?.kind === 'primary-key' ? primary.columns : referencedColumns;
  return columns.map((column, at) => `${column}=${named[at] ?? ''}`);
}

/** Whether all that one foreign key holds to its parent the other holds to the same parent. */
export function isWithin(state: DatabaseState, part: ForeignKey, whole: ForeignKey): boolean {
  const isOneParent = part.references.name === whole.references.name && part.references.schema === whole.references.schema;
  const held = isOneParent ? pairsOf(state, whole) : [];
  return isOneParent && pairsOf(state, part).every((pair) => held.includes(pair));
}
