import { postgresManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Index, Table } from '../../model/objects.ts';
import { serviceOf } from '../../model/index-service.ts';
import type { ChangeSet, ProblemPlace } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { showParts } from '../index-redundancy/covering.ts';
import { touchedTables } from '../index-redundancy/redundant-indexes.ts';
import { bestServiceOf, finds, placesOf, readersOf, showQueries, wantsFew, type Reader } from './readers.ts';

export default defineRule({
  id: 'index-design/dropped-index-serves-query',
  summary: 'An index goes that a query of the application needs.',
  consequence: 'wastes-resources',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'The pull request drops an index by which a known query finds few rows, or has them in order, and no index that is left does either. Queries are known where the policy names them under `queries`.',
    effect: 'Each call of the query reads the whole table, or sorts it, from then on.',
    instead: 'Keep the index, build one that serves the query first, or change the query first.',
    sources: [postgresManual('indexes-examine')],
  },

  messages: {
    needed: 'Without {index} {parts} {queries} reads all of {table}: no other index finds its rows.',
    unsorted: 'Without {index} {parts} {queries} sorts all of {table} to give its first rows: no other index has that order.',
  },

  examples: [
    {
      given:
        'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint NOT NULL, state text NOT NULL, placed_at timestamptz NOT NULL); CREATE INDEX orders_user ON orders (user_id);',
      queries: ['-- name: ListOrders :many', 'SELECT id, state FROM orders WHERE user_id = $1;'],
      bad: 'DROP INDEX CONCURRENTLY orders_user;',
      good: 'CREATE INDEX CONCURRENTLY orders_user_placed ON orders (user_id, placed_at); DROP INDEX CONCURRENTLY orders_user;',
      differs: 'Another index serves the query.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const table of touchedTables(changeSet)) {
      const old = changeSet.before.catalog.relations.get(keyOf(table));
      if (old?.kind !== 'table') continue;
      const readers = readersOf(changeSet, table).filter((reader) => wantsFew(changeSet.after, table, reader, changeSet.target.dialect));
      for (const index of old.indexes) {
        if (readers.length === 0 || table.indexes.some(({ name }) => name === index.name)) continue;
        const lost = readers.filter((reader) => loses(changeSet, old, table, index, reader));
        if (lost.length === 0) continue;
        const isOrder = lost.every(({ path }) => !finds(serviceOf(old, index, path, changeSet.target.dialect)));
        const data = { index: index.name, parts: showParts(index), table: showName(table), queries: showQueries(lost) };
        yield problem(isOrder ? 'unsorted' : 'needed', data, { ...placeOfLoss(changeSet, table, index), ...placesOf(lost), subject: index.name });
      }
    }
  },
});

/** Whether the index did for the query what no index that is left does. */
function loses({ target: { dialect } }: ChangeSet, old: Table, table: Table, index: Index, { path }: Reader): boolean {
  const was = serviceOf(old, index, path, dialect);
  if (was === undefined) return false;
  const now = bestServiceOf(table, path, dialect)?.service;
  return finds(was) ? !finds(now) : was.order && path.limited && !finds(now) && now?.order !== true;
}

/** The step that takes the index away. */
function placeOfLoss({ steps }: ChangeSet, table: Table, index: Index): ProblemPlace {
  const has = (state: ChangeSet['before']): boolean => {
    const at = state.catalog.relations.get(keyOf(table));
    return at?.kind === 'table' && at.indexes.some(({ name }) => name === index.name);
  };
  const step = steps.findLast(({ before, after }) => has(before) && !has(after));
  return { table: showName(table), ...(step && { span: step.change.span, statement: step.statement.span }) };
}
