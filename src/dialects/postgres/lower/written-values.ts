import type { InsertStmt, Node, ResTarget, SelectStmt } from 'libpg-query';
import type { ConflictClause, WrittenValue } from '../../../model/changes/rows.ts';
import { all, as, itemsOf, relationName, stringOf } from '../tree.ts';
import type { Context } from './context.ts';
import { readExpression } from './expressions.ts';
import { tokenAt } from './places.ts';
import { outputColumns } from './output-columns.ts';

function valueOf(node: Node | undefined): WrittenValue {
  if (as(node, 'SetToDefault') !== undefined) return 'default';
  return as(node, 'A_Const')?.isnull === true ? 'null' : 'value';
}

/** What a place gets over all rows: DEFAULT counts only where every row has it, and one NULL is enough. */
function together(column: readonly WrittenValue[]): WrittenValue {
  if (column.includes('null')) return 'null';
  return column.every((value) => value === 'default') ? 'default' : 'value';
}

/** `NEW.*` and its like: as many values as the record has fields. */
const isSpread = (node: Node): boolean =>
  as((as(node, 'ColumnRef')?.fields ?? as(node, 'A_Indirection')?.indirection)?.at(-1), 'A_Star') !== undefined;

/** What an INSERT gives to each place of a row; nothing where a star hides how many there are. */
export function valuesOfInsert({ selectStmt }: InsertStmt): { readonly values?: readonly WrittenValue[] } {
  if (selectStmt === undefined) return { values: [] };
  const rows = as(selectStmt, 'SelectStmt')?.valuesLists?.map(itemsOf);
  if (rows?.some((row) => row.some(isSpread)) === true) return {};
  if (rows !== undefined) return { values: (rows[0] ?? []).map((_, place) => together(rows.map((row) => valueOf(row[place])))) };
  const columns = outputColumns(selectStmt);
  const isCounted = columns?.every(({ name }) => name !== '*' && !name.endsWith('.*')) === true;
  return isCounted ? { values: columns.map(() => 'value') } : {};
}

/** What SET gives to each of its columns; `SET (a, b) = (…)` has a value for each where it is a row. */
export function valuesOfUpdate(targets: readonly ResTarget[]): readonly WrittenValue[] {
  return targets.map(({ val }) => {
    const shared = as(val, 'MultiAssignRef');
    return valueOf(shared === undefined ? val : as(shared.source, 'RowExpr')?.args?.[(shared.colno ?? 1) - 1]);
  });
}

/** OVERRIDING SYSTEM VALUE or USER VALUE. */
export function overridingOf({ override }: InsertStmt): { readonly overriding?: 'system' | 'user' } {
  if (override === 'OVERRIDING_SYSTEM_VALUE') return { overriding: 'system' };
  return override === 'OVERRIDING_USER_VALUE' ? { overriding: 'user' } : {};
}

/** ON CONFLICT: what it goes by, and what it sets. */
export function conflictOf(statement: InsertStmt, context: Context): { readonly conflict?: ConflictClause } {
  const { onConflictClause: clause } = statement;
  if (clause === undefined) return {};
  const { infer } = clause;
  const elements = all(infer?.indexElems, 'IndexElem');
  const columns = elements.flatMap(({ name }) => (name === undefined ? [] : [name]));
  const expressions = elements.flatMap(({ expr }) => (expr === undefined ? [] : [readExpression(expr, context)]));
  const targets = all(clause.targetList, 'ResTarget');
  const values = valuesOfUpdate(targets);
  const repeats = repeatedBy(statement);
  return {
    conflict: {
      ...(infer?.conname !== undefined && { on: { constraint: infer.conname } }),
      ...(elements.length > 0 && { on: { columns, expressions } }),
      ...(infer?.whereClause !== undefined && { predicate: readExpression(infer.whereClause, context) }),
      ...(clause.action === 'ONCONFLICT_UPDATE' && {
        sets: targets.map(({ name = '' }, place) => ({ column: name, value: values[place] ?? 'value' })),
        ...(clause.whereClause === undefined && repeats !== undefined && { repeats: { columns: repeats, span: tokenAt(context, clause.location) } }),
      }),
    },
  };
}

/** The columns that an INSERT … SELECT over every row of its own table writes as it reads them. */
function repeatedBy({ relation, cols, selectStmt }: InsertStmt): readonly string[] | 'all' | undefined {
  const select = as(selectStmt, 'SelectStmt');
  const [source, ...others] = all(select?.fromClause, 'RangeVar');
  const [into, from] = [relationName(relation), relationName(source)];
  if (select === undefined || source === undefined || select.fromClause?.length !== 1 || others.length > 0) return undefined;
  if (into.name !== from.name || into.schema !== from.schema || keepsRowsBack(select)) return undefined;
  const written = all(cols, 'ResTarget').map(({ name }) => name);
  const read = all(select.targetList, 'ResTarget').map(({ val }) => as(val, 'ColumnRef')?.fields?.at(-1));
  if (written.length === 0) return read.length === 1 && as(read[0], 'A_Star') !== undefined ? 'all' : undefined;
  return written.flatMap((name, place) => (name !== undefined && name === stringOf(read[place]) ? [name] : []));
}

const keepsRowsBack = ({ whereClause, groupClause, havingClause, distinctClause, limitCount, limitOffset, op, withClause }: SelectStmt): boolean =>
  [whereClause, groupClause, havingClause, distinctClause, limitCount, limitOffset, withClause].some((clause) => clause !== undefined) ||
  (op !== undefined && op !== 'SETOP_NONE');
