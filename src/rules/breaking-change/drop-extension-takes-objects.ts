import { postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';

export default defineRule({
  id: 'breaking-change/drop-extension-takes-objects',
  summary: 'An extension is dropped, and its types, functions and operators with it.',
  consequence: 'breaks-readers',
  severity: 'warning',
  dialects: ['postgres'],
  subsumes: ['breaking-change/drop-cascade-takes-others'],

  docs: {
    when: 'An extension that stood before the pull request is dropped.',
    effect:
      'Its functions, operators and types are gone: queries that use them fail, and with CASCADE so go columns, indexes and defaults that are made of them.',
    instead: 'Find out what uses it (pg_depend), move that away first, and drop it without CASCADE.',
    sources: [postgresManual('sql-dropextension')],
  },

  messages: {
    takes: 'Dropping the extension {name} takes its functions, operators and types away: code that uses them fails.',
    takesCascade: 'Dropping the extension {name} with CASCADE also drops the columns, indexes and defaults that are made of it.',
  },

  examples: [
    {
      given: 'CREATE EXTENSION citext;',
      bad: 'DROP EXTENSION citext;',
    },
  ],

  *checkChangeSet({ steps, after }, { problem }) {
    for (const step of steps) {
      const { change, before } = step;
      if (change.kind !== 'drop-extension') continue;
      const known = before.catalog.extensions.get(change.name);
      if (known === undefined ? before.catalog.complete : known.origin.kind === 'change') continue;
      if (!change.cascade && after.catalog.extensions.has(change.name)) continue;
      yield problem(change.cascade ? 'takesCascade' : 'takes', { name: change.name }, { ...placeOf(step), subject: change.name });
    }
  },
});
