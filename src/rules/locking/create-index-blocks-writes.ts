import { blocksTraffic } from '../../model/effects.ts';
import { isPrivate } from '../../model/catalog.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'locking/create-index-blocks-writes',
  summary: 'An index is built in a way that stops writes to its table.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'An index is created on a table that others may be writing to, and not online.',
    effect: 'Every write to the table waits until the index is built, which takes longer the bigger the table is.',
    instead: 'Build the index online, in a migration that is not run in a transaction.',
    sources: ['https://www.postgresql.org/docs/18/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY'],
  },

  messages: {
    blocksWrites: 'Building {index} blocks every write to {table} until it is done.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz);',
      bad: 'CREATE INDEX orders_placed_at ON orders (placed_at);',
      good: 'CREATE INDEX CONCURRENTLY orders_placed_at ON orders (placed_at);',
    },
  ],

  check: {
    *'create-index'({ change, effects, table, view }, { problem }) {
      if (isPrivate(table ?? view)) return;
      if (!effects.work.some((work) => work.kind === 'index-build' && blocksTraffic(work.blocks))) return;

      const index = change.index.name;
      yield problem(
        'blocksWrites',
        { index, table: showName(change.table) },
        {
          subject: index,
          proposals: [{ kind: 'replace', title: `Build ${index} without blocking writes`, changes: [{ ...change, online: true }] }],
        },
      );
    },
  },
});
