import { showName } from '../../model/names.ts';
import { conjunctsOf, type Term } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { madeConstraints } from '../made-objects.ts';
import { rangeOf, textOf } from './ranges.ts';

export default defineRule({
  id: 'schema/check-always-holds',
  summary: 'A CHECK refuses no row.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'A new CHECK, or a part of it that AND joins, compares with NULL, has NULL in its list, or has two sides of an OR of which each value meets one.',
    effect:
      'A comparison with NULL is unknown, and a CHECK refuses only what is false: every row is let in (tried on PostgreSQL 15, MariaDB 10.11 and SQLite 3).',
    instead: 'Write IS NULL beside the list (a CHECK lets NULL in anyway), or AND for OR.',
  },

  messages: {
    unknown: 'CHECK ({text}) of {table} keeps no value out: what is compared with NULL is never false, and only what is false is refused.',
    either: 'CHECK ({text}) of {table} keeps no value out: each meets one side of its OR.',
  },

  examples: [
    {
      bad: "CREATE TABLE tickets (id bigint PRIMARY KEY, priority text, CHECK (priority IN ('low', 'high', NULL)));",
      good: "CREATE TABLE tickets (id bigint PRIMARY KEY, priority text, CHECK (priority IN ('low', 'high')));",
      differs: 'Other values are refused.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, made, place } of madeConstraints(changeSet)) {
      if (made.kind !== 'check' || !made.enforced) continue;
      const { term, text } = made.expression;
      const id = conjunctsOf(term)
        .map(emptiness)
        .find((each) => each !== undefined);
      if (id !== undefined) yield problem(id, { text, table: showName(table) }, { ...place, subject: `${table.name}.${made.name || text}` });
    }
  },
});

/** Why a condition is false for no row. */
function emptiness(term: Term): 'unknown' | 'either' | undefined {
  switch (term.kind) {
    case 'or':
      if (term.terms.some((each) => emptiness(each) === 'unknown')) return 'unknown';
      return term.terms.some((one) => term.terms.some((other) => areAll(one, other))) ? 'either' : undefined;
    case 'compare':
      return /^(?:[<>]=?|=|<>|!=)$/.test(term.operator) && [term.left, term.right].some(isNull) ? 'unknown' : undefined;
    case 'in':
      return !term.negated && term.items.some(isNull) ? 'unknown' : undefined;
    default:
      return undefined;
  }
}

const isNull = (term: Term): boolean => (term.kind === 'cast' ? isNull(term.term) : term.kind === 'literal' && term.type === 'null');

/** Whether each value of a column meets one of two conditions: not a, or not b; at least 0, or at most 100. */
function areAll(one: Term, other: Term): boolean {
  const [a, b] = [deniedBy(one), deniedBy(other)];
  if (a !== undefined && b !== undefined) return a.column === b.column && a.value !== b.value;
  const [above, below] = [rangeOf(one), rangeOf(other)];
  if (above === undefined || above.column !== below?.column || above.range.values || below.range.values) return false;
  const [{ low, high, lowOpen }, upper] = [above.range, below.range];
  return high === Infinity && upper.low === -Infinity && (low < upper.high || (low === upper.high && !(lowOpen && upper.highOpen)));
}

/** The column and the value of `x <> 1`; values that a collation may hold for equal are one. */
function deniedBy(term: Term): { readonly column: string; readonly value: string } | undefined {
  if (term.kind !== 'compare' || !/^(?:<>|!=)$/.test(term.operator) || term.left.kind !== 'column') return undefined;
  const value = textOf(term.right);
  return value === undefined ? undefined : { column: term.left.name, value: value.trim() };
}
