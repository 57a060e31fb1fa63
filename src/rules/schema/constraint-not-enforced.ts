import { constraintsAdded, tableOf } from '../../model/change.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { constraintMade } from '../constraint-made.ts';
import { defineRule } from '../define-rule.ts';
import { showConstraint } from '../words.ts';

export default defineRule({
  id: 'schema/constraint-not-enforced',
  summary: 'A constraint is written down and not enforced.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: ['postgres'],

  docs: {
    when: 'A constraint is added NOT ENFORCED (PostgreSQL 18).',
    effect: 'No row is ever held to it: it says what someone hopes, not what is so.',
    instead: 'Enforce it; on a large table add it NOT VALID, and validate it later.',
    sources: [postgresManual('sql-createtable#SQL-CREATETABLE-PARMS-ENFORCED')],
  },

  messages: {
    hollow: '{constraint} of {table} is NOT ENFORCED: no row is held to it.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);',
      bad: 'ALTER TABLE orders ADD CONSTRAINT total_fits CHECK (total > 0) NOT ENFORCED;',
      good: 'ALTER TABLE orders ADD CONSTRAINT total_fits CHECK (total > 0) NOT VALID;',
      differs: 'New rows are held to it.',
      version: '18',
    },
  ],

  *checkStatement({ steps }, { problem }) {
    for (const step of steps) {
      const table = tableOf(step.change);
      for (const stated of constraintsAdded(step.change)) {
        if (stated.enforced || table === undefined) continue;
        const constraint = constraintMade(step, stated);
        const name = showConstraint(constraint);
        const span = constraint.span ?? step.change.span;
        yield problem('hollow', { constraint: name, table: showName(table) }, { span, subject: name, table: showName(table) });
      }
    }
  },
});
