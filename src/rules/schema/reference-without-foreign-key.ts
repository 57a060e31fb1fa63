import { tablesOf } from '../../model/catalog.ts';
import { showName } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { matchesAny } from '../globs.ts';
import { pluralOf } from '../inflection.ts';
import { madeColumns } from '../made-objects.ts';
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
      const [, base] = /^(.+?)(?:_id|Id)$/.exec(column.name) ?? [];
      if (base === undefined || matchesAny(options.allow, column.name) || isHeld(table, column.name, base)) continue;
      const parent = tablesOf(changeSet.after.catalog).find(
        (other) => other.schema === table.schema && other !== table && isNamedBy(other, base, column),
      );
      if (parent === undefined) continue;
      yield problem(
        'loose',
        { table: showName(table), column: column.name, parent: showName(parent) },
        { ...place, subject: `${table.name}.${column.name}` },
      );
    }
  },
});

function isHeld({ columns, constraints }: Table, column: string, base: string): boolean {
  const isPolymorphic = columns.some(({ name }) => name === `${base}_type` || name === `${base}Type`);
  return isPolymorphic || constraints.some((each) => each.kind === 'foreign-key' && each.columns.includes(column));
}

/** A table `x` or `xs` whose key is one column of the same type. */
function isNamedBy({ name, columns, constraints }: Table, base: string, { type }: Column): boolean {
  const word = base.toLowerCase();
  const key = constraints.find((each) => each.kind === 'primary-key');
  const keyed = key?.kind === 'primary-key' && key.columns.length === 1 ? columns.find((column) => column.name === key.columns[0]) : undefined;
  return [word, pluralOf(word)].includes(name.toLowerCase()) && keyed?.type.name === type.name && keyed.type.unsigned === type.unsigned;
}
