import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Index, IndexPart, Table } from '../../model/objects.ts';
import { isAbout, serviceOf, worthOf } from '../../model/index-service.ts';
import type { DialectId } from '../../model/target.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { showParts } from '../index-redundancy/covering.ts';
import { madeIndexes } from '../index-redundancy/made-indexes.ts';
import { hasFewValues, placesOf, readersOf, showQueries, type Reader } from './readers.ts';

export default defineRule({
  id: 'index-design/range-before-equality',
  summary: 'An index has a column that queries bound before one that they hold to a value.',
  consequence: 'wastes-resources',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'The pull request adds an index of several columns, a known query holds a later one to a value behind an earlier one that it only bounds, and with the later one first the index would serve each known query at least as well.',
    effect: 'The query reads the whole range of the first column, and throws away what has another value in the second.',
    instead: 'Put the columns that queries hold to one value first, then the one that they bound or sort by.',
    sources: [postgresManual('indexes-multicolumn'), mysqlManual('range-optimization')],
  },

  messages: {
    turned: '{index} on {table} {parts} has {column} too late for {queries}, which holds it to a value: {better} finds its rows alone.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint NOT NULL, state text NOT NULL, placed_at timestamptz NOT NULL);',
      queries: ['-- name: ListSince :many', 'SELECT id FROM orders WHERE user_id = $1 AND placed_at >= $2;'],
      bad: 'CREATE INDEX CONCURRENTLY orders_recent ON orders (placed_at, user_id);',
      good: 'CREATE INDEX CONCURRENTLY orders_recent ON orders (user_id, placed_at);',
      differs: 'The columns of the index stand the other way round.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    const { dialect } = changeSet.target;
    for (const { table, index, place } of madeIndexes(changeSet)) {
      if (index.method !== 'btree' || index.unique || index.parts.length < 2) continue;
      const readers = readersOf(changeSet, table);
      for (const [at, part] of index.parts.entries()) {
        if (at === 0 || hasFewValues(changeSet.after, table, part.column)) continue;
        const better = { ...index, parts: [part, ...index.parts.filter((other) => other !== part)] };
        const helped = readers.filter(
          (reader) =>
            holds(reader, part) &&
            isBounded(reader, index.parts.slice(0, at)) &&
            worth(table, better, reader, dialect) > worth(table, index, reader, dialect),
        );
        const isHarmless = readers.every((reader) => worth(table, better, reader, dialect) >= worth(table, index, reader, dialect));
        if (helped.length === 0 || !isHarmless || !readers.some((reader) => worth(table, index, reader, dialect) > 0)) continue;
        const data = {
          index: index.name,
          table: showName(table),
          parts: showParts(index),
          column: nameOf(part),
          queries: showQueries(helped),
          better: showParts(better),
        };
        yield problem('turned', data, { ...place, ...placesOf(helped) });
        break;
      }
    }
  },
});

const nameOf = ({ column, expression }: IndexPart): string => column ?? expression?.text ?? '';

const holds = ({ path }: Reader, part: IndexPart): boolean => path.equal.some(({ on, operator }) => operator === '=' && isAbout(part, on));

const isBounded = ({ path }: Reader, parts: readonly IndexPart[]): boolean => path.ranges.some(({ on }) => parts.some((part) => isAbout(part, on)));

function worth(table: Table, index: Index, { path }: Reader, dialect: DialectId): number {
  const service = serviceOf(table, index, path, dialect);
  return service === undefined ? 0 : worthOf(service);
}
