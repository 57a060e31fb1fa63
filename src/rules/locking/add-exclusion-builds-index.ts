import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { constraintMade } from '../constraint-made.ts';
import { defineRule } from '../define-rule.ts';
import { blockingWork } from '../in-use.ts';
import { showConstraint } from '../words.ts';

export default defineRule({
  id: 'locking/add-exclusion-builds-index',
  summary: 'A new EXCLUDE constraint builds its index while the table is locked.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'An EXCLUDE constraint is added to a table in use.',
    effect: 'Its index is built and every row is compared with the others, and nobody can read or write the table until that is done.',
    instead: 'There is no online way to it: fill a new table that has the constraint and let the code move over, or do it in a maintenance window.',
    sources: [postgresManual('sql-createtable')],
  },

  messages: {
    builds: 'Building the index of {constraint} stops {table}: nobody can read or write it until it is done.',
  },

  examples: [
    {
      given: 'CREATE TABLE bookings (id bigint PRIMARY KEY, during tstzrange);',
      bad: 'ALTER TABLE bookings ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&);',
      good: 'CREATE TABLE bookings_new (id bigint PRIMARY KEY, during tstzrange, CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&));',
      differs: 'a new table takes the place of the old one',
    },
  ],

  check: {
    *'add-constraint'(step, { problem }) {
      const { table } = step.change;
      const constraint = constraintMade(step, step.change.constraint);
      if (constraint.kind !== 'exclude' || blockingWork(step, 'build-exclusion').length === 0) return;
      yield problem('builds', { constraint: showConstraint(constraint), table: showName(table) }, { subject: showConstraint(constraint) });
    },
  },
});
