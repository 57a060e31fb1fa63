import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { matchesAny } from '../globs.ts';
import { madeColumns } from '../made-objects.ts';
import { rowsNamedBy } from '../named-rows.ts';
import { words } from '../option-schemas.ts';

interface Options {
  readonly allow: readonly string[];
}
const defaults: Options = { allow: [] };

export default defineRule({
  id: 'schema/reference-without-foreign-key',
  summary: 'A column is named for a row of another table and has no foreign key.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'A new column x_id has the type of the primary key of a table x or xs, and no foreign key. A column x_type beside it makes it a reference to several tables, which is not meant.',
    effect: 'Nothing keeps it from naming rows that are gone or never were.',
    instead: 'Add the foreign key.',
  },

  messages: {
    loose: '{table}.{column} names a row of {parent}, and no foreign key holds it to one.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['allow'],
      properties: { allow: words('Columns that need none; * stands for anything.') },
    },
    defaults,
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint);',
      good: 'CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));',
      differs: 'There is a foreign key.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, made: column, place } of madeColumns(changeSet)) {
      if (matchesAny(options.allow, column.name)) continue;
      const named = rowsNamedBy(changeSet, table, column).find(
        ({ key: { type } }) => type.name === column.type.name && type.unsigned === column.type.unsigned,
      );
      if (named === undefined) continue;
      yield problem(
        'loose',
        { table: showName(table), column: column.name, parent: showName(named.parent) },
        { ...place, subject: `${table.name}.${column.name}` },
      );
    }
  },
});
