import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Index, Table } from '../../model/objects.ts';
import { operatorsOf } from '../../model/index-facts.ts';
import { isAbout, serviceOf } from '../../model/index-service.ts';
import type { PathKey } from '../../model/query.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { showParts } from '../index-redundancy/covering.ts';
import { madeIndexes } from '../index-redundancy/made-indexes.ts';
import { mayBeReadUnseen, readersOf, type Reader } from './readers.ts';

export default defineRule({
  id: 'index-design/index-serves-no-query',
  summary: 'An index is added that no known query uses.',
  consequence: 'wastes-resources',
  severity: 'notice',
  dialects: everyEngine,

  docs: {
    when: 'The pull request adds an index, queries that the policy names under `queries` read its table, and none of them can use it. Unique indexes and those that begin with the columns of a foreign key are not meant, nor is anything said where a query on the table could not be read.',
    effect: 'Every write pays for it, and no read gains.',
    instead:
      'Compare its columns with the conditions of the queries: what is equal first, then one range or the order. Leave it out if its query is still to come.',
    sources: [postgresManual('indexes-examine')],
  },

  messages: {
    unused: '{index} on {table} {parts} serves none of the {count} known queries that read {table}.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint NOT NULL, state text NOT NULL, placed_at timestamptz NOT NULL);',
      queries: ['-- name: ListOrders :many', 'SELECT id, state FROM orders WHERE user_id = $1;'],
      bad: 'CREATE INDEX CONCURRENTLY orders_state ON orders (state, placed_at);',
      good: 'CREATE INDEX CONCURRENTLY orders_user ON orders (user_id, placed_at);',
      differs: 'The index begins with what the query asks for.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, index, place } of madeIndexes(changeSet)) {
      if (index.unique || index.implicit === true || !isKnown(table, index) || isForForeignKey(table, index)) continue;
      const readers = readersOf(changeSet, table);
      if (!readers.some(({ query }) => query.source !== 'code') || mayBeReadUnseen(changeSet.queries, table)) continue;
      const isUsed = readers.some((reader) => serviceOf(table, index, reader.path, changeSet.target.dialect) !== undefined || mayUse(index, reader));
      if (isUsed) continue;
      yield problem('unused', { index: index.name, table: showName(table), parts: showParts(index), count: readers.length }, place);
    }
  },
});

/** Whether it is known by which operators the index finds rows. */
function isKnown({ columns }: Table, { method, parts }: Index): boolean {
  if (method === 'btree' || method === 'hash') return true;
  return (
    ['gin', 'gist', 'spgist'].includes(method) &&
    parts.every((part) =>
      operatorsOf(
        method,
        part,
        columns.find(({ name }) => name === part.column),
      ),
    )
  );
}

/** Conditions that may ask for anything of what they name. */
const unclear = new Set(['OR', 'CALL', 'NOT']);

/** What an index could do beyond what is told for sure: an OR, a grouping, a pattern that is only known when it runs. */
function mayUse({ method, parts }: Index, { path }: Reader): boolean {
  const [first] = parts;
  if (first === undefined) return true;
  const about = method === 'btree' ? [first] : parts;
  const columns = about.flatMap(({ column }) => column ?? []);
  const names = (on: PathKey): boolean =>
    about.some((part) => isAbout(part, on)) || (on.column === undefined && on.columns.some((name) => columns.includes(name)));
  if (method !== 'btree') return path.others.some(({ on, operator }) => unclear.has(operator) && names(on)) || path.order.some(({ on }) => names(on));
  return (
    [...path.others, ...path.ranges, ...path.equal].some(({ on }) => names(on)) || path.group.some(names) || path.order.some(({ on }) => names(on))
  );
}

/** Whether the index begins with columns of a foreign key, which deletes in the other table look for. */
function isForForeignKey({ constraints }: Table, { parts }: Index): boolean {
  return constraints.some((constraint) => constraint.kind === 'foreign-key' && constraint.columns.includes(parts[0]?.column ?? ''));
}
