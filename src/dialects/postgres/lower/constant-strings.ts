import type { FuncCall, Node, SelectStmt } from 'libpg-query';
import type { Constant } from '../../../model/change.ts';
import { spellName } from '../names.ts';
import { parseSql } from '../parse.ts';
import { all, as, itemsOf, stringsOf } from '../tree.ts';

/** What names of variables are known to hold. */
type Values = ReadonlyMap<string, Constant>;

const nothing: Values = new Map();

/** What an expression of EXECUTE comes to, where it is made of constants alone. */
export function constantString(expression: string, values: Values = nothing): string | undefined {
  return valueOf(nodeOf(expression), values);
}

/** The items of an array that is made of constants alone. */
export function constantList(expression: string, values: Values = nothing): readonly string[] | undefined {
  return itemsIn(nodeOf(expression), values);
}

/** What a query gives that reads nothing but constants: `VALUES …`, `SELECT unnest(ARRAY[…])`, `SELECT * FROM (VALUES …) AS v (a, b)`. */
export function constantRows(query: string, values: Values = nothing): Rows | undefined {
  const parsed = parseSql(query);
  return parsed.ok && parsed.nodes.length === 1 ? rowsIn(as(parsed.nodes[0], 'SelectStmt'), values) : undefined;
}

/** The value of a node that is a constant, where it is one. */
export function constantOfNode(node: Node | undefined, values: Values = nothing): Constant | undefined {
  return valueOf(node, values) ?? itemsIn(node, values);
}

/** Whether a condition holds, where it compares constants alone. */
export function constantCondition(condition: string, values: Values = nothing): boolean | undefined {
  return holds(nodeOf(condition), values);
}

function holds(node: Node | undefined, values: Values): boolean | undefined {
  const truth = as(node, 'A_Const')?.boolval;
  if (truth !== undefined) return truth.boolval === true;
  const junction = as(node, 'BoolExpr');
  if (junction !== undefined) {
    const parts = (junction.args ?? []).map((part) => holds(part, values));
    if (junction.boolop === 'NOT_EXPR') return parts[0] === undefined ? undefined : !parts[0];
    const decisive = junction.boolop === 'OR_EXPR';
    if (parts.includes(decisive)) return decisive;
    return parts.includes(undefined) ? undefined : !decisive;
  }
  const comparison = as(node, 'A_Expr');
  const operator = stringsOf(comparison?.name).at(-1);
  if (comparison === undefined || (operator !== '=' && operator !== '<>')) return undefined;
  const left = valueOf(comparison.lexpr, values);
  const items = comparison.kind === 'AEXPR_IN' ? itemsOf(comparison.rexpr) : [comparison.rexpr];
  const others = allKnown(items.map((item) => valueOf(item, values)));
  const isPlainKind = comparison.kind === 'AEXPR_IN' || comparison.kind === 'AEXPR_OP';
  if (left === undefined || others === undefined || !isPlainKind) return undefined;
  return others.includes(left) === (operator === '=');
}

interface Rows {
  readonly columns: readonly string[];
  /** What is not a constant is left open. */
  readonly rows: readonly (readonly (string | undefined)[])[];
}

function nodeOf(expression: string): Node | undefined {
  const parsed = parseSql(`SELECT ${expression}`);
  if (!parsed.ok || parsed.nodes.length !== 1) return undefined;
  const select = as(parsed.nodes[0], 'SelectStmt');
  const targets = all(select?.targetList, 'ResTarget');
  return targets.length === 1 && select?.fromClause === undefined ? targets[0]?.val : undefined;
}

/** A variable by its name, `$1`, or `record.field`. */
function held(node: Node | undefined, values: Values): Constant | undefined {
  const parameter = as(node, 'ParamRef');
  if (parameter !== undefined) return values.get(`$${parameter.number ?? 0}`);
  const column = as(node, 'ColumnRef');
  return column === undefined ? undefined : values.get(stringsOf(column.fields).join('.'));
}

function valueOf(node: Node | undefined, values: Values): string | undefined {
  const constant = as(node, 'A_Const');
  if (constant !== undefined) {
    if (constant.sval !== undefined) return constant.sval.sval ?? '';
    return constant.ival === undefined ? constant.fval?.fval : String(constant.ival.ival ?? 0);
  }
  const found = held(node, values);
  if (typeof found === 'string') return found;
  const cast = as(node, 'TypeCast');
  if (cast !== undefined) return cast.typeName?.arrayBounds === undefined ? valueOf(cast.arg, values) : undefined;
  const operation = as(node, 'A_Expr');
  if (operation !== undefined && stringsOf(operation.name).at(-1) === '||') return joined([operation.lexpr, operation.rexpr], values);
  const call = as(node, 'FuncCall');
  return call === undefined ? undefined : valueOfCall(call, values);
}

function itemsIn(node: Node | undefined, values: Values): readonly string[] | undefined {
  const found = held(node, values);
  if (found !== undefined) return typeof found === 'string' ? undefined : found;
  const array = as(node, 'A_ArrayExpr');
  if (array !== undefined) return allKnown((array.elements ?? []).map((item) => valueOf(item, values)));
  const cast = as(node, 'TypeCast');
  if (cast !== undefined) {
    const text = cast.typeName?.arrayBounds === undefined ? undefined : as(cast.arg, 'A_Const')?.sval?.sval;
    return text === undefined ? itemsIn(cast.arg, values) : plainArray(text);
  }
  const call = as(node, 'FuncCall');
  if (call === undefined || stringsOf(call.funcname).at(-1) !== 'string_to_array' || call.args?.length !== 2) return undefined;
  const [text, separator] = call.args.map((arg) => valueOf(arg, values));
  return text === undefined || separator === undefined || separator === '' ? undefined : text === '' ? [] : text.split(separator);
}

/** `{a,b}` without quotes, escapes, NULL or arrays within it. */
function plainArray(text: string): readonly string[] | undefined {
  const inside = /^\s*\{([^{}"\\]*)\}\s*$/.exec(text)?.[1];
  const items = inside?.split(',').map((item) => item.trim());
  if (items === undefined || inside?.trim() === '') return items && [];
  return items.some((item) => item === '' || /^null$/i.test(item)) ? undefined : items;
}

const allKnown = (found: readonly (string | undefined)[]): readonly string[] | undefined =>
  found.every((value) => value !== undefined) ? found : undefined;

function joined(nodes: readonly (Node | undefined)[], values: Values): string | undefined {
  return allKnown(nodes.map((node) => valueOf(node, values)))?.join('');
}

function valueOfCall({ funcname, args = [] }: FuncCall, values: Values): string | undefined {
  const given = allKnown(args.map((arg) => valueOf(arg, values)));
  if (given === undefined) return undefined;
  const [first = '', second = '', ...rest] = given;
  switch (stringsOf(funcname).at(-1)) {
    case 'format':
      return formatted(first, given.slice(1));
    case 'concat':
      return given.join('');
    case 'concat_ws':
      return [second, ...rest].join(first);
    case 'lower':
      return first.toLowerCase();
    case 'upper':
      return first.toUpperCase();
    case 'replace':
      return second === '' ? first : first.replaceAll(second, rest[0] ?? '');
    case 'quote_ident':
      return spellName(first);
    case 'quote_literal':
      return literal(first);
    default:
      return undefined;
  }
}

const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** `format()` with constants. Source: manual, 9.4.1; widths are left to the engine. */
function formatted(pattern: string, values: readonly string[]): string | undefined {
  let next = 0;
  let known = true;
  const text = pattern.replace(/%(?:(\d+)\$)?([sIL%]|[^sIL%])/g, (_, position: string | undefined, kind: string) => {
    if (kind === '%') return '%';
    if (position !== undefined) next = Number(position) - 1;
    const value = values[next++];
    if (value === undefined || !'sIL'.includes(kind)) known = false;
    return kind === 'I' ? spellName(value ?? '') : kind === 'L' ? literal(value ?? '') : (value ?? '');
  });
  return known ? text : undefined;
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
