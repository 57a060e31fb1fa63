import type { Node } from 'libpg-query';
import { as, stringsOf } from '../tree.ts';

interface Derived {
  readonly name: string;
  /** 2: a name of its own; 1: that of a type, which a better one may replace. */
  readonly strength: 1 | 2;
}

/** The name of a query's first column. */
type NameOfQuery = (query: Node | undefined) => string | undefined;

/** The name of an output column without an alias. Source: `FigureColnameInternal` in parser/parse_target.c. */
export function derivedName(node: Node | undefined, nameOfQuery: NameOfQuery): Derived | undefined {
  const column = as(node, 'ColumnRef');
  if (column !== undefined) return strong(stringsOf(column.fields).at(-1));
  const indirection = as(node, 'A_Indirection');
  if (indirection !== undefined) return strong(stringsOf(indirection.indirection).at(-1)) ?? derivedName(indirection.arg, nameOfQuery);
  const call = as(node, 'FuncCall');
  if (call !== undefined) return strong(stringsOf(call.funcname).at(-1));
  const operation = as(node, 'A_Expr');
  if (operation !== undefined) return operation.kind === 'AEXPR_NULLIF' ? strong('nullif') : undefined;
  const cast = as(node, 'TypeCast');
  if (cast !== undefined) return castName(derivedName(cast.arg, nameOfQuery), stringsOf(cast.typeName?.names).at(-1));
  const collate = as(node, 'CollateClause');
  if (collate !== undefined) return derivedName(collate.arg, nameOfQuery);
  const branch = as(node, 'CaseExpr');
  if (branch !== undefined) return castName(derivedName(branch.defresult, nameOfQuery), 'case');
  return derivedFromWord(node, nameOfQuery);
}

const strong = (name: string | undefined): Derived | undefined => (name === undefined ? undefined : { name, strength: 2 });
const castName = (inner: Derived | undefined, fallback: string | undefined): Derived | undefined =>
  inner?.strength === 2 || fallback === undefined ? inner : { name: fallback, strength: 1 };

function derivedFromWord(node: Node | undefined, nameOfQuery: NameOfQuery): Derived | undefined {
  if (as(node, 'CoalesceExpr') !== undefined) return strong('coalesce');
  if (as(node, 'A_ArrayExpr') !== undefined) return strong('array');
  if (as(node, 'RowExpr') !== undefined) return strong('row');
  if (as(node, 'GroupingFunc') !== undefined) return strong('grouping');
  const extreme = as(node, 'MinMaxExpr');
  if (extreme !== undefined) return strong(extreme.op === 'IS_LEAST' ? 'least' : 'greatest');
  const value = as(node, 'SQLValueFunction');
  if (value !== undefined)
    return strong(
      (value.op ?? '')
        .replace(/^SVFOP_/, '')
        .replace(/_N$/, '')
        .toLowerCase(),
    );
  const link = as(node, 'SubLink');
  if (link?.subLinkType === 'EXISTS_SUBLINK') return strong('exists');
  if (link?.subLinkType === 'ARRAY_SUBLINK') return strong('array');
  if (link?.subLinkType !== 'EXPR_SUBLINK') return undefined;
  const name = nameOfQuery(link.subselect);
  return name === '?column?' ? undefined : strong(name);
}
