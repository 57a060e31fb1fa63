import { findTable, isPrivate } from '../../model/catalog.ts';
import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { takenAlong } from '../taken-along.ts';

export default defineRule({
  id: 'breaking-change/drop-table-loses-data',
  summary: 'A table is dropped, and its rows with it.',
  consequence: 'loses-data',
  severity: 'error',
  dialects: everyEngine,
  subsumes: ['breaking-change/drop-cascade-takes-others'],

  docs: {
    when: 'A table that stood before the pull request is dropped, or replaced by CREATE OR REPLACE TABLE.',
    effect: 'Its rows are gone for good, and the release that is still running fails wherever it asks for them.',
    instead: 'Release code that no longer asks for the table; rename it and wait; drop it in a later pull request, when a backup is sure.',
    sources: [postgresManual('sql-droptable')],
  },

  messages: {
    loses: 'Dropping {table} deletes all of its rows for good, and code that still asks for it fails.',
    losesWith: 'Dropping {table} deletes all of its rows for good, and takes {others} along; code that still asks for it fails.',
    replaces: 'CREATE OR REPLACE drops the {table} that stands and deletes all of its rows for good.',
    breaksForeign: 'Dropping the foreign table {table} leaves its rows where they are, but code that still asks for it fails.',
  },

  inDialect: {
    mysql: {
      docs: {
        effect:
          'Its rows are gone for good, at once and whatever transaction is open; the release that is still running fails wherever it asks for them.',
        sources: [mysqlManual('drop-table')],
      },
    },
    sqlite: {
      docs: {
        instead:
          'Release code that no longer asks for the table; rename it and wait; drop it in a later pull request, when a copy of the database file is sure.',
        sources: [sqliteManual('lang_droptable')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      bad: 'DROP TABLE orders;',
      good: 'ALTER TABLE orders RENAME TO orders_unused;',
      differs: 'the rows can still be had back',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), name varchar(50));',
      bad: 'DROP TABLE users;',
      good: 'RENAME TABLE users TO users_unused;',
      differs: 'the rows can still be had back',
    },
  ],

  check: {
    *'create-table'({ change, before, effects }, { problem }) {
      const stood = findTable(before, change.table);
      if (stood === undefined || isPrivate(stood) || !effects.losses.some(({ what }) => what === 'table')) return;
      yield problem('replaces', { table: showName(change.table) });
    },
    *'drop-table'({ change, before, effects, table }, { problem }) {
      if (isPrivate(table) || (table === undefined && before.catalog.complete)) return;
      const shown = showName(change.table);
      const others = takenAlong(effects, ['foreign-key', 'view', 'materialized-view', 'column', 'table', 'partition', 'routine']);
      if (table?.foreign === true) yield problem('breaksForeign', { table: shown });
      else if (others === '') yield problem('loses', { table: shown });
      else yield problem('losesWith', { table: shown, others });
    },
  },
});
