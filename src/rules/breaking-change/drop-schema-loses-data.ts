import { tablesOf } from '../../model/catalog.ts';
import { isPrivate } from '../../model/catalog.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'breaking-change/drop-schema-loses-data',
  summary: 'A schema is dropped, and all tables in it.',
  consequence: 'loses-data',
  severity: 'error',
  dialects: servers,
  subsumes: ['breaking-change/drop-cascade-takes-others'],

  docs: {
    when: 'A schema that stood before the pull request, and holds tables or may hold some, is dropped.',
    effect: 'Every table in it is gone with its rows, and code that still asks for them fails.',
    instead: 'Drop what is no longer used table by table, in later pull requests, and the schema when it is empty.',
    sources: [postgresManual('sql-dropschema')],
  },

  messages: {
    loses: 'Dropping the schema {schema} deletes {tables} with all rows for good.',
    mayLose: 'Dropping the schema {schema} with CASCADE deletes whatever is in it for good; what that is, the migrations do not tell.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: 'A database that stood before the pull request, and holds tables or may hold some, is dropped.',
        instead: 'Never do it in a migration: it is an operation by hand, after a backup that has been restored once.',
        sources: [mysqlManual('drop-database')],
      },
      messages: {
        loses: 'DROP DATABASE {schema} deletes {tables} with all rows for good.',
        mayLose: 'DROP DATABASE {schema} deletes whatever is in it for good; what that is, the migrations do not tell.',
      },
    },
  },

  examples: [
    {
      given: 'CREATE SCHEMA audit; CREATE TABLE audit.events (id bigint PRIMARY KEY);',
      bad: 'DROP SCHEMA audit CASCADE;',
      good: 'CREATE TABLE audit.notes (id bigint PRIMARY KEY);',
      differs: 'the schema goes when it is empty',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE DATABASE audit; CREATE TABLE audit.events (id bigint PRIMARY KEY);',
      bad: 'DROP DATABASE audit;',
      good: 'CREATE TABLE audit.notes (id bigint PRIMARY KEY);',
      differs: 'the database goes when it is empty',
    },
  ],

  check: {
    *'drop-schema'({ change, before, effects }, { problem }) {
      const tables = tablesOf(before.catalog).filter((table) => table.schema === change.name && !isPrivate(table));
      const place = { subject: change.name };
      if (tables.length > 0)
        yield problem('loses', { schema: change.name, tables: listNames(tables.map(({ schema, name }) => `${schema}.${name}`)) }, place);
      else if (change.cascade && (!before.catalog.complete || isDatabaseOfOthers({ change, before, effects })))
        yield problem('mayLose', { schema: change.name }, place);
    },
  },
});

/** A database is more than the migrations of one application tell of. */
const isDatabaseOfOthers = ({ change, before, effects }: Pick<Step<'drop-schema'>, 'change' | 'before' | 'effects'>): boolean =>
  effects.losses.some(({ what }) => what === 'database') && before.catalog.schemas.get(change.name)?.origin.kind !== 'change';
