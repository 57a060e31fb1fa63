import type { IndexPart, Table } from '../model/objects.ts';
import type { KeyConstraint } from '../model/constraints.ts';
import type { Expression } from '../model/types.ts';

/** Columns or expressions of which no two rows are alike, and the rows that this holds for. */
export interface UniqueKey {
  readonly parts: readonly string[];
  readonly predicate?: string;
}

/** The key of an index's parts and predicate. */
export function keyOfParts(parts: readonly IndexPart[], predicate?: Expression): UniqueKey {
  const names = parts.map(
    ({ column, expression, prefixLength }) => `${column ?? expression?.text ?? ''}${prefixLength === undefined ? '' : `(${prefixLength})`}`,
  );
  return { parts: names, ...(predicate && { predicate: predicate.text }) };
}

/** The key of a constraint, whose index may hold only the beginnings of its columns. */
export function keyOfConstraint({ columns, parts }: KeyConstraint): UniqueKey {
  return parts === undefined ? { parts: columns } : keyOfParts(parts);
}

/** Everything that keeps rows of a table apart. */
export function uniqueKeysOf(table: Table): readonly UniqueKey[] {
  const constraints = table.constraints.flatMap((constraint): readonly UniqueKey[] =>
    constraint.kind === 'primary-key' || constraint.kind === 'unique' ? [keyOfConstraint(constraint)] : [],
  );
  const indexes = table.indexes.filter(({ unique, valid }) => unique && valid).map(({ parts, predicate }) => keyOfParts(parts, predicate));
  return [...constraints, ...indexes];
}

/** Whether rows that one key keeps apart are all apart by the other too. */
export function implies(known: UniqueKey, wanted: UniqueKey): boolean {
  const coversRows = known.predicate === undefined || known.predicate === wanted.predicate;
  return coversRows && known.parts.length > 0 && known.parts.every((part) => wanted.parts.some((other) => isApartWith(part, other)));
}

/** Values whose beginnings are apart are apart: `name(10)` keeps `name` and `name(20)` apart, and not the other way round. */
function isApartWith(known: string, wanted: string): boolean {
  if (known === wanted) return true;
  const [, column, length] = /^(.*)\((\d+)\)$/.exec(known) ?? [];
  if (column === undefined) return false;
  const more = /^(.*)\((\d+)\)$/.exec(wanted);
  return wanted === column || (more?.[1] === column && Number(more[2]) >= Number(length));
}
