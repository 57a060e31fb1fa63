import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { madeIndexes } from '../index-redundancy/made-indexes.ts';

/** Types whose values are asked for what they contain or overlap; a B-tree only tells whether two whole values are equal or which comes first. */
const documents = new Set(['jsonb', 'tsvector', 'hstore']);
const ranges = new Set(['int4range', 'int8range', 'numrange', 'tsrange', 'tstzrange', 'daterange']);
const shapes = new Set(['geometry', 'geography', 'box2d', 'cube', 'ltree']);

export default defineRule({
  id: 'index-design/btree-on-whole-values',
  summary: 'A B-tree index stands on a column whose values are asked for what they contain.',
  consequence: 'wastes-resources',
  severity: 'notice',
  dialects: ['postgres'],

  docs: {
    when: 'A B-tree index that is not unique has a jsonb, tsvector, array, range or geometry column among its keys.',
    effect:
      'It only finds rows by the whole value: @>, ?, @@, && and = ANY do not use it. Values of more than about 2,700 bytes cannot be stored in it, so that writing them fails.',
    instead:
      'Use GIN for what documents and arrays contain, GiST for ranges and shapes, or index the expression that queries compare: (body ->> ‘kind’).',
    sources: [postgresManual('gin'), postgresManual('datatype-json#JSON-INDEXING'), postgresManual('rangetypes#RANGETYPES-INDEXING')],
  },

  messages: {
    whole:
      '{index} on {table} sorts whole values of {column} ({type}): queries for what they contain do not use it, and rows with long values are refused.',
    range: '{index} on {table} sorts whole values of {column} ({type}): queries for what they contain or overlap need GiST.',
  },

  examples: [
    {
      given: 'CREATE TABLE events (id bigint PRIMARY KEY, body jsonb);',
      bad: 'CREATE INDEX CONCURRENTLY events_body ON events (body);',
      good: 'CREATE INDEX CONCURRENTLY events_body ON events USING gin (body);',
      differs: 'The index is of another method.',
    },
    {
      given: 'CREATE TABLE bookings (id bigint PRIMARY KEY, during tstzrange NOT NULL);',
      bad: 'CREATE INDEX CONCURRENTLY bookings_during ON bookings (during);',
      good: 'CREATE INDEX CONCURRENTLY bookings_during ON bookings USING gist (during);',
      differs: 'The index is of another method.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, index, place } of madeIndexes(changeSet)) {
      if (index.method !== 'btree' || index.unique) continue;
      const column = index.parts.flatMap((part) => containerOf(table, part.column) ?? [])[0];
      if (column === undefined) continue;
      const data = { index: index.name, table: showName(table), column: column.name, type: column.type.text };
      yield problem(isDocument(column) ? 'whole' : 'range', data, place);
    }
  },
});

function containerOf({ columns }: Table, name: string | undefined): Column | undefined {
  return columns.find((column) => column.name === name && (isDocument(column) || isExtent(column)));
}

const isDocument = ({ type }: Column): boolean => type.dimensions > 0 || documents.has(type.name);

const isExtent = ({ type }: Column): boolean =>
  ranges.has(type.name) || ranges.has(type.name.replace('multirange', 'range')) || shapes.has(type.name);
