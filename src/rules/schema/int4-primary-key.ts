import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { madeTables, placeOfColumn } from './made-tables.ts';

interface Options {
  readonly allow: readonly string[];
}
const defaults: Options = { allow: [] };

export default defineRule({
  id: 'schema/int4-primary-key',
  summary: 'A new table has a primary key that runs out at 2,147,483,647 rows or fewer.',
  consequence: 'hard-to-undo',
  severity: 'notice',
  dialects: ['postgres'],

  docs: {
    when: 'The generated primary key of a new table is an integer, smallint, serial or smallserial.',
    effect: 'At 2,147,483,647 (or 32,767) inserts fail, and changing the type then rewrites the table and all that reference it.',
    instead: 'Use bigint; it costs four bytes a row, and often none because of padding.',
    sources: ['https://www.postgresql.org/docs/18/datatype-numeric.html#DATATYPE-INT'],
  },

  messages: {
    runsOut: '{table}.{column} is {type}: inserts into {table} fail once {limit} ids have been given out.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['allow'],
      properties: { allow: { type: 'array', items: { type: 'string' }, description: 'Names of tables that stay small.' } },
    },
    defaults,
  },

  examples: [
    {
      bad: 'CREATE TABLE notes (id serial PRIMARY KEY, body text);',
      good: 'CREATE TABLE notes (id bigserial PRIMARY KEY, body text);',
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
        const limit = limits[column?.type.name ?? ''];
        const given = column?.identity !== undefined || column?.sequence !== undefined;
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

const limits: Readonly<Record<string, string>> = { int4: '2,147,483,647', int2: '32,767' };
