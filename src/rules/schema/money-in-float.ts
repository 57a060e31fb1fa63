import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { isNewColumn, placeOfColumn, tablesWithNewColumns } from './made-tables.ts';
import { nameWords } from '../name-words.ts';
import { namesOneOf, valueKindOf } from './value-kinds.ts';

/** Words that mean money by themselves, and those that do so beside others of their kind. */
const money = new Set([
  'price',
  'cost',
  'fee',
  'salary',
  'wage',
  'revenue',
  'subtotal',
  'refund',
  'payment',
  'payout',
  'tax',
  'vat',
  'invoice',
  'money',
]);
const maybe = new Set([
  'amount',
  'total',
  'balance',
  'credit',
  'debit',
  'charge',
  'discount',
  'deposit',
  'net',
  'gross',
  'sum',
  'commission',
  'budget',
]);
const trade = new Set(
  'order invoice payment transaction account ledger cart sale purchase billing bill refund payout subscription wallet checkout transfer expense payroll donation loan deposit journal'.split(
    ' ',
  ),
);
/** What is measured in money, or estimated, and not owed by anyone. */
const measure = new Set(
  'rate ratio percent percentage pct score weight factor coefficient count avg average mean median std stddev predicted estimate estimated probability multiplier index change delta time distance'.split(
    ' ',
  ),
);

export default defineRule({
  id: 'schema/money-in-float',
  summary: 'An amount of money is kept in a binary floating-point column.',
  consequence: 'loses-data',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'A new column with a name such as price, cost, fee or salary, or amount, total and balance in a table of orders, payments or accounts, is a float.',
    effect: 'A float has no 0.10: sums are off by cents that depend on the order of the rows, and equal amounts are not equal.',
    instead: 'Use numeric(12, 2), or bigint that counts the smallest unit; keep the currency beside it.',
    sources: [postgresManual('datatype-numeric#DATATYPE-FLOAT')],
  },

  messages: {
    float: '{table}.{column} keeps money as {type}: most amounts, 0.10 among them, have no exact value there, and sums are off.',
  },

  inDialect: {
    mysql: {
      docs: {
        instead: 'Use decimal(12, 2), or bigint that counts the smallest unit; keep the currency beside it.',
        sources: [mysqlManual('problems-with-float')],
      },
    },
    sqlite: {
      docs: {
        instead: 'Use integer and count the smallest unit: numeric and decimal are floats in SQLite too.',
        sources: [sqliteManual('datatype3'), sqliteManual('floatingpoint')],
      },
    },
  },

  examples: [
    {
      bad: 'CREATE TABLE products (id bigint PRIMARY KEY, price double precision NOT NULL);',
      good: 'CREATE TABLE products (id bigint PRIMARY KEY, price numeric(12, 2) NOT NULL);',
      differs: 'The price is exact.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const made of tablesWithNewColumns(changeSet)) {
      for (const column of made.table.columns) {
        if (!isNewColumn(column) || valueKindOf(column) !== 'float' || !isMoney(made.table, column)) continue;
        const data = { table: showName(made.table), column: column.name, type: column.type.text };
        yield problem('float', data, { ...placeOfColumn(changeSet, made, column.name), subject: `${showName(made.table)}.${column.name}` });
      }
    }
  },
});

function isMoney({ name, columns }: Table, column: Column): boolean {
  const words = nameWords(column.name);
  if (words.some((word) => measure.has(word))) return false;
  if (words.some((word) => money.has(word))) return true;
  const isTrade = namesOneOf(name, trade) || columns.some((other) => nameWords(other.name).includes('currency'));
  return isTrade && words.every((word) => maybe.has(word) || trade.has(word)) && words.some((word) => maybe.has(word));
}
