import { tablesReferencing } from '../../model/catalog.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { matchesAny } from '../globs.ts';
import { count, words, yesNo } from '../option-schemas.ts';
import { madeTables } from './made-tables.ts';

interface Options {
  readonly isolated: boolean;
  readonly columns: number;
  readonly exempt: readonly string[];
}
const defaults: Options = { isolated: true, columns: 2, exempt: [] };

export default defineRule({
  id: 'schema/table-stands-alone',
  summary: 'A new table references no other and is referenced by none, or has hardly a column.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'A new table has no foreign key to or from it when the pull request is done, or fewer columns than `columns`.',
    effect: 'A foreign key may have been forgotten, or a table is left over.',
    instead: 'Add the foreign key, or list the table under `exempt`.',
  },

  messages: {
    isolated: '{table} has no foreign key to another table, and none leads to it.',
    narrow: '{table} has {count} columns.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['isolated', 'columns', 'exempt'],
      properties: {
        isolated: yesNo('Tables without foreign keys are told.'),
        columns: count(0, 'How many columns a table must have.'),
        exempt: words('Tables that may be so; * stands for anything.'),
      },
    },
    defaults,
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE notes (id bigint PRIMARY KEY, author bigint);',
      good: 'CREATE TABLE notes (id bigint PRIMARY KEY, author bigint REFERENCES users (id));',
      differs: 'There is a foreign key.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, place } of madeTables(changeSet)) {
      if (table.persistence === 'temporary' || table.partitionOf !== undefined || table.foreign || matchesAny(options.exempt, table.name)) continue;
      const at = { ...place, subject: showName(table) };
      const isLinked = table.constraints.some(({ kind }) => kind === 'foreign-key') || tablesReferencing(changeSet.after.catalog, table).length > 0;
      if (options.isolated && !isLinked) yield problem('isolated', { table: showName(table) }, at);
      if (table.columns.length < options.columns) yield problem('narrow', { table: showName(table), count: table.columns.length }, at);
    }
  },
});
