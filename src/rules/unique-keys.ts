import type { IndexPart, Table } from '../model/objects.ts';
import type { Expression } from '../model/types.ts';

/** Columns or expressions of which no two rows are alike, and the rows that this holds for. */
export interface UniqueKey {
  readonly parts: readonly string[];
  readonly predicate?: string;
}

/** The key of an index's parts and predicate. */
export function keyOfParts(parts: readonly IndexPart[], predicate?: Expression): UniqueKey {
  return { parts: parts.map(({ column, expression }) => column ?? expression?.text ?? ''), ...(predicate && { predicate: predicate.text }) };
}

/** Everything that keeps rows of a table apart. */
export function uniqueKeysOf(table: Table): readonly UniqueKey[] {
  const constraints = table.constraints.flatMap((constraint): readonly UniqueKey[] =>
    constraint.kind === 'primary-key' || constraint.kind === 'unique' ? [{ parts: constraint.columns }] : [],
  );
  const indexes = table.indexes.filter(({ unique, valid }) => unique && valid).map(({ parts, predicate }) => keyOfParts(parts, predicate));
  return [...constraints, ...indexes];
}

/** Whether rows that one key keeps apart are all apart by the other too. */
export function implies(known: UniqueKey, wanted: UniqueKey): boolean {
  const coversRows = known.predicate === undefined || known.predicate === wanted.predicate;
  return coversRows && known.parts.length > 0 && known.parts.every((part) => wanted.parts.includes(part));
}
