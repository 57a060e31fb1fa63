import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { isNewColumn, placeOfColumn, tablesWithNewColumns } from './made-tables.ts';
import { valueKindOf } from './value-kinds.ts';
import { words } from '../option-schemas.ts';

interface Options {
  readonly allow: readonly string[];
}
const defaults: Options = { allow: ['note', 'notes', 'comment', 'description', 'deleted_by', 'updated_by'] };

export default defineRule({
  id: 'schema/nullable-column-without-default',
  summary: 'A new column may be NULL and has no default.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'A new column is neither NOT NULL nor has a default. Foreign keys, times, generated columns and names that the policy allows (`allow`) are not meant.',
    effect: 'NULL then means unknown, none or never asked, which each query has to tell apart; = and NOT IN pass such rows by.',
    instead: 'Make it NOT NULL, with a default where rows are there already; leave it nullable where no value is a fact of its own.',
    sources: [postgresManual('functions-comparison')],
  },

  messages: {
    nullable: '{table}.{column} may be NULL and has no default: each query has to say what no {column} means.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['allow'],
      properties: { allow: words('Names of columns that may be left empty.') },
    },
    defaults,
  },

  examples: [
    {
      bad: 'CREATE TABLE users (id bigint PRIMARY KEY, country text);',
      good: 'CREATE TABLE users (id bigint PRIMARY KEY, country text NOT NULL);',
      differs: 'The column is NOT NULL.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const made of tablesWithNewColumns(changeSet)) {
      if (made.table.partitionOf !== undefined) continue;
      for (const column of made.table.columns) {
        if (!isNewColumn(column) || isSettled(made.table, column) || options.allow.includes(column.name)) continue;
        const place = { ...placeOfColumn(changeSet, made, column.name), subject: `${showName(made.table)}.${column.name}` };
        yield problem('nullable', { table: showName(made.table), column: column.name }, place);
      }
    }
  },
});

/** Filled by itself, or empty for a reason: nothing referenced, nothing happened yet. */
function isSettled({ constraints }: Table, column: Column): boolean {
  const isFilled = column.notNull || column.default !== undefined || column.generated !== undefined || column.identity !== undefined;
  const isKey = constraints.some((one) => (one.kind === 'foreign-key' || one.kind === 'primary-key') && one.columns.includes(column.name));
  return isFilled || isKey || ['moment', 'date'].includes(valueKindOf(column));
}
