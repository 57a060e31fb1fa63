import type {
  CopyStmt,
  DeleteStmt,
  InsertStmt,
  MergeStmt,
  MergeWhenClause,
  Node,
  RangeVar,
  SelectStmt,
  TruncateStmt,
  UpdateStmt,
  WithClause,
} from 'libpg-query';
import type { SchemaChange } from '../../../model/change.ts';
import type { ObjectName } from '../../../model/names.ts';
import { omit } from '../../../model/omit.ts';
import { all, as, itemsOf, nameOf, relationName, stringOf, stringsOf } from '../tree.ts';
import type { Context, Lowerings } from './context.ts';
import { readExpression } from './expressions.ts';
import { invocationsIn, invocationsOf } from './invocations.ts';
import { ownRows } from './own-rows.ts';
import { relationPlace } from './places.ts';
import { boundsOf, isAlwaysTrue, passesOf } from '../../../model/predicates.ts';
import { stringArgument, tallyQuery } from './queries.ts';
import { closeLedger, openLedger } from './usage.ts';
import { conflictOf, overridingOf, valuesOfInsert, valuesOfUpdate } from './written-values.ts';
import { selectInto, usesOf } from './views.ts';
import { visitNodes } from './walk.ts';

type Write = Extract<SchemaChange, { kind: 'write-rows' }>;

export const dataLowerings: Lowerings = {
  InsertStmt: (statement, context) => [...writesIn(statement.withClause, context), insertRows(statement, context)],
  UpdateStmt: (statement, context) => [...writesIn(statement.withClause, context), updateRows(statement, context)],
  DeleteStmt: (statement, context) => [...writesIn(statement.withClause, context), deleteRows(statement, context)],
  MergeStmt: (statement, context) => [...writesIn(statement.withClause, context), mergeRows(statement, context)],
  CopyStmt: copyRows,
  SelectStmt: selectRows,
  CallStmt: ({ funccall }, context) => {
    const call = funccall === undefined ? undefined : { FuncCall: funccall };
    const ledger = openLedger();
    tallyQuery(call && { SelectStmt: { targetList: [{ ResTarget: { val: call } }] } }, ledger);
    const calls = [...ledger.calls.values()];
    return [{ kind: 'read-rows', uses: closeLedger(ledger), calls, forUpdate: false, ...invocationsOf([call], true, context), span: context.whole }];
  },
  TruncateStmt: truncateTables,
};

function truncateTables({ relations, behavior, restart_seqs }: TruncateStmt, context: Context): readonly SchemaChange[] {
  const tables = all(relations, 'RangeVar');
  return tables.map((relation) => {
    const along = tables.filter((other) => other !== relation).map(relationName);
    return {
      kind: 'truncate',
      table: relationName(relation),
      cascade: behavior === 'DROP_CASCADE',
      restartIdentity: restart_seqs === true,
      ...(along.length > 0 && { along }),
      span: relationPlace(context, relation),
    };
  });
}

/** What the WITH queries of a statement write. The queries of the clause, and of those around it, are no relations that stand. */
function writesIn(clause: WithClause | undefined, context: Context, around: readonly string[] = []): readonly SchemaChange[] {
  const queries = all(clause?.ctes, 'CommonTableExpr');
  const named = [...around, ...queries.map(({ ctename = '' }) => ctename)];
  return queries.flatMap(({ ctequery }) => {
    const insert = as(ctequery, 'InsertStmt');
    const update = as(ctequery, 'UpdateStmt');
    const deletion = as(ctequery, 'DeleteStmt');
    const select = as(ctequery, 'SelectStmt');
    const inner = (insert ?? update ?? deletion ?? select)?.withClause;
    const own = insert ? insertRows(insert, context) : update ? updateRows(update, context) : deletion && deleteRows(deletion, context);
    return [...writesIn(inner, context, named), ...(own === undefined ? [] : [withoutQueries(own, named)])];
  });
}

function withoutQueries(write: Write, named: readonly string[]): Write {
  const isQuery = ({ schema, name }: ObjectName): boolean => schema === undefined && named.includes(name);
  const bounded = write.passes?.joined.some(({ name }) => isQuery(name)) === true ? omit(write, 'passes') : write;
  return { ...bounded, uses: write.uses.filter(({ relation }) => !isQuery(relation)) };
}

function insertRows(statement: InsertStmt, context: Context): Write {
  const source = as(statement.selectStmt, 'SelectStmt');
  const rows = statement.selectStmt === undefined ? 1 : source?.valuesLists?.length;
  const columns = all(statement.cols, 'ResTarget').map(({ name }) => name ?? '');
  return {
    kind: 'write-rows',
    verb: 'insert',
    table: relationName(statement.relation),
    where: 'not-applicable',
    bounds: [],
    limited: source?.limitCount !== undefined,
    ...(rows !== undefined && { rows }),
    columns,
    literals: (source?.valuesLists ?? []).flatMap((row) => literalsOf(columns, itemsOf(row))),
    ...valuesOfInsert(statement),
    ...overridingOf(statement),
    ...conflictOf(statement, context),
    uses: usesOf({ InsertStmt: statement }),
    calls: callsIn({ InsertStmt: statement }),
    span: relationPlace(context, statement.relation),
  };
}

/** The functions that a statement calls for what it writes. */
function callsIn(statement: Node): readonly ObjectName[] {
  const calls = new Map<string, ObjectName>();
  const note = (name: ObjectName): void => void calls.set(`${name.schema ?? ''}.${name.name}`, name);
  visitNodes(statement, {
    FuncCall: ({ funcname }) => note(nameOf(stringsOf(funcname))),
    SQLValueFunction: ({ op = '' }) =>
      note({
        name: op
          .replace(/^SVFOP_/, '')
          .replace(/_N$/, '')
          .toLowerCase(),
      }),
  });
  return [...calls.values()];
}

/** Strings and numbers that are written as they stand, by column. */
function literalsOf(columns: readonly string[], values: readonly Node[]): Write['literals'] {
  return values.flatMap((node, index) => {
    const value = stringArgument([node], 0) ?? numberOf(node);
    const column = columns[index];
    return value === undefined || column === undefined ? [] : [{ column, value }];
  });
}

function numberOf(node: Node): string | undefined {
  const number = as(node, 'A_Const');
  return number?.ival === undefined ? number?.fval?.fval : String(number.ival.ival ?? 0);
}

function updateRows(statement: UpdateStmt, context: Context): Write {
  const targets = all(statement.targetList, 'ResTarget');
  return {
    ...writeWhere(statement.relation, statement.whereClause, context, besideOf(statement.fromClause, statement.withClause)),
    verb: 'update',
    columns: targets.map(({ name }) => name ?? ''),
    values: valuesOfUpdate(targets),
    literals: targets.flatMap(({ name = '', val }) => (val === undefined ? [] : literalsOf([name], [val]))),
    uses: usesOf({ UpdateStmt: statement }),
    calls: callsIn({ UpdateStmt: statement }),
  };
}

function deleteRows(statement: DeleteStmt, context: Context): Write {
  return {
    ...writeWhere(statement.relation, statement.whereClause, context, besideOf(statement.usingClause, statement.withClause)),
    verb: 'delete',
    columns: [],
    literals: [],
    uses: usesOf({ DeleteStmt: statement }),
  };
}

/** The tables of FROM or USING by the name that the WHERE calls them; undefined where one is a query or a join, which may bound the rows. */
function besideOf(clause: readonly Node[] | undefined, queries: WithClause | undefined): ReadonlyMap<string, ObjectName> | undefined {
  const tables = all(clause, 'RangeVar');
  const named = new Set(all(queries?.ctes, 'CommonTableExpr').map(({ ctename }) => ctename));
  if (tables.length < (clause?.length ?? 0) || tables.some(({ relname, schemaname }) => schemaname === undefined && named.has(relname)))
    return undefined;
  return new Map(tables.map((table) => [table.alias?.aliasname ?? table.relname ?? '', relationName(table)]));
}

function writeWhere(relation: RangeVar | undefined, where: Node | undefined, context: Context, beside: ReadonlyMap<string, ObjectName> | undefined) {
  const table = relationName(relation);
  const predicate = where === undefined ? undefined : readExpression(where, context).term;
  const always = predicate !== undefined && isAlwaysTrue(predicate);
  const target = [relation?.alias?.aliasname ?? table.name];
  const own = ownRows(where, table);
  const passes = own ?? (predicate === undefined || always || beside === undefined ? undefined : passesOf(predicate, target, beside));
  return {
    kind: 'write-rows',
    table,
    where: predicate === undefined ? 'none' : always ? 'always-true' : 'some',
    bounds: predicate === undefined || always ? [] : boundsOf(predicate, target),
    ...(passes !== undefined && { passes }),
    limited: isLimited(where, relation?.alias?.aliasname ?? table.name),
    span: relationPlace(context, relation),
  } as const;
}

/**
 * PostgreSQL has no UPDATE … LIMIT; a batch is taken by `id IN (SELECT … LIMIT n)`. A query that names the written table
 * is another one for each of its rows, and its LIMIT bounds nothing.
 */
function isLimited(where: Node | undefined, target: string): boolean {
  const link = as(where, 'SubLink') ?? as(as(where, 'A_Expr')?.rexpr, 'SubLink');
  if (link !== undefined) return as(link.subselect, 'SelectStmt')?.limitCount !== undefined && !readsRowOf(link.subselect, target);
  const both = as(where, 'BoolExpr');
  return both?.boolop === 'AND_EXPR' && (both.args ?? []).some((part) => isLimited(part, target));
}

/** Whether a query names columns of a table that it does not itself read by that name. */
function readsRowOf(query: Node | undefined, target: string): boolean {
  const select = as(query, 'SelectStmt');
  const own = all(select?.fromClause, 'RangeVar').map(({ relname, alias }) => alias?.aliasname ?? relname);
  if (select === undefined || own.includes(target)) return false;
  return namesColumnOf(select, target);
}

function namesColumnOf(tree: unknown, target: string): boolean {
  if (Array.isArray(tree)) return tree.some((part) => namesColumnOf(part, target));
  if (typeof tree !== 'object' || tree === null) return false;
  const fields = as(tree as Node, 'ColumnRef')?.fields;
  if (fields !== undefined) return fields.length > 1 && stringOf(fields.at(-2)) === target;
  return Object.values(tree).some((part) => namesColumnOf(part, target));
}

function mergeRows(statement: MergeStmt, context: Context): Write {
  const clauses = all(statement.mergeWhenClauses, 'MergeWhenClause');
  const passes = clauses.some(writesEachMatch) ? passesOfJoin(statement, context) : undefined;
  return {
    kind: 'write-rows',
    verb: 'merge',
    table: relationName(statement.relation),
    where: 'not-applicable',
    bounds: [],
    ...(passes !== undefined && { passes }),
    limited: false,
    columns: [
      ...new Set(clauses.flatMap(({ targetList }) => all(targetList, 'ResTarget').flatMap(({ name }) => (name === undefined ? [] : [name])))),
    ],
    literals: [],
    uses: usesOf({ MergeStmt: statement }),
    span: relationPlace(context, statement.relation),
  };
}

/** WHEN MATCHED without a condition. */
const writesEachMatch = ({ matchKind, condition, commandType }: MergeWhenClause): boolean =>
  matchKind === 'MERGE_WHEN_MATCHED' && condition === undefined && (commandType === 'CMD_UPDATE' || commandType === 'CMD_DELETE');

/** What the ON of a MERGE asks of the rows that it writes. */
function passesOfJoin({ relation, sourceRelation, joinCondition, withClause }: MergeStmt, context: Context): Write['passes'] {
  const beside = besideOf(sourceRelation && [sourceRelation], withClause);
  if (joinCondition === undefined || beside === undefined) return undefined;
  return passesOf(readExpression(joinCondition, context).term, [relation?.alias?.aliasname ?? relation?.relname ?? ''], beside);
}

function copyRows(statement: CopyStmt, context: Context): readonly SchemaChange[] {
  const columns = stringsOf(statement.attlist);
  const table = relationName(statement.relation);
  const span = statement.relation === undefined ? context.whole : relationPlace(context, statement.relation);
  const uses = statement.relation === undefined ? usesOf(statement.query) : [{ relation: table, columns: columns.length > 0 ? columns : ['*'] }];
  const onServer = statement.is_program === true ? 'program' : statement.filename === undefined ? undefined : 'file';
  const place = onServer === undefined ? {} : ({ onServer } as const);
  if (statement.is_from !== true) return [{ kind: 'read-rows', uses, calls: [], forUpdate: false, ...place, span }];
  return [
    { kind: 'write-rows', verb: 'copy', table, where: 'not-applicable', bounds: [], limited: false, columns, literals: [], uses, ...place, span },
  ];
}

function selectRows(statement: SelectStmt, context: Context): readonly SchemaChange[] {
  const query: Node = { SelectStmt: statement };
  const writes = writesIn(statement.withClause, context);
  const made = selectInto(query, context);
  if (made !== undefined) return [...writes, made];
  const ledger = openLedger();
  tallyQuery(query, ledger);
  const setting = settingOf(statement, context);
  if (setting.length > 0) return [...writes, ...setting];
  const calls = [...ledger.calls.values()];
  const forUpdate = (statement.lockingClause?.length ?? 0) > 0;
  return [...writes, { kind: 'read-rows', uses: closeLedger(ledger), calls, forUpdate, ...invocationsIn(statement, context), span: context.whole }];
}

/** `SELECT pg_catalog.set_config('search_path', '', false)` is a SET: pg_dump writes it so. */
function settingOf(statement: SelectStmt, context: Context): readonly SchemaChange[] {
  return all(statement.targetList, 'ResTarget').flatMap(({ val }): readonly SchemaChange[] => {
    const call = as(val, 'FuncCall');
    if (call === undefined || stringsOf(call.funcname).at(-1) !== 'set_config') return [];
    const [name, value] = [stringArgument(call.args, 0), stringArgument(call.args, 1)];
    if (name === undefined || value === undefined) return [];
    const local = as(call.args?.[2], 'A_Const')?.boolval?.boolval === true;
    return [{ kind: 'set-session', name: name.toLowerCase(), value, local, global: false, span: context.whole }];
  });
}
