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
    when: 'The pull request makes a SPATIAL index on a column that states no SRID. MySQL 8 and later; MariaDB knows no such attribute and uses the index.',
    effect: 'The optimizer passes over it, since it cannot tell which values go together, and every write keeps it up to date (manual, 10.3.3).',
    instead: 'Give the column the SRID of its values, such as POINT NOT NULL SRID 4326, before the index is made.',
    sources: [mysqlManual('spatial-index-optimization')],
  },

  messages: {
    unused: '{index} serves no query: {column} states no SRID, and MySQL passes over SPATIAL indexes on such columns.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      bad: 'CREATE TABLE places (id bigint PRIMARY KEY, at point NOT NULL, SPATIAL INDEX places_at (at));',
      good: 'CREATE TABLE places (id bigint PRIMARY KEY, at point NOT NULL SRID 4326, SPATIAL INDEX places_at (at));',
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
