import type { DeleteStmt, Expr, InsertStmt, SelectStmt, UpdateStmt } from 'sqlite3-parser';
import type { ChangeOf, SchemaChange } from '../../../model/change.ts';
import type { CopiedValue } from '../../../model/changes/rows.ts';
import type { ObjectName } from '../../../model/names.ts';
import { columnsOf } from '../../../model/types.ts';
import { nameOf, ownPlace, textOf, textsOf, type Context } from './context.ts';
import { readExpression } from './expressions.ts';
import { boundsOf, isAlwaysTrue } from './predicates.ts';
import { openFrom, tallyAssignments, tallyParts, tallySelect, tallyUpsert, useColumns, withQueries } from './queries.ts';
import { closeLedger, emptyScope, openLedger, useRelation, type Ledger, type Scope } from './usage.ts';

type Write = ChangeOf<'write-rows'>;

export function selectRows(statement: SelectStmt, context: Context): readonly SchemaChange[] {
  const ledger = openLedger(context.text);
  tallySelect(statement.body, ledger, emptyScope);
  return [{ kind: 'read-rows', uses: closeLedger(ledger), calls: [...ledger.calls.values()], forUpdate: false, span: context.whole }];
}

const gathered = (ledger: Ledger): Pick<Write, 'uses' | 'calls'> => ({ uses: closeLedger(ledger), calls: [...ledger.calls.values()] });

export function insertRows(statement: InsertStmt, context: Context): readonly SchemaChange[] {
  const table = nameOf(statement.tblName);
  const columns = textsOf(statement.columns);
  const ledger = openLedger(context.text);
  const scope = withQueries(statement.with, ledger, emptyScope);
  useRelation(ledger, table);
  useColumns(ledger, table, columns);
  const own: Scope = {
    ...scope,
    sources: [
      { alias: statement.tblName.alias?.text ?? table.name, relation: table },
      { alias: 'excluded', relation: table, namedOnly: true },
    ],
  };
  const { body } = statement;
  const select = body.type === 'SelectInsertBody' ? body.select : undefined;
  if (body.type === 'SelectInsertBody') {
    tallySelect(body.select, ledger, scope);
    tallyUpsert(body.upsert, ledger, own);
  }
  tallyParts([statement.returning], ledger, own);
  const values = select?.select.type === 'SelectValues' && select.compounds === undefined ? select.select.values : undefined;
  return [
    {
      kind: 'write-rows',
      verb: 'insert',
      table,
      where: 'not-applicable',
      bounds: [],
      limited: select?.limit !== undefined,
      ...(values !== undefined && { rows: values.length }),
      ...(select === undefined && { rows: 1 }),
      columns,
      ...writtenValues(values),
      ...takenAs(statement),
      literals: (values ?? []).flatMap(({ values: row }) => literalsOf(columns, row)),
      ...copiedFrom(statement, context),
      ...gathered(ledger),
      span: ownPlace(context, statement.tblName),
    },
  ];
}

/** What each place gets over all rows; nothing where the rows differ in length, or are not spelled out. */
function writtenValues(rows: readonly { readonly values: readonly Expr[] }[] | undefined): Pick<Write, 'values'> {
  const [first] = rows ?? [];
  if (rows === undefined || first === undefined || rows.some(({ values }) => values.length !== first.values.length)) return {};
  const isNullAt = (place: number): boolean => rows.some(({ values }) => values[place]?.type === 'NullLiteral');
  return { values: first.values.map((_, place) => (isNullAt(place) ? 'null' : 'value')) };
}

const takenAs = ({ orConflict }: InsertStmt): Pick<Write, 'onTaken'> =>
  orConflict === 'Replace' ? { onTaken: 'replace' } : orConflict === 'Ignore' ? { onTaken: 'ignore' } : {};

/** Where INSERT … SELECT reads one table and nothing else: which, and what goes into each column in turn. */
function copiedFrom({ with: clause, body }: InsertStmt, context: Context): Pick<Write, 'copies'> {
  if (clause !== undefined || body.type !== 'SelectInsertBody' || body.select.compounds !== undefined) return {};
  const one = body.select.select;
  const from = one.type === 'SelectFrom' ? one.from : undefined;
  if (one.type !== 'SelectFrom' || from?.select?.type !== 'TableSelectTable' || (from.joins ?? []).length > 0) return {};
  const whole = one.whereClause === undefined && one.groupBy === undefined && one.distinctness !== 'Distinct' && body.select.limit === undefined;
  const values = one.columns.map((column): CopiedValue =>
    column.type === 'ExprResultColumn' ? copiedValue(column.expr, context) : { kind: 'star' },
  );
  return { copies: { from: nameOf(from.select.tblName), whole, values } };
}

function copiedValue(expr: Expr, context: Context): CopiedValue {
  const column =
    expr.type === 'Id' ? expr.name : expr.type === 'NameExpr' ? expr.name.text : expr.type === 'QualifiedExpr' ? expr.column.text : undefined;
  if (column === undefined) return { kind: 'expression', reads: columnsOf(readExpression(expr, context)), fillsNull: fillsNull(expr) };
  return { kind: 'column', column, quoted: textOf(context, expr).startsWith('"') };
}

/** Whether an expression cannot be NULL: a constant, COALESCE, IFNULL, or a CASE with an ELSE. */
function fillsNull(expr: Expr): boolean {
  switch (expr.type) {
    case 'NumericLiteral':
    case 'StringLiteral':
    case 'CurrentDateLiteral':
    case 'CurrentTimeLiteral':
    case 'CurrentTimestampLiteral':
    case 'IsNullExpr':
    case 'NotNullExpr':
      return true;
    case 'FunctionCallExpr':
      return !/^(nullif|max|min|sum|avg|json_extract)$/i.test(expr.name.name);
    case 'CaseExpr':
      return expr.elseExpr !== undefined && fillsNull(expr.elseExpr);
    case 'CastExpr':
      return fillsNull(expr.expr);
    case 'ParenthesizedExpr':
      return expr.exprs.every(fillsNull);
    default:
      return false;
  }
}

/** Strings and numbers that are written as they stand, by column. */
function literalsOf(columns: readonly string[], values: readonly Expr[]): Write['literals'] {
  return values.flatMap((value, at) => {
    const column = columns[at];
    return column === undefined || (value.type !== 'StringLiteral' && value.type !== 'NumericLiteral') ? [] : [{ column, value: value.value }];
  });
}

interface Target {
  readonly table: ObjectName;
  readonly ledger: Ledger;
  readonly scope: Scope;
}

function openTarget({ with: clause, tblName }: UpdateStmt | DeleteStmt, context: Context): Target {
  const table = nameOf(tblName);
  const ledger = openLedger(context.text);
  const outer = withQueries(clause, ledger, emptyScope);
  useRelation(ledger, table);
  return { table, ledger, scope: { ...outer, sources: [{ alias: tblName.alias?.text ?? table.name, relation: table }], outer } };
}

export function updateRows(statement: UpdateStmt, context: Context): readonly SchemaChange[] {
  const target = openTarget(statement, context);
  const columns = statement.sets.flatMap(({ colNames }) => textsOf(colNames));
  const from = openFrom(statement.from, target.ledger, target.scope);
  useColumns(target.ledger, target.table, columns);
  tallyAssignments(statement.sets, target.ledger, from);
  tallyParts([statement.whereClause, statement.returning], target.ledger, from);
  const literals = statement.sets.flatMap(({ colNames, expr }) => (colNames.length === 1 ? literalsOf(textsOf(colNames), [expr]) : []));
  return [{ ...writeWhere(statement, target, context), verb: 'update', columns, literals, ...gathered(target.ledger) }];
}

export function deleteRows(statement: DeleteStmt, context: Context): readonly SchemaChange[] {
  const target = openTarget(statement, context);
  tallyParts([statement.whereClause, statement.returning], target.ledger, target.scope);
  return [{ ...writeWhere(statement, target, context), verb: 'delete', columns: [], literals: [], ...gathered(target.ledger) }];
}

function writeWhere({ tblName, whereClause, limit }: UpdateStmt | DeleteStmt, { table }: Target, context: Context) {
  const where = whereClause === undefined ? undefined : readExpression(whereClause, context).term;
  const always = where !== undefined && isAlwaysTrue(where);
  return {
    kind: 'write-rows',
    table,
    where: where === undefined ? 'none' : always ? 'always-true' : 'some',
    bounds: where === undefined || always ? [] : boundsOf(where, tblName.alias?.text ?? table.name),
    limited: limit !== undefined || isLimited(whereClause),
    span: ownPlace(context, tblName),
  } as const;
}

/** A batch is taken by `rowid IN (SELECT … LIMIT n)` where SQLite was built without LIMIT on DELETE and UPDATE. */
function isLimited(where: Expr | undefined): boolean {
  if (where?.type === 'BinaryExpr' && where.op === 'And') return isLimited(where.left) || isLimited(where.right);
  return where?.type === 'InSelectExpr' && !where.not && where.rhs.limit !== undefined;
}
