import type { ChangeOf } from './change.ts';
import type { Table } from './objects.ts';
import { columnsOf } from './types.ts';

/** Whether an INSERT … SELECT … ON CONFLICT DO UPDATE meets each row of its own table again, and so writes them all. */
export function meetsEveryRow({ conflict }: ChangeOf<'write-rows'>, table: Table | undefined): boolean {
  const key = conflict?.predicate === undefined ? keyOf(conflict?.on, table) : undefined;
  const columns = conflict?.repeats?.columns;
  if (key === undefined || columns === undefined) return false;
  return columns === 'all' || key.every((column) => columns.includes(column));
}

/** The columns that tell whether a row stands. */
function keyOf(on: NonNullable<ChangeOf<'write-rows'>['conflict']>['on'], table: Table | undefined): readonly string[] | undefined {
  if (on === undefined) return undefined;
  if (!('constraint' in on)) return [...on.columns, ...on.expressions.flatMap(columnsOf)];
  const named = table?.constraints.find(({ name }) => name === on.constraint);
  return named?.kind === 'primary-key' || named?.kind === 'unique' ? named.columns : undefined;
}
