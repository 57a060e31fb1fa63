import type {
  DeleteStmt,
  FromClause,
  Indexed,
  InsertStmt,
  JoinedSelectTable,
  OneSelect,
  ResultColumn,
  Select,
  SelectTable,
  SetAssignment,
  SortedColumn,
  Stmt,
  UpdateStmt,
  Upsert,
  With,
} from 'sqlite3-parser';
import type {
  Assignment,
  CommonTable,
  ConflictTree,
  OrderTerm,
  QueryItem,
  QuerySourceTree,
  QueryTree,
  RelationSource,
} from '../../../model/query-tree.ts';
import { nameOf, textsOf, type Context } from '../lower/context.ts';
import { openTerms } from './terms.ts';

/** Bits of the parser's join types. */
const joinBits = { natural: 4, left: 8, right: 16 } as const;

/** `INDEXED BY i`. */
const indexesOf = (indexed: Indexed | undefined): Pick<RelationSource, 'indexes'> =>
  indexed?.type === 'IndexedByIndexed' ? { indexes: [indexed.idxName.text] } : {};

/** Reads a statement as a query; undefined where it is none. */
export function readTree(statement: Stmt, context: Context): QueryTree | undefined {
  const { term, keyed } = openTerms(context, (select) => selectTree(select));

  function withQueries(clause: With | undefined): readonly CommonTable[] {
    return (clause?.ctes ?? []).map(({ tblName, columns, select }) => ({
      name: tblName.text,
      query: selectTree(select),
      recursive: true,
      ...(columns && { columns: columns.map(({ colName }) => colName.text) }),
    }));
  }

  function selectTree({ with: clause, select, compounds = [], orderBy, limit }: Select): QueryTree {
    const tail = {
      order: orderTerms(orderBy),
      limited: limit !== undefined,
      limits: limit === undefined ? [] : [term(limit.expr), ...(limit.offset ? [term(limit.offset)] : [])],
    };
    const none = { order: [], limited: false, limits: [] };
    const ctes = withQueries(clause);
    if (compounds.length === 0) return { ...oneTree(select), ctes, ...tail };
    const combined = compounds.reduce<QueryTree>(
      (left, { operator, select: right }) => {
        const kind = operator === 'Except' ? 'except' : operator === 'Intersect' ? 'intersect' : 'union';
        return { kind: 'combined', ctes: [], operator: kind, left, right: { ...oneTree(right), ctes: [], ...none }, ...none };
      },
      { ...oneTree(select), ctes: [], ...none },
    );
    return { ...combined, ctes, ...tail };
  }

  function oneTree(one: OneSelect) {
    if (one.type === 'SelectValues') return { kind: 'values', rows: one.values.map(({ values }) => values.map(term)) } as const;
    return {
      kind: 'select',
      from: fromClause(one.from),
      items: items(one.columns),
      ...(one.whereClause && { where: keyed(one.whereClause) }),
      group: (one.groupBy ?? []).map(keyed),
      ...(one.having && { having: term(one.having) }),
      others: [],
      distinct: one.distinctness === 'Distinct',
    } as const;
  }

  function items(columns: readonly ResultColumn[] | undefined): readonly QueryItem[] {
    return (columns ?? []).map((column): QueryItem => {
      if (column.type === 'StarResultColumn') return { term: { kind: 'star' } };
      if (column.type === 'TableStarResultColumn') return { term: { kind: 'star', qualifier: { name: column.table.text } } };
      return { term: keyed(column.expr), ...(column.alias && { name: column.alias.name.text }) };
    });
  }

  function orderTerms(sort: readonly SortedColumn[] | undefined): readonly OrderTerm[] {
    return (sort ?? []).map(({ expr, order, nulls }) => ({
      term: keyed(expr),
      direction: order === 'Desc' ? 'desc' : 'asc',
      ...(nulls && { nulls: nulls === 'First' ? ('first' as const) : ('last' as const) }),
    }));
  }

  function fromClause(from: FromClause | undefined): readonly QuerySourceTree[] {
    if (from?.select === undefined) return [];
    return [(from.joins ?? []).reduce(joinTree, source(from.select))];
  }

  function joinTree(left: QuerySourceTree, { operator, table, constraint }: JoinedSelectTable): QuerySourceTree {
    const bits = operator.type === 'CommaJoinOperator' ? 0 : (operator.joinType ?? 0);
    const [isLeft, isRight] = [(bits & joinBits.left) > 0, (bits & joinBits.right) > 0];
    return {
      kind: 'join',
      type: isLeft && isRight ? 'full' : isLeft ? 'left' : isRight ? 'right' : 'inner',
      left,
      right: source(table),
      using: constraint?.type === 'UsingJoinConstraint' ? textsOf(constraint.columns) : [],
      natural: (bits & joinBits.natural) > 0,
      ...(constraint?.type === 'OnJoinConstraint' && { on: keyed(constraint.expr) }),
    };
  }

  function source(table: SelectTable): QuerySourceTree {
    const alias = table.alias === undefined ? {} : { alias: table.alias.name.text };
    switch (table.type) {
      case 'TableSelectTable':
        return { kind: 'relation', name: nameOf(table.tblName), ...alias, ...indexesOf(table.indexed) };
      case 'TableCallSelectTable':
        return { kind: 'rows', parts: (table.args ?? []).map(term), alias: table.tblName.objName.text, ...alias, whole: false };
      case 'SelectSelectTable':
        return { kind: 'query', query: selectTree(table.select), lateral: false, ...alias };
      case 'SubSelectTable':
        return fromClause(table.from)[0] ?? { kind: 'rows', parts: [], whole: false };
    }
  }

  function target(name: (InsertStmt | UpdateStmt | DeleteStmt)['tblName'], indexed?: Indexed): RelationSource {
    return { kind: 'relation', name: nameOf(name), ...(name.alias && { alias: name.alias.text }), ...indexesOf(indexed) };
  }

  /** `(a, b) = (1, 2)` sets each; of a query the columns are told, and the query once. */
  function assignments(sets: readonly SetAssignment[]): readonly Assignment[] {
    return sets.flatMap(({ colNames, expr }) => {
      const value = term(expr);
      const names = textsOf(colNames);
      return names.map((column, at): Assignment => {
        const part = value.kind === 'row' ? value.items[at] : names.length === 1 || at === 0 ? value : undefined;
        return { column, value: part ?? { kind: 'other', parts: [] } };
      });
    });
  }

  function insertTree(statement: InsertStmt): QueryTree {
    const { body } = statement;
    const select = body.type === 'SelectInsertBody' ? body : undefined;
    const isLenient = statement.orConflict === 'Ignore';
    return {
      kind: 'insert',
      ctes: withQueries(statement.with),
      target: target(statement.tblName),
      from: [],
      ...(statement.columns && { columns: textsOf(statement.columns) }),
      rows: select === undefined ? 'defaults' : selectTree(select.select),
      sets: [],
      ...(select?.upsert && { conflict: conflictTree(select.upsert) }),
      ...(isLenient && { lenient: true as const }),
      returning: items(statement.returning),
      order: [],
      limited: false,
    };
  }

  function conflictTree({ index, doClause, next }: Upsert): ConflictTree {
    const targets = (index?.targets ?? []).map(({ expr }) => keyed(expr));
    const columns = targets.flatMap((each) => (each.kind === 'column' ? [each.name] : []));
    const expressions = targets.filter(({ kind }) => kind !== 'column');
    const set = doClause.type === 'SetUpsertDo' ? doClause : undefined;
    return {
      ...(index && { on: { columns, expressions } }),
      ...(index?.whereClause && { predicate: term(index.whereClause) }),
      sets: [...assignments(set?.sets ?? []), ...(next ? conflictTree(next).sets : [])],
      ...(set?.whereClause && { where: term(set.whereClause) }),
      excluded: 'excluded',
    };
  }

  function changeTree(kind: 'update' | 'delete', statement: UpdateStmt | DeleteStmt): QueryTree {
    return {
      kind,
      ctes: withQueries(statement.with),
      target: target(statement.tblName, statement.indexed),
      from: statement.type === 'UpdateStmt' ? fromClause(statement.from) : [],
      sets: statement.type === 'UpdateStmt' ? assignments(statement.sets) : [],
      ...(statement.whereClause && { where: keyed(statement.whereClause) }),
      returning: items(statement.returning),
      order: orderTerms(statement.orderBy),
      limited: statement.limit !== undefined,
    };
  }

  switch (statement.type) {
    case 'SelectStmt':
      return selectTree(statement.body);
    case 'InsertStmt':
      return insertTree(statement);
    case 'UpdateStmt':
      return changeTree('update', statement);
    case 'DeleteStmt':
      return changeTree('delete', statement);
    default:
      return undefined;
  }
}
