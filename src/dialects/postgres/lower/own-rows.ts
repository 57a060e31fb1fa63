import type { Node } from 'libpg-query';
import type { ChangeOf } from '../../../model/change.ts';
import type { ObjectName } from '../../../model/names.ts';
import { all, as, relationName, stringOf, stringsOf } from '../tree.ts';

/** `id IN (SELECT id FROM the same table)`, and the same with `= ANY (ARRAY(…))`, which asks only that id is not NULL; `EXISTS (SELECT 1)`, which asks nothing. */
export function ownRows(where: Node | undefined, table: ObjectName): ChangeOf<'write-rows'>['passes'] {
  if (asksNothing(where)) return { notNull: [], joined: [] };
  const any = as(where, 'A_Expr');
  const list = any?.kind === 'AEXPR_OP_ANY' && stringsOf(any.name).at(-1) === '=' ? as(any.rexpr, 'SubLink') : undefined;
  const link = list?.subLinkType === 'ARRAY_SUBLINK' ? list : as(where, 'SubLink');
  const select = as(link?.subselect, 'SelectStmt');
  const [source, ...others] = all(select?.fromClause, 'RangeVar');
  const isWhole =
    others.length === 0 &&
    select?.whereClause === undefined &&
    select?.limitCount === undefined &&
    select?.havingClause === undefined &&
    select?.op === 'SETOP_NONE';
  const [output] = all(select?.targetList, 'ResTarget').map(({ val }) => columnName(val));
  const column = columnName(list === undefined ? link?.testexpr : any?.lexpr);
  const isAny = list !== undefined || (link?.subLinkType === 'ANY_SUBLINK' && (stringsOf(link.operName).at(-1) ?? '=') === '=');
  if (!isAny || source === undefined || !isWhole || column === undefined || column !== output) return undefined;
  const read = relationName(source);
  return read.name === table.name && read.schema === table.schema ? { notNull: [column], joined: [] } : undefined;
}

const columnName = (node: Node | undefined): string | undefined => stringOf(as(node, 'ColumnRef')?.fields?.at(-1));

/** EXISTS of a query that reads nothing, and so has its one row. */
function asksNothing(where: Node | undefined): boolean {
  const link = as(where, 'SubLink');
  const select = as(link?.subselect, 'SelectStmt');
  if (link?.subLinkType !== 'EXISTS_SUBLINK' || select === undefined) return false;
  return [select.fromClause, select.whereClause, select.havingClause, select.limitCount, select.valuesLists].every((part) => part === undefined);
}
