import { isPrivate } from '../../model/catalog.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'breaking-change/truncate-loses-rows',
  summary: 'TRUNCATE deletes every row of a table.',
  consequence: 'loses-data',
  severity: 'error',
  dialects: servers,

  docs: {
    when: 'A table that stood before the pull request is truncated.',
    effect: 'All of its rows are gone for good; with CASCADE, so are those of every table that refers to it. Nobody can read or write it meanwhile.',
    instead: 'Delete the rows that are to go by a WHERE, in batches, outside of a migration.',
    sources: [postgresManual('sql-truncate')],
  },

  messages: {
    loses: 'TRUNCATE deletes every row of {table} for good.',
    discards: 'DISCARD TABLESPACE deletes the file of {table}, and every row with it.',
    losesWith: 'TRUNCATE … CASCADE deletes every row of {table} and of {others} for good.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: 'A table that stood before the pull request is truncated, or its tablespace discarded.',
        effect:
          'All of its rows are gone for good, at once and whatever transaction is open: TRUNCATE drops the table and makes it anew. Nobody can read or write it meanwhile, and AUTO_INCREMENT begins again.',
        sources: [mysqlManual('truncate-table')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE events (id bigint PRIMARY KEY, at date);',
      bad: 'TRUNCATE events;',
      good: "DELETE FROM events WHERE at < '2020-01-01';",
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE events (id bigint PRIMARY KEY, at date);',
      bad: 'TRUNCATE TABLE events;',
      good: "DELETE FROM events WHERE at < '2020-01-01';",
    },
  ],

  check: {
    *'set-storage-state'({ change, effects, table }, { problem }) {
      if (effects.losses.length > 0 && !isPrivate(table)) yield problem('discards', { table: showName(change.table) });
    },
    *truncate({ change, effects, table }, { problem }) {
      if (isPrivate(table)) return;
      const shown = showName(change.table);
      const others = effects.losses
        .filter(({ what, name }) => what === 'rows' && name !== shown && name !== change.table.name)
        .map(({ name }) => name);
      yield change.cascade && others.length > 0
        ? problem('losesWith', { table: shown, others: listNames(others) })
        : problem('loses', { table: shown });
    },
  },
});
