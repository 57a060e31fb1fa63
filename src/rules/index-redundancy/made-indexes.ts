import type { Index, Table } from '../../model/objects.ts';
import type { ChangeSet, ProblemPlace } from '../../model/rule.ts';
import { placeOfIndex, touchedTables } from './redundant-indexes.ts';

/** An index that the pull request makes for its own sake, as it leaves it. */
export interface MadeIndex {
  readonly table: Table;
  readonly index: Index;
  readonly place: ProblemPlace;
}

/** The indexes that the pull request makes and leaves standing; those of constraints and of partitions go with what made them. */
export function* madeIndexes(changeSet: ChangeSet): Generator<MadeIndex> {
  for (const table of touchedTables(changeSet)) {
    for (const index of table.indexes) {
      if (index.origin.kind !== 'change' || index.constraint !== undefined || index.attachedTo !== undefined) continue;
      yield { table, index, place: placeOfIndex(changeSet, table, index) };
    }
  }
}
