import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { blockingWork } from '../in-use.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'locking/reindex-blocks-table',
  summary: 'Indexes are rebuilt in a way that stops writes to their tables.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'REINDEX runs on an index, table, schema or database in use, and not online.',
    effect: 'Writes to the table wait until its indexes are rebuilt; so does every query that would be planned with one of them.',
    instead: 'Rebuild online, in a migration that is not run in a transaction.',
    sources: [postgresManual('sql-reindex')],
  },

  messages: {
    blocksTable: 'Rebuilding {index} blocks writes to {tables}, and queries that would use what is rebuilt, until it is done.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz); CREATE INDEX orders_placed_at ON orders (placed_at);',
      bad: 'REINDEX INDEX orders_placed_at;',
      good: 'REINDEX INDEX CONCURRENTLY orders_placed_at;',
    },
  ],

  check: {
    *reindex(step, { problem }) {
      const { change } = step;
      const tables = [...new Set(blockingWork(step, 'rebuild-index').map(({ relation }) => showName(relation)))];
      const [first] = tables;
      if (first === undefined) return;

      const index =
        change.name === undefined
          ? `the indexes of the ${change.target}`
          : change.target === 'index'
            ? showName(change.name)
            : `the indexes of ${showName(change.name)}`;
      yield problem(
        'blocksTable',
        { index, tables: listNames(tables) },
        {
          subject: change.name === undefined ? change.target : showName(change.name),
          table: first,
          proposals:
            change.target === 'system' ? [] : [{ kind: 'replace', title: 'Rebuild without blocking writes', changes: [{ ...change, online: true }] }],
        },
      );
    },
  },
});
