import type { ColumnRef, FuncCall, InsertStmt, Node, RangeVar, SelectStmt, WithClause } from 'libpg-query';
import { all, as, nameOf, relationName, stringOf, stringsOf, tagOf } from '../tree.ts';
import { outputColumns } from './output-columns.ts';
import { relationsFor, useBare, useColumn, useQualified, useRelation, type Ledger, type Scope } from './usage.ts';

const outermost: Scope = { entries: [], withQueries: new Map() };

/** Notes what a statement that reads or writes rows uses. */
export function tallyQuery(node: Node | undefined, ledger: Ledger, scope: Scope = outermost): void {
  if (node === undefined) return;
  const select = as(node, 'SelectStmt');
  if (select !== undefined) return tallySelect(select, ledger, scope);
  const insert = as(node, 'InsertStmt');
  if (insert !== undefined) return tallyInsert(insert, ledger, scope);
  const update = as(node, 'UpdateStmt');
  if (update !== undefined) {
    const inner = openTarget(update.relation, update.withClause, ledger, scope);
    addFrom(update.fromClause, ledger, inner);
    for (const { name, val } of all(update.targetList, 'ResTarget')) {
      useColumn(ledger, relationName(update.relation), name ?? '');
      tallyExpression(val, ledger, inner);
    }
    return tallyExpressions([update.whereClause, ...(update.returningClause?.exprs ?? [])], ledger, inner);
  }
  const deletion = as(node, 'DeleteStmt');
  if (deletion !== undefined) {
    const inner = openTarget(deletion.relation, deletion.withClause, ledger, scope);
    addFrom(deletion.usingClause, ledger, inner);
    return tallyExpressions([deletion.whereClause, ...(deletion.returningClause?.exprs ?? [])], ledger, inner);
  }
  tallyMerge(node, ledger, scope);
}

/** Notes what an expression uses in a scope; its subqueries see the scope as their outer one. */
function tallyExpression(node: unknown, ledger: Ledger, scope: Scope): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const item of node) tallyExpression(item, ledger, scope);
    return;
  }
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== 'object' || value === null) continue;
    if (key === 'ColumnRef') useReference(value as ColumnRef, ledger, scope, 'value');
    else if (key === 'SelectStmt') tallySelect(value as SelectStmt, ledger, scope);
    else if (key === 'ResTarget') {
      const { val, name } = value as { val?: Node; name?: string };
      tallyItems([val], ledger, scope, name === undefined ? 'output' : 'item');
    } else if (key === 'RowExpr') tallyItems((value as { args?: readonly Node[] }).args ?? [], ledger, scope, 'item');
    else {
      if (key === 'FuncCall') noteCall(value as FuncCall, ledger);
      tallyExpression(value, ledger, scope);
    }
  }
}

/** Items of a list in which a star is written out: what a query puts out, ROW(…), VALUES. */
function tallyItems(nodes: readonly (Node | undefined)[], ledger: Ledger, scope: Scope, place: ReferencePlace): void {
  for (const node of nodes) {
    const column = as(node, 'ColumnRef');
    if (column === undefined) tallyExpression(node, ledger, scope);
    else useReference(column, ledger, scope, place);
  }
}

const tallyExpressions = (nodes: readonly (Node | undefined)[], ledger: Ledger, scope: Scope): void => tallyExpression(nodes, ledger, scope);

function noteCall({ funcname, funcformat, location }: FuncCall, ledger: Ledger): void {
  const names = stringsOf(funcname);
  const name = nameOf(names[0] === 'pg_catalog' ? names.slice(1) : names);
  ledger.calls.set(`${name.schema ?? ''}\0${name.name}`, name);
  if (funcformat !== 'COERCE_SQL_SYNTAX') ledger.notes.push({ location: location ?? 0, kind: 'routine', routine: name });
}

/** In a list a star means each column by itself; in a value (`to_jsonb(t.*)`) it means the row, whatever its columns are. */
type ReferencePlace = 'value' | 'item' | 'output';

function useReference({ fields, location = 0 }: ColumnRef, ledger: Ledger, scope: Scope, place: ReferencePlace): void {
  const expands = place !== 'value';
  const names = stringsOf(fields);
  noteReference(fields ?? [], location, ledger, scope, place);
  const star = as(fields?.at(-1), 'A_Star') !== undefined;
  if (!star && names.length === 1) return useBare(ledger, scope, names[0] ?? '');
  if (star && names.length === 0) {
    for (const { source } of scope.entries) if (source.kind === 'relation') useColumn(ledger, source.name, '*');
    return;
  }
  if (star && !expands) return;
  useQualified(ledger, scope, star ? names : names.slice(0, -1), star ? '*' : (names.at(-1) ?? ''));
}

function noteReference(fields: readonly Node[], location: number, { notes }: Ledger, scope: Scope, place: ReferencePlace): void {
  const names = stringsOf(fields);
  if (as(fields.at(-1), 'A_Star') !== undefined) {
    if (place !== 'output') return;
    const entries = names.length === 0 ? scope.entries : scope.entries.filter(({ alias }) => alias === names.at(-1)).slice(0, 1);
    const sources = entries.map(({ alias, source }) => ({ alias, ...(source.kind === 'relation' && { relation: source.name }) }));
    notes.push({ location, kind: 'star', sources: scope.merges === true ? [] : sources });
    return;
  }
  const [column = '', qualifier] = names.toReversed();
  const relations = relationsFor(scope, column, names.slice(0, -1));
  if (relations.length === 0) return;
  notes.push({ location, kind: 'column', relations, column, ...(qualifier !== undefined && { qualifier }), asOutput: place === 'output' });
}

function tallySelect(select: SelectStmt, ledger: Ledger, outer: Scope): void {
  const withQueries = tallyWith(select.withClause, ledger, outer);
  const scope: Scope = { entries: [], outer, withQueries };
  if (select.larg !== undefined) tallySelect(select.larg, ledger, { ...outer, withQueries });
  if (select.rarg !== undefined) tallySelect(select.rarg, ledger, { ...outer, withQueries });
  addFrom(select.fromClause, ledger, scope);
  tallyExpressions([...(select.targetList ?? []), select.whereClause, select.havingClause, ...(select.valuesLists ?? [])], ledger, scope);
  tallyExpressions([select.limitCount, select.limitOffset, ...(select.distinctClause ?? []), ...(select.windowClause ?? [])], ledger, scope);
  const aliases = new Set(all(select.targetList, 'ResTarget').map(({ name }) => name));
  for (const node of [...(select.groupClause ?? []), ...(select.sortClause ?? [])]) {
    const key = as(node, 'SortBy')?.node ?? node;
    const alone = stringsOf(as(key, 'ColumnRef')?.fields);
    if (select.op === 'SETOP_NONE' && !(alone.length === 1 && aliases.has(alone[0]))) tallyExpression(key, ledger, scope);
  }
}

function tallyWith(clause: WithClause | undefined, ledger: Ledger, outer: Scope): Scope['withQueries'] {
  if (clause === undefined) return outer.withQueries;
  const withQueries = new Map(outer.withQueries);
  for (const { ctename = '', ctequery, aliascolnames } of all(clause.ctes, 'CommonTableExpr')) {
    const named = stringsOf(aliascolnames);
    const columns = named.length > 0 ? named : knownColumns(ctequery, withQueries);
    if (clause.recursive === true) withQueries.set(ctename, columns);
    tallyQuery(ctequery, ledger, { ...outer, withQueries: new Map(withQueries) });
    withQueries.set(ctename, columns);
  }
  return withQueries;
}

/** The names that a query puts out; undefined where a star hides some. */
function knownColumns(query: Node | undefined, withQueries: Scope['withQueries']): readonly string[] | undefined {
  const known = new Map([...withQueries].map(([name, columns]) => [name, columns?.map((column) => ({ name: column }))] as const));
  const names = outputColumns(query, known)?.map(({ name }) => name);
  return names === undefined || names.some((name) => name === '*' || name.endsWith('.*')) ? undefined : names;
}

function addFrom(nodes: readonly Node[] | undefined, ledger: Ledger, scope: Scope): void {
  for (const node of nodes ?? []) addSource(node, ledger, scope);
}

function addSource(node: Node, ledger: Ledger, scope: Scope): void {
  const relation = as(node, 'RangeVar');
  if (relation !== undefined) return addRelation(relation, ledger, scope);
  const join = as(node, 'JoinExpr');
  if (join !== undefined) {
    const before = scope.entries.length;
    addFrom(
      [join.larg, join.rarg].filter((side) => side !== undefined),
      ledger,
      scope,
    );
    if (join.isNatural === true || join.usingClause !== undefined) scope.merges = true;
    for (const column of stringsOf(join.usingClause)) {
      for (const { source } of scope.entries.slice(before)) if (source.kind === 'relation') useColumn(ledger, source.name, column);
    }
    return tallyExpression(join.quals, ledger, scope);
  }
  const subselect = as(node, 'RangeSubselect');
  if (subselect !== undefined) {
    const visible: Scope =
      subselect.lateral === true ? scope : { entries: [], ...(scope.outer && { outer: scope.outer }), withQueries: scope.withQueries };
    tallyQuery(subselect.subquery, ledger, visible);
    const named = stringsOf(subselect.alias?.colnames);
    const columns = named.length > 0 ? named : knownColumns(subselect.subquery, scope.withQueries);
    scope.entries.push({ alias: subselect.alias?.aliasname ?? '', source: { kind: 'derived', ...(columns && { columns }) } });
    return;
  }
  const sample = as(node, 'RangeTableSample');
  if (sample?.relation !== undefined) return addSource(sample.relation, ledger, scope);
  addFunction(node, ledger, scope);
}

function addFunction(node: Node, ledger: Ledger, scope: Scope): void {
  tallyExpression(node, ledger, scope);
  const { alias, coldeflist } = as(node, 'RangeFunction') ?? {};
  const named = [...stringsOf(alias?.colnames), ...all(coldeflist, 'ColumnDef').map(({ colname }) => colname ?? '')];
  const columns = named.length > 0 ? named : undefined;
  scope.entries.push({ alias: alias?.aliasname ?? '', source: { kind: 'derived', ...(columns && { columns }) } });
}

function addRelation(relation: RangeVar, ledger: Ledger, scope: Scope): void {
  const name = relationName(relation);
  const alias = relation.alias?.aliasname ?? name.name;
  if (name.schema === undefined && scope.withQueries.has(name.name)) {
    const columns = stringsOf(relation.alias?.colnames).length > 0 ? undefined : scope.withQueries.get(name.name);
    scope.entries.push({ alias, source: { kind: 'derived', ...(columns && { columns }) } });
    return;
  }
  useRelation(ledger, name);
  ledger.notes.push({ location: relation.location ?? 0, kind: 'relation', relation: name, aliased: relation.alias !== undefined });
  scope.entries.push({ alias, source: { kind: 'relation', name } });
}

/** The scope of a statement that writes: its target first. */
function openTarget(relation: RangeVar | undefined, clause: WithClause | undefined, ledger: Ledger, outer: Scope): Scope {
  const scope: Scope = { entries: [], outer, withQueries: tallyWith(clause, ledger, outer) };
  const name = relationName(relation);
  useRelation(ledger, name);
  scope.entries.push({ alias: relation?.alias?.aliasname ?? name.name, source: { kind: 'relation', name } });
  return scope;
}

function tallyInsert(insert: InsertStmt, ledger: Ledger, outer: Scope): void {
  const scope = openTarget(insert.relation, insert.withClause, ledger, outer);
  const target = relationName(insert.relation);
  for (const { name } of all(insert.cols, 'ResTarget')) useColumn(ledger, target, name ?? '');
  tallyQuery(insert.selectStmt, ledger, { ...outer, withQueries: scope.withQueries });
  const conflict = insert.onConflictClause;
  for (const { name, expr } of all(conflict?.infer?.indexElems, 'IndexElem')) {
    if (name !== undefined) useColumn(ledger, target, name);
    else tallyExpression(expr, ledger, scope);
  }
  const excluded: Scope = {
    entries: [{ alias: 'excluded', source: { kind: 'relation', name: target } }],
    outer: scope,
    withQueries: scope.withQueries,
  };
  for (const { name, val } of all(conflict?.targetList, 'ResTarget')) {
    useColumn(ledger, target, name ?? '');
    tallyExpression(val, ledger, excluded);
  }
  tallyExpressions([conflict?.whereClause, conflict?.infer?.whereClause, ...(insert.returningClause?.exprs ?? [])], ledger, scope);
}

function tallyMerge(node: Node, ledger: Ledger, outer: Scope): void {
  const merge = as(node, 'MergeStmt');
  if (merge === undefined) return tagOf(node) === 'ReturnStmt' ? tallyExpression(node, ledger, outer) : undefined;
  const scope = openTarget(merge.relation, merge.withClause, ledger, outer);
  if (merge.sourceRelation !== undefined) addSource(merge.sourceRelation, ledger, scope);
  tallyExpression(merge.joinCondition, ledger, scope);
  for (const { condition, targetList, values } of all(merge.mergeWhenClauses, 'MergeWhenClause')) {
    for (const { name } of all(targetList, 'ResTarget')) if (name !== undefined) useColumn(ledger, relationName(merge.relation), name);
    tallyExpressions([condition, ...(targetList ?? []), ...(values ?? [])], ledger, scope);
  }
}

/** The only string argument that a call has at a place: `set_config('search_path', …)`. */
export function stringArgument(args: readonly Node[] | undefined, position: number): string | undefined {
  const node = args?.[position];
  const constant = as(as(node, 'TypeCast')?.arg ?? node, 'A_Const');
  return constant?.sval === undefined ? stringOf(node) : (constant.sval.sval ?? '');
}
