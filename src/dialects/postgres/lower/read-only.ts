import type { FuncCall, Node, SelectStmt } from 'libpg-query';
import { aggregates, sets } from '../function-kinds.ts';
import { all, as, stringsOf } from '../tree.ts';
import { visitNodes } from './walk.ts';

/** What a query has that keeps a view over it from passing writes on. Source: manual, CREATE VIEW, Updatable Views; tried on 15 and 18. */
export function readOnlyBy(query: Node | undefined): string | undefined {
  const select = as(query, 'SelectStmt');
  if (select === undefined) return undefined;
  return clauseOf(select) ?? (readsOneTable(select) ? outputOf(select) : 'more than one table, or none');
}

function clauseOf(select: SelectStmt): string | undefined {
  const clauses: readonly (readonly [boolean, string])[] = [
    [select.withClause !== undefined, 'WITH'],
    [select.op !== undefined && select.op !== 'SETOP_NONE', 'UNION, INTERSECT or EXCEPT'],
    [select.distinctClause !== undefined, 'DISTINCT'],
    [select.groupClause !== undefined, 'GROUP BY'],
    [select.havingClause !== undefined, 'HAVING'],
    [all(select.fromClause, 'RangeTableSample').length > 0, 'TABLESAMPLE'],
    [select.limitCount !== undefined || select.limitOffset !== undefined, 'LIMIT or OFFSET'],
  ];
  return clauses.find(([has]) => has)?.[1];
}

const readsOneTable = ({ fromClause }: SelectStmt): boolean => fromClause?.length === 1 && all(fromClause, 'RangeVar').length === 1;

/** The aggregate, window or set-returning function that it gives; those of queries within it are their own. */
function outputOf({ targetList }: SelectStmt): string | undefined {
  const found: string[] = [];
  visitNodes(targetList, {
    SubLink: () => 'stop',
    FuncCall: (call) => {
      const name = stringsOf(call.funcname).at(-1) ?? '';
      if (isOverRows(call, name)) found.push(`${name}()`);
    },
  });
  return found[0];
}

function isOverRows({ over, agg_star, agg_order, agg_filter, agg_distinct, agg_within_group }: FuncCall, name: string): boolean {
  const isMarked = [over, agg_order, agg_filter].some((part) => part !== undefined) || [agg_star, agg_distinct, agg_within_group].includes(true);
  return isMarked || aggregates.has(name) || sets.has(name);
}
