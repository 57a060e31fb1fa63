import { isPrivate } from '../../model/catalog.ts';
import { mysqlManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'breaking-change/drop-partition-loses-data',
  summary: 'A partition is dropped or emptied, and its rows with it.',
  consequence: 'loses-data',
  severity: 'error',
  dialects: mysqlAndMariadb,

  docs: {
    when: 'ALTER TABLE … DROP PARTITION or TRUNCATE PARTITION on a table that stood before the pull request.',
    effect: 'All rows of the partition are gone for good, at once: it is no DELETE that a transaction takes back.',
    instead:
      'EXCHANGE PARTITION moves the rows to a table of their own in an instant; drop that one when a backup is sure. Old partitions that go by a schedule belong in a job, not in a migration.',
    sources: [mysqlManual('partitioning-management-range-list'), mysqlManual('partitioning-management-exchange')],
  },

  messages: {
    drops: 'This deletes all rows of {table} in {partitions} for good.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE logs (at int NOT NULL) PARTITION BY RANGE (at) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20));',
      bad: 'ALTER TABLE logs DROP PARTITION p0;',
      good: 'ALTER TABLE logs ADD PARTITION (PARTITION p2 VALUES LESS THAN (30));',
      differs: 'the rows stay',
    },
  ],

  check: {
    *'alter-partitions'(step, { problem }) {
      const { change, table } = step;
      if ((change.verb !== 'drop' && change.verb !== 'truncate') || isPrivate(table)) return;
      const partitions =
        change.partitions === 'all'
          ? 'every partition'
          : `the ${change.partitions.length > 1 ? 'partitions' : 'partition'} ${listNames(change.partitions)}`;
      yield problem('drops', { table: showName(change.table), partitions });
    },
  },
});
