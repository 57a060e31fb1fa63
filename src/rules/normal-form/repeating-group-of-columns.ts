import { showName } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { isNewColumn, placeOfColumn, tablesWithNewColumns } from '../schema/made-tables.ts';
import { count, words } from '../option-schemas.ts';

interface Options {
  readonly atLeast: number;
  readonly allow: readonly string[];
}
/** Numbers that are part of a name, not of a list. */
const defaults: Options = {
  atLeast: 3,
  allow: ['address', 'address_line', 'line', 'street', 'md', 'sha', 'ipv', 'base', 'utf', 'iso', 'h', 'level', 'int', 'q'],
};

export default defineRule({
  id: 'normal-form/repeating-group-of-columns',
  summary: 'A table that is new, or gets new columns, keeps a list in numbered columns (first normal form).',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'A table has at least three columns of one type whose names differ only in a number that counts up, or in a year: phone1, phone2, phone3.',
    effect: 'A search has to look in each of them, a fourth value needs a migration, and nothing keeps out gaps and duplicates.',
    instead: 'Keep the list in a table of its own, with a row a value.',
  },

  messages: {
    repeats: '{table} keeps a list in {columns}: the next value needs a migration, and each search has to look in all of them.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['atLeast', 'allow'],
      properties: {
        atLeast: count(2, 'How many numbered columns make a list.'),
        allow: words('Names that may be numbered, without the number.'),
      },
    },
    defaults,
  },

  examples: [
    {
      bad: 'CREATE TABLE contacts (id bigint PRIMARY KEY, phone1 text, phone2 text, phone3 text);',
      good: 'CREATE TABLE contacts (id bigint PRIMARY KEY); CREATE TABLE phones (contact_id bigint REFERENCES contacts (id), number text, PRIMARY KEY (contact_id, number));',
      differs: 'The list has a table of its own.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const made of tablesWithNewColumns(changeSet)) {
      for (const { name, columns } of numberedGroups(made.table)) {
        const first = columns.find(isNewColumn);
        if (first === undefined || columns.length < options.atLeast || options.allow.includes(name)) continue;
        const data = { table: showName(made.table), columns: columns.map((column) => column.name).join(', ') };
        yield problem('repeats', data, { ...placeOfColumn(changeSet, made, first.name), subject: `${made.table.name}.${name}` });
      }
    }
  },
});

/** Columns of one type whose names differ only in a number, when the numbers have no gap. */
function numberedGroups(table: Table): readonly { readonly name: string; readonly columns: readonly Column[] }[] {
  const groups = new Map<string, { name: string; numbers: number[]; columns: Column[] }>();
  for (const column of table.columns) {
    const [, name = '', number] = /^(.*?)_?(\d{1,2}|(?:19|20)\d\d)$/.exec(column.name) ?? [];
    if (number === undefined || name === '') continue;
    const key = `${name} ${column.type.text}`;
    const group = groups.get(key) ?? { name, numbers: [], columns: [] };
    group.numbers.push(Number(number));
    group.columns.push(column);
    groups.set(key, group);
  }
  return [...groups.values()].filter(({ numbers }) => {
    const sorted = numbers.toSorted((a, b) => a - b);
    const [least = 9] = sorted;
    return (least <= 1 || least >= 1900) && sorted.every((number, index) => number === least + index);
  });
}
