import { showName } from '../../model/names.ts';
import { hasPhrase } from '../column-words.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { changedTables, madeColumns } from '../made-objects.ts';
import { count } from '../option-schemas.ts';

interface Options {
  readonly characters: number;
  readonly largeObjects: number;
}
const defaults: Options = { characters: 16_000, largeObjects: 2 };

const large = new Set(['bytea', 'blob', 'mediumblob', 'longblob', 'oid']);

/** What binary data of a few bytes is called. */
const small = 'hash digest checksum key secret password token salt iv nonce signature mac id uuid guid ip'.split(' ');

export default defineRule({
  id: 'column-type/too-much-in-a-row',
  summary: 'A text column is very long, or a table has several columns of binary data.',
  consequence: 'wastes-resources',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'A new column may hold more than `characters` characters by its length, or a table gets more than `largeObjects` columns of binary data. Digests, keys and ids, by their names, are not meant.',
    effect: 'Each SELECT * , backup and replica carries what few queries ask for.',
    instead: 'Keep files in an object store, or in a table of their own, and shorten texts to what is meant.',
  },

  messages: {
    long: '{table}.{column} is {type}: more than {count} characters in one value.',
    large: '{table} keeps binary data in {columns}.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['characters', 'largeObjects'],
      properties: {
        characters: count(1, 'How many characters a varchar or char may have.'),
        largeObjects: count(0, 'How many columns of binary data a table may have.'),
      },
    },
    defaults,
  },

  examples: [
    {
      bad: 'CREATE TABLE users (id bigint PRIMARY KEY, photo bytea, passport bytea, contract bytea);',
      good: 'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE files (user_id bigint REFERENCES users (id), kind text, body bytea, PRIMARY KEY (user_id, kind));',
      differs: 'The files have a table of their own.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    const made = madeColumns(changeSet);
    for (const { table, made: column, place } of made) {
      const [length = 0] = /char/.test(column.type.name.toLowerCase()) ? column.type.modifiers : [];
      if (length <= options.characters) continue;
      const data = { table: showName(table), column: column.name, type: column.type.text, count: options.characters };
      yield problem('long', data, { ...place, subject: `${table.name}.${column.name}` });
    }
    for (const table of changedTables(changeSet)) {
      const columns = table.columns.filter(({ name, type }) => large.has(type.name.toLowerCase()) && !hasPhrase(name, small));
      const last = made.findLast((each) => each.table === table && columns.includes(each.made));
      if (columns.length <= options.largeObjects || last === undefined) continue;
      yield problem(
        'large',
        { table: showName(table), columns: columns.map(({ name }) => name).join(', ') },
        { ...last.place, subject: showName(table) },
      );
    }
  },
});
