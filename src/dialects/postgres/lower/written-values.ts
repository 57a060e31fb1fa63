import type { InsertStmt, Node, ResTarget } from 'libpg-query';
import type { ConflictClause, WrittenValue } from '../../../model/changes/rows.ts';
import { all, as, itemsOf } from '../tree.ts';
import type { Context } from './context.ts';
import { readExpression } from './expressions.ts';
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
export function conflictOf({ onConflictClause: clause }: InsertStmt, context: Context): { readonly conflict?: ConflictClause } {
  if (clause === undefined) return {};
  const { infer } = clause;
  const elements = all(infer?.indexElems, 'IndexElem');
  const columns = elements.flatMap(({ name }) => (name === undefined ? [] : [name]));
  const expressions = elements.flatMap(({ expr }) => (expr === undefined ? [] : [readExpression(expr, context)]));
  const targets = all(clause.targetList, 'ResTarget');
  const values = valuesOfUpdate(targets);
  return {
    conflict: {
      ...(infer?.conname !== undefined && { on: { constraint: infer.conname } }),
      ...(elements.length > 0 && { on: { columns, expressions } }),
      ...(infer?.whereClause !== undefined && { predicate: readExpression(infer.whereClause, context) }),
      ...(clause.action === 'ONCONFLICT_UPDATE' && {
        sets: targets.map(({ name = '' }, place) => ({ column: name, value: values[place] ?? 'value' })),
      }),
    },
  };
}
