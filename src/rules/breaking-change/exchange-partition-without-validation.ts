import { findTable, isPrivate } from '../../model/catalog.ts';
import { mysqlManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'breaking-change/exchange-partition-without-validation',
  summary: 'Rows enter a partition, and nobody looks whether they belong there.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: mysqlAndMariadb,

  docs: {
    when: 'EXCHANGE PARTITION … WITHOUT VALIDATION, or MariaDB’s CONVERT TABLE … WITHOUT VALIDATION, with a table that stood before the pull request.',
    effect:
      'A row outside of the partition’s bound is not found by queries that name the key: they look in another partition. UPDATE and DELETE pass it by as well.',
    instead: 'Leave WITHOUT VALIDATION out, or count the rows outside of the bound before.',
    sources: [mysqlManual('partitioning-management-exchange')],
  },

  messages: {
    unread: 'The rows of {other} enter {partitions} of {table} unread: one that lies outside of the bound is not found there.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given:
        'CREATE TABLE logs (at int NOT NULL) PARTITION BY RANGE (at) (PARTITION p0 VALUES LESS THAN (10)); CREATE TABLE logs_p0 (at int NOT NULL);',
      bad: 'ALTER TABLE logs EXCHANGE PARTITION p0 WITH TABLE logs_p0 WITHOUT VALIDATION;',
      good: 'ALTER TABLE logs EXCHANGE PARTITION p0 WITH TABLE logs_p0;',
    },
  ],

  check: {
    *'alter-partitions'({ change, before }, { problem }) {
      const { other, partitions, made, table } = change;
      if (change.validation !== false || other === undefined || isPrivate(findTable(before, other))) return;
      const named = partitions === 'all' || partitions.length === 0 ? made.map(({ name }) => name) : partitions;
      yield problem('unread', { other: showName(other), partitions: listNames(named), table: showName(table) });
    },
  },
});
