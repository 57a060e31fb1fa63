import { postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'breaking-change/rename-schema-breaks-running-code',
  summary: 'A schema gets another name while a release still uses the old one.',
  consequence: 'breaks-readers',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'A schema that stood before the pull request is renamed.',
    effect: 'The release that is still running fails wherever it names the schema or finds tables through its search_path.',
    instead: 'Make a new schema with views on the old tables, let the code move over, then move the tables.',
    sources: [postgresManual('sql-alterschema')],
  },

  messages: {
    breaks: 'Code that still says {schema} fails from the moment it is called {to}.',
  },

  examples: [
    {
      given: 'CREATE SCHEMA billing;',
      bad: 'ALTER SCHEMA billing RENAME TO invoicing;',
      good: 'CREATE SCHEMA invoicing;',
      differs: 'both schemas stand until no code names the old one',
    },
  ],

  check: {
    *'rename-schema'({ change, before }, { problem }) {
      if (before.catalog.schemas.get(change.name)?.origin.kind === 'change') return;
      yield problem('breaks', { schema: change.name, to: change.to }, { subject: change.name });
    },
  },
});
