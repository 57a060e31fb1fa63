import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { validateLater } from '../../remedies/validate-later.ts';
import { constraintMade } from '../constraint-made.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { blockingWork } from '../in-use.ts';
import { showConstraint } from '../words.ts';

export default defineRule({
  id: 'locking/add-check-scans-table',
  summary: 'A new CHECK reads a whole table while it is locked.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: servers,
  subsumes: ['breaking-change/add-constraint-may-fail'],

  docs: {
    when: 'A CHECK is added to a table in use, alone or with a new column, and not as NOT VALID.',
    effect: 'Every row is checked, and nobody can read or write the table until that is done. One row that breaks the rule makes it fail.',
    instead: 'Add the CHECK as NOT VALID, which takes an instant, and validate it in a later migration, which blocks nobody.',
    sources: [postgresManual('sql-altertable#SQL-ALTERTABLE-NOTES')],
  },

  messages: {
    scans: 'Checking {constraint} reads all of {table} while nobody can read or write it.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: 'A CHECK that is enforced is added to a table in use.',
        effect:
          'The whole table is copied row by row (ALGORITHM=COPY) so that each row is checked, and nobody can write to it until that is done. One row that breaks the rule makes it fail.',
        instead:
          'Let gh-ost, pt-online-schema-change or spirit do it. MySQL adds a CHECK that is NOT ENFORCED at once, which documents the rule; to enforce it later copies the table all the same.',
        sources: [mysqlManual('alter-table')],
      },
      messages: {
        scans: 'Checking {constraint} copies all of {table}: nobody can write to it until the copy is done.',
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);',
      bad: 'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0);',
      good: 'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT total_positive;',
    },
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      bad: 'ALTER TABLE orders ADD COLUMN total numeric CONSTRAINT total_positive CHECK (total > 0);',
      good: [
        'ALTER TABLE orders ADD COLUMN total numeric;',
        'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;',
        'ALTER TABLE orders VALIDATE CONSTRAINT total_positive;',
      ].join(' '),
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int);',
      bad: 'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0);',
      good: 'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT ENFORCED;',
      differs: 'the rule is written down and not enforced',
    },
  ],

  check: {
    *'add-constraint'(step, { problem }) {
      const { table, span } = step.change;
      const constraint = constraintMade(step, step.change.constraint);
      if (constraint.kind !== 'check' || blockingWork(step, 'verify-check').length === 0) return;
      yield problem(
        'scans',
        { constraint: showConstraint(constraint), table: showName(table) },
        {
          subject: showConstraint(constraint),
          proposals: step.change.alter === undefined ? [validateLater(table, constraint, span)] : [],
        },
      );
    },
    *'add-column'(step, { problem }) {
      const { change, effects } = step;
      const [stated] = change.constraints.filter(({ kind }) => kind === 'check');
      if (stated === undefined || blockingWork(step, 'verify-check').length === 0) return;
      if (effects.work.some(({ kind, because }) => kind === 'rewrite' && because !== 'verify-check')) return;

      const constraint = constraintMade(step, stated);
      const column = { ...change, constraints: change.constraints.filter((other) => other !== stated) };
      yield problem(
        'scans',
        { constraint: showConstraint(constraint), table: showName(change.table) },
        {
          ...(stated.span && { span: stated.span }),
          subject: showConstraint(constraint),
          proposals: change.alter === undefined ? [validateLater(change.table, constraint, change.span, [column])] : [],
        },
      );
    },
  },
});
