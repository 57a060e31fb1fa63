import { postgresManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { changedTables } from '../made-objects.ts';
import { placeOf } from '../place-of.ts';
import { yesNo } from '../option-schemas.ts';
import { assumingRole, lastAboutRows } from './made-policies.ts';

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
    when: 'A table gets row level security in the pull request and has no policy when it is done, or none that lets anyone in: restrictive policies only take away. New tables without any policy count with `newTables`.',
    effect: 'Roles other than the owner see no row any more and write none, without an error for those who read.',
    instead: 'Make the policies in the same pull request, before row level security is switched on.',
    sources: [postgresManual('ddl-rowsecurity')],
  },

  messages: {
    closed: '{table} gets row level security and has no policy: every role but its owner sees it empty.',
    restricted: 'The policies of {table} are all restrictive, and none lets anyone in: every role but its owner sees it empty.',
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
    const { before } = changeSet;
    for (const table of changedTables(changeSet)) {
      const was = before.catalog.relations.get(keyOf(table));
      const isNew = table.origin.kind === 'change';
      const isBare = table.policies.length === 0;
      if (table.rowSecurity === 'off' || letsIn(table) || table.knowledge === 'partial') continue;
      if ((isNew && isBare && !options.newTables) || (was?.kind === 'table' && was.rowSecurity !== 'off' && !letsIn(was))) continue;
      const step = lastAboutRows(changeSet, table);
      if (step === undefined) continue;
      yield problem(isBare ? 'closed' : 'restricted', { table: showName(table) }, { ...placeOf(step), certainty: assumingRole });
    }
  },
});

const letsIn = ({ policies }: Table): boolean => policies.some(({ permissive }) => permissive);
