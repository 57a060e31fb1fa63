import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { RowPolicy } from '../../model/objects.ts';
import { isAlwaysTrue } from '../../model/predicates.ts';
import type { Expression } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { words } from '../option-schemas.ts';
import { guardedNotes, madePolicies } from './made-policies.ts';

interface Options {
  readonly everyone: readonly string[];
}
const defaults: Options = { everyone: ['public', 'anon', 'authenticated'] };

export default defineRule({
  id: 'security/policy-lets-everyone-write',
  summary: 'A policy lets everyone write every row.',
  consequence: 'weakens-security',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'A permissive policy for INSERT, UPDATE, DELETE or ALL asks nothing (USING (true), WITH CHECK (true)) of PUBLIC or a role that everyone has.',
    effect: 'Permissive policies add up: with this one, no other policy keeps anyone from writing the rows of others.',
    instead: 'Ask for the owner of the row, or name the role that may write, with TO.',
    sources: [postgresManual('sql-createpolicy')],
  },

  messages: {
    open: 'The policy {name} lets {roles} {verb} every row of {table}.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['everyone'],
      properties: { everyone: words('Roles that everyone has.') },
    },
    defaults,
  },

  examples: [
    {
      given: guardedNotes,
      bad: 'CREATE POLICY write ON notes FOR ALL USING (true);',
      good: 'CREATE POLICY write ON notes FOR ALL USING (author = current_user);',
      differs: 'Rows of others are kept.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, made: policy, place } of madePolicies(changeSet)) {
      const roles = policy.roles.filter((role) => options.everyone.includes(role));
      const verb = openTo(policy);
      if (verb === undefined || !policy.permissive || roles.length === 0) continue;
      const data = { name: policy.name, roles: roles.join(' and ').replace('public', 'everyone'), verb, table: showName(table) };
      yield problem('open', data, { ...place, subject: `${table.name}.${policy.name}` });
    }
  },
});

const asksNothing = (expression: Expression | undefined): boolean => expression !== undefined && isAlwaysTrue(expression.term);

/** What it lets be done to every row; INSERT asks WITH CHECK, DELETE asks USING, and WITH CHECK is USING where it is left out. */
function openTo({ command, using, withCheck }: RowPolicy): string | undefined {
  const check = withCheck ?? using;
  switch (command) {
    case 'insert':
      return asksNothing(check) ? 'insert' : undefined;
    case 'delete':
      return asksNothing(using) ? 'delete' : undefined;
    case 'update':
      return asksNothing(using) && asksNothing(check) ? 'update' : undefined;
    case 'all':
      return asksNothing(using) ? 'read, update and delete' : undefined;
    case 'select':
      return undefined;
  }
}
