import type { FuncCall, Node } from 'libpg-query';
import type { Constant } from '../../../model/changes/rows.ts';
import { spellName } from '../names.ts';
import { parseSql } from '../parse.ts';
import { all, as, stringsOf } from '../tree.ts';

/** What names of variables are known to hold. */
export type Values = ReadonlyMap<string, Constant>;

export const nothing: Values = new Map();

/** What an expression of EXECUTE comes to, where it is made of constants alone. */
export function constantString(expression: string, values: Values = nothing): string | undefined {
  return valueOf(nodeOf(expression), values);
}

/** The items of an array that is made of constants alone. */
export function constantList(expression: string, values: Values = nothing): readonly string[] | undefined {
  return itemsIn(nodeOf(expression), values);
}

/** The value of a node that is a constant, where it is one. */
export function constantOfNode(node: Node | undefined, values: Values = nothing): Constant | undefined {
  return valueOf(node, values) ?? itemsIn(node, values);
}

/** The expression alone. */
export function nodeOf(expression: string): Node | undefined {
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

/** The text that an expression comes to. */
export function valueOf(node: Node | undefined, values: Values): string | undefined {
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

/** The items that an array comes to. */
export function itemsIn(node: Node | undefined, values: Values): readonly string[] | undefined {
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

/** The values, where each of them is known. */
export const allKnown = (found: readonly (string | undefined)[]): readonly string[] | undefined =>
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
