import { impliesPredicate } from '../../model/implication.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { RowPolicy, Table } from '../../model/objects.ts';
import { isAlwaysTrue } from '../../model/predicates.ts';
import type { ProblemPlace } from '../../model/rule.ts';
import type { Expression } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { yesNo } from '../option-schemas.ts';
import { neverNull } from '../index-redundancy/covering.ts';
import { listNames, memberOf } from '../words.ts';
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
    when: 'Of two permissive policies one lets the same roles do the same to every row that the other does. With `every`, any two for one role and command count.',
    effect:
      'Permissive policies add up by OR: whoever meets the wider one is let in. Each is asked of each row, and both need an index (tried on PostgreSQL 15).',
    instead: 'Drop one of them; what should hold beside the others is AS RESTRICTIVE.',
    sources: [postgresManual('sql-createpolicy')],
  },

  messages: {
    within: 'The policy {names} of {table} holds nobody back: {other} lets the same roles do the same to every row that it does.',
    allWithin: 'The policies {names} of {table} hold nobody back: {other} lets the same roles do the same to every row that they do.',
    beside: 'The policies {name} and {other} of {table} add up: a role may do what either allows.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['every'],
      properties: { every: yesNo('Any two permissive policies for one role and command are told.') },
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
    const seen = new Set<RowPolicy>();
    const within = new Map<RowPolicy, { readonly narrow: RowPolicy[]; readonly table: Table; readonly place: ProblemPlace }>();
    for (const { table, made: policy, place } of madePolicies(changeSet)) {
      seen.add(policy);
      for (const other of table.policies) {
        if (table.rowSecurity === 'off' || seen.has(other) || !policy.permissive || !other.permissive) continue;
        const isWithin = isPartOf(table, policy, other);
        const [narrow, wide] = isWithin ? [policy, other] : [other, policy];
        if (isWithin || isPartOf(table, other, policy)) {
          const found = within.get(wide) ?? { narrow: [], table, place };
          found.narrow.push(narrow);
          within.set(wide, found);
        } else if (options.every && doMeet(policy, other)) {
          const data = { name: other.name, other: policy.name, table: showName(table) };
          yield problem('beside', data, { ...place, subject: memberOf(table, policy.name) });
        }
      }
    }
    for (const [wide, { narrow, table, place }] of within) {
      const data = { names: listNames(narrow.map(({ name }) => name)), other: wide.name, table: showName(table) };
      yield problem(narrow.length === 1 ? 'within' : 'allWithin', data, { ...place, subject: memberOf(table, wide.name) });
    }
  },
});

/** Whether some role may do some one thing by both. */
function doMeet(a: RowPolicy, b: RowPolicy): boolean {
  const isForBoth = [...a.roles, ...b.roles].includes('public') || a.roles.some((role) => b.roles.includes(role));
  return isForBoth && (a.command === b.command || a.command === 'all' || b.command === 'all');
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
