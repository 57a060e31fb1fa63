import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { isNewColumn, tablesWithNewColumns } from './made-tables.ts';
import { valueKindOf } from './value-kinds.ts';

interface Options {
  readonly mostColumns: number;
  readonly mostNullable: number;
  readonly mostBooleans: number;
}
const defaults: Options = { mostColumns: 50, mostNullable: 30, mostBooleans: 12 };

const limit = (description: string): { readonly type: 'integer'; readonly minimum: 1; readonly description: string } => ({
  type: 'integer',
  minimum: 1,
  description,
});

export default defineRule({
  id: 'schema/table-has-many-columns',
  summary: 'A table has so many columns that it is likely several things in one.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'The pull request makes a table, or adds a column, and the table then has more columns, nullable columns or booleans than the policy allows (50, 30 and 12 where it says nothing).',
    effect:
      'Each read and each new version of a row carries all of them, and which columns belong together or exclude each other is written nowhere.',
    instead:
      'Put columns that are set together into a table of their own with the same primary key; make of several booleans that exclude each other one status.',
  },

  messages: {
    columns: '{table} has {count} columns: each read and each new version of a row carries them all.',
    nullable: '{table} has {count} nullable columns: which of them belong together is written nowhere.',
    booleans: '{table} has {count} booleans: which of them exclude each other is written nowhere.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['mostColumns', 'mostNullable', 'mostBooleans'],
      properties: {
        mostColumns: limit('How many columns a table may have.'),
        mostNullable: limit('How many of them may be nullable.'),
        mostBooleans: limit('How many of them may be booleans.'),
      },
    },
    defaults,
  },

  examples: [
    {
      bad: `CREATE TABLE customers (id bigint PRIMARY KEY, ${Array.from({ length: 13 }, (_, at) => `is_${at} boolean NOT NULL`).join(', ')});`,
      good: 'CREATE TABLE customers (id bigint PRIMARY KEY, status text NOT NULL);',
      differs: 'One status stands for the booleans.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, place } of tablesWithNewColumns(changeSet)) {
      if (table.partitionOf !== undefined || !table.columns.some(isNewColumn)) continue;
      const data = (count: number): { table: string; count: number } => ({ table: showName(table), count });
      const at = { ...place, subject: showName(table) };
      const nullable = table.columns.filter(({ notNull, generated }) => !notNull && generated === undefined).length;
      const booleans = table.columns.filter((column) => valueKindOf(column) === 'boolean').length;
      if (table.columns.length > options.mostColumns) yield problem('columns', data(table.columns.length), at);
      else if (nullable > options.mostNullable) yield problem('nullable', data(nullable), at);
      else if (booleans > options.mostBooleans) yield problem('booleans', data(booleans), at);
    }
  },
});
