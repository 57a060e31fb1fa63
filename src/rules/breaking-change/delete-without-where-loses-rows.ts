import { isPrivate } from '../../model/catalog.ts';
import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { isSystemCatalog, joinedByEveryRow } from '../bounded-rows.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';

export default defineRule({
  id: 'breaking-change/delete-without-where-loses-rows',
  summary: 'A DELETE takes every row of a table.',
  consequence: 'loses-data',
  severity: 'error',
  dialects: everyEngine,
  subsumes: ['locking/work-while-holding-lock'],

  docs: {
    when: 'A DELETE from a table that stood before the pull request has no WHERE, or one that every row meets.',
    effect: 'All of its rows are gone for good, and stay locked until the transaction commits.',
    instead: 'Say in a WHERE which rows are to go, and take them in batches.',
    sources: [postgresManual('sql-delete')],
  },

  messages: {
    loses: 'This deletes every row of {table} for good.',
  },

  inDialect: {
    mysql: {
      docs: {
        effect: 'All of its rows are gone for good, and stay locked until the transaction commits.',
        sources: [mysqlManual('delete')],
      },
    },
    sqlite: {
      docs: {
        effect: 'All of its rows are gone for good, and no one else can write to the database until the transaction commits.',
        sources: [sqliteManual('lang_delete')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      bad: 'DELETE FROM orders;',
      good: 'DELETE FROM orders WHERE id BETWEEN 1 AND 1000;',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), name varchar(50));',
      bad: 'DELETE FROM users;',
      good: 'DELETE FROM users WHERE id BETWEEN 1 AND 1000;',
    },
  ],

  check: {
    *'write-rows'(step, { problem }) {
      const { change, table } = step;
      if (change.verb !== 'delete' || isPrivate(table) || isSystemCatalog(change.table)) return;
      if (joinedByEveryRow(step)?.length !== 0) return;
      yield problem('loses', { table: showName(change.table) });
    },
  },
});
