import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { blockingWork } from '../in-use.ts';

export default defineRule({
  id: 'locking/set-tablespace-copies-table',
  summary: 'Moving a table or an index to another tablespace copies it while it is locked.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'SET TABLESPACE names another tablespace for a table, index or materialized view in use.',
    effect: 'All of its data is copied from one disk to the other, and nobody can read or write the table until that is done.',
    instead: 'Move the table with pg_repack, an index with REINDEX (TABLESPACE …) CONCURRENTLY, or do it in a maintenance window.',
    sources: ['https://www.postgresql.org/docs/18/sql-altertable.html', 'https://www.postgresql.org/docs/18/sql-reindex.html'],
  },

  messages: {
    copies: 'Moving {name} to {tablespace} copies all of it while nobody can read or write it.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      bad: 'ALTER TABLE orders SET TABLESPACE fast;',
      good: 'ALTER TABLE orders SET (fillfactor = 90);',
      differs: 'the table is moved by a tool that copies it online',
    },
  ],

  check: {
    *'set-tablespace'(step, { problem }) {
      const name = showName(step.change.name);
      if (blockingWork(step, 'set-tablespace').length === 0) return;
      yield problem('copies', { name, tablespace: step.change.tablespace }, { subject: name });
    },
  },
});
