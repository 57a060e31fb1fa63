import { keyOf, showName } from '../../model/names.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import type { Index } from '../../model/objects.ts';
import { addWantedIndex } from '../../remedies/add-wanted-index.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { showParts } from '../index-redundancy/covering.ts';
import { placesOf, showQueries } from './readers.ts';
import { unservedIn } from './unserved.ts';

export default defineRule({
  id: 'index-design/query-has-no-index',
  summary: 'A query of the application finds its rows in a table by no index.',
  consequence: 'wastes-resources',
  severity: 'notice',
  dialects: everyEngine,

  docs: {
    when: 'A known query wants few rows of a table that the pull request makes or changes, and no index of the table serves it. Queries are known where the policy names them under `queries`. Tables that the policy says are small are not meant.',
    effect: 'Each call of the query reads the whole table, which takes longer the bigger it gets.',
    instead:
      'Add an index: the columns that are held to one value first, then one range or the order, and what is the same in each call as its WHERE. What documents, arrays and texts contain is found by GIN (a text by its trigrams), ranges, shapes and networks by GiST, and the vectors nearest to another, all but exactly, by HNSW; in MySQL, numbers in an array of a document by a multi-valued index.',
    sources: [
      postgresManual('indexes-multicolumn'),
      postgresManual('indexes-ordering'),
      postgresManual('textsearch-indexes'),
      postgresManual('pgtrgm#PGTRGM-INDEX'),
      mysqlManual('create-index'),
    ],
  },

  messages: {
    missing: 'No index of {table} serves {queries}: each call reads all of it. {parts} would.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint NOT NULL, state text NOT NULL, placed_at timestamptz NOT NULL);',
      queries: ['-- name: ListOrders :many', 'SELECT id, state FROM orders WHERE user_id = $1;'],
      bad: 'ALTER TABLE orders ADD COLUMN note text;',
      good: 'ALTER TABLE orders ADD COLUMN note text; CREATE INDEX orders_user ON orders (user_id);',
      differs: 'The query has an index.',
    },
    {
      given: 'CREATE TABLE posts (id bigint PRIMARY KEY, title text NOT NULL, labels text[] NOT NULL);',
      queries: ['-- name: PostsWith :many', 'SELECT id, title FROM posts WHERE labels @> $1;'],
      bad: 'ALTER TABLE posts ADD COLUMN note text;',
      good: 'ALTER TABLE posts ADD COLUMN note text; CREATE INDEX posts_labels ON posts USING gin (labels);',
      differs: 'The query has an index.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, place, wanted } of unservedIn(changeSet)) {
      for (const one of wanted) {
        const parts = showParts(one.index, changeSet.target.dialect === 'postgres');
        const data = { table: showName(table), queries: showQueries(one.readers), parts: `${nameOfMethod(one.index)}${parts}` };
        const proposals = place.span === undefined ? [] : [addWantedIndex(changeSet.after, table, one)];
        yield problem('missing', data, { ...place, ...placesOf(one.readers), subject: `${keyOf(table).replace('\0', '.')} ${parts}`, proposals });
      }
    }
  },
});

const nameOfMethod = ({ method }: Index): string => (method === 'btree' ? '' : method === 'gist' ? 'GiST ' : `${method.toUpperCase()} `);
