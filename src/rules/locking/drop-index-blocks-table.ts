import { findIndex, isPrivate } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { blockingLocks } from '../in-use.ts';

export default defineRule({
  id: 'locking/drop-index-blocks-table',
  summary: 'An index is dropped in a way that stops everyone at its table.',
  consequence: 'blocks-traffic',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'An index of a table in use is dropped, and not online.',
    effect: 'The drop waits for every running query on the table, and all new queries wait behind it: one long query is enough to stop the table.',
    instead:
      'Drop the index online, in a migration that is not run in a transaction. The index of a partitioned table cannot be dropped so: there, set a short lock_timeout.',
    sources: [postgresManual('sql-dropindex')],
  },

  messages: {
    blocksTable: 'Dropping {index} waits for every running query on {table}, and all new reads and writes wait behind it.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz); CREATE INDEX orders_placed_at ON orders (placed_at);',
      bad: 'DROP INDEX orders_placed_at;',
      good: 'DROP INDEX CONCURRENTLY orders_placed_at;',
    },
  ],

  check: {
    *'drop-index'(step, { problem }) {
      const { change, before } = step;
      const found = findIndex(before, change.index);
      if (change.online || isPrivate(found?.owner) || blockingLocks(step).length === 0) return;
      const isPartitioned = found?.owner.kind === 'table' && found.owner.partitioning !== undefined;
      if (isPartitioned || found?.index.attachedTo !== undefined) return;

      const index = showName(change.index);
      const table = found === undefined ? 'its table' : showName(found.owner);
      yield problem(
        'blocksTable',
        { index, table },
        {
          subject: index,
          ...(found && { table }),
          proposals: [{ kind: 'replace', title: `Drop ${index} without blocking anyone`, changes: [{ ...change, online: true }] }],
        },
      );
    },
  },
});
