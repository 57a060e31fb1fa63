import { impliesPredicate } from '../../model/implication.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { RowPolicy, Table } from '../../model/objects.ts';
import { isAlwaysTrue } from '../../model/predicates.ts';
import type { Expression } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { yesNo } from '../option-schemas.ts';
import { neverNull } from '../index-redundancy/covering.ts';
import { guardedNotes, madePolicies } from './made-policies.ts';

interface Options {
  readonly every: boolean;
}
const defaults: Options = { every: false };

export default defineRule({
  id: 'security/policy-within-another',
  summary: 'A policy holds nobody back, since another one allows what it does and more.',
  consequence: 'weakens-security',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'Of two permissive policies of a table one lets the same roles do the same to every row that the other does. With `every`, any two for one role and one command count.',
    effect:
      'Permissive policies add up by OR: whoever meets the wider one is let in. Each is asked of each row, and both need an index (tried on PostgreSQL 15).',
    instead: 'Drop one of them; what should hold beside the others is AS RESTRICTIVE.',
    sources: [postgresManual('sql-createpolicy')],
  },

  messages: {
    within: 'The policy {name} of {table} holds nobody back: {other} lets the same roles {verb} every row that it does.',
    beside: 'The policies {name} and {other} of {table} add up: {roles} may {verb} what either allows.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['every'],
      properties: { every: yesNo('Any two permissive policies for one role and one command are told.') },
    },
    defaults,
  },

  examples: [
    {
      given: `${guardedNotes} CREATE POLICY see ON notes FOR SELECT USING (true);`,
      bad: 'CREATE POLICY own ON notes FOR SELECT USING (author = current_user);',
      good: 'CREATE POLICY own ON notes AS RESTRICTIVE FOR SELECT USING (author = current_user);',
      differs: 'It holds beside the other.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    const made = madePolicies(changeSet);
    for (const [at, { table, made: policy, place }] of made.entries()) {
      if (table.rowSecurity === 'off' || !policy.permissive) continue;
      const told = new Set(made.slice(0, at).map((each) => each.made));
      for (const other of table.policies) {
        const roles = sharedRoles(policy, other);
        const verb = policy.command === 'all' ? other.command : policy.command;
        if (other === policy || !other.permissive || told.has(other) || roles.length === 0 || (other.command !== verb && other.command !== 'all'))
          continue;
        const isWithin = isPartOf(table, policy, other);
        const [narrow, wide] = isWithin ? [policy, other] : [other, policy];
        const data = { name: narrow.name, other: wide.name, table: showName(table) };
        const at = { ...place, subject: `${table.name}.${policy.name}` };
        if (isWithin || isPartOf(table, other, policy)) yield problem('within', { ...data, verb: verbs[narrow.command] }, at);
        else if (options.every) yield problem('beside', { ...data, roles: roles.join(', ').replace('public', 'everyone'), verb: verbs[verb] }, at);
      }
    }
  },
});

const verbs: Readonly<Record<RowPolicy['command'], string>> = {
  all: 'read and write',
  select: 'read',
  insert: 'insert',
  update: 'update',
  delete: 'delete',
};

/** The roles that both are for; the other's where one of them is for all. */
function sharedRoles(a: RowPolicy, b: RowPolicy): readonly string[] {
  if (a.roles.includes('public')) return b.roles;
  return b.roles.includes('public') ? a.roles : a.roles.filter((role) => b.roles.includes(role));
}

/** Whether whoever a policy lets do a thing may do it by the other one as well. */
function isPartOf(table: Table, narrow: RowPolicy, wide: RowPolicy): boolean {
  const isForAll = wide.roles.includes('public') || narrow.roles.every((role) => wide.roles.includes(role));
  if (!isForAll || (wide.command !== 'all' && wide.command !== narrow.command)) return false;
  const filled = neverNull(table);
  const implies = (a: Expression | undefined, b: Expression | undefined): boolean =>
    b !== undefined && (isAlwaysTrue(b.term) || (a !== undefined && impliesPredicate(a, b, filled)));
  const { command } = narrow;
  return (
    (command === 'insert' || implies(narrow.using, wide.using)) &&
    (command === 'select' || command === 'delete' || implies(narrow.withCheck ?? narrow.using, wide.withCheck ?? wide.using))
  );
}
