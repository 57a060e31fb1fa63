import { postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';

export default defineRule({
  id: 'breaking-change/drop-owned-takes-everything',
  summary: 'Everything that a role owns is dropped.',
  consequence: 'loses-data',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'DROP OWNED BY names a role that still owns what it made: no REASSIGN OWNED of the same change has given that to another role.',
    effect:
      'Tables, views, functions and schemas of the role are gone for good, without one of them being named; on another database they may be others.',
    instead: 'Give them to another role with REASSIGN OWNED first: DROP OWNED then takes back privileges only.',
    sources: [postgresManual('sql-drop-owned')],
  },

  messages: {
    takes: 'DROP OWNED deletes every table and all else that {role} owns in this database; what that is, the migrations do not tell.',
  },

  examples: [
    {
      bad: 'DROP OWNED BY reporting;',
      good: 'REASSIGN OWNED BY reporting TO CURRENT_USER; DROP OWNED BY reporting;',
    },
  ],

  *checkChangeSet({ steps }, { problem }) {
    const reassigned = new Set<string>();
    for (const step of steps) {
      const { change } = step;
      if (change.kind !== 'role' || change.verb !== 'reassign') continue;
      if (!change.options.includes('drop owned')) reassigned.add(change.name);
      else if (!reassigned.has(change.name)) yield problem('takes', { role: change.name }, { ...placeOf(step), subject: change.name });
    }
  },
});
