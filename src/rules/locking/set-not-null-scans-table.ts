import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { notNullByCheck } from '../../remedies/not-null-by-check.ts';
import { defineRule } from '../define-rule.ts';
import { blockingWork } from '../in-use.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'locking/set-not-null-scans-table',
  summary: 'SET NOT NULL reads a whole table while it is locked.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'A column of a table in use is made NOT NULL, and no validated CHECK proves that it holds no NULL.',
    effect: 'Every row is read to look for a NULL, and nobody can read or write the table until that is done. A single NULL makes it fail.',
    instead:
      'Add CHECK (column IS NOT NULL) NOT VALID, validate it in a later migration, then SET NOT NULL, which sees the proof and reads nothing; then drop the CHECK.',
    sources: [postgresManual('sql-altertable#SQL-ALTERTABLE-NOTES')],
  },

  messages: {
    scans: 'Making {column} NOT NULL reads all of {table} while nobody can read or write it, and fails at the first NULL.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, name text);',
      bad: 'ALTER TABLE users ALTER COLUMN name SET NOT NULL;',
      good: [
        'ALTER TABLE users ADD CONSTRAINT name_present CHECK (name IS NOT NULL) NOT VALID;',
        'ALTER TABLE users VALIDATE CONSTRAINT name_present;',
        'ALTER TABLE users ALTER COLUMN name SET NOT NULL;',
        'ALTER TABLE users DROP CONSTRAINT name_present;',
      ].join(' '),
    },
  ],

  check: {
    *'set-not-null'(step, { problem }) {
      const { table, column, span } = step.change;
      if (blockingWork(step, 'verify-not-null').length === 0) return;
      yield problem(
        'scans',
        { column, table: showName(table) },
        { subject: memberOf(table, column), proposals: [notNullByCheck(table, column, span)] },
      );
    },
    *'add-constraint'(step, { problem }) {
      const { table, constraint } = step.change;
      if (constraint.kind !== 'not-null' || blockingWork(step, 'verify-not-null').length === 0) return;
      yield problem('scans', { column: constraint.column, table: showName(table) }, { subject: memberOf(table, constraint.column) });
    },
  },
});
