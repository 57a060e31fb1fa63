import { partitionsOf } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import { isSameName, keyOf, showName } from '../../model/names.ts';
import type { Index, Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { coverOf, showParts } from './covering.ts';
import { madeIndexes } from './made-indexes.ts';

export default defineRule({
  id: 'index-redundancy/index-on-some-partitions',
  summary: 'An index stands on some partitions of a table and not on the others.',
  consequence: 'wastes-resources',
  severity: 'off',
  dialects: ['postgres'],

  docs: {
    when: 'The pull request makes an index on a partition that belongs to no index of the partitioned table, and other partitions have none like it.',
    effect: 'Queries over the whole table read the other partitions from end to end, and new partitions come without the index.',
    instead:
      'CREATE INDEX … ON ONLY the partitioned table, build the part of each partition CONCURRENTLY, and attach it with ALTER INDEX … ATTACH PARTITION.',
    sources: [postgresManual('ddl-partitioning')],
  },

  messages: {
    some: '{index} on {table} {parts} is on {count} of {all} partitions of {parent}: queries over {parent} read the others from end to end.',
  },

  examples: [
    {
      given:
        'CREATE TABLE logs (at date, message text) PARTITION BY RANGE (at); ' +
        "CREATE TABLE logs_24 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2025-01-01'); " +
        "CREATE TABLE logs_25 PARTITION OF logs FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
      bad: 'CREATE INDEX CONCURRENTLY logs_25_at ON logs_25 (at);',
      good: 'CREATE INDEX logs_at ON ONLY logs (at); CREATE INDEX CONCURRENTLY logs_24_at ON logs_24 (at); ALTER INDEX logs_at ATTACH PARTITION logs_24_at; CREATE INDEX CONCURRENTLY logs_25_at ON logs_25 (at); ALTER INDEX logs_at ATTACH PARTITION logs_25_at;',
      differs: 'All partitions have it.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    const { relations } = changeSet.after.catalog;
    for (const { table, index, place } of madeIndexes(changeSet)) {
      const parent = table.partitionOf && relations.get(keyOf(table.partitionOf.parent));
      if (parent?.kind !== 'table') continue;
      const siblings = partitionsOf(changeSet.after.catalog, parent).filter(
        ({ partitionOf }) => partitionOf && isSameName(partitionOf.parent, parent),
      );
      const count = siblings.filter((sibling) => hasLike(sibling, index)).length;
      if (count === siblings.length) continue;
      const data = { index: index.name, table: showName(table), parts: showParts(index), count, all: siblings.length, parent: showName(parent) };
      yield problem('some', data, place);
    }
  },
});

function hasLike(table: Table, index: Index): boolean {
  return table.indexes.some((other) => {
    const cover = coverOf(table, { ...index, unique: false }, other);
    return cover === 'same' || cover === 'include' || cover === 'prefix';
  });
}
