import { showName } from '../../model/names.ts';
import type { Term } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { words } from '../option-schemas.ts';
import { guardedNotes, madePolicies } from './made-policies.ts';

interface Options {
  readonly functions: readonly string[];
}
const defaults: Options = { functions: ['auth.uid', 'auth.jwt', 'auth.role', 'auth.email', 'current_setting'] };

export default defineRule({
  id: 'security/policy-calls-function-for-each-row',
  summary: 'A policy asks who is there once for each row.',
  consequence: 'wastes-resources',
  severity: 'notice',
  dialects: ['postgres'],

  docs: {
    when: 'A policy calls auth.uid(), current_setting() or their like outside of a subquery of its own.',
    effect: 'The function is called for every row that a query reads, although its answer is the same for all.',
    instead: 'Write (SELECT auth.uid()): a subquery that depends on no row is run once.',
    sources: ['https://supabase.com/docs/guides/database/postgres/row-level-security#call-functions-with-select'],
  },

  messages: {
    eachRow: 'The policy {name} calls {routine}() for each row of {table} that a query reads.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['functions'],
      properties: { functions: words('Functions whose answer is the same for all rows.') },
    },
    defaults,
  },

  examples: [
    {
      given: guardedNotes,
      bad: "CREATE POLICY own ON notes USING (author = current_setting('app.user'));",
      good: "CREATE POLICY own ON notes USING (author = (SELECT current_setting('app.user')));",
      differs: 'The function is called once.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, made: policy, place } of madePolicies(changeSet)) {
      const calls = [policy.using, policy.withCheck].flatMap((expression) => (expression === undefined ? [] : callsForEachRow(expression.term)));
      const routine = calls.find((name) => options.functions.includes(name));
      if (routine === undefined || policy.command === 'insert') continue;
      yield problem('eachRow', { name: policy.name, routine, table: showName(table) }, { ...place, subject: `${table.name}.${policy.name}` });
    }
  },
});

/** The functions that a term calls outside of subqueries. */
function callsForEachRow(term: Term): readonly string[] {
  switch (term.kind) {
    case 'column':
    case 'literal':
      return [];
    case 'and':
    case 'or':
      return term.terms.flatMap(callsForEachRow);
    case 'not':
    case 'is-null':
    case 'cast':
      return callsForEachRow(term.term);
    case 'compare':
      return [term.left, term.right].flatMap(callsForEachRow);
    case 'in':
      return [term.term, ...term.items].flatMap(callsForEachRow);
    case 'between':
      return [term.term, term.low, term.high].flatMap(callsForEachRow);
    case 'call':
      return [showName(term.name).replace(/^pg_catalog\./, ''), ...term.args.flatMap(callsForEachRow)];
    case 'other':
      return term.isQuery === true ? [] : term.parts.flatMap(callsForEachRow);
  }
}
