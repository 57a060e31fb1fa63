import { postgresManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { changedTables } from '../made-objects.ts';
import { placeOf } from '../place-of.ts';
import { yesNo } from '../option-schemas.ts';

interface Options {
  readonly newTables: boolean;
}
const defaults: Options = { newTables: false };

export default defineRule({
  id: 'security/row-security-without-policy',
  summary: 'Row level security is switched on for a table that has no policy.',
  consequence: 'breaks-readers',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'A table gets row level security in the pull request and has no policy when it is done. New tables count with `newTables`.',
    effect: 'Roles other than the owner see no row any more and write none, without an error for those who read.',
    instead: 'Make the policies in the same pull request, before row level security is switched on.',
    sources: [postgresManual('ddl-rowsecurity')],
  },

  messages: {
    closed: '{table} gets row level security and has no policy: every role but its owner sees it empty.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['newTables'],
      properties: { newTables: yesNo('Tables that the pull request makes need a policy too.') },
    },
    defaults,
  },

  examples: [
    {
      given: 'CREATE TABLE notes (id bigint PRIMARY KEY, author text);',
      bad: 'ALTER TABLE notes ENABLE ROW LEVEL SECURITY;',
      good: 'CREATE POLICY own ON notes USING (author = current_user); ALTER TABLE notes ENABLE ROW LEVEL SECURITY;',
      differs: 'There is a policy.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    const { before, steps } = changeSet;
    for (const table of changedTables(changeSet)) {
      const was = before.catalog.relations.get(keyOf(table));
      const isNew = table.origin.kind === 'change';
      if (table.rowSecurity === 'off' || table.policies.length > 0 || table.knowledge === 'partial') continue;
      if ((isNew && !options.newTables) || (was?.kind === 'table' && was.rowSecurity !== 'off' && was.policies.length === 0)) continue;
      const step = steps.findLast(
        ({ change, table: touched }) =>
          touched !== undefined && keyOf(touched) === keyOf(table) && /^(?:set-row-security|drop-policy)$/.test(change.kind),
      );
      if (step === undefined) continue;
      yield problem(
        'closed',
        { table: showName(table) },
        { ...placeOf(step), certainty: { kind: 'assumed', because: 'which role the application has is not known' } },
      );
    }
  },
});
