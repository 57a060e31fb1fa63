import type { FuncCall, FunctionParameter, Node } from 'libpg-query';
import { parseBody } from '../parse.ts';
import { bodySteps } from '../plpgsql.ts';
import { inner } from '../plpgsql-tree.ts';
import { as, stringsOf } from '../tree.ts';
import { readType } from '../types.ts';
import { nodeOf } from './constant-strings.ts';

type Names = ReadonlySet<string>;
/** What of the caller's a name may hold: the parameters, by name, that its text is made of. */
type Holdings = ReadonlyMap<string, Names>;

const none: Names = new Set();
const join = (sets: readonly Names[]): Names => (sets.every(({ size }) => size === 0) ? none : new Set(sets.flatMap((names) => [...names])));

/** Types whose values can be any text. */
const texts = new Set(['text', 'varchar', 'bpchar', 'char', 'name', 'citext', 'json', 'jsonb']);
/** Functions whose result holds their arguments as they are. Source: manual, 9.4 String Functions and Operators. */
const passing = new Set(
  'concat concat_ws lower upper btrim ltrim rtrim replace left right substr substring array_to_string regexp_replace convert_from reverse'.split(' '),
);

/** The parameters of a PL/pgSQL routine whose text becomes part of a statement that EXECUTE runs, without quote_ident, quote_literal or %I and %L. */
export function pastedParameters(text: string, parameters: readonly FunctionParameter[]): readonly string[] {
  const inputs = parameters.filter(({ mode }) => mode !== 'FUNC_PARAM_OUT' && mode !== 'FUNC_PARAM_TABLE');
  const open = inputs.map(({ name, argType }, at) => ({ name: name ?? '', place: `$${at + 1}`, type: argType && readType(argType).name }));
  const holdings = new Map<string, Names>(
    open.flatMap(({ name, place, type }) => (texts.has(type ?? '') ? [name, place].map((key) => [key, new Set([name || place])] as const) : [])),
  );
  if (holdings.size === 0 || !/\bexecute\b/i.test(text)) return [];
  const parsed = parseBody(text);
  if ('why' in parsed) return [];
  const pasted = new Set<string>();
  for (const { kind, query, site } of bodySteps(parsed.tree)) {
    const held = heldBy(nodeOf(query), holdings);
    if (kind === 'execute') for (const name of held) pasted.add(name);
    const { query: written, parseMode } = inner(site, 'PLpgSQL_expr');
    const target = kind === 'expression' && parseMode === 3 ? /^\s*"?([^\s":=]+)/.exec(String(written))?.[1] : undefined;
    if (target !== undefined) holdings.set(target.toLowerCase(), held);
  }
  return [...pasted];
}

/** The parameters whose text the value of an expression holds as it is. */
function heldBy(node: Node | undefined, holdings: Holdings): Names {
  const every = (nodes: readonly (Node | undefined)[] = []): Names => join(nodes.map((each) => heldBy(each, holdings)));
  const place = as(node, 'ParamRef');
  if (place !== undefined) return holdings.get(`$${place.number ?? 0}`) ?? none;
  const column = as(node, 'ColumnRef');
  if (column !== undefined) return holdings.get(stringsOf(column.fields).at(-1) ?? '') ?? none;
  const cast = as(node, 'TypeCast');
  if (cast !== undefined) return cast.typeName !== undefined && texts.has(readType(cast.typeName).name) ? heldBy(cast.arg, holdings) : none;
  const operation = as(node, 'A_Expr');
  if (operation !== undefined) return stringsOf(operation.name).at(-1) === '||' ? every([operation.lexpr, operation.rexpr]) : none;
  const branch = as(node, 'CaseExpr');
  if (branch !== undefined) return every([branch.defresult, ...(branch.args ?? []).map((when) => as(when, 'CaseWhen')?.result)]);
  const first = as(node, 'CoalesceExpr');
  if (first !== undefined) return every(first.args);
  const call = as(node, 'FuncCall');
  if (call === undefined) return none;
  const name = stringsOf(call.funcname).at(-1) ?? '';
  return name === 'format' ? every(pastedByFormat(call)) : passing.has(name) ? every(call.args) : none;
}

/** The arguments of format() that stand at a %s. Source: manual, 9.4.1 format. */
function pastedByFormat({ args = [] }: FuncCall): readonly (Node | undefined)[] {
  const pattern = as(args[0], 'A_Const')?.sval?.sval;
  if (pattern === undefined) return args;
  let next = 0;
  return [...pattern.matchAll(/%(?:(\d+)\$)?-?\d*([sIL%])/g)].flatMap(([, position, kind]) => {
    if (kind === '%') return [];
    next = position === undefined ? next + 1 : Number(position);
    return kind === 's' ? [args[next]] : [];
  });
}
