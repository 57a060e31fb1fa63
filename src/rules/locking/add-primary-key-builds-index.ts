import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { keyFromIndex } from '../../remedies/key-from-index.ts';
import { constraintMade } from '../constraint-made.ts';
import { defineRule } from '../define-rule.ts';
import { blockingWork } from '../in-use.ts';
import { showConstraint } from '../words.ts';

export default defineRule({
  id: 'locking/add-primary-key-builds-index',
  summary: 'A new primary key builds its index while the table is locked.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: ['postgres'],
  subsumes: ['breaking-change/add-unique-may-fail', 'locking/set-not-null-scans-table'],

  docs: {
    when: 'A primary key is added to a table in use, alone or with a new column, and not from an index that stands.',
    effect: 'Its index is built and its columns are searched for NULLs, and nobody can read or write the table until that is done.',
    instead:
      'Build a unique index online, in a migration that is not run in a transaction, see to it that its columns are NOT NULL, then ADD CONSTRAINT … PRIMARY KEY USING INDEX.',
    sources: [postgresManual('sql-altertable')],
  },

  messages: {
    builds: 'Building the primary key of {table} stops the table: nobody can read or write it until its index is done.',
  },

  examples: [
    {
      given: 'CREATE TABLE events (id bigint NOT NULL, body jsonb);',
      bad: 'ALTER TABLE events ADD CONSTRAINT events_pkey PRIMARY KEY (id);',
      good: [
        'CREATE UNIQUE INDEX CONCURRENTLY events_pkey ON events (id);',
        'ALTER TABLE events ADD CONSTRAINT events_pkey PRIMARY KEY USING INDEX events_pkey;',
      ].join(' '),
    },
  ],

  check: {
    *'add-constraint'(step, { problem }) {
      const { table, span } = step.change;
      const constraint = constraintMade(step, step.change.constraint);
      if (constraint.kind !== 'primary-key' || blockingWork(step, 'build-primary-key').length === 0) return;
      const shown = showConstraint(constraint);
      yield problem(
        'builds',
        { table: showName(table) },
        {
          subject: shown,
          proposals: constraint.name === '' ? [] : [keyFromIndex(table, constraint, span, step.table)],
        },
      );
    },
    *'add-column'(step, { problem }) {
      const { change, effects } = step;
      const stated = change.constraints.find((constraint) => constraint.kind === 'primary-key');
      if (stated === undefined || blockingWork(step, 'build-primary-key').length === 0) return;
      if (effects.work.some(({ kind }) => kind === 'rewrite')) return;

      yield problem(
        'builds',
        { table: showName(change.table) },
        {
          ...(stated.span && { span: stated.span }),
          subject: showConstraint(constraintMade(step, stated)),
        },
      );
    },
  },
});
