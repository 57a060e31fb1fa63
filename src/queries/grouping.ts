import { findTable } from '../model/catalog.ts';
import { showName } from '../model/names.ts';
import type { SelectTree } from '../model/query-tree.ts';
import type { Run } from './run.ts';
import type { Origin, Rows } from './scope.ts';

/**
 * A column that is given stands in GROUP BY, or the primary key of its table does. Source: manual, SELECT, GROUP BY Clause; tried on 15.
 * Only plain columns of tables are held to it, and only where all of GROUP BY is such.
 */
export function checkGrouping({ group, items }: SelectTree, rows: readonly Rows[], run: Run): void {
  const grouped = group.flatMap((term) => run.origins.get(term) ?? []);
  if (run.engine.id !== 'postgres' || group.length === 0 || grouped.length < group.length) return;
  const isGrouped = ({ rows: of, relation, column }: Origin): boolean => {
    const has = (wanted: string): boolean => grouped.some((each) => each.rows === of && each.column === wanted);
    const table = findTable(run.state, relation);
    return has(column) || !rows.includes(of) || table?.constraints.some((each) => each.kind === 'primary-key' && each.columns.every(has)) === true;
  };
  for (const { term } of items) {
    const given = term.kind === 'star' ? run.stars.get(term)?.columns.map(({ from }) => from) : [run.origins.get(term)];
    const lone = given?.find((origin) => origin !== undefined && !isGrouped(origin));
    if (lone === undefined) {
      run.settle('value', term);
      continue;
    }
    const { relation, column } = lone;
    const shown = `${showName(relation)}.${column}`;
    const says = `column ${shown} must appear in the GROUP BY clause`;
    run.fail({ asked: 'value', about: term, asks: `reads ${shown} without grouping by it`, says, relation, column });
  }
}
