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
    when: 'An index or key of a partitioned table is made with ONLY, and partitions are left that have none attached to it.',
    effect:
      'Those partitions are read from end to end; a unique one keeps no doubles out and serves no ON CONFLICT and no foreign key (tried on PostgreSQL 15).',
    instead: 'Build one for each partition and attach it (ALTER INDEX … ATTACH PARTITION); the last makes it valid.',
    sources: [postgresManual('ddl-partitioning')],
  },

  messages: {
    invalid: '{index} on {table} {parts} stays invalid{effect}: no valid index of {partitions} is attached to it.',
  },

  examples: [
    {
      given:
        'CREATE TABLE logs (at date) PARTITION BY RANGE (at); ' +
        "CREATE TABLE logs_25 PARTITION OF logs FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
      bad: 'CREATE INDEX logs_at ON ONLY logs (at);',
      good: 'CREATE INDEX logs_at ON ONLY logs (at); CREATE INDEX logs_25_at ON logs_25 (at); ALTER INDEX logs_at ATTACH PARTITION logs_25_at;',
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
            partitionOf?.parent.name === table.name &&
            !indexes.some(({ attachedTo, valid }) => valid && attachedTo !== undefined && isSameName(attachedTo, own)),
        );
        if (lacking.length === 0) continue;
        const effect = index.unique ? ' and keeps no doubles out' : '';
        const data = { index: index.name, table: showName(table), parts: showParts(index), effect, partitions: listNames(lacking.map(showName), 4) };
        yield problem('invalid', data, placeOfIndex(changeSet, table, index));
      }
    }
  },
});
