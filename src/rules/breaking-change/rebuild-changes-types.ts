import { suffixOf } from '../../model/index-facts.ts';
import { sqliteManual } from '../../model/manuals.ts';
import type { Column, Table } from '../../model/objects.ts';
import type { SqlType } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { fillingsOf } from '../rebuilds/copied-columns.ts';
import { placeIn, rebuildsOf } from '../rebuilds/find-rebuilds.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/rebuild-changes-types',
  summary: 'A table is made anew, and a column takes other values than before.',
  consequence: 'breaks-writers',
  severity: 'warning',
  dialects: ['sqlite'],
  seesRebuilds: true,

  docs: {
    when: 'The new table makes text of the numbers of a column, numbers of its text, or floating point of its integers, or no INTEGER PRIMARY KEY of what was one.',
    effect:
      'The copy converts what can be converted and keeps the rest as it is: “007” becomes 7 and “+49” 49 for good, and a text that is no number stays text in an INTEGER column. Numbers that become text compare and sort as text, and code that reads the column gets another type than before.',
    instead:
      'Convert in the copy with CAST, look for values that do not fit before, and let the code read both types while the two releases overlap.',
    sources: [sqliteManual('datatype3#determination_of_column_affinity')],
  },

  messages: {
    converts:
      'In the new {table}, {column} is {to} and no longer {from}: values are converted where they can be, and compare and sort as {affinity}.',
    counts: 'The new {table} does not number its rows, which INTEGER PRIMARY KEY alone does: an INSERT without {column} leaves NULL there, or fails.',
  },

  examples: [
    {
      dialect: 'sqlite',
      version: '3.40',
      given: 'CREATE TABLE orders (id INTEGER PRIMARY KEY, code INTEGER);',
      bad: 'CREATE TABLE orders_new (id INTEGER PRIMARY KEY, code TEXT); INSERT INTO orders_new SELECT id, code FROM orders; DROP TABLE orders; ALTER TABLE orders_new RENAME TO orders;',
      good: 'ALTER TABLE orders ADD COLUMN code_text TEXT;',
      differs: 'the new column stands beside the old one',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const rebuild of rebuildsOf(changeSet)) {
      for (const [name, filling] of fillingsOf(rebuild) ?? []) {
        const made = rebuild.made.columns.find((column) => column.name.toLowerCase() === name);
        const old = filling.kind === 'column' ? rebuild.old.columns.find((column) => column.name === filling.column) : undefined;
        if (made === undefined || old === undefined) continue;
        const data = { table: rebuild.name, column: made.name, to: shown(made.type), from: shown(old.type), affinity: affinityOf(made.type) };
        const isNoNumber = made.default === undefined && numbers(rebuild.old, old) && !numbers(rebuild.made, made);
        const says = converts(affinityOf(old.type), affinityOf(made.type)) ? 'converts' : isNoNumber ? 'counts' : undefined;
        if (says !== undefined) yield problem(says, data, placeIn(rebuild, rebuild.create, memberOf({ name: rebuild.name }, made.name)));
      }
    }
  },
});

/** Whether the column is INTEGER PRIMARY KEY, by which SQLite keeps the rows. */
const numbers = (table: Table, { name }: Column): boolean => suffixOf(table, 'sqlite')[0]?.column === name;

const shown = ({ text }: SqlType): string => (text === '' ? 'without a type' : text);

/** Whether values are no longer what they were. Integers and numeric ones hold the same, and a column without a type takes all as it is. */
const converts = (from: string, to: string): boolean =>
  from !== to && to !== 'blob' && (from === 'text' || to === 'text' || (from === 'integer' && to === 'real'));

/** Source: manual, Datatypes In SQLite, 3.1 Determination Of Column Affinity. */
function affinityOf({ text }: SqlType): string {
  const declared = text.toLowerCase();
  if (declared.includes('int')) return 'integer';
  if (/char|clob|text/.test(declared)) return 'text';
  if (declared === '' || declared.includes('blob')) return 'blob';
  return /real|floa|doub/.test(declared) ? 'real' : 'numeric';
}
