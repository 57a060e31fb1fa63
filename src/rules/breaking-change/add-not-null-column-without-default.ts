import { postgresManual, sqliteManual } from '../../model/manuals.ts';
import { isSameName, showName } from '../../model/names.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';
import { refusalsOf } from '../refusals.ts';
import { memberOf } from '../words.ts';

const id = 'breaking-change/add-not-null-column-without-default';

export default defineRule({
  id,
  summary: 'A column is added that must have a value, and is given none.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: ['postgres', 'sqlite'],

  docs: {
    when: 'A NOT NULL column without a default is added to a table that may hold rows.',
    effect: 'The migration fails as soon as there is one row; where there is none yet, the running release fails at its next INSERT.',
    instead: 'Give the column a default (a constant takes an instant), or add it without NOT NULL, fill it, and make it NOT NULL afterwards.',
    sources: [postgresManual('sql-altertable')],
  },

  messages: {
    fails: 'Adding {column} fails as soon as {table} holds a row: it must not be NULL, and has no default.',
  },

  inDialect: {
    sqlite: {
      docs: {
        instead: 'Give the column a constant default; where there is none that is true, make the table anew and fill the column in the copy.',
        sources: [sqliteManual('lang_altertable#altertabaddcol')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'ALTER TABLE users ADD COLUMN country text NOT NULL;',
      good: "ALTER TABLE users ADD COLUMN country text NOT NULL DEFAULT 'unknown';",
      differs: 'the column has a default',
    },
  ],

  *checkChangeSet({ files, steps }, { problem }) {
    for (const { step } of files.flatMap(({ statements }) => statements.flatMap((statement) => [...refusalsOf(id, statement)]))) {
      const { change } = step;
      if (change.kind !== 'add-column' || isEmptied(step, steps)) continue;
      const subject = memberOf(change.table, change.column.name);
      yield problem('fails', { column: change.column.name, table: showName(change.table) }, { ...placeOf(step), subject });
    }
  },
});

/** Whether the same transaction has deleted every row before. */
function isEmptied(step: Step, steps: readonly Step[]): boolean {
  return steps.slice(0, steps.indexOf(step)).some(({ change, transaction, table }) => {
    const isAll =
      change.kind === 'truncate' || (change.kind === 'write-rows' && change.verb === 'delete' && change.where !== 'some' && !change.limited);
    return isAll && transaction === step.transaction && table !== undefined && step.table !== undefined && isSameName(table, step.table);
  });
}
