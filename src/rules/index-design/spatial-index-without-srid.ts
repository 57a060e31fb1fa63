import { mysqlManual } from '../../model/manuals.ts';
import { isAtLeast } from '../../model/target.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { madeIndexes } from '../index-redundancy/made-indexes.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'index-design/spatial-index-without-srid',
  summary: 'A SPATIAL index is on a column without an SRID, so that no query uses it.',
  consequence: 'wastes-resources',
  severity: 'warning',
  dialects: ['mysql'],

  docs: {
    when: 'A SPATIAL index is made on a column that states no SRID. MariaDB uses such an index (tried on 10.11).',
    effect: 'From MySQL 8 on the optimizer passes over it, and every write pays for it.',
    instead: 'Give the column the SRID of its values first: POINT NOT NULL SRID 4326.',
    sources: [mysqlManual('spatial-index-optimization')],
  },

  messages: {
    unused: '{index} serves no query: MySQL passes over it, since {column} states no SRID.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      bad: 'CREATE TABLE places (id int PRIMARY KEY, at point NOT NULL, SPATIAL KEY places_at (at));',
      good: 'CREATE TABLE places (id int PRIMARY KEY, at point NOT NULL SRID 4326, SPATIAL KEY places_at (at));',
      differs: 'All points are of one reference system.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    if (!isAtLeast(changeSet.target, 8)) return;
    for (const { table, index, place } of madeIndexes(changeSet)) {
      const column = index.method === 'spatial' ? table.columns.find(({ name }) => name === index.parts[0]?.column) : undefined;
      if (column !== undefined && column.attributes?.['srid'] === undefined)
        yield problem('unused', { index: index.name, column: memberOf(table, column.name) }, { ...place, table: showName(table) });
    }
  },
});
