import { showName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { madeIndexes } from './made-indexes.ts';

/** Types whose values are asked for what they contain; a B-tree only tells whether two whole values are equal or which comes first. */
const containers = new Set(['jsonb', 'tsvector']);

export default defineRule({
  id: 'index-redundancy/btree-on-whole-documents',
  summary: 'A B-tree index stands on a jsonb, tsvector or array column.',
  consequence: 'wastes-resources',
  severity: 'notice',
  dialects: ['postgres'],

  docs: {
    when: 'A B-tree index that is not unique has a jsonb, tsvector or array column among its keys.',
    effect:
      'It only finds rows by the whole value: @>, ?, @@ and = ANY do not use it. Values of more than about 2,700 bytes cannot be stored in it, so that writing them fails.',
    instead: 'Use GIN for what a value contains, or index the expression that queries compare: (body ->> ‘kind’).',
    sources: ['https://www.postgresql.org/docs/18/gin.html', 'https://www.postgresql.org/docs/18/datatype-json.html#JSON-INDEXING'],
  },

  messages: {
    whole:
      '{index} on {table} sorts whole values of {column} ({type}): queries for what they contain do not use it, and rows with long values are refused.',
  },

  examples: [
    {
      given: 'CREATE TABLE events (id bigint PRIMARY KEY, body jsonb);',
      bad: 'CREATE INDEX CONCURRENTLY events_body ON events (body);',
      good: 'CREATE INDEX CONCURRENTLY events_body ON events USING gin (body);',
      differs: 'The index is of another method.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, index, place } of madeIndexes(changeSet)) {
      if (index.method !== 'btree' || index.unique) continue;
      const column = index.parts.flatMap((part) => containerOf(table, part.column) ?? [])[0];
      if (column === undefined) continue;
      yield problem('whole', { index: index.name, table: showName(table), column: column.name, type: column.type.text }, place);
    }
  },
});

function containerOf({ columns }: Table, name: string | undefined): Table['columns'][number] | undefined {
  return columns.find((column) => column.name === name && (column.type.dimensions > 0 || containers.has(column.type.name)));
}
