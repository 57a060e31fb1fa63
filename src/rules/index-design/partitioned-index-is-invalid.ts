import { partitionsOf } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import { isSameName, showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { showParts } from '../index-redundancy/covering.ts';
import { placeOfIndex, touchedTables } from '../index-redundancy/redundant-indexes.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'index-design/partitioned-index-is-invalid',
  summary: 'An index of a partitioned table is left invalid.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'The pull request makes an index or key ON ONLY a partitioned table, and when it is done not every partition has one that is attached to it.',
    effect:
      'It holds no rows itself: partitions without one are read from end to end, and a unique one keeps no doubles out, serves no ON CONFLICT and no foreign key. Tried on PostgreSQL 15.',
    instead: 'Build the index of each partition CONCURRENTLY and attach it (ALTER INDEX … ATTACH PARTITION); with the last one it becomes valid.',
    sources: [postgresManual('sql-createindex'), postgresManual('ddl-partitioning')],
  },

  messages: {
    invalid: '{index} on {table} {parts} stays invalid: no index of {partitions} is attached to it.',
    unique: '{index} on {table} {parts} stays invalid and keeps no doubles out: no index of {partitions} is attached to it.',
  },

  examples: [
    {
      given:
        'CREATE TABLE logs (at date, message text) PARTITION BY RANGE (at); ' +
        "CREATE TABLE logs_25 PARTITION OF logs FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
      bad: 'CREATE INDEX logs_at ON ONLY logs (at);',
      good: 'CREATE INDEX logs_at ON ONLY logs (at); CREATE INDEX CONCURRENTLY logs_25_at ON logs_25 (at); ALTER INDEX logs_at ATTACH PARTITION logs_25_at;',
      differs: 'The partition has it.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const table of touchedTables(changeSet)) {
      for (const index of table.indexes) {
        if (index.valid || index.attachedTo !== undefined || index.origin.kind !== 'change') continue;
        const own = { schema: table.schema, name: index.name };
        const lacking = partitionsOf(changeSet.after.catalog, table).filter(
          ({ partitionOf, foreign, indexes }) =>
            !foreign &&
            partitionOf !== undefined &&
            isSameName(partitionOf.parent, table) &&
            !indexes.some(({ attachedTo, valid }) => valid && attachedTo !== undefined && isSameName(attachedTo, own)),
        );
        if (lacking.length === 0) continue;
        const data = { index: index.name, table: showName(table), parts: showParts(index), partitions: listNames(lacking.map(showName), 4) };
        yield problem(index.unique ? 'unique' : 'invalid', data, placeOfIndex(changeSet, table, index));
      }
    }
  },
});
