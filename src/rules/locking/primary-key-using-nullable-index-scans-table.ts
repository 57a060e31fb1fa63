import { findTable } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { notNullSteps } from '../../remedies/not-null-by-check.ts';
import { defineRule } from '../define-rule.ts';
import { blockingWork } from '../in-use.ts';
import { listNames, memberOf } from '../words.ts';

export default defineRule({
  id: 'locking/primary-key-using-nullable-index-scans-table',
  summary: 'A primary key is made from an index whose columns may hold NULL, which reads the whole table while it is locked.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: ['postgres'],
  subsumes: ['locking/set-not-null-scans-table'],

  docs: {
    when: 'ADD PRIMARY KEY USING INDEX names an index with a column that is not NOT NULL yet.',
    effect: 'The column is made NOT NULL on the way: every row is read, and nobody can read or write the table until that is done.',
    instead: 'Make the columns NOT NULL first, with a validated CHECK as proof; then USING INDEX takes an instant.',
    sources: [postgresManual('sql-altertable')],
  },

  messages: {
    scans: 'The primary key makes {columns} NOT NULL, which reads all of {table} while nobody can read or write it.',
  },

  examples: [
    {
      given: 'CREATE TABLE events (id bigint, body jsonb); CREATE UNIQUE INDEX events_id ON events (id);',
      bad: 'ALTER TABLE events ADD CONSTRAINT events_id PRIMARY KEY USING INDEX events_id;',
      good: [
        'ALTER TABLE events ADD CONSTRAINT id_present CHECK (id IS NOT NULL) NOT VALID;',
        'ALTER TABLE events VALIDATE CONSTRAINT id_present;',
        'ALTER TABLE events ALTER COLUMN id SET NOT NULL;',
        'ALTER TABLE events DROP CONSTRAINT id_present;',
        'ALTER TABLE events ADD CONSTRAINT events_id PRIMARY KEY USING INDEX events_id;',
      ].join(' '),
    },
  ],

  check: {
    *'add-constraint'(step, { problem }) {
      const { change, before } = step;
      const { constraint, table, span } = change;
      if (constraint.kind !== 'primary-key' || constraint.usingIndex === undefined) return;
      if (blockingWork(step, 'verify-not-null').length === 0) return;

      const known = findTable(before, table);
      const index = known?.indexes.find(({ name }) => name === constraint.usingIndex);
      const columns = (index?.parts ?? []).flatMap(({ column }) => column ?? []);
      const nullable = columns.filter((name) => known?.columns.some((column) => column.name === name && !column.notNull));
      yield problem(
        'scans',
        { columns: listNames(nullable.length > 0 ? nullable : ['its columns']), table: showName(table) },
        {
          subject: memberOf(table, constraint.usingIndex),
          proposals: [
            {
              kind: 'plan',
              title: 'Make its columns NOT NULL first',
              steps: [
                ...nullable.flatMap((column) => notNullSteps(table, column, span)),
                { title: 'Make the primary key from the index', changes: [change], phase: 'expand', transaction: 'own' },
              ],
            },
          ],
        },
      );
    },
  },
});
