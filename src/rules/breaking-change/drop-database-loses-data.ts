import { postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'breaking-change/drop-database-loses-data',
  summary: 'A whole database is dropped.',
  consequence: 'loses-data',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'A migration drops a database.',
    effect: 'Everything in it is gone for good.',
    instead: 'Never do it in a migration: it is an operation by hand, after a backup that has been restored once.',
    sources: [postgresManual('sql-dropdatabase')],
  },

  messages: {
    loses: 'This deletes the database {name} with everything in it, for good.',
  },

  examples: [{ bad: 'DROP DATABASE shop;' }],

  check: {
    *'drop-database'({ change }, { problem }) {
      yield problem('loses', { name: change.name }, { subject: change.name });
    },
  },
});
