import { isPrivate } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import { conjunctsOf } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/set-not-null-breaks-writers',
  summary: 'A column without a default becomes NOT NULL while a release may still leave it out.',
  consequence: 'breaks-writers',
  severity: 'off',
  dialects: ['postgres'],

  docs: {
    when: 'SET NOT NULL on a column in use that has no default, and that no CHECK of the base holds to IS NOT NULL already.',
    effect: 'The release that is still running fails wherever it leaves the column out or writes NULL to it.',
    instead: 'Release code that always writes the column first, or give it a default for one release.',
    sources: [postgresManual('sql-altertable')],
  },

  messages: {
    breaks: 'Code that leaves out {column} of {table} fails from now on: it must not be NULL, and has no default.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, name text);',
      bad: 'ALTER TABLE users ALTER COLUMN name SET NOT NULL;',
      good: "ALTER TABLE users ALTER COLUMN name SET DEFAULT ''; ALTER TABLE users ALTER COLUMN name SET NOT NULL;",
      differs: 'the column keeps a default for one release',
    },
  ],

  check: {
    *'set-not-null'({ change, table }, { problem }) {
      const column = table?.columns.find(({ name }) => name === change.column);
      if (isPrivate(table) || column === undefined || column.notNull) return;
      if (isHeldAlready(table, column.name)) return;
      if (column.default !== undefined || column.identity !== undefined || column.generated !== undefined) return;
      yield problem('breaks', { column: change.column, table: showName(change.table) }, { subject: memberOf(change.table, change.column) });
    },
  },
});

/** A CHECK that stood before refuses NULL to whoever writes, validated or not. */
function isHeldAlready(table: Table | undefined, column: string): boolean {
  return (table?.constraints ?? []).some(
    (constraint) =>
      constraint.kind === 'check' &&
      constraint.enforced &&
      constraint.origin.kind === 'base' &&
      conjunctsOf(constraint.expression.term).some(
        (term) => term.kind === 'is-null' && term.negated && term.term.kind === 'column' && term.term.name === column,
      ),
  );
}
