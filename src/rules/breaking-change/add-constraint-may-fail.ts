import { findTable, isPrivate } from '../../model/catalog.ts';
import { constraintsAdded } from '../../model/change.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { columnsOf } from '../../model/types.ts';
import { showName } from '../../model/names.ts';
import type { Constraint } from '../../model/constraints.ts';
import type { Step } from '../../model/rule.ts';
import { constraintMade } from '../constraint-made.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { showConstraint } from '../words.ts';

export default defineRule({
  id: 'breaking-change/add-constraint-may-fail',
  summary: 'Old rows are held to a rule that nothing has held them to until now.',
  consequence: 'fails-to-deploy',
  severity: 'off',
  dialects: servers,

  docs: {
    when: 'A CHECK or foreign key is added to columns that stood before, and checked against the rows that are there.',
    effect: 'One row that breaks it makes the migration fail.',
    instead: 'Count the rows that break it before; add it as NOT VALID, mend them, and validate it afterwards.',
    sources: [postgresManual('sql-altertable')],
  },

  messages: {
    mayFail: 'One row of {table} that breaks {constraint} makes this fail.',
  },

  inDialect: {
    mysql: {
      docs: {
        instead: 'Count the rows that break it, and mend them in an earlier migration; MySQL has no NOT VALID.',
        sources: [mysqlManual('alter-table'), mysqlManual('create-table-check-constraints')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);',
      bad: 'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0);',
      good: 'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;',
      differs: 'old rows are checked in a later migration',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int);',
      bad: 'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0);',
    },
  ],

  check: {
    *'add-constraint'(step, { problem }) {
      const { change, table, before } = step;
      for (const stated of constraintsAdded(change)) {
        if (isPrivate(table) || !stated.valid || !stated.enforced || !isOnOldColumns(stated, change.table, before)) continue;
        const shown = showConstraint(constraintMade(step, stated));
        yield problem('mayFail', { table: showName(change.table), constraint: shown }, { subject: shown });
      }
    },
  },
});

function isOnOldColumns(constraint: Constraint, table: Step<'add-constraint'>['change']['table'], before: Step['before']): boolean {
  const columns = constraint.kind === 'foreign-key' ? constraint.columns : constraint.kind === 'check' ? columnsOf(constraint.expression) : [];
  const isNew = (name: string): boolean => findTable(before, table)?.columns.find((column) => column.name === name)?.origin.kind === 'change';
  return columns.length > 0 && !columns.some(isNew);
}
