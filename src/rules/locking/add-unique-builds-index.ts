import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { keyFromIndex } from '../../remedies/key-from-index.ts';
import { constraintMade } from '../constraint-made.ts';
import { defineRule } from '../define-rule.ts';
import { blockingWork } from '../in-use.ts';
import { showConstraint } from '../words.ts';

export default defineRule({
  id: 'locking/add-unique-builds-index',
  summary: 'A new UNIQUE constraint builds its index while the table is locked.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: ['postgres'],
  subsumes: ['breaking-change/add-unique-may-fail'],

  docs: {
    when: 'A UNIQUE constraint is added to a table in use, alone or with a new column, and not from an index that stands.',
    effect: 'Its index is built, and nobody can read or write the table until that is done. Two rows that are alike make it fail.',
    instead:
      'Build a unique index online, in a migration that is not run in a transaction, then ADD CONSTRAINT … UNIQUE USING INDEX, which takes an instant.',
    sources: [postgresManual('sql-altertable')],
  },

  messages: {
    builds: 'Building the index of {constraint} stops {table}: nobody can read or write it until it is done, and it fails if two rows are alike.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);',
      bad: 'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);',
      good: [
        'CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);',
        'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;',
      ].join(' '),
    },
  ],

  check: {
    *'add-constraint'(step, { problem }) {
      const { table, span } = step.change;
      const constraint = constraintMade(step, step.change.constraint);
      if (constraint.kind !== 'unique' || blockingWork(step, 'build-unique').length === 0) return;
      const shown = showConstraint(constraint);
      yield problem(
        'builds',
        { constraint: shown, table: showName(table) },
        {
          subject: shown,
          proposals: constraint.name === '' ? [] : [keyFromIndex(table, constraint, span, step.table)],
        },
      );
    },
    *'add-column'(step, { problem }) {
      const { change, effects } = step;
      const stated = change.constraints.find((constraint) => constraint.kind === 'unique');
      if (stated?.kind !== 'unique' || blockingWork(step, 'build-unique').length === 0) return;
      if (effects.work.some(({ kind }) => kind === 'rewrite')) return;

      const constraint = constraintMade(step, stated);
      const shown = showConstraint(constraint);
      const column = { ...change, constraints: change.constraints.filter((other) => other !== stated) };
      yield problem(
        'builds',
        { constraint: shown, table: showName(change.table) },
        {
          ...(stated.span && { span: stated.span }),
          subject: shown,
          proposals: constraint.name === '' ? [] : [keyFromIndex(change.table, constraint, change.span, step.table, [column])],
        },
      );
    },
  },
});
