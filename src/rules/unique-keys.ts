import type { Column, IndexPart, Table } from '../model/objects.ts';
import type { KeyConstraint } from '../model/constraints.ts';
import type { Expression } from '../model/types.ts';

/** Columns or expressions of which no two rows are alike, and the rows that this holds for. */
export interface UniqueKey {
  readonly parts: readonly string[];
  readonly predicate?: string;
  /** How the texts of each part are compared, where that is not by their bytes. */
  readonly collations?: readonly (string | undefined)[];
}

/** SQLite's collations under which texts are alike that are not the same. Source: manual, Datatypes In SQLite, 7. Collating Sequences. */
const coarse: ReadonlySet<string | undefined> = new Set(['nocase', 'rtrim']);

/** The key of an index's parts and predicate; `columns` tell how texts are compared where the parts do not. */
export function keyOfParts(parts: readonly IndexPart[], predicate?: Expression, columns: readonly Column[] = []): UniqueKey {
  const names = parts.map(
    ({ column, expression, prefixLength }) => `${column ?? expression?.text ?? ''}${prefixLength === undefined ? '' : `(${prefixLength})`}`,
  );
  const collations = parts.map(({ column, collation }) => (collation ?? columns.find(({ name }) => name === column)?.collation)?.name);
  return { parts: names, ...(predicate && { predicate: predicate.text }), ...(collations.some((name) => coarse.has(name)) && { collations }) };
}

/** The key of a constraint, whose index may hold only the beginnings of its columns. */
export function keyOfConstraint({ columns, parts }: KeyConstraint, of?: readonly Column[]): UniqueKey {
  return keyOfParts(parts ?? columns.map((column) => ({ column, order: 'asc', nulls: 'first' })), undefined, of);
}

/** Everything that keeps rows of a table apart. */
export function uniqueKeysOf(table: Table): readonly UniqueKey[] {
  const constraints = table.constraints.flatMap((constraint): readonly UniqueKey[] =>
    constraint.kind === 'primary-key' || constraint.kind === 'unique' ? [keyOfConstraint(constraint, table.columns)] : [],
  );
  const indexes = table.indexes
    .filter(({ unique, valid }) => unique && valid)
    .map(({ parts, predicate }) => keyOfParts(parts, predicate, table.columns));
  return [...constraints, ...indexes];
}

/** Whether rows that one key keeps apart are all apart by the other too. */
export function implies(known: UniqueKey, wanted: UniqueKey): boolean {
  const coversRows = known.predicate === undefined || known.predicate === wanted.predicate;
  const isApart = (part: string, at: number): boolean =>
    wanted.parts.some((other, index) => isApartWith(part, other) && !isCoarser(wanted.collations?.[index], known.collations?.[at]));
  return coversRows && known.parts.length > 0 && known.parts.every(isApart);
}

/** Whether texts may be alike under a collation that are not under the other one. */
const isCoarser = (collation: string | undefined, than: string | undefined): boolean => coarse.has(collation) && collation !== than;

/** Values whose beginnings are apart are apart: `name(10)` keeps `name` and `name(20)` apart, and not the other way round. */
function isApartWith(known: string, wanted: string): boolean {
  if (known === wanted) return true;
  const [, column, length] = /^(.*)\((\d+)\)$/.exec(known) ?? [];
  if (column === undefined) return false;
  const more = /^(.*)\((\d+)\)$/.exec(wanted);
  return wanted === column || (more?.[1] === column && Number(more[2]) >= Number(length));
}
