import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { blockingWork } from '../in-use.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'locking/set-tablespace-copies-table',
  summary: 'Moving a table or an index to another tablespace copies it while it is locked.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'SET TABLESPACE names another tablespace for a table, index or materialized view in use, or for all that is in one.',
    effect: 'All of its data is copied from one disk to the other, and nobody can read or write the table until that is done.',
    instead: 'Move the table with pg_repack, an index with REINDEX (TABLESPACE …) CONCURRENTLY, or do it in a maintenance window.',
    sources: [postgresManual('sql-altertable'), postgresManual('sql-reindex')],
  },

  messages: {
    all: 'Moving all of {from} to {tablespace} copies {list}, and nobody can read or write any of it until the last is moved.',
    untold: 'All that is in {from} is copied to {tablespace}, and nobody can read or write any of it until the last is moved.',
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
    *'move-tablespace'(step, { problem }) {
      const { from, tablespace } = step.change;
      const moved = blockingWork(step, 'set-tablespace').map(({ relation }) => showName(relation));
      if (moved.length > 0) yield problem('all', { from, tablespace, list: listNames(moved) }, { subject: from });
      else if (from !== tablespace && !step.before.catalog.complete) yield problem('untold', { from, tablespace }, { subject: from });
    },
  },
});
