import type { Node, SelectStmt } from 'libpg-query';
import { parseSql } from '../parse.ts';
import { all, as, itemsOf, stringsOf } from '../tree.ts';
import { itemsIn, nothing, valueOf, type Values } from './constant-strings.ts';

interface Rows {
  readonly columns: readonly string[];
  /** What is not a constant is left open. */
  readonly rows: readonly (readonly (string | undefined)[])[];
}

/** What a query gives that reads nothing but constants: `VALUES …`, `SELECT unnest(ARRAY[…])`, `SELECT * FROM (VALUES …) AS v (a, b)`. */
export function constantRows(query: string, values: Values = nothing): Rows | undefined {
  const parsed = parseSql(query);
  return parsed.ok && parsed.nodes.length === 1 ? rowsIn(as(parsed.nodes[0], 'SelectStmt'), values) : undefined;
}

/** A query that leaves out or adds rows is not followed. */
function isPlain({ larg, whereClause, groupClause, havingClause, limitCount, limitOffset, distinctClause, withClause }: SelectStmt): boolean {
  return [larg, whereClause, groupClause, havingClause, limitCount, limitOffset, distinctClause, withClause].every((clause) => clause === undefined);
}

function rowsIn(select: SelectStmt | undefined, values: Values): Rows | undefined {
  if (select === undefined || !isPlain(select)) return undefined;
  if (select.valuesLists !== undefined) {
    const rows = select.valuesLists.map((row) => itemsOf(row).map((item) => valueOf(item, values)));
    return { columns: (rows[0] ?? []).map((_, at) => `column${at + 1}`), rows };
  }
  const targets = all(select.targetList, 'ResTarget');
  const [from, ...others] = select.fromClause ?? [];
  if (others.length > 0) return undefined;
  if (from === undefined) {
    const [only] = targets;
    const items = targets.length === 1 ? unnested(only?.val, values) : undefined;
    return items && { columns: [only?.name ?? 'unnest'], rows: items.map((item) => [item]) };
  }
  const source = sourceRows(from, values);
  const isStar = targets.length === 1 && as(as(targets[0]?.val, 'ColumnRef')?.fields?.at(-1), 'A_Star') !== undefined;
  return source === undefined || isStar ? source : picked(source, targets);
}

function unnested(node: Node | undefined, values: Values): readonly string[] | undefined {
  const call = as(node, 'FuncCall');
  const isUnnest = stringsOf(call?.funcname).at(-1) === 'unnest' && call?.args?.length === 1;
  return isUnnest ? itemsIn(call.args?.[0], values) : undefined;
}

function sourceRows(from: Node, values: Values): Rows | undefined {
  const query = as(from, 'RangeSubselect');
  if (query !== undefined) {
    const rows = rowsIn(as(query.subquery, 'SelectStmt'), values);
    const named = stringsOf(query.alias?.colnames);
    return rows && { ...rows, columns: rows.columns.map((column, at) => named[at] ?? column) };
  }
  const made = as(from, 'RangeFunction');
  const [first, ...others] = made?.functions ?? [];
  if (first === undefined || others.length > 0 || made?.ordinality === true) return undefined;
  const items = unnested(itemsOf(first)[0], values);
  const name = stringsOf(made?.alias?.colnames)[0] ?? made?.alias?.aliasname ?? 'unnest';
  return items && { columns: [name], rows: items.map((item) => [item]) };
}

function picked({ columns, rows }: Rows, targets: readonly { readonly name?: string; readonly val?: Node }[]): Rows | undefined {
  const places = targets.map(({ val }) => columns.indexOf(stringsOf(as(val, 'ColumnRef')?.fields).at(-1) ?? ''));
  if (places.includes(-1)) return undefined;
  return { columns: targets.map(({ name }, at) => name ?? columns[places[at] ?? 0] ?? ''), rows: rows.map((row) => places.map((at) => row[at])) };
}
