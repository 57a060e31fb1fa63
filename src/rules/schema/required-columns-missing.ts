import { findTable } from '../../model/catalog.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { matchesAny } from '../globs.ts';
import { words } from '../option-schemas.ts';
import { placeOf } from '../place-of.ts';
import { madeTables } from './made-tables.ts';

interface Options {
  readonly columns: readonly string[];
  readonly exempt: readonly string[];
}
const defaults: Options = { columns: [], exempt: [] };

export default defineRule({
  id: 'schema/required-columns-missing',
  summary: 'A new table lacks columns that the policy asks every table for.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'A new permanent table has no column of a name that `columns` lists; `name type` asks for the type too; or a table that stood loses one. Silent until `columns` are given.',
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
    for (const step of changeSet.steps) {
      const { change, table: of } = step;
      const table = of && findTable(changeSet.after, of);
      if (change.kind !== 'drop-column' || table === undefined || table.origin.kind === 'change' || matchesAny(options.exempt, table.name)) continue;
      const isAsked = options.columns.some((written) => written.split(' ')[0] === change.column);
      if (!isAsked || table.columns.some(({ name }) => name === change.column)) continue;
      yield problem('missing', { table: showName(table), columns: change.column }, placeOf(step));
    }
    for (const { table, place } of madeTables(changeSet)) {
      if (table.persistence === 'temporary' || table.partitionOf !== undefined || table.foreign || matchesAny(options.exempt, table.name)) continue;
      const at = { ...place, subject: showName(table) };
      const missing: string[] = [];
      for (const [name = '', ...type] of options.columns.map((written) => written.split(' '))) {
        const column = table.columns.find((each) => each.name.toLowerCase() === name.toLowerCase());
        const wanted = type.join(' ').toLowerCase();
        if (column === undefined) missing.push(name);
        else if (wanted !== '' && ![column.type.text.toLowerCase(), column.type.name.toLowerCase()].includes(wanted))
          yield problem('type', { table: showName(table), column: column.name, type: column.type.text, wanted }, at);
      }
      if (missing.length > 0) yield problem('missing', { table: showName(table), columns: missing.join(', ') }, at);
    }
  },
});
