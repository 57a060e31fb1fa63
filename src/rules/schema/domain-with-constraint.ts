import { defineRule } from '../define-rule.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';

export default defineRule({
  id: 'schema/domain-with-constraint',
  summary: 'A domain gets a constraint that every table with it will share.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: ['postgres'],

  docs: {
    when: 'CREATE DOMAIN has a CHECK or NOT NULL.',
    effect:
      'Changing the rule later reads all tables that use the domain, under a lock on each, and adding a column of it with a default rewrites the table.',
    instead: 'Put the constraint on the columns.',
    sources: [postgresManual('sql-createdomain')],
  },

  messages: {
    shared: 'The constraint of {type} will hold for each column of that type: to change it, all their tables are read and locked at once.',
  },

  examples: [
    {
      bad: "CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');",
      good: 'CREATE DOMAIN email AS text;',
      differs: 'The constraint goes to the columns.',
    },
  ],

  check: {
    *'create-domain'({ change }, { problem }) {
      if (change.spec.checks.length === 0 && !change.spec.notNull) return;
      yield problem('shared', { type: showName(change.type) }, { subject: showName(change.type) });
    },
  },
});
