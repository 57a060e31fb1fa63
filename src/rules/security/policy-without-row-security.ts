import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { changedTables, placeOfOrigin } from '../made-objects.ts';

export default defineRule({
  id: 'security/policy-without-row-security',
  summary: 'A policy is made on a table whose row level security is off.',
  consequence: 'weakens-security',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'The pull request makes a policy, and row level security of its table is off when it is done.',
    effect: 'The policy is kept and holds nobody back: every row is seen and written as if it were not there.',
    instead: 'ALTER TABLE … ENABLE ROW LEVEL SECURITY.',
    sources: [postgresManual('sql-createpolicy')],
  },

  messages: {
    idle: 'The policy {name} holds nobody back: row level security of {table} is off.',
  },

  examples: [
    {
      bad: 'CREATE TABLE notes (id bigint PRIMARY KEY, author text); CREATE POLICY own ON notes USING (author = current_user);',
      good: 'CREATE TABLE notes (id bigint PRIMARY KEY, author text); ALTER TABLE notes ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON notes USING (author = current_user);',
      differs: 'Row level security is on.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const table of changedTables(changeSet)) {
      if (table.rowSecurity !== 'off' || table.knowledge === 'partial') continue;
      for (const { name, origin } of table.policies) {
        const place = placeOfOrigin(changeSet, origin, table.name);
        if (place !== undefined) yield problem('idle', { name, table: showName(table) }, { ...place, subject: `${table.name}.${name}` });
      }
    }
  },
});
