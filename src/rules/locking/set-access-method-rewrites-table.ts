import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { blockingWork } from '../in-use.ts';

export default defineRule({
  id: 'locking/set-access-method-rewrites-table',
  summary: 'A new access method makes the engine write a whole table anew.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'SET ACCESS METHOD names another method than the one that a table in use has.',
    effect: 'The whole table and its indexes are written anew, and nobody can read or write it until that is done.',
    instead: 'Make a new table with that method, fill it in batches, and let the code move over.',
    sources: [postgresManual('sql-altertable')],
  },

  messages: {
    rewrites: 'Storing {table} as {method} rewrites all of it while nobody can read or write it.',
  },

  examples: [
    {
      given: 'CREATE TABLE events (id bigint PRIMARY KEY);',
      bad: 'ALTER TABLE events SET ACCESS METHOD columnar;',
      good: 'CREATE TABLE events_columnar (id bigint PRIMARY KEY);',
      differs: 'a new table takes the place of the old one',
    },
  ],

  check: {
    *'set-access-method'(step, { problem }) {
      const { table, method } = step.change;
      if (blockingWork(step, 'set-access-method').length === 0) return;
      yield problem('rewrites', { table: showName(table), method });
    },
  },
});
