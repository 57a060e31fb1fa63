import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Column } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { isNewColumn, tablesWithNewColumns } from './made-tables.ts';
import { valueKindOf, type ValueKind } from './value-kinds.ts';
import { count } from '../option-schemas.ts';

interface Options {
  readonly mostBytes: number;
}

/** Bytes that a value takes in the row whatever it is. Sources: PostgreSQL manual 8, "Data Types"; MySQL manual, "Data Type Storage Requirements". */
const fixed: Readonly<Partial<Record<ValueKind, number>>> = { boolean: 1, integer: 8, float: 8, decimal: 8, moment: 8, date: 4, uuid: 16 };
const exact: Readonly<Record<string, number>> = { int2: 2, smallint: 2, tinyint: 1, mediumint: 3, int4: 4, int: 4, integer: 4, float4: 4, float: 4 };

export default defineRule<{ readonly wide: string }, Options>({
  id: 'schema/row-is-wide',
  summary: 'A row of a table takes much room before anything long is in it.',
  consequence: 'wastes-resources',
  severity: 'off',
  dialects: servers,

  docs: {
    when: 'The pull request makes a table, or adds a column, and the columns of fixed width then take more bytes a row than the policy allows (`mostBytes`, 1000 where it says nothing); char(n) counts with n.',
    effect:
      'Few rows fit on a page, so that each scan and each cache holds less; such columns cannot be moved out of the row, and a row that does not fit on a page is refused.',
    instead: 'Use text or varchar in place of char(n), put rarely read columns into a table of their own, and many columns of one kind into rows.',
    sources: [postgresManual('storage-toast'), postgresManual('limits')],
  },

  messages: {
    wide: 'A row of {table} takes at least {bytes} bytes by its columns of fixed width: {rows} of them fit on a page.',
  },

  inDialect: {
    mysql: { docs: { sources: [mysqlManual('column-count-limit#row-size-limits')] } },
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['mostBytes'],
      properties: { mostBytes: count(1, 'How many bytes a row may take by columns of fixed width.') },
    },
    defaults: { mostBytes: 1000 },
  },

  examples: [
    {
      bad: 'CREATE TABLE letters (id bigint PRIMARY KEY, body char(2000));',
      good: 'CREATE TABLE letters (id bigint PRIMARY KEY, body text);',
      differs: 'The text takes only what it holds.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    const { dialect } = changeSet.target;
    const page = dialect === 'postgres' ? 8192 : 16_384;
    for (const { table, place } of tablesWithNewColumns(changeSet)) {
      if (table.partitionOf !== undefined || !table.columns.some(isNewColumn)) continue;
      const bytes = table.columns.reduce((sum, column) => sum + widthOf(column), 0);
      if (bytes <= options.mostBytes) continue;
      yield problem('wide', { table: showName(table), bytes, rows: Math.floor(page / bytes) }, { ...place, subject: showName(table) });
    }
  },
});

/** The bytes that a column takes at least; texts, documents and arrays may be empty. */
function widthOf(column: Column): number {
  const { name, modifiers } = column.type;
  if (name === 'bpchar' || name === 'char' || name === 'binary') return modifiers[0] ?? 1;
  return exact[name] ?? fixed[valueKindOf(column)] ?? 1;
}
