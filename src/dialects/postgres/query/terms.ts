import type { A_Expr, ColumnRef, FuncCall, Node, SubLink } from 'libpg-query';
import type { ObjectName } from '../../../model/names.ts';
import type { QueryTerm, QueryTree } from '../../../model/query-tree.ts';
import { readExpression } from '../lower/expressions.ts';
import type { Context } from '../lower/context.ts';
import { visitNodes } from '../lower/walk.ts';
import { all, as, itemsOf, nameOf, stringOf, stringsOf, tagOf, type NodeOf, type NodeTag } from '../tree.ts';
import { readType } from '../types.ts';

/** Reads the terms of a query; subqueries are handed back to whoever reads queries. */
export interface TermReader {
  term(node: Node | undefined): QueryTerm;
  terms(nodes: readonly Node[] | undefined): readonly QueryTerm[];
  /** A term that an index may be asked for: an expression has its text. */
  keyed(node: Node | undefined): QueryTerm;
}

type Readers = { readonly [K in NodeTag]?: (node: NodeOf<K>) => QueryTerm };

/** `(row).*`: columns of a value, which are not known. */
const ofRow: QueryTerm = { kind: 'star', qualifier: { name: '(row)' } };

const nothing: QueryTerm = { kind: 'other', parts: [] };

/** Makes a reader of terms. */
export function openTerms(context: Context, query: (node: Node | undefined) => QueryTree | undefined): TermReader {
  const term = (node: Node | undefined): QueryTerm => {
    if (node === undefined) return nothing;
    const tag = tagOf(node);
    const read = readers[tag] as ((inner: unknown) => QueryTerm) | undefined;
    const inner = (node as Readonly<Record<string, unknown>>)[tag];
    return read === undefined ? { kind: 'other', parts: childrenOf(inner) } : read(inner);
  };
  const terms = (nodes: readonly Node[] | undefined): readonly QueryTerm[] => (nodes ?? []).map(term);
  const childrenOf = (inner: unknown): readonly QueryTerm[] => nodesIn(inner).map(term);

  const keyed = (node: Node | undefined): QueryTerm => {
    const read = term(node);
    if (node === undefined || !isComputed(read) || !namesColumn(node)) return read;
    return { ...read, text: readExpression(withoutQualifiers(node), context).text };
  };

  const operator = ({ kind, name, lexpr, rexpr }: A_Expr): QueryTerm => {
    const sign = operatorOf(name);
    switch (kind) {
      case 'AEXPR_IN':
        return { kind: 'in', term: keyed(lexpr), items: terms(itemsOf(rexpr)), negated: sign === '<>' };
      case 'AEXPR_BETWEEN':
      case 'AEXPR_NOT_BETWEEN':
      case 'AEXPR_BETWEEN_SYM':
      case 'AEXPR_NOT_BETWEEN_SYM': {
        const [low, high] = itemsOf(rexpr);
        return { kind: 'between', term: keyed(lexpr), low: term(low), high: term(high), negated: kind.includes('NOT') };
      }
      case 'AEXPR_NULLIF':
        return { kind: 'call', name: { name: 'nullif' }, args: [term(lexpr), term(rexpr)], more: [], special: true };
      case 'AEXPR_OP_ANY':
      case 'AEXPR_OP_ALL':
        return { kind: 'operator', operator: sign, left: keyed(lexpr), right: term(rexpr), quantifier: kind === 'AEXPR_OP_ANY' ? 'any' : 'all' };
      case 'AEXPR_DISTINCT':
        return { kind: 'operator', operator: 'IS DISTINCT FROM', left: keyed(lexpr), right: keyed(rexpr) };
      case 'AEXPR_NOT_DISTINCT':
        return { kind: 'operator', operator: 'IS NOT DISTINCT FROM', left: keyed(lexpr), right: keyed(rexpr) };
      case 'AEXPR_SIMILAR':
        return { kind: 'operator', operator: 'SIMILAR TO', left: keyed(lexpr), right: term(rexpr) };
      default:
        if (lexpr === undefined) return { kind: 'other', parts: [term(rexpr)] };
        return { kind: 'operator', operator: sign, left: keyed(lexpr), right: keyed(rexpr) };
    }
  };

  const link = ({ subLinkType, testexpr, operName, subselect }: SubLink): QueryTerm => {
    const tree = query(subselect);
    if (tree === undefined) return { kind: 'other', parts: testexpr === undefined ? [] : [term(testexpr)] };
    if (subLinkType === 'ANY_SUBLINK' || subLinkType === 'ALL_SUBLINK') {
      const right: QueryTerm = { kind: 'query', query: tree, how: 'value' };
      return {
        kind: 'operator',
        operator: operName === undefined ? '=' : operatorOf(operName),
        left: keyed(testexpr),
        right,
        quantifier: subLinkType === 'ANY_SUBLINK' ? 'any' : 'all',
      };
    }
    return { kind: 'query', query: tree, how: subLinkType === 'EXISTS_SUBLINK' ? 'exists' : subLinkType === 'ARRAY_SUBLINK' ? 'array' : 'value' };
  };

  const call = ({ funcname, args, agg_star, agg_filter, agg_order, over, funcformat, func_variadic, agg_within_group }: FuncCall): QueryTerm => ({
    kind: 'call',
    name: routineName(stringsOf(funcname)),
    args: terms(args),
    more: [...terms(agg_order), ...(over === undefined ? [] : childrenOf(over))],
    ...(agg_filter && { filter: term(agg_filter) }),
    special: funcformat === 'COERCE_SQL_SYNTAX' || func_variadic === true || agg_star === true || agg_within_group === true,
  });

  const readers: Readers = {
    ColumnRef: columnTerm,
    A_Const: ({ isnull, boolval, sval, ival, fval }) => {
      if (isnull === true) return { kind: 'literal', type: 'null', value: 'null' };
      if (boolval !== undefined) return { kind: 'literal', type: 'boolean', value: String(boolval.boolval === true) };
      if (sval !== undefined) return { kind: 'literal', type: 'string', value: sval.sval ?? '' };
      if (ival !== undefined || fval !== undefined) return { kind: 'literal', type: 'number', value: fval?.fval ?? String(ival?.ival ?? 0) };
      return nothing;
    },
    ParamRef: ({ number }) => ({ kind: 'parameter', ...(number !== undefined && { number }) }),
    SetToDefault: () => ({ kind: 'default' }),
    BoolExpr: ({ boolop, args }) => {
      if (boolop === 'NOT_EXPR') return { kind: 'not', term: term(args?.[0]) };
      return { kind: boolop === 'OR_EXPR' ? 'or' : 'and', terms: terms(args) };
    },
    NullTest: ({ arg, nulltesttype }) => ({ kind: 'is-null', term: keyed(arg), negated: nulltesttype === 'IS_NOT_NULL' }),
    A_Expr: operator,
    SubLink: link,
    FuncCall: call,
    TypeCast: ({ arg, typeName }) => ({ kind: 'cast', term: term(arg), type: readType(typeName) }),
    CoalesceExpr: ({ args }) => ({ kind: 'common', of: terms(args), conditions: [] }),
    MinMaxExpr: ({ args }) => ({ kind: 'common', of: terms(args), conditions: [] }),
    CaseExpr: ({ arg, args, defresult }) => {
      const branches = all(args, 'CaseWhen');
      return {
        kind: 'common',
        of: [...branches.map(({ result }) => term(result)), ...(defresult === undefined ? [] : [term(defresult)])],
        conditions: branches.map(({ expr }): QueryTerm => {
          return arg === undefined ? term(expr) : { kind: 'operator', operator: '=', left: term(arg), right: term(expr) };
        }),
      };
    },
    RowExpr: ({ args }) => ({ kind: 'row', items: terms(args) }),
    List: ({ items }) => ({ kind: 'row', items: terms(items) }),
    CollateClause: ({ arg }) => term(arg),
    SortBy: ({ node }) => keyed(node),
    A_Indirection: ({ arg, indirection }) => {
      const isStar = as(indirection?.[indirection.length - 1], 'A_Star') !== undefined;
      return isStar ? ofRow : { kind: 'other', parts: [term(arg), ...terms(indirection)] };
    },
    BooleanTest: ({ arg }) => ({ kind: 'other', parts: [term(arg)] }),
    TypeName: () => nothing,
    SQLValueFunction: ({ op }) => ({
      kind: 'call',
      name: {
        name: (op ?? '')
          .replace(/^SVFOP_/, '')
          .replace(/_N$/, '')
          .toLowerCase(),
      },
      args: [],
      more: [],
      special: false,
    }),
  };
  return { term, terms, keyed };
}

function columnTerm({ fields }: ColumnRef): QueryTerm {
  const names = stringsOf(fields);
  const isStar = as(fields?.[fields.length - 1], 'A_Star') !== undefined;
  const path = isStar ? names : names.slice(0, -1);
  const qualifier = path.length === 0 ? undefined : nameOf(path);
  if (isStar) return { kind: 'star', ...(qualifier && { qualifier }) };
  return { kind: 'column', name: names.at(-1) ?? '', ...(qualifier && { qualifier }) };
}

function routineName(names: readonly string[]): ObjectName {
  return nameOf(names[0] === 'pg_catalog' ? names.slice(1) : names);
}

const words: Readonly<Record<string, string>> = { '~~': 'LIKE', '!~~': 'NOT LIKE', '~~*': 'ILIKE', '!~~*': 'NOT ILIKE' };

/** The operator's sign, or its word where it has one; one of a schema of its own is called by it. */
function operatorOf(name: readonly Node[] | undefined): string {
  const parts = stringsOf(name);
  const sign = parts.at(-1) ?? '';
  return parts.length > 1 && parts[0] !== 'pg_catalog' ? `${parts[0] ?? ''}.${sign}` : (words[sign] ?? sign);
}

/** Whether a value is made from others, so that only an index of the expression serves it. */
const isComputed = ({ kind }: QueryTerm): boolean =>
  kind === 'call' || kind === 'operator' || kind === 'cast' || kind === 'common' || kind === 'other';

function namesColumn(node: Node): boolean {
  let found = false;
  visitNodes(node, {
    ColumnRef: () => {
      found = true;
    },
  });
  return found;
}

/** The node with every column called by its own name alone. */
function withoutQualifiers<T>(node: T): T {
  if (Array.isArray(node)) return node.map((item: unknown) => withoutQualifiers(item)) as T;
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]: [string, unknown]) => [
      key,
      key === 'fields' && Array.isArray(value) ? value.slice(-1) : withoutQualifiers(value),
    ]),
  ) as T;
}

/** The nodes right under a node, in order. */
function nodesIn(inner: unknown): readonly Node[] {
  if (typeof inner !== 'object' || inner === null) return [];
  return Object.values(inner).flatMap((value: unknown): readonly Node[] => {
    if (Array.isArray(value)) return value.filter(isNode);
    return isNode(value) ? [value] : [];
  });
}

/** A node stands under its own name, which begins with a capital. */
function isNode(value: unknown): value is Node {
  if (typeof value !== 'object' || value === null) return false;
  const [key = ''] = Object.keys(value);
  return /^[A-Z]/.test(key) && stringOf(value as Node) === undefined;
}
