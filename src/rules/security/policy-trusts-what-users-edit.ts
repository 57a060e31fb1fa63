import { showName } from '../../model/names.ts';
import { walkTerm } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { words } from '../option-schemas.ts';
import { guardedNotes, madePolicies } from './made-policies.ts';

interface Options {
  readonly names: readonly string[];
}
const defaults: Options = { names: ['user_metadata', 'raw_user_meta_data'] };

export default defineRule({
  id: 'security/policy-trusts-what-users-edit',
  summary: 'A policy rests on what the user can write about himself.',
  consequence: 'weakens-security',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'A policy reads user_metadata of the token, or raw_user_meta_data.',
    effect: 'Every signed-in user can write there what he likes, and so gives himself the rights that the policy asks for.',
    instead: 'Keep roles and tenants in app_metadata, or in a table that users cannot write.',
    sources: ['https://supabase.com/docs/guides/database/postgres/row-level-security#authjwt'],
  },

  messages: {
    edited: 'The policy {name} of {table} trusts {what}, which each user can write for himself.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['names'],
      properties: { names: words('Keys and columns that users can write.') },
    },
    defaults,
  },

  examples: [
    {
      given: guardedNotes,
      bad: "CREATE POLICY team ON notes USING (team = (SELECT auth.jwt() -> 'user_metadata' ->> 'team'));",
      good: "CREATE POLICY team ON notes USING (team = (SELECT auth.jwt() -> 'app_metadata' ->> 'team'));",
      differs: 'Users cannot write app_metadata.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, made: policy, place } of madePolicies(changeSet)) {
      const terms = [policy.using, policy.withCheck].flatMap((expression) => (expression === undefined ? [] : [...walkTerm(expression.term)]));
      const read = terms.flatMap((term) =>
        term.kind === 'literal' && term.type === 'string' ? [term.value] : term.kind === 'column' ? [term.name] : [],
      );
      const what = read.find((name) => options.names.includes(name));
      if (what !== undefined)
        yield problem('edited', { name: policy.name, table: showName(table), what }, { ...place, subject: `${table.name}.${policy.name}` });
    }
  },
});
