import { postgresManual, sqliteManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Index, Table } from '../../model/objects.ts';
import { isAbout, serviceOf } from '../../model/index-service.ts';
import type { PathCondition, PathKey } from '../../model/query.ts';
import { defineRule } from '../define-rule.ts';
import { isKeyIndexed } from '../index-redundancy/key-index.ts';
import { madeIndexes } from '../index-redundancy/made-indexes.ts';
import { mayBeReadUnseen, placesOf, readersOf, showQueries, type Reader } from './readers.ts';

export default defineRule({
  id: 'index-design/index-holds-unwanted-rows',
  summary: 'An index holds rows that no known query wants.',
  consequence: 'wastes-resources',
  severity: 'off',
  dialects: ['postgres', 'sqlite'],

  docs: {
    when: 'The pull request adds an index that is neither unique nor partial, and every known query that it serves has the same condition that never changes: IS NULL, IS NOT NULL, a flag, or a text that is written out. An index that finds the rows of a foreign key needs them all. Queries are known where the policy names them under `queries`.',
    effect: 'The index has all rows of the table, and grows with those that are never looked for.',
    instead: 'Make it partial, if the condition leaves out a good part of the rows: … WHERE deleted_at IS NULL.',
    sources: [postgresManual('indexes-partial'), sqliteManual('partialindex')],
  },

  messages: {
    unwanted: '{index} on {table} holds all rows, and each query that it serves wants those {condition} only, such as {queries}.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint NOT NULL, state text NOT NULL, placed_at timestamptz NOT NULL);',
      queries: ['-- name: ListOpen :many', "SELECT id FROM orders WHERE user_id = $1 AND state = 'open';"],
      bad: 'CREATE INDEX CONCURRENTLY orders_user ON orders (user_id);',
      good: "CREATE INDEX CONCURRENTLY orders_user ON orders (user_id) WHERE state = 'open';",
      differs: 'The index holds the open orders only.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, index, place } of madeIndexes(changeSet)) {
      if (index.unique || index.predicate !== undefined || index.method !== 'btree' || mayBeReadUnseen(changeSet.queries, table)) continue;
      if (table.constraints.some((key) => key.kind === 'foreign-key' && isKeyIndexed({ ...table, indexes: [index] }, key))) continue;
      const readers = readersOf(changeSet, table).filter(({ path }) => serviceOf(table, index, path, changeSet.target.dialect) !== undefined);
      const condition = sharedBy(table, readers).find((one) => isBeside(index, one));
      if (condition === undefined) continue;
      const data = { index: index.name, table: showName(table), condition: show(condition), queries: showQueries(readers) };
      yield problem('unwanted', data, { ...place, ...placesOf(readers) });
    }
  },
});

/** Whether a predicate would say more than the keys: not of a later key, nor of the only one unless its NULLs are left out. */
function isBeside({ parts: [first, ...later] }: Index, { on, operator }: PathCondition): boolean {
  if (later.some((part) => isAbout(part, on))) return false;
  return later.length > 0 || operator === 'IS NOT NULL' || first === undefined || !isAbout(first, on);
}

/** The conditions that never change and that all of the queries have. */
function sharedBy({ columns }: Table, readers: readonly Reader[]): readonly PathCondition[] {
  const [first, ...more] = readers.map(({ path }) => [...path.equal, ...path.others].filter(isConstant));
  return (first ?? []).filter(
    (condition) =>
      more.every((others) => others.some((other) => show(other) === show(condition))) &&
      columns.some(({ name, notNull }) => name === condition.on.column && (condition.operator !== 'IS NOT NULL' || !notNull)),
  );
}

function isConstant({ operator, value }: PathCondition): boolean {
  return ['IS NULL', 'IS NOT NULL', 'IS TRUE', 'IS FALSE'].includes(operator) || (operator === '=' && typeof value === 'object');
}

const nameOf = (on: PathKey): string => on.column ?? on.expression;

function show({ on, operator, value }: PathCondition): string {
  if (operator === 'IS TRUE') return nameOf(on);
  if (operator === 'IS FALSE') return `NOT ${nameOf(on)}`;
  return `${nameOf(on)} ${operator}${typeof value === 'object' ? ` '${value.literal}'` : ''}`;
}
