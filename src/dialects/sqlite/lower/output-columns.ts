import type { OneSelect, ResultColumn, Select } from 'sqlite3-parser';
import { textOf, type Context } from './context.ts';

/** Names of the columns that come out of a subquery; undefined where a star or an unnamed expression is among them. */
export function derivedColumns(one: OneSelect): readonly string[] | undefined {
  if (one.type === 'SelectValues') return one.values[0]?.values.map((_, at) => `column${at + 1}`);
  const names = one.columns.map(nameOfColumn);
  return names.every((name) => name !== undefined) ? names : undefined;
}

function nameOfColumn(column: ResultColumn): string | undefined {
  if (column.type !== 'ExprResultColumn') return undefined;
  if (column.alias !== undefined) return column.alias.name.text;
  const { expr } = column;
  if (expr.type === 'Id') return expr.name;
  if (expr.type === 'NameExpr') return expr.name.text;
  return expr.type === 'QualifiedExpr' ? expr.column.text : undefined;
}

/**
 * The columns of a view or of CREATE TABLE … AS. Undefined where a star stands: a view works it out anew each time it is read.
 * An expression without a name is called what it is written as.
 */
export function outputColumns(select: Select, context: Context): readonly { readonly name: string }[] | undefined {
  const one = select.select;
  if (one.type === 'SelectValues') return derivedColumns(one)?.map((name) => ({ name }));
  if (one.columns.some(({ type }) => type !== 'ExprResultColumn')) return undefined;
  return one.columns.map((column) => ({ name: nameOfColumn(column) ?? (column.type === 'ExprResultColumn' ? textOf(context, column.expr) : '') }));
}
