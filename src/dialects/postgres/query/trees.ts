import type { Alias, DeleteStmt, InsertStmt, JoinExpr, MergeStmt, Node, RangeVar, SelectStmt, UpdateStmt, WithClause } from 'libpg-query';
import type {
  Assignment,
  CommonTable,
  ConflictTree,
  OrderTerm,
  QueryItem,
  QuerySourceTree,
  QueryTerm,
  QueryTree,
  RelationSource,
} from '../../../model/query-tree.ts';
import type { Context } from '../lower/context.ts';
import { all, as, relationName, stringsOf } from '../tree.ts';
import { openTerms } from './terms.ts';

/** Reads a statement as a query; undefined where it is none. */
export function readTree(node: Node | undefined, context: Context): QueryTree | undefined {
  const terms = openTerms(context, (inner) => query(inner));

  function query(inner: Node | undefined): QueryTree | undefined {
    const select = as(inner, 'SelectStmt');
    if (select !== undefined) return selectTree(select);
    const insert = as(inner, 'InsertStmt');
    if (insert !== undefined) return insertTree(insert);
    const update = as(inner, 'UpdateStmt');
    if (update !== undefined) return updateTree(update);
    const removal = as(inner, 'DeleteStmt');
    if (removal !== undefined) return deleteTree(removal);
    const merge = as(inner, 'MergeStmt');
    return merge === undefined ? undefined : mergeTree(merge);
  }

  function commonTables(clause: WithClause | undefined): readonly CommonTable[] {
    return all(clause?.ctes, 'CommonTableExpr').flatMap(
      ({ ctename, aliascolnames, ctequery, search_clause, cycle_clause }): readonly CommonTable[] => {
        const tree = query(ctequery);
        const columns = stringsOf(aliascolnames);
        if (tree === undefined || ctename === undefined || search_clause !== undefined || cycle_clause !== undefined) return [];
        return [{ name: ctename, query: tree, recursive: clause?.recursive === true, ...(columns.length > 0 && { columns }) }];
      },
    );
  }

  function tail({ sortClause, limitCount, limitOffset }: SelectStmt) {
    return {
      order: orderTerms(sortClause),
      limited: limitCount !== undefined,
      limits: [limitCount, limitOffset].flatMap((limit) => (limit === undefined ? [] : [terms.term(limit)])),
    };
  }

  function orderTerms(sort: readonly Node[] | undefined): readonly OrderTerm[] {
    return all(sort, 'SortBy').map(({ node: by, sortby_dir, sortby_nulls }) => ({
      term: terms.keyed(by),
      direction: sortby_dir === 'SORTBY_DESC' ? 'desc' : 'asc',
      ...(sortby_nulls === 'SORTBY_NULLS_FIRST' && { nulls: 'first' as const }),
      ...(sortby_nulls === 'SORTBY_NULLS_LAST' && { nulls: 'last' as const }),
    }));
  }

  function selectTree(select: SelectStmt): QueryTree {
    const ctes = commonTables(select.withClause);
    if (select.op !== undefined && select.op !== 'SETOP_NONE' && select.larg !== undefined && select.rarg !== undefined) {
      const operator = select.op === 'SETOP_UNION' ? 'union' : select.op === 'SETOP_EXCEPT' ? 'except' : 'intersect';
      return { kind: 'combined', operator, ctes, left: selectTree(select.larg), right: selectTree(select.rarg), ...tail(select) };
    }
    if (select.valuesLists !== undefined) {
      const rows = all(select.valuesLists, 'List').map(({ items }) => terms.terms(items));
      return { kind: 'values', ctes, rows, ...tail(select) };
    }
    const distinct = (select.distinctClause ?? []).filter((by) => Object.keys(by).length > 0);
    const others = [...distinct, ...(select.windowClause ?? [])];
    return {
      kind: 'select',
      ctes,
      from: sources(select.fromClause),
      items: items(select.targetList),
      ...(select.whereClause && { where: terms.keyed(select.whereClause) }),
      group: (select.groupClause ?? []).map((by) => terms.keyed(by)),
      ...(select.havingClause && { having: terms.term(select.havingClause) }),
      others: terms.terms(others),
      distinct: select.distinctClause !== undefined,
      ...tail(select),
    };
  }

  function items(targets: readonly Node[] | undefined): readonly QueryItem[] {
    return all(targets, 'ResTarget').map(({ name, val }) => ({ term: terms.keyed(val), ...(name !== undefined && { name }) }));
  }

  function sources(nodes: readonly Node[] | undefined): readonly QuerySourceTree[] {
    return (nodes ?? []).map(source);
  }

  function source(from: Node): QuerySourceTree {
    const relation = as(from, 'RangeVar');
    if (relation !== undefined) return relationSource(relation);
    const subselect = as(from, 'RangeSubselect');
    if (subselect !== undefined) {
      const tree = query(subselect.subquery);
      if (tree !== undefined) return { kind: 'query', query: tree, lateral: subselect.lateral === true, ...aliasOf(subselect.alias) };
    }
    const join = as(from, 'JoinExpr');
    if (join?.larg !== undefined && join.rarg !== undefined) return joinSource(join, join.larg, join.rarg);
    const sample = as(from, 'RangeTableSample');
    if (sample?.relation !== undefined) return source(sample.relation);
    const rows = as(from, 'RangeFunction');
    if (rows !== undefined) {
      const calls = (rows.functions ?? []).flatMap((each) => as(each, 'List')?.items ?? []);
      const defined = all(rows.coldeflist, 'ColumnDef').map(({ colname = '' }) => colname);
      const columns = defined.length > 0 ? { columns: defined } : {};
      return {
        kind: 'rows',
        parts: terms.terms(calls.filter((each) => Object.keys(each).length > 0)),
        ...aliasOf(rows.alias),
        ...columns,
        whole: defined.length > 0,
      };
    }
    return { kind: 'rows', parts: [terms.term(from)], whole: false };
  }

  function joinSource({ jointype, isNatural, usingClause, quals, alias }: JoinExpr, left: Node, right: Node): QuerySourceTree {
    const type = ({ JOIN_LEFT: 'left', JOIN_RIGHT: 'right', JOIN_FULL: 'full' } as const)[jointype as 'JOIN_LEFT'] ?? 'inner';
    return {
      kind: 'join',
      type,
      left: source(left),
      right: source(right),
      using: stringsOf(usingClause),
      natural: isNatural === true,
      ...(quals && { on: terms.keyed(quals) }),
      ...(alias?.aliasname !== undefined && { alias: alias.aliasname }),
    };
  }

  function assignments(targets: readonly Node[] | undefined): readonly Assignment[] {
    return all(targets, 'ResTarget').map(({ name, val, indirection }): Assignment => {
      const shared = as(val, 'MultiAssignRef');
      const value: QueryTerm = shared === undefined ? terms.term(val) : sharedValue(shared);
      return { column: name ?? '', value: indirection === undefined ? value : { kind: 'other', parts: [value, ...terms.terms(indirection)] } };
    });
  }

  /** `(a, b) = (1, 2)`: each column is given its part; of a query each is given the whole, whose type is not asked for. */
  function sharedValue({ source: from, colno }: { readonly source?: Node; readonly colno?: number }): QueryTerm {
    const row = as(from, 'RowExpr');
    if (row !== undefined) return terms.term(row.args?.[(colno ?? 1) - 1]);
    return { kind: 'other', parts: colno === undefined || colno === 1 ? [terms.term(from)] : [] };
  }

  function insertTree({ relation, cols, selectStmt, onConflictClause, returningClause, withClause, override }: InsertStmt): QueryTree {
    const named = all(cols, 'ResTarget');
    const rows = query(selectStmt);
    return {
      kind: 'insert',
      ctes: commonTables(withClause),
      target: relationSource(relation),
      from: [],
      ...(cols !== undefined && { columns: named.map(({ name }) => name ?? '') }),
      rows: rows ?? 'defaults',
      ...(/SYSTEM|USER/.test(override ?? '') && { overriding: true }),
      sets: [],
      ...(onConflictClause && { conflict: conflictTree(onConflictClause) }),
      returning: items(returned(returningClause)),
      order: [],
      limited: false,
    };
  }

  function conflictTree({ infer, targetList, whereClause }: NonNullable<InsertStmt['onConflictClause']>): ConflictTree {
    const elements = all(infer?.indexElems, 'IndexElem');
    const columns = elements.flatMap(({ name }) => (name === undefined ? [] : [name]));
    const expressions = elements.flatMap(({ expr }) => (expr === undefined ? [] : [terms.keyed(expr)]));
    const on = infer?.conname !== undefined ? { constraint: infer.conname } : elements.length > 0 ? { columns, expressions } : undefined;
    return {
      ...(on && { on }),
      ...(infer?.whereClause && { predicate: terms.term(infer.whereClause) }),
      sets: assignments(targetList),
      ...(whereClause && { where: terms.term(whereClause) }),
      excluded: 'excluded',
    };
  }

  function updateTree({ relation, targetList, whereClause, fromClause, returningClause, withClause }: UpdateStmt): QueryTree {
    return {
      kind: 'update',
      ctes: commonTables(withClause),
      target: relationSource(relation),
      from: sources(fromClause),
      sets: assignments(targetList),
      ...(whereClause && { where: terms.keyed(whereClause) }),
      returning: items(returned(returningClause)),
      order: [],
      limited: false,
    };
  }

  function deleteTree({ relation, usingClause, whereClause, returningClause, withClause }: DeleteStmt): QueryTree {
    return {
      kind: 'delete',
      ctes: commonTables(withClause),
      target: relationSource(relation),
      from: sources(usingClause),
      sets: [],
      ...(whereClause && { where: terms.keyed(whereClause) }),
      returning: items(returned(returningClause)),
      order: [],
      limited: false,
    };
  }

  /** MERGE writes its target joined with its source; what it inserts is asked for by its columns. */
  function mergeTree({ relation, sourceRelation, joinCondition, mergeWhenClauses, returningClause, withClause }: MergeStmt): QueryTree {
    const clauses = all(mergeWhenClauses, 'MergeWhenClause');
    const updates = clauses.filter(({ commandType }) => commandType === 'CMD_UPDATE').flatMap(({ targetList }) => assignments(targetList));
    const inserts = clauses
      .filter(({ commandType }) => commandType === 'CMD_INSERT')
      .flatMap(({ targetList, values }) =>
        all(targetList, 'ResTarget').map(({ name }, at): Assignment => ({ column: name ?? '', value: terms.term(values?.[at]) })),
      );
    const conditions = [joinCondition, ...clauses.map(({ condition }) => condition)].flatMap((each) =>
      each === undefined ? [] : [terms.term(each)],
    );
    return {
      kind: 'update',
      ctes: commonTables(withClause),
      target: relationSource(relation),
      from: sourceRelation === undefined ? [] : [source(sourceRelation)],
      sets: [...updates, ...inserts],
      where: { kind: 'and', terms: conditions },
      returning: items(returned(returningClause)),
      order: [],
      limited: false,
    };
  }

  return query(node);
}

/** RETURNING, which PostgreSQL 18's grammar keeps with its options. */
function returned(clause: unknown): readonly Node[] | undefined {
  if (Array.isArray(clause)) return clause as readonly Node[];
  return typeof clause === 'object' && clause !== null && 'exprs' in clause && Array.isArray(clause.exprs)
    ? (clause.exprs as readonly Node[])
    : undefined;
}

function relationSource(relation: RangeVar | undefined): RelationSource {
  return { kind: 'relation', name: relationName(relation), ...aliasOf(relation?.alias) };
}

function aliasOf(alias: Alias | undefined): { readonly alias?: string; readonly columns?: readonly string[] } {
  const columns = stringsOf(alias?.colnames);
  return { ...(alias?.aliasname !== undefined && { alias: alias.aliasname }), ...(columns.length > 0 && { columns }) };
}
