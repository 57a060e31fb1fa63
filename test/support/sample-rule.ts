import { defineRule } from '../../src/rules/define-rule.ts';

/** A rule for pages and formats that no change of the real ones moves. */
export const sampleRule = defineRule({
  id: 'locking/create-index-blocks-writes',
  summary: 'An index is built in a way that stops writes to its table.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: ['postgres'],
  docs: {
    when: 'An index is created on a table that others may be writing to, and not online.',
    effect: 'Every write to the table waits until the index is built, which takes longer the bigger the table is.',
    instead: 'Build the index with `CONCURRENTLY`, in a migration that is not run in a transaction.',
    sources: ['https://www.postgresql.org/docs/18/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY'],
  },
  messages: { blocksWrites: 'Building {index} blocks every write to {table} until it is done.' },
  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz);',
      bad: 'CREATE INDEX orders_placed_at ON orders (placed_at);',
      good: 'CREATE INDEX CONCURRENTLY orders_placed_at ON orders (placed_at);',
    },
  ],
});
