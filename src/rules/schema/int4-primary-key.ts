import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { madeTables, placeOfColumn } from './made-tables.ts';
import { words } from '../option-schemas.ts';

interface Options {
  readonly allow: readonly string[];
}
const defaults: Options = { allow: [] };

export default defineRule({
  id: 'schema/int4-primary-key',
  summary: 'A new table has a primary key that runs out at 2,147,483,647 rows or fewer.',
  consequence: 'hard-to-undo',
  severity: 'notice',
  dialects: servers,

  docs: {
    when: 'The generated primary key of a new table is an integer, smallint, serial or smallserial.',
    effect: 'At 2,147,483,647 (or 32,767) inserts fail, and changing the type then rewrites the table and all that reference it.',
    instead: 'Use bigint; it costs four bytes a row, and often none because of padding.',
    sources: [postgresManual('datatype-numeric#DATATYPE-INT')],
  },

  messages: {
    runsOut: '{table}.{column} is {type}: inserts into {table} fail once {limit} ids have been given out.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: 'The AUTO_INCREMENT primary key of a new table is smaller than bigint.',
        effect:
          'Inserts fail when the type is full (at 2,147,483,647 for int, 127 for tinyint; twice that where it is unsigned), and changing the type then copies the table and needs every foreign key to it dropped.',
        instead: 'Use bigint unsigned; it costs four bytes a row.',
        sources: [mysqlManual('integer-types')],
      },
    },
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['allow'],
      properties: { allow: words('Names of tables that stay small.') },
    },
    defaults,
  },

  examples: [
    {
      bad: 'CREATE TABLE notes (id serial PRIMARY KEY, body text);',
      good: 'CREATE TABLE notes (id bigserial PRIMARY KEY, body text);',
      differs: 'The key is wider.',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      bad: 'CREATE TABLE notes (id int AUTO_INCREMENT PRIMARY KEY, body text);',
      good: 'CREATE TABLE notes (id bigint unsigned AUTO_INCREMENT PRIMARY KEY, body text);',
      differs: 'The key is wider.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const made of madeTables(changeSet)) {
      const { table } = made;
      const key = table.constraints.find(({ kind }) => kind === 'primary-key');
      if (key?.kind !== 'primary-key' || table.persistence === 'temporary' || table.partitionOf || options.allow.includes(table.name)) continue;
      for (const name of key.columns) {
        const column = table.columns.find((candidate) => candidate.name === name);
        const limit = limits[`${column?.type.name}${column?.type.unsigned ? ' unsigned' : ''}`];
        const given = column?.identity !== undefined || column?.sequence !== undefined || column?.attributes?.['auto-increment'] !== undefined;
        if (column === undefined || limit === undefined || !given) continue;
        yield problem(
          'runsOut',
          { table: showName(table), column: name, type: column.type.text, limit },
          { ...placeOfColumn(changeSet, made, name), subject: `${table.name}.${name}` },
        );
      }
    }
  },
});

const limits: Readonly<Record<string, string>> = {
  int4: '2,147,483,647',
  int2: '32,767',
  int: '2,147,483,647',
  mediumint: '8,388,607',
  smallint: '32,767',
  tinyint: '127',
  'int unsigned': '4,294,967,295',
  'mediumint unsigned': '16,777,215',
  'smallint unsigned': '65,535',
  'tinyint unsigned': '255',
};
