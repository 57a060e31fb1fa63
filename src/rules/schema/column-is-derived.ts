import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { isNewColumn, placeOfColumn, tablesWithNewColumns } from './made-tables.ts';
import { nameWords } from '../name-words.ts';
import { valueKindOf, type ValueKind } from './value-kinds.ts';

/** A column that others of its row tell, with what they are called. Words are joined by `_`. */
interface Derivation {
  readonly derived: RegExp;
  readonly kinds: readonly ValueKind[];
  readonly from: readonly RegExp[];
  readonly how: string;
  /** Whether a generated column can say it: not where it changes with the clock. */
  readonly generated: boolean;
}

const numbers: readonly ValueKind[] = ['integer', 'decimal', 'float'];
const derivations: readonly Derivation[] = [
  {
    derived: /^(?:line_|item_|row_)?(?:total|amount|subtotal|total_(?:price|amount|cost))$|^(?:line|item)_(?:price|amount)$/,
    kinds: numbers,
    from: [/^(?:qty|quantity|count|units)$/, /^(?:unit_|item_)(?:price|cost|amount)$|^price(?:_per_unit|_each)?$/],
    how: 'the product of {from}',
    generated: true,
  },
  {
    derived: /^age(?:_years)?$/,
    kinds: ['integer'],
    from: [/^(?:birth_?da(?:te|y)|date_of_birth|dob|born(?:_on|_at)?)$/],
    how: 'told by {from}',
    generated: false,
  },
  {
    derived: /^(?:full_?name|display_full_name)$/,
    kinds: ['text'],
    from: [/^(?:first_?name|given_?name)$/, /^(?:last_?name|family_?name|surname)$/],
    how: 'put together from {from}',
    generated: true,
  },
  {
    derived: /^duration(?:_(?:s|ms|sec|secs|seconds|minutes|min|hours))?$/,
    kinds: numbers,
    from: [/^(?:started|start|begin|began)(?:_at|_time|s_at)?$/, /^(?:ended|end|finished|finish|completed)(?:_at|_time|s_at)?$/],
    how: 'the difference of {from}',
    generated: true,
  },
];

export default defineRule({
  id: 'schema/column-is-derived',
  summary: 'A new column keeps what other columns of the row tell.',
  consequence: 'weakens-schema',
  severity: 'notice',
  dialects: everyEngine,

  docs: {
    when: 'A table that is new, or gets new columns, keeps a total beside quantity and unit price, a full name beside first and last name, a duration beside start and end, or an age beside a date of birth. Generated columns are not meant, nor totals beside a discount or tax.',
    effect: 'Nothing keeps them in step: an UPDATE of one leaves the other as it was, and which of them is right is not known.',
    instead:
      'Make it a generated column (GENERATED ALWAYS AS (quantity * unit_price) STORED), or work it out in a view; an age is worked out when it is read.',
    sources: [postgresManual('ddl-generated-columns')],
  },

  messages: {
    stale: '{table}.{column} is {how}, and nothing keeps it so: make it a generated column.',
    clock: '{table}.{column} is {how} and the day: it is wrong from the next one on.',
  },

  examples: [
    {
      bad: 'CREATE TABLE order_lines (id bigint PRIMARY KEY, quantity int NOT NULL, unit_price numeric NOT NULL, total numeric NOT NULL);',
      good: 'CREATE TABLE order_lines (id bigint PRIMARY KEY, quantity int NOT NULL, unit_price numeric NOT NULL, total numeric GENERATED ALWAYS AS (quantity * unit_price) STORED);',
      differs: 'The total is generated.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const made of tablesWithNewColumns(changeSet)) {
      for (const { column, from, by } of derivedIn(made.table)) {
        if (![column, ...from].some(isNewColumn)) continue;
        const how = by.how.replace('{from}', from.map(({ name }) => name).join(' and '));
        const place = { ...placeOfColumn(changeSet, made, column.name), subject: `${showName(made.table)}.${column.name}` };
        yield problem(by.generated ? 'stale' : 'clock', { table: showName(made.table), column: column.name, how }, place);
      }
    }
  },
});

const joined = ({ name }: Column): string => nameWords(name).join('_');

/** What the row says besides that enters into a total. */
const adjusts = /discount|tax|vat|shipping|fee|rebate|surcharge|adjust/;

function derivedIn({ columns }: Table): readonly { readonly column: Column; readonly from: readonly Column[]; readonly by: Derivation }[] {
  return columns.flatMap((column) => {
    if (column.generated !== undefined) return [];
    return derivations.flatMap((by) => {
      if (!by.derived.test(joined(column)) || !by.kinds.includes(valueKindOf(column))) return [];
      const from = by.from.flatMap((pattern) => columns.find((other) => other !== column && pattern.test(joined(other))) ?? []);
      const isAdjusted = by.kinds === numbers && columns.some((other) => adjusts.test(joined(other)));
      return from.length < by.from.length || isAdjusted ? [] : [{ column, from, by }];
    });
  });
}
