import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { blockingWork } from '../in-use.ts';

export default defineRule({
  id: 'locking/set-logged-rewrites-table',
  summary: 'Turning logging on or off makes the engine write a whole table anew.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'SET LOGGED or SET UNLOGGED changes what a table in use is.',
    effect:
      'The whole table and its indexes are written anew, and nobody can read or write it until that is done. Rows of an unlogged table are gone after a crash.',
    instead: 'Make a new table of the kind you want, fill it in batches, and let the code move over.',
    sources: [postgresManual('sql-altertable')],
  },

  messages: {
    logged: 'SET LOGGED rewrites all of {table} while nobody can read or write it.',
    unlogged: 'SET UNLOGGED rewrites all of {table} while nobody can read or write it, and its rows no longer survive a crash.',
  },

  examples: [
    {
      given: 'CREATE TABLE events (id bigint PRIMARY KEY);',
      bad: 'ALTER TABLE events SET UNLOGGED;',
      good: 'CREATE UNLOGGED TABLE events_fast (id bigint PRIMARY KEY);',
      differs: 'a new table takes the place of the old one',
    },
  ],

  check: {
    *'set-logged'(step, { problem }) {
      if (blockingWork(step, 'set-logged').length === 0) return;
      yield problem(step.change.logged ? 'logged' : 'unlogged', { table: showName(step.change.table) });
    },
  },
});
