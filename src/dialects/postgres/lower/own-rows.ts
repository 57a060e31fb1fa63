import type { Node } from 'libpg-query';
import type { ChangeOf } from '../../../model/change.ts';
import type { ObjectName } from '../../../model/names.ts';
import { all, as, relationName, stringOf } from '../tree.ts';

/** `id IN (SELECT id FROM the same table)`, which asks only that id is not NULL. */
export function ownRows(where: Node | undefined, table: ObjectName): ChangeOf<'write-rows'>['passes'] {
  const link = as(where, 'SubLink');
  const select = as(link?.subselect, 'SelectStmt');
  const [source, ...others] = all(select?.fromClause, 'RangeVar');
  const isWhole =
    others.length === 0 &&
    select?.whereClause === undefined &&
    select?.limitCount === undefined &&
    select?.havingClause === undefined &&
    select?.op === 'SETOP_NONE';
  const [output] = all(select?.targetList, 'ResTarget').map(({ val }) => columnName(val));
  const column = columnName(link?.testexpr);
  if (link?.subLinkType !== 'ANY_SUBLINK' || source === undefined || !isWhole || column === undefined || column !== output) return undefined;
  const read = relationName(source);
  return read.name === table.name && read.schema === table.schema ? { notNull: [column], joined: [] } : undefined;
}

const columnName = (node: Node | undefined): string | undefined => stringOf(as(node, 'ColumnRef')?.fields?.at(-1));
