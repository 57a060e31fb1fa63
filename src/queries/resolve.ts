import type { DatabaseState } from '../model/catalog.ts';
import { showName } from '../model/names.ts';
import type { View } from '../model/objects.ts';
import type { QueryItem, QuerySourceTree, QueryTerm, QueryTree, RelationSource, SelectTree } from '../model/query-tree.ts';
import { checkGrouping } from './grouping.ts';
import { checkNamedIndexes } from './index-needs.ts';
import { findRows } from './relations.ts';
import { placeAt, Run, type Engine, type Resolution } from './run.ts';
import {
  emptyScope,
  joinedOf,
  joinRows,
  renamed,
  sharedNames,
  sideBySide,
  type Joined,
  type Outputs,
  type RowColumn,
  type Rows,
  type Scope,
} from './scope.ts';
import { readCondition, readValue } from './values.ts';
import { writeOutStar } from './names.ts';
import { joinConditions } from './walk.ts';
import { readWrite } from './writes.ts';

/** How deep views that are read anew each time are followed. */
const deepestView = 6;

const anything: Outputs = { columns: [], open: true };

/** Resolves a query against a schema: what is missing, what does not fit, what could not be told. `stood` is what stood before. */
export function resolveQuery(tree: QueryTree, state: DatabaseState, engine: Engine, stood?: DatabaseState): Resolution {
  const run = new Run(state, engine, stood);
  return run.end(readQuery(tree, emptyScope, run));
}

/** Reads a query within another; answers its output columns. */
function readQuery(tree: QueryTree, around: Scope, run: Run): Outputs {
  const outer = withCommonTables(tree, around, run);
  switch (tree.kind) {
    case 'select':
      return readSelect(tree, outer, run);
    case 'values': {
      const rows = tree.rows.map((row) => row.map((term) => readValue(term, outer, run, readQuery)));
      return {
        columns: (tree.rows[0] ?? []).map((_, at) => ({ name: `column${at + 1}`, type: commonType(rows.map((row) => row[at])) })),
        open: false,
      };
    }
    case 'combined': {
      const left = readQuery(tree.left, outer, run);
      const right = readQuery(tree.right, outer, run);
      readOrder(
        tree.order.map(({ term }) => term),
        { ...emptyScope, ctes: outer.ctes, outer, outputs: { ...left, first: true } },
        run,
      );
      for (const term of tree.limits) readValue(term, outer, run, readQuery);
      return combine(left, right, tree, run);
    }
    default:
      return readWrite(tree, outer, run, { query: readQuery, from: readFrom, outputs: readItems, relation: readRelation });
  }
}

/** Where the first of several rows alone has a type, or all have the same, that is the column's. */
function commonType(types: readonly RowColumn['type'][]): RowColumn['type'] {
  const [first] = types;
  const isSame = types.every((type) => JSON.stringify(type) === JSON.stringify(first));
  return isSame ? first : undefined;
}

/** UNION and its like: as many columns on both sides, of types that go together. */
function combine(left: Outputs, right: Outputs, tree: Extract<QueryTree, { kind: 'combined' }>, run: Run): Outputs {
  const { typing } = run.engine;
  if (left.open || right.open) return { columns: left.columns.map(({ name }) => ({ name, type: undefined })), open: left.open };
  if (left.columns.length !== right.columns.length) {
    const says = `each ${tree.operator.toUpperCase()} query must have the same number of columns`;
    run.fail({ asked: 'count', about: tree, asks: 'puts queries together that have the same number of columns no more', says });
    return left;
  }
  run.settle('count', tree);
  const columns = left.columns.map((column, at): RowColumn => {
    const other = right.columns[at];
    const about = placeAt(tree, at);
    if (typing === undefined) return { name: column.name, type: undefined };
    const answer = typing.common(run.state, tree.operator.toUpperCase(), [column.type, other?.type]);
    const place = column.from ?? other?.from;
    const asks = (): string =>
      `puts ${place === undefined ? 'values' : `${showName(place.relation)}.${place.column}`} together with values of another type`;
    return { name: column.name, type: run.take(answer, about, asks, place && { relation: place.relation, column: place.column }) };
  });
  return { columns, open: false };
}

/** The scope with the queries of WITH; a recursive one sees what its first part gives. */
function withCommonTables({ ctes }: QueryTree, outer: Scope, run: Run): Scope {
  if (ctes.length === 0) return outer;
  const known = new Map(outer.ctes);
  const scope: Scope = { ...emptyScope, ctes: known, outer };
  for (const { name, recursive } of ctes) if (recursive) known.set(run.fold(name), anything);
  for (const { name, columns, query, recursive } of ctes) {
    if (recursive && query.kind === 'combined')
      known.set(run.fold(name), renamed(readQuery(query.left, scope, new Run(run.state, run.engine, run.stood)), columns));
    known.set(run.fold(name), renamed(readQuery(query, scope, run), columns));
  }
  return scope;
}

function readSelect(tree: SelectTree, outer: Scope, run: Run): Outputs {
  const from = readFrom(tree.from, outer, run);
  const scope: Scope = { ...from, ctes: outer.ctes, outer };
  run.blocks.set(tree, from.rows);
  const outputs = readItems(tree.items, scope, run);
  const named: Outputs = {
    columns: tree.items.flatMap(({ name }, at) => (name === undefined ? [] : [outputs.columns[at] ?? { name, type: undefined }])),
    open: false,
  };
  const lenient = run.engine.id === 'postgres' ? scope : { ...scope, outputs: { ...named, first: false } };
  const isSqlite = run.engine.id === 'sqlite';
  if (tree.where) readCondition(tree.where, 'WHERE', isSqlite ? lenient : scope, run, readQuery);
  if (tree.having) readCondition(tree.having, 'HAVING', lenient, run, readQuery);
  readOrder(tree.group, { ...scope, outputs: { ...outputs, first: false } }, run, lenient);
  checkGrouping(tree, from.rows, run);
  readOrder(
    tree.order.map(({ term }) => term),
    { ...scope, outputs: { ...outputs, first: true } },
    run,
    lenient,
  );
  for (const term of [...tree.others, ...tree.limits]) readValue(term, lenient, run, readQuery);
  return outputs;
}

/** A bare name of ORDER BY or GROUP BY may mean an output column; within an expression that is so in some engines only. */
function readOrder(terms: readonly QueryTerm[], bare: Scope, run: Run, within: Scope = bare): void {
  for (const term of terms) readValue(term, term.kind === 'column' && term.qualifier === undefined ? bare : within, run, readQuery);
}

function readItems(items: readonly QueryItem[], scope: Scope, run: Run): Outputs {
  let open = false;
  const columns = items.flatMap(({ term, name }): readonly RowColumn[] => {
    if (term.kind === 'star') {
      const star = writeOutStar(term, scope, run);
      if (run.depth === 0) run.stars.set(term, star);
      for (const column of star.columns) if (column.from !== undefined) run.origins.set({ star: term, column }, column.from);
      open ||= star.open;
      return star.columns;
    }
    const type = readValue(term, scope, run, readQuery);
    const from = run.origins.get(term);
    return [{ name: name ?? nameOf(term, run), type, ...(from && { from }) }];
  });
  return { columns, open };
}

/** What an output column is called that is given no name. */
function nameOf(term: QueryTerm, run: Run): string | undefined {
  if (term.kind === 'column') return term.name;
  if (run.engine.id !== 'postgres') return undefined;
  if (term.kind === 'call') return term.name.name;
  return term.kind === 'cast' ? (nameOf(term.term, run) ?? term.type.name) : undefined;
}

/** FROM: each place sees those before it where it may. `first` stands before them all. */
function readFrom(sources: readonly QuerySourceTree[], outer: Scope, run: Run, first: readonly Joined[] = []): Joined {
  const parts: Joined[] = [...first];
  for (const source of sources) parts.push(readSource(source, { ...sideBySide(parts), ctes: outer.ctes, outer }, outer, run));
  const joined = sideBySide(parts);
  if (onSeesAll(run)) {
    const scope: Scope = { ...joined, ctes: outer.ctes, outer };
    for (const source of sources) for (const condition of joinConditions(source)) readCondition(condition, 'ON', scope, run, readQuery);
  }
  return joined;
}

/** SQLite takes what stands behind ON for a part of WHERE: it sees every table of FROM. Tried on 3.40 and sql.js. */
const onSeesAll = ({ engine }: Run): boolean => engine.id === 'sqlite';

/** One place of FROM. `beside` is what a lateral one sees. */
function readSource(source: QuerySourceTree, beside: Scope, outer: Scope, run: Run): Joined {
  switch (source.kind) {
    case 'relation':
      return joinedOf(readRelation(source, outer, run));
    case 'query': {
      const outputs = renamed(readQuery(source.query, source.lateral ? beside : outer, run), source.columns);
      return joinedOf({ alias: source.alias ?? '', isTable: false, ...outputs });
    }
    case 'rows': {
      for (const part of source.parts) readValue(part, beside, run, readQuery);
      const columns = (source.columns ?? []).map((name): RowColumn => ({ name, type: undefined }));
      return joinedOf({ alias: source.alias ?? '', isTable: false, columns, open: !source.whole });
    }
    case 'join':
      return readJoin(source, beside, outer, run);
  }
}

function readJoin(join: Extract<QuerySourceTree, { kind: 'join' }>, beside: Scope, outer: Scope, run: Run): Joined {
  const left = readSource(join.left, beside, outer, run);
  const right = readSource(join.right, { ...sideBySide([beside, left]), ctes: outer.ctes, outer }, outer, run);
  const shared = join.natural ? sharedNames(left, right, run.fold) : join.using;
  const joined = joinRows(left, right, shared, run.fold);
  if (shared.length > 0) checkUsing(join, shared, left, right, run);
  if (join.on && !onSeesAll(run)) readCondition(join.on, 'JOIN/ON', { ...sideBySide([left, right]), ctes: outer.ctes, outer }, run, readQuery);
  const open = joined.open || (join.natural && (left.open || right.open));
  if (join.alias === undefined) return { ...joined, open };
  return joinedOf({ alias: join.alias, isTable: false, columns: joined.plain, open });
}

/** Columns of USING stand on both sides, with types that can be compared. */
function checkUsing(join: Extract<QuerySourceTree, { kind: 'join' }>, names: readonly string[], left: Joined, right: Joined, run: Run): void {
  for (const name of names) {
    const sides = [left, right].map((side) => side.plain.find((column) => column.name !== undefined && run.fold(column.name) === run.fold(name)));
    const missing = [left, right].find((side, at) => sides[at] === undefined && !side.open);
    if (missing !== undefined) {
      run.fail({ asked: 'column', about: join, asks: `joins by ${name}`, says: `column ${name} specified in USING clause does not exist` });
      continue;
    }
    const isTwice = left.plain.filter((column) => column.name !== undefined && run.fold(column.name) === run.fold(name)).length > 1;
    if (isTwice && !left.open && run.engine.id !== 'sqlite') {
      run.fail({ asked: 'column', about: join, asks: `joins by ${name}`, says: `common column name ${name} appears more than once in left table` });
      continue;
    }
    const [a, b] = sides;
    if (a === undefined || b === undefined) {
      run.doubt();
      continue;
    }
    run.settle('column', join);
    if (run.engine.typing === undefined) continue;
    const answer = run.engine.typing.operator(run.state, '=', a.type, b.type);
    run.take(answer, join, () => `joins by ${name}, which has two types`, a.from && { relation: a.from.relation, column: a.from.column });
  }
}

/** A relation that a query names: a query of WITH, a table, or a view, which is followed where it is read anew each time. */
function readRelation(source: RelationSource, scope: Scope, run: Run): Rows {
  const { name, alias = name.name } = source;
  const common = name.schema === undefined ? scope.ctes.get(run.fold(name.name)) : undefined;
  if (common !== undefined) return { alias, isTable: false, ...renamed(common, source.columns) };
  const found = findRows(run.state, name, run.engine.traits, run.stood);
  if (found.kind !== 'rows') {
    if (found.kind === 'missing')
      run.fail({ asked: 'relation', about: source, asks: `reads ${showName(name)}`, says: `relation ${showName(name)} does not exist` });
    else run.doubt();
    return { alias, isTable: false, columns: [], open: true };
  }
  const { relation } = found;
  const qualified = { schema: relation.schema, name: relation.name };
  run.settle('relation', source);
  run.relations.set(source, qualified);
  if (found.open) run.doubt();
  if (source.indexes !== undefined && relation.kind === 'table') checkNamedIndexes(source, relation, run);
  const isTurned = relation.kind === 'view' && run.engine.readView !== undefined && hasRenamed(relation);
  if (isTurned) run.doubt();
  const rows: Rows = { alias, relation: qualified, isTable: relation.kind === 'table', columns: [], open: found.open || isTurned };
  const given = isTurned ? [] : renamed({ columns: found.columns, open: found.open }, source.columns).columns;
  const columns = given.map((column, at): RowColumn => ({ ...column, from: { relation: qualified, column: found.columns[at]?.name ?? '', rows } }));
  Object.assign(rows, { columns });
  run.rows.set(source, rows);
  if (relation.kind === 'view' && !isTurned && run.engine.readView !== undefined && run.depth < deepestView) readView(relation.definition, run);
  return rows;
}

/** Whether something in a view was given another name since, which the engine has written into its text. */
const hasRenamed = ({ mentions = [] }: View): boolean =>
  mentions.some(
    (mention) =>
      (mention.kind === 'column' && mention.column !== mention.written) || (mention.kind === 'relation' && mention.relation.name !== mention.written),
  );

/** What stands behind a view that is a text: it fails where the view is read. */
function readView(definition: string, run: Run): void {
  const tree = run.engine.readView?.(definition);
  if (tree === undefined) return run.doubt();
  run.depth++;
  readQuery(tree, emptyScope, run);
  run.depth--;
}
