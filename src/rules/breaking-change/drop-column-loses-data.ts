import { findType, isPrivate } from '../../model/catalog.ts';
import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { takenAlong } from '../taken-along.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/drop-column-loses-data',
  summary: 'A column is dropped, its values and all that stands on it with it.',
  consequence: 'loses-data',
  severity: 'error',
  dialects: everyEngine,
  subsumes: ['breaking-change/drop-cascade-takes-others'],

  docs: {
    when: 'A column, or an attribute of a composite type, that stood before the pull request is dropped.',
    effect:
      'Its values are gone for good, indexes and constraints that use it vanish without a word, and the release that is still running fails wherever it names the column.',
    instead:
      'Release code that neither reads nor writes the column, then drop it in a later pull request. Build again first what other columns still need of its indexes.',
    sources: [postgresManual('sql-altertable')],
  },

  messages: {
    loses: 'Dropping {column} deletes its value in every row of {table}, and code that still names it fails.',
    losesWith: 'Dropping {column} deletes its value in every row of {table}, and takes {others} along; code that still names it fails.',
    attribute: 'Dropping {column} deletes it from every value of the type {type}, in whatever table, and code that still names it fails.',
    breaks: 'Dropping the computed column {column} of {table} breaks code that still names it.',
  },

  inDialect: {
    mysql: {
      docs: {
        effect:
          'Its values are gone for good, indexes lose the column or go with it, and the release that is still running fails wherever it names the column.',
        sources: [mysqlManual('alter-table')],
      },
    },
    sqlite: {
      docs: {
        effect:
          'Its values are gone for good: SQLite writes every row of the table anew, while no one else can write to the database. The release that is still running fails wherever it names the column.',
        instead: 'Release code that neither reads nor writes the column, then drop it in a later pull request.',
        sources: [sqliteManual('lang_altertable#alter_table_drop_column')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text, placed_at date); CREATE INDEX orders_status ON orders (status, placed_at);',
      bad: 'ALTER TABLE orders DROP COLUMN status;',
      good: "COMMENT ON COLUMN orders.status IS 'unused since release 12, goes in the next one';",
      differs: 'the column goes when no code names it any more',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, status varchar(20), placed_at date, KEY orders_status (status));',
      bad: 'ALTER TABLE orders DROP COLUMN status;',
      good: "ALTER TABLE orders ALTER COLUMN status SET DEFAULT 'unused';",
      differs: 'the column goes when no code names it any more',
    },
  ],

  check: {
    *'drop-column'({ change, before, effects, table }, { problem }) {
      const column = table?.columns.find(({ name }) => name === change.column);
      if (isPrivate(table) || column?.origin.kind === 'change') return;
      const isAbsent = column === undefined && table?.knowledge === 'full';
      if (isAbsent || (table === undefined && before.catalog.complete)) return;

      const data = { column: change.column, table: showName(change.table) };
      const place = { subject: memberOf(change.table, change.column) };
      const others = takenAlong(effects, [
        'index',
        'constraint',
        'foreign-key',
        'view',
        'materialized-view',
        'column',
        'policy',
        'trigger',
        'routine',
      ]);
      if (others !== '') yield problem('losesWith', { ...data, others }, place);
      else yield problem(column?.generated?.stored === false ? 'breaks' : 'loses', data, place);
    },

    *'alter-composite'({ change, before }, { problem }) {
      const type = findType(before, change.type);
      const stands = type === undefined || (type.kind === 'composite' && type.attributes.some(({ name }) => name === change.attribute));
      if (change.verb !== 'drop' || !stands || type?.origin.kind === 'change') return;
      yield problem('attribute', { column: change.attribute, type: showName(change.type) }, { subject: memberOf(change.type, change.attribute) });
    },
  },
});
