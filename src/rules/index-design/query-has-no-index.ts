import { postgresManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Index, Table } from '../../model/objects.ts';
import { serviceOf } from '../../model/index-service.ts';
import type { ChangeSet } from '../../model/rule.ts';
import { addWantedIndex } from '../../remedies/add-wanted-index.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { showParts } from '../index-redundancy/covering.ts';
import { madeTables, type MadeTable } from '../schema/made-tables.ts';
import { touchedTables } from '../schema/touched-tables.ts';
import { isServed, narrowJoins, placesOf, readersOf, showQueries, wantsFew, type Reader } from './readers.ts';
import { wantedIndex } from './wanted-index.ts';

export default defineRule({
  id: 'index-design/query-has-no-index',
  summary: 'A query of the application finds its rows in a table by no index.',
  consequence: 'wastes-resources',
  severity: 'notice',
  dialects: everyEngine,

  docs: {
    when: 'A known query wants few rows of a table that the pull request makes or changes, and no index of the table serves it. Queries are known where the policy names them under `queries`. Tables that the policy says are small are not meant.',
    effect: 'Each call of the query reads the whole table, which takes longer the bigger it gets.',
    instead:
      'Add an index: the columns that are held to one value first, then one range or the order, and what is the same in each call as its WHERE.',
    sources: [postgresManual('indexes-multicolumn.html'), postgresManual('indexes-ordering.html')],
  },

  messages: {
    missing: 'No index of {table} serves {queries}: each call reads all of it. {parts} would.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint NOT NULL, state text NOT NULL, placed_at timestamptz NOT NULL);',
      queries: ['-- name: ListOrders :many', 'SELECT id, state FROM orders WHERE user_id = $1;'],
      bad: 'ALTER TABLE orders ADD COLUMN note text;',
      good: 'ALTER TABLE orders ADD COLUMN note text; CREATE INDEX orders_user ON orders (user_id);',
      differs: 'The query has an index.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, place } of [...madeTables(changeSet), ...touchedTables(changeSet).filter(isOld)]) {
      if (table.foreign || table.persistence === 'temporary' || table.partitionOf !== undefined || changeSet.isSmall(showName(table))) continue;
      for (const { index, readers } of wantedOf(changeSet, table)) {
        const data = { table: showName(table), queries: showQueries(readers), parts: showParts(index) };
        const proposals = place.span === undefined ? [] : [addWantedIndex(table, index, place.span)];
        yield problem('missing', data, {
          ...place,
          ...placesOf(readers),
          subject: `${keyOf(table).replace('\0', '.')} ${showParts(index)}`,
          proposals,
        });
      }
    }
  },
});

const isOld = ({ table }: MadeTable): boolean => table.origin.kind !== 'change';

interface Wanted {
  readonly index: Index;
  readonly readers: readonly Reader[];
}

/** The indexes that queries without one want, each with the queries that it would serve. */
function wantedOf(changeSet: ChangeSet, table: Table): readonly Wanted[] {
  const { dialect } = changeSet.target;
  const unserved = readersOf(changeSet, table).filter(
    (reader) => wantsFew(changeSet.after, table, reader) && !isServed(changeSet.after, table, reader, dialect),
  );
  const wanted: { readonly index: Index; readonly readers: Reader[] }[] = [];
  for (const reader of unserved) {
    const served = wanted.find(({ index }) => serviceOf(table, index, reader.path, dialect) !== undefined);
    if (served !== undefined) served.readers.push(reader);
    else {
      const index = wantedIndex(table, reader.path, dialect, narrowJoins(reader));
      if (index !== undefined && serviceOf(table, index, reader.path, dialect) !== undefined) wanted.push({ index, readers: [reader] });
    }
  }
  return wanted;
}
