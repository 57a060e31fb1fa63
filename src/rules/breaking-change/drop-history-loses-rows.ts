import { isPrivate } from '../../model/catalog.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'breaking-change/drop-history-loses-rows',
  summary: 'The former rows of a versioned table are deleted.',
  consequence: 'loses-data',
  severity: 'error',
  dialects: ['mariadb'],

  docs: {
    when: 'ALTER TABLE … DROP SYSTEM VERSIONING, or DELETE HISTORY without BEFORE, on a table that stood before the pull request.',
    effect: 'Every row that was updated or deleted since the table is versioned is deleted for good; without versioning FOR SYSTEM_TIME fails.',
    instead: 'Copy the history to a table of its own with SELECT … FOR SYSTEM_TIME ALL, and drop the versioning in a later pull request.',
    sources: ['https://mariadb.com/docs/server/reference/sql-structure/temporal-tables/system-versioned-tables'],
  },

  messages: {
    loses: 'This deletes all former rows of {table} for good.',
  },

  examples: [
    {
      dialect: 'mariadb',
      version: '10.11',
      given: 'CREATE TABLE prices (id int PRIMARY KEY, amount int) WITH SYSTEM VERSIONING;',
      bad: 'ALTER TABLE prices DROP SYSTEM VERSIONING;',
    },
  ],

  check: {
    *'set-table-options'({ change, effects, table }, { problem }) {
      if (isPrivate(table) || !effects.losses.some(({ what }) => what === 'rows')) return;
      yield problem('loses', { table: showName(change.table) });
    },
    *'write-rows'({ change, table }, { problem }) {
      if (!isPrivate(table) && change.history === 'all') yield problem('loses', { table: showName(change.table) });
    },
  },
});
