import { showName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import type { KeyConstraint } from '../../model/constraints.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { madeConstraints } from '../made-objects.ts';
import { count, words, yesNo } from '../option-schemas.ts';

interface Options {
  readonly types: readonly string[];
  readonly most: number;
  readonly first: boolean;
}
const defaults: Options = {
  types: ['int8', 'int4', 'int2', 'bigint', 'int', 'integer', 'mediumint', 'smallint', 'tinyint', 'uuid', 'binary'],
  most: 3,
  first: false,
};

export default defineRule({
  id: 'schema/primary-key-shape',
  summary: 'A primary key has a type, width or place that the policy does not want.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'A new primary key has a column of another type than `types`, more columns than `most`, or, with `first`, columns that are not the first of the table. A key whose columns all reference other tables is a link, and only judged by `first`.',
    effect:
      'Every foreign key and, in InnoDB, every other index repeats the key: a long or natural one is kept many times over, and changes everywhere when it changes.',
    instead: 'Use a number or a UUID as the key, and a UNIQUE constraint for what is unique by nature.',
  },

  messages: {
    type: '{column} of the primary key of {table} is {type}: each reference to a row repeats it, and has to follow when it changes.',
    wide: 'The primary key of {table} has {count} columns: each reference to a row repeats them all.',
    place: 'The primary key of {table} does not stand first among its columns.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['types', 'most', 'first'],
      properties: {
        types: words('Types that a key may have; any where none is named.'),
        most: count(1, 'How many columns a key may have.'),
        first: yesNo('The columns of the key must be the first of the table.'),
      },
    },
    defaults,
  },

  examples: [
    {
      bad: 'CREATE TABLE users (email text PRIMARY KEY);',
      good: 'CREATE TABLE users (id bigint PRIMARY KEY, email text UNIQUE);',
      differs: 'The key is a number.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, made: key, place } of madeConstraints(changeSet)) {
      if (key.kind !== 'primary-key') continue;
      const data = { table: showName(table) };
      const at = { ...place, subject: showName(table) };
      const odd = table.columns.find(({ name, type }) => key.columns.includes(name) && !options.types.includes(type.name.toLowerCase()));
      const isLink = referencesOthers(table, key);
      if (!isLink && options.types.length > 0 && odd !== undefined) yield problem('type', { ...data, column: odd.name, type: odd.type.text }, at);
      if (!isLink && key.columns.length > options.most) yield problem('wide', { ...data, count: key.columns.length }, at);
      const isFirst = table.columns.slice(0, key.columns.length).every(({ name }) => key.columns.includes(name));
      if (options.first && !isFirst) yield problem('place', data, at);
    }
  },
});

function referencesOthers({ constraints }: Table, key: KeyConstraint): boolean {
  return key.columns.every((name) => constraints.some((each) => each.kind === 'foreign-key' && each.columns.includes(name)));
}
