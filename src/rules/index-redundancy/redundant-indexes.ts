import { findIndexDropped, findTable, tablesReferencing } from '../../model/catalog.ts';
import { mysqlManual } from '../../model/manuals.ts';
import { keyOf, type QualifiedName } from '../../model/names.ts';
import { indexesOf, suffixOf } from '../../model/index-facts.ts';
import type { Index, IndexPart, Table } from '../../model/objects.ts';
import type { ChangeSet, ProblemPlace, Step } from '../../model/rule.ts';
import type { SourceSpan } from '../../model/span.ts';
import { dropSuperfluousIndex } from '../../remedies/drop-superfluous-index.ts';
import { oncePerChangeSet } from '../once-per-change-set.ts';
import { coverOf, isNeeded, type Cover } from './covering.ts';

/** Where MySQL's manual speaks of what indexes serve. */
export const inMysql = { docs: { sources: [mysqlManual('multiple-column-indexes'), mysqlManual('innodb-index-types')] } };

/** An index that another one makes superfluous, in the schema that the pull request leaves. */
export interface Redundancy {
  readonly table: Table;
  readonly index: Index;
  readonly by: Index;
  readonly cover: Cover;
}

/** The tables that a change set makes or changes, as they stand after it. */
export const touchedTables = oncePerChangeSet(({ steps, before, after }): readonly Table[] => {
  const touched = new Map<string, Table>();
  for (const step of steps) {
    const name = tableTouched(step);
    const key = name && keyOf(name);
    const now = key === undefined ? undefined : after.catalog.relations.get(key);
    if (key !== undefined && now?.kind === 'table' && now !== before.catalog.relations.get(key)) touched.set(key, now);
  }
  return [...touched.values()];
});

function tableTouched({ change, table, before, after }: Step): QualifiedName | undefined {
  if (change.kind === 'drop-index') return findIndexDropped(before, change)?.owner;
  if (change.kind === 'rename-table') return findTable(after, change.to);
  return table;
}

/** Every index that the pull request makes, or makes superfluous, once: with the best reason. */
export const redundanciesOf = oncePerChangeSet((changeSet): readonly Redundancy[] =>
  touchedTables(changeSet).flatMap((table) => {
    if (table.partitionOf !== undefined) return [];
    const referencing = tablesReferencing(changeSet.after.catalog, table);
    const gone = new Set<Index>();
    const { dialect } = changeSet.target;
    const [standing, suffix] = [indexesOf(table, dialect), suffixOf(table, dialect)];
    return table.indexes.toReversed().flatMap((index) => {
      if (isNeeded(table, index, referencing)) return [];
      const best = bestCover(table, index, standing, gone, suffix);
      if (best === undefined) return [];
      gone.add(index);
      return [best];
    });
  }),
);

const ranks: readonly Cover[] = ['same', 'include', 'primary', 'prefix', 'narrow', 'superset'];

function bestCover(
  table: Table,
  index: Index,
  standing: readonly Index[],
  gone: ReadonlySet<Index>,
  suffix: readonly IndexPart[],
): Redundancy | undefined {
  const covers = standing.flatMap((by) => {
    const isTold = index.origin.kind === 'change' || by.origin.kind === 'change';
    const cover = by === index || gone.has(by) || !isTold ? undefined : coverOf(table, index, by, suffix);
    return cover === undefined ? [] : [{ table, index, by, cover }];
  });
  return covers.toSorted((a, b) => ranks.indexOf(a.cover) - ranks.indexOf(b.cover))[0];
}

/** Where one speaks of an index that another makes superfluous: where the pull request made it, or made the other; with the DROP. */
export function placeOfRedundancy(changeSet: ChangeSet, { table, index, by }: Redundancy): ProblemPlace {
  const place = placeOfIndex(changeSet, table, index.origin.kind === 'change' ? index : by);
  return { ...place, subject: index.name, proposals: [dropSuperfluousIndex(table, index, place.span ?? nowhere)] };
}

const nowhere: SourceSpan = { file: '', start: 0, end: 0 };

/** Where the pull request made this index: its own statement, or the constraint that stands for it. */
export function placeOfIndex({ stepAt }: ChangeSet, table: Table, index: Index): ProblemPlace {
  const span = index.origin.kind === 'change' ? index.origin.span : undefined;
  const step = span && stepAt(span);
  const constraint = span && table.constraints.find(({ name }) => name === index.constraint);
  const at = constraint?.span ?? span;
  return { subject: index.name, table: table.name, ...(at && { span: at }), ...(step && { statement: step.statement.span }) };
}
