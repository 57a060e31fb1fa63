import { isSameInAnyCase, keyOf, showName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import type { ChangeSet, Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { matchesAny } from '../globs.ts';
import { words } from '../option-schemas.ts';
import { placeOf } from '../place-of.ts';
import { madeTables } from './made-tables.ts';
import { touchedTables } from './touched-tables.ts';

interface Options {
  readonly columns: readonly string[];
  readonly exempt: readonly string[];
}
const defaults: Options = { columns: [], exempt: [] };

export default defineRule({
  id: 'schema/required-columns-missing',
  summary: 'A table is made without, or loses, columns that the policy asks every table for.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'A new permanent table has no column of a name that `columns` lists, or one that has it loses it; `name type` asks for the type too. Silent until `columns` are given.',
    effect: 'What works on every table, such as audits, tenants or incremental exports, does not work on this one.',
    instead: 'Add the columns, or list the table under `exempt`.',
  },

  messages: {
    missing: '{table} has no column {columns}, which the policy asks of every table.',
    type: '{table}.{column} is {type}; the policy asks for {wanted}.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['columns', 'exempt'],
      properties: {
        columns: words('Columns that every table has: `created_at`, or `created_at timestamptz`.'),
        exempt: words('Tables that need none; * stands for anything.'),
      },
    },
    defaults,
  },

  examples: [
    {
      options: { columns: ['created_at timestamptz'] },
      bad: 'CREATE TABLE notes (id bigint PRIMARY KEY);',
      good: 'CREATE TABLE notes (id bigint PRIMARY KEY, created_at timestamptz NOT NULL DEFAULT now());',
      differs: 'The column is there.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, place } of [...madeTables(changeSet), ...touchedTables(changeSet).filter(({ table }) => table.origin.kind !== 'change')]) {
      if (table.persistence === 'temporary' || table.partitionOf !== undefined || table.foreign || matchesAny(options.exempt, table.name)) continue;
      const isMade = table.origin.kind === 'change';
      const at = { ...place, subject: showName(table) };
      const missing: string[] = [];
      for (const [name = '', ...type] of options.columns.map((written) => written.split(' '))) {
        const change = isMade ? undefined : lastChangeOf(changeSet, table, name);
        if (!isMade && change === undefined) continue;
        const column = table.columns.find((each) => isSameInAnyCase(each.name, name));
        const wanted = type.join(' ').toLowerCase();
        const where = { ...at, ...(change && placeOf(change)), subject: at.subject };
        if (column === undefined && isMade) missing.push(name);
        else if (column === undefined) yield problem('missing', { table: showName(table), columns: name }, where);
        else if (wanted !== '' && ![column.type.text.toLowerCase(), column.type.name.toLowerCase()].includes(wanted))
          yield problem('type', { table: showName(table), column: column.name, type: column.type.text, wanted }, where);
      }
      if (missing.length > 0) yield problem('missing', { table: showName(table), columns: missing.join(', ') }, at);
    }
  },
});

/** The last step that drops a column of a table, renames it or gives it another type. */
function lastChangeOf({ steps }: ChangeSet, table: Table, column: string): Step | undefined {
  return steps.findLast(
    ({ change, table: of }) =>
      (change.kind === 'drop-column' ||
        change.kind === 'rename-column' ||
        change.kind === 'change-column-type' ||
        change.kind === 'redefine-column') &&
      of !== undefined &&
      keyOf(of) === keyOf(table) &&
      isSameInAnyCase(change.column, column),
  );
}
