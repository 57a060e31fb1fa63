import { impliesCheck } from '../../model/implication.ts';
import { showName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import type { Constraint } from '../../model/constraints.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { madeConstraints } from '../made-objects.ts';

type Check = Extract<Constraint, { kind: 'check' }>;

export default defineRule({
  id: 'schema/check-repeats-another',
  summary: 'A CHECK asks what another CHECK or NOT NULL asks already.',
  consequence: 'wastes-resources',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'A new CHECK lets in all that another one of the table lets in, or asks that a NOT NULL column be not NULL.',
    effect: 'Each write is checked twice, and whoever changes the rule has to find both.',
    instead: 'Drop one of the two.',
  },

  messages: {
    same: '{constraint} of {table} asks what {other} asks already: {text}.',
    notNull: '{constraint} of {table} asks what NOT NULL of {column} asks already.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, total numeric, CONSTRAINT total_fits CHECK (total > 0));',
      bad: 'ALTER TABLE orders ADD CONSTRAINT total_is_positive CHECK (total > 0);',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, made: constraint, place } of madeConstraints(changeSet)) {
      if (constraint.kind !== 'check') continue;
      const { name, expression } = constraint;
      const data = { constraint: name === '' ? `CHECK (${expression.text})` : name, table: showName(table) };
      const at = { ...place, subject: `${table.name}.${name === '' ? expression.text : name}` };
      const other = otherThatHolds(table, constraint);
      if (other !== undefined) yield problem('same', { ...data, other: other.name || 'another CHECK', text: expression.text }, at);
      const { term } = expression;
      const column = term.kind === 'is-null' && term.negated && term.term.kind === 'column' ? term.term.name : undefined;
      if (column !== undefined && table.columns.some((each) => each.name === column && each.notNull))
        yield problem('notNull', { ...data, column }, at);
    }
  },
});

/** Another CHECK that lets in no more; of two that say the same, the earlier one. */
function otherThatHolds({ constraints }: Table, check: Check): Check | undefined {
  const at = constraints.indexOf(check);
  return constraints.find(
    (each, place): each is Check =>
      each.kind === 'check' &&
      each !== check &&
      impliesCheck(each.expression, check.expression) &&
      (place < at || !impliesCheck(check.expression, each.expression)),
  );
}
