import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { blockingWork } from '../in-use.ts';
import { listNames, memberOf } from '../words.ts';

export default defineRule({
  id: 'locking/change-type-rebuilds-index',
  summary: 'A new type or collation for a column makes the engine rebuild indexes while the table is locked.',
  consequence: 'blocks-traffic',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'The table can stay as it is, but an index orders or filters by the column in the old way.',
    effect: 'The index is built anew, and nobody can read or write the table until that is done.',
    instead: 'Drop the index online, change the type, and build the index online again; or move to a new column.',
    sources: [postgresManual('sql-altertable#SQL-ALTERTABLE-NOTES')],
  },

  messages: {
    rebuilds: 'Changing {column} rebuilds {indexes} while nobody can read or write {table}.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, name text); CREATE INDEX users_name ON users (name);',
      bad: 'ALTER TABLE users ALTER COLUMN name TYPE text COLLATE "C";',
      good: 'DROP INDEX CONCURRENTLY users_name; ALTER TABLE users ALTER COLUMN name TYPE text COLLATE "C"; CREATE INDEX CONCURRENTLY users_name ON users (name);',
    },
  ],

  check: {
    *'change-column-type'(step, { problem }) {
      const { change } = step;
      const rebuilt = blockingWork(step, 'type-change-index');
      if (rebuilt.length === 0) return;

      const names = [...new Set(rebuilt.flatMap(({ object }) => object ?? []))];
      const indexes = names.length === 0 ? 'an index' : listNames(names);
      yield problem(
        'rebuilds',
        { column: change.column, indexes, table: showName(change.table) },
        { subject: memberOf(change.table, change.column) },
      );
    },
  },
});
