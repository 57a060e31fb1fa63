import type { Node, SelectStmt } from 'libpg-query';
import type { SqlType } from '../../../model/types.ts';
import { readType } from '../types.ts';
import { all, as, stringsOf } from '../tree.ts';
import type { Scope } from './usage.ts';

export interface OutputColumn {
  readonly name: string;
  readonly type?: SqlType;
}

/** What a query puts out, by the names that PostgreSQL derives; a star over a relation stands as `relation.*`, or `*` where columns are joined. */
export function outputColumns(query: Node | undefined, withQueries: Scope['withQueries'] = new Map()): readonly OutputColumn[] | undefined {
  const select = as(query, 'SelectStmt');
  if (select !== undefined) return selectColumns(select, withQueries);
  const returning = as(query, 'InsertStmt')?.returningClause ?? as(query, 'UpdateStmt')?.returningClause ?? as(query, 'DeleteStmt')?.returningClause;
  return returning === undefined ? undefined : all(returning.exprs, 'ResTarget').flatMap((target) => targetColumns(target, [], withQueries));
}

function selectColumns(select: SelectStmt, outer: Scope['withQueries']): readonly OutputColumn[] | undefined {
  const withQueries = withColumns(select, outer);
  if (select.larg !== undefined) return selectColumns(select.larg, withQueries);
  if (select.valuesLists !== undefined) {
    const first = as(select.valuesLists[0], 'List')?.items ?? [];
    return first.map((_, index) => ({ name: `column${index + 1}` }));
  }
  return all(select.targetList, 'ResTarget').flatMap((target) => targetColumns(target, select.fromClause ?? [], withQueries));
}

function withColumns({ withClause }: SelectStmt, outer: Scope['withQueries']): Scope['withQueries'] {
  const known = new Map(outer);
  for (const { ctename = '', ctequery, aliascolnames } of all(withClause?.ctes, 'CommonTableExpr')) {
    const named = stringsOf(aliascolnames);
    known.set(ctename, named.length > 0 ? named : outputColumns(ctequery, known)?.map(({ name }) => name));
  }
  return known;
}

function targetColumns(
  { name, val }: { readonly name?: string; readonly val?: Node },
  from: readonly Node[],
  withQueries: Scope['withQueries'],
): readonly OutputColumn[] {
  const cast = as(val, 'TypeCast');
  const type = cast === undefined ? {} : { type: readType(cast.typeName) };
  if (name !== undefined) return [{ name, ...type }];
  const fields = as(val, 'ColumnRef')?.fields;
  if (isWholeRow(val)) return [{ name: `${derivedName(val)?.name ?? ''}.*` }];
  if (as(fields?.at(-1), 'A_Star') === undefined) return [{ name: derivedName(val)?.name ?? '?column?', ...type }];
  const alias = stringsOf(fields).at(-1);
  const sources = from.flatMap((node) => sourcesOf(node, withQueries));
  const meant = alias === undefined ? sources : sources.filter((source) => source.alias === alias);
  if (meant.length === 0 || (alias === undefined && meant.some(({ shared }) => shared))) return [{ name: alias === undefined ? '*' : `${alias}.*` }];
  return meant.flatMap((source) => source.columns?.map((column) => ({ name: column })) ?? [{ name: `${source.relation ?? source.alias}.*` }]);
}

/** `(value).*`: the parts of a composite, which only the catalog could tell. */
const isWholeRow = (node: Node | undefined): boolean => as(as(node, 'A_Indirection')?.indirection?.at(-1), 'A_Star') !== undefined;

interface Source {
  readonly alias: string;
  /** The relation's own name, which a star is told by. */
  readonly relation?: string;
  readonly columns?: readonly string[];
  /** Joined by USING or NATURAL: the columns that are shared come out once. */
  readonly shared: boolean;
}

function sourcesOf(node: Node, withQueries: Scope['withQueries']): readonly Source[] {
  const join = as(node, 'JoinExpr');
  if (join !== undefined) {
    const shared = join.isNatural === true || (join.usingClause?.length ?? 0) > 0;
    const sides = [join.larg, join.rarg].flatMap((side) => (side === undefined ? [] : sourcesOf(side, withQueries)));
    return shared ? sides.map((side) => ({ ...side, shared })) : sides;
  }
  const relation = as(node, 'RangeVar');
  if (relation !== undefined) {
    const alias = relation.alias?.aliasname ?? relation.relname ?? '';
    const columns = relation.schemaname === undefined ? withQueries.get(relation.relname ?? '') : undefined;
    return [{ alias, relation: relation.relname ?? '', ...(columns && { columns }), shared: false }];
  }
  const subselect = as(node, 'RangeSubselect');
  const named = stringsOf((subselect ?? as(node, 'RangeFunction'))?.alias?.colnames);
  const columns = named.length > 0 ? named : outputColumns(subselect?.subquery, withQueries)?.map(({ name }) => name);
  const alias = (subselect ?? as(node, 'RangeFunction'))?.alias?.aliasname ?? '';
  return [{ alias, ...(columns && { columns }), shared: false }];
}

interface Derived {
  readonly name: string;
  /** 2: a name of its own; 1: that of a type, which a better one may replace. */
  readonly strength: 1 | 2;
}

/** The name of an output column without an alias. Source: `FigureColnameInternal` in parser/parse_target.c. */
function derivedName(node: Node | undefined): Derived | undefined {
  const column = as(node, 'ColumnRef');
  if (column !== undefined) return strong(stringsOf(column.fields).at(-1));
  const indirection = as(node, 'A_Indirection');
  if (indirection !== undefined) return strong(stringsOf(indirection.indirection).at(-1)) ?? derivedName(indirection.arg);
  const call = as(node, 'FuncCall');
  if (call !== undefined) return strong(stringsOf(call.funcname).at(-1));
  const operation = as(node, 'A_Expr');
  if (operation !== undefined) return operation.kind === 'AEXPR_NULLIF' ? strong('nullif') : undefined;
  const cast = as(node, 'TypeCast');
  if (cast !== undefined) return castName(derivedName(cast.arg), stringsOf(cast.typeName?.names).at(-1));
  const collate = as(node, 'CollateClause');
  if (collate !== undefined) return derivedName(collate.arg);
  const branch = as(node, 'CaseExpr');
  if (branch !== undefined) return castName(derivedName(branch.defresult), 'case');
  return derivedFromWord(node);
}

const strong = (name: string | undefined): Derived | undefined => (name === undefined ? undefined : { name, strength: 2 });
const castName = (inner: Derived | undefined, fallback: string | undefined): Derived | undefined =>
  inner?.strength === 2 || fallback === undefined ? inner : { name: fallback, strength: 1 };

function derivedFromWord(node: Node | undefined): Derived | undefined {
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
  const name = outputColumns(link.subselect)?.[0]?.name;
  return name === '?column?' ? undefined : strong(name);
}
