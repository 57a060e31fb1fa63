import type { Index, Table } from '../../model/objects.ts';
import type { ForeignKey } from '../../model/constraints.ts';
import { conjunctsOf } from '../../model/types.ts';

/** Whether an index finds the rows that reference one row by a foreign key. */
export function isKeyIndexed(table: Table, key: ForeignKey): boolean {
  return table.indexes.some((index) => beginsWith(index, key.columns) && servesAll(index, key.columns));
}

/** Equality on all of them: the order of the leading columns does not matter. */
function beginsWith({ parts, method, valid }: Index, columns: readonly string[]): boolean {
  const leading = parts.slice(0, columns.length).map(({ column }) => column);
  return valid && (method === 'btree' || (method === 'hash' && parts.length === 1)) && columns.every((column) => leading.includes(column));
}

/** A partial index serves where it leaves out only rows that reference nothing. */
function servesAll({ predicate }: Index, columns: readonly string[]): boolean {
  return (
    predicate === undefined ||
    conjunctsOf(predicate.term).every(
      (term) => term.kind === 'is-null' && term.negated && term.term.kind === 'column' && columns.includes(term.term.name),
    )
  );
}
