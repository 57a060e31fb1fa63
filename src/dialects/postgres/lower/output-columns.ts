import type { Node, SelectStmt } from 'libpg-query';
import type { ValueType, WrittenColumn } from '../../../model/output-columns.ts';
import type { ObjectName } from '../../../model/names.ts';
import { all, as, relationName, stringsOf } from '../tree.ts';
import { derivedName } from './output-names.ts';
import { commonType, valueType } from './value-types.ts';

/** The queries of WITH that are seen, with what they put out where that could be told. */
type WithQueries = ReadonlyMap<string, readonly WrittenColumn[] | undefined>;

/** What a query puts out, by the names that PostgreSQL derives; a star over a relation stands as `relation.*`, or `*` where columns are joined. */
export function outputColumns(query: Node | undefined, withQueries: WithQueries = new Map()): readonly WrittenColumn[] | undefined {
  const select = as(query, 'SelectStmt');
  if (select !== undefined) return selectColumns(select, withQueries);
  const returning = as(query, 'InsertStmt')?.returningClause ?? as(query, 'UpdateStmt')?.returningClause ?? as(query, 'DeleteStmt')?.returningClause;
  return returning === undefined ? undefined : all(returning.exprs, 'ResTarget').flatMap((target) => targetColumns(target, [], withQueries));
}

function selectColumns(select: SelectStmt, outer: WithQueries): readonly WrittenColumn[] | undefined {
  const withQueries = withColumns(select, outer);
  if (select.larg !== undefined && select.rarg !== undefined) return unionColumns([select.larg, select.rarg], withQueries);
  if (select.valuesLists !== undefined) return valuesColumns(select.valuesLists);
  const sources = (select.fromClause ?? []).flatMap((node) => sourcesOf(node, withQueries));
  return all(select.targetList, 'ResTarget').flatMap((target) => targetColumns(target, sources, withQueries));
}

/** UNION and its like have the names of the first query, and types that both agree on. Source: manual, 7.4 and 10.5. */
function unionColumns(arms: readonly [SelectStmt, SelectStmt], withQueries: WithQueries): readonly WrittenColumn[] | undefined {
  const [first, second] = arms.map((arm) => selectColumns(arm, withQueries));
  return first?.map(({ name }, at) => {
    const hasStar = [first, second].some((columns) => columns?.some((column) => isStar(column.name)) !== false);
    const type = hasStar ? undefined : commonType([first[at]?.type, second?.[at]?.type]);
    return { name, ...(type && { type }) };
  });
}

function valuesColumns(lists: readonly Node[]): readonly WrittenColumn[] {
  const rows = lists.map((list) => as(list, 'List')?.items ?? []);
  return (rows[0] ?? []).map((_, at) => {
    const type = commonType(rows.map((row) => valueType(row[at], noScope)));
    return { name: `column${at + 1}`, ...(type && { type }) };
  });
}

const noScope = { column: () => undefined, subquery: () => undefined };
const isStar = (name: string): boolean => name === '*' || name.endsWith('.*');

function withColumns({ withClause }: SelectStmt, outer: WithQueries): WithQueries {
  const known = new Map(outer);
  for (const { ctename = '', ctequery, aliascolnames } of all(withClause?.ctes, 'CommonTableExpr')) {
    known.set(ctename, renamed(outputColumns(ctequery, known), stringsOf(aliascolnames)));
  }
  return known;
}

/** The columns under names that are given to them. */
function renamed(columns: readonly WrittenColumn[] | undefined, names: readonly string[]): readonly WrittenColumn[] | undefined {
  if (names.length === 0) return columns;
  const isTold = columns !== undefined && !columns.some(({ name }) => isStar(name));
  return isTold ? columns.map((column, at) => ({ ...column, name: names[at] ?? column.name })) : names.map((name) => ({ name }));
}

function targetColumns(
  { name, val }: { readonly name?: string; readonly val?: Node },
  sources: readonly Source[],
  withQueries: WithQueries,
): readonly WrittenColumn[] {
  const fields = as(val, 'ColumnRef')?.fields;
  const isWhole = name === undefined && isWholeRow(val);
  if (isWhole) return [{ name: `${nameOf(val) ?? ''}.*` }];
  if (name === undefined && as(fields?.at(-1), 'A_Star') !== undefined) return starColumns(stringsOf(fields).at(-1), sources);
  const type = valueType(val, {
    column: (path) => columnType(path, sources),
    subquery: (query) => outputColumns(query, withQueries)?.[0]?.type,
  });
  const computed = fields === undefined && as(val, 'A_Indirection') === undefined;
  return [{ name: name ?? nameOf(val) ?? '?column?', ...(type && { type }), ...(computed && { computed }) }];
}

const nameOf = (node: Node | undefined): string | undefined => derivedName(node, (query) => outputColumns(query)?.[0]?.name)?.name;

function starColumns(alias: string | undefined, sources: readonly Source[]): readonly WrittenColumn[] {
  const meant = alias === undefined ? sources : sources.filter((source) => source.alias === alias);
  if (meant.length === 0 || (alias === undefined && meant.some(({ shared }) => shared))) return [{ name: alias === undefined ? '*' : `${alias}.*` }];
  return meant.flatMap((source) => source.columns ?? [{ name: `${source.relation?.name ?? source.alias}.*` }]);
}

/** The type of a column by the sources of its query: a subquery's, or that of whichever relation has it. */
function columnType(path: readonly string[], sources: readonly Source[]): ValueType | undefined {
  const name = path.at(-1) ?? '';
  const alias = path.at(-2);
  const meant = alias === undefined ? sources : sources.filter((source) => source.alias === alias);
  const derived = meant.filter(({ relation }) => relation === undefined);
  const found = derived.flatMap(({ columns }) => columns?.filter((column) => column.name === name) ?? []);
  if (found.length > 0) return found.length === 1 ? found[0]?.type : undefined;
  if (derived.some(({ columns }) => columns === undefined || columns.some((column) => isStar(column.name)))) return undefined;
  const relations = meant.flatMap(({ relation }) => (relation === undefined ? [] : [relation]));
  return relations.length === 0 ? undefined : { kind: 'column', name, relations };
}

/** `(value).*`: the parts of a composite, which only the catalog could tell. */
const isWholeRow = (node: Node | undefined): boolean => as(as(node, 'A_Indirection')?.indirection?.at(-1), 'A_Star') !== undefined;

interface Source {
  readonly alias: string;
  /** The relation's own name, which a star is told by; undefined for a subquery, a function or a query of WITH. */
  readonly relation?: ObjectName;
  readonly columns?: readonly WrittenColumn[];
  /** Joined by USING or NATURAL: the columns that are shared come out once. */
  readonly shared: boolean;
}

function sourcesOf(node: Node, withQueries: WithQueries): readonly Source[] {
  const join = as(node, 'JoinExpr');
  if (join !== undefined) {
    const shared = join.isNatural === true || (join.usingClause?.length ?? 0) > 0;
    const sides = [join.larg, join.rarg].flatMap((side) => (side === undefined ? [] : sourcesOf(side, withQueries)));
    return shared ? sides.map((side) => ({ ...side, shared })) : sides;
  }
  const relation = as(node, 'RangeVar');
  if (relation !== undefined) {
    const alias = relation.alias?.aliasname ?? relation.relname ?? '';
    const isWith = relation.schemaname === undefined && withQueries.has(relation.relname ?? '');
    if (!isWith) return [{ alias, relation: relationName(relation), shared: false }];
    const columns = withQueries.get(relation.relname ?? '');
    return [{ alias, ...(columns && { columns }), shared: false }];
  }
  const subselect = as(node, 'RangeSubselect');
  const { aliasname: alias = '', colnames } = (subselect ?? as(node, 'RangeFunction'))?.alias ?? {};
  const columns = renamed(outputColumns(subselect?.subquery, withQueries), stringsOf(colnames));
  return [{ alias, ...(columns && { columns }), shared: false }];
}
