import { showName } from '../model/names.ts';
import type { Index, Table } from '../model/objects.ts';
import type { ConflictTree } from '../model/query-tree.ts';
import { callsOf, columnsOf } from '../model/types.ts';
import type { Run } from './run.ts';

/** ON CONFLICT goes by a constraint, or by a unique index over just the columns that it names. */
export function checkConflict(conflict: ConflictTree, table: Table, run: Run): void {
  const { on } = conflict;
  if (on === undefined || run.engine.id === 'mysql' || run.engine.id === 'mariadb') return;
  if ('constraint' in on) {
    const isThere = table.constraints.some(({ name }) => name === on.constraint);
    if (isThere) return run.settle('conflict', conflict);
    const says = `constraint ${on.constraint} for table ${showName(table)} does not exist`;
    run.fail({
      asked: 'conflict',
      about: conflict,
      asks: `goes by the constraint ${on.constraint} of ${showName(table)} in ON CONFLICT`,
      says,
      relation: table,
    });
    return;
  }
  const fold = (name: string): string => run.fold(name);
  const wanted = new Set(on.columns.map(fold));
  const isOver = (columns: readonly string[]): boolean => columns.length === wanted.size && columns.every((name) => wanted.has(fold(name)));
  const serves = (index: Index): boolean => {
    if (!index.unique || (index.predicate !== undefined && conflict.predicate === undefined)) return false;
    const keys = index.parts.flatMap(({ column }) => (column === undefined ? [] : [column]));
    const computed = index.parts.flatMap(({ expression }) => (expression === undefined ? [] : [expression]));
    if (computed.length === 0 && on.expressions.length === 0) return isOver([...new Set(keys)]);
    return computed.length > 0 && on.expressions.length > 0 && computed.every((part) => columnsOf(part).length + callsOf(part).length > 0);
  };
  const isKey = table.constraints.some((each) => (each.kind === 'primary-key' || each.kind === 'unique') && isOver(each.columns));
  if (isKey || table.indexes.some(serves)) return run.settle('conflict', conflict);
  const shown = [...on.columns, ...on.expressions.map(({ text = 'an expression' }) => text)].join(', ');
  const says = 'there is no unique or exclusion constraint matching the ON CONFLICT specification';
  run.fail({
    asked: 'conflict',
    about: conflict,
    asks: `goes by a unique index on ${showName(table)} (${shown}) in ON CONFLICT`,
    says,
    relation: table,
  });
}
