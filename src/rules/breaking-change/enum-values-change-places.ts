import { isPrivate } from '../../model/catalog.ts';
import { mysqlManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { isRefused } from '../in-use.ts';
import { listNames, memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/enum-values-change-places',
  summary: 'Values of an ENUM or SET get other places in its list, or go.',
  consequence: 'breaks-readers',
  severity: 'warning',
  dialects: mysqlAndMariadb,
  subsumes: ['breaking-change/narrow-type-may-fail'],

  docs: {
    when: 'MODIFY or CHANGE states the list of an ENUM or SET with new values before old ones, with old ones in another order, or without some of them.',
    effect:
      'Rows keep their words, but ORDER BY and code that uses the number of a value mean others from now on, and the whole table is copied while nobody can write to it. A row with a value that goes makes the migration fail in strict SQL mode, and gets the empty value without it.',
    instead: 'Append new values at the end, which takes an instant; take a value out when no row and no code has it.',
    sources: [mysqlManual('enum#enum-indexes'), mysqlManual('innodb-online-ddl-operations#online-ddl-column-operations')],
  },

  messages: {
    moved:
      'The list of {column} gives other places to {values}: its order and the numbers of its values change, and the table is copied. Append new values at the end.',
    gone: 'The list of {column} loses {values}: a row that has one makes this fail, or loses it where SQL mode is not strict, and code that writes one fails.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, state ENUM('new', 'paid'));",
      bad: "ALTER TABLE orders MODIFY state ENUM('new', 'lost', 'paid');",
      good: "ALTER TABLE orders MODIFY state ENUM('new', 'paid', 'lost');",
      differs: 'the new value stands last',
    },
  ],

  check: {
    *'redefine-column'(step, { problem }) {
      const { change, table } = step;
      const column = table?.columns.find(({ name }) => name === change.column);
      const [from, to] = [column?.type.values, change.to.type.values];
      if (column === undefined || from === undefined || to === undefined || column.type.name !== change.to.type.name) return;
      if (isPrivate(table) || column.origin.kind === 'change' || isRefused(step)) return;
      const subject = memberOf(change.table, change.column);
      const show = (values: readonly string[]): string => listNames(values.map((value) => `'${value}'`));
      const gone = from.filter((value) => !to.includes(value));
      const moved = from.filter((value, at) => to.includes(value) && to.indexOf(value) !== at);
      if (gone.length > 0) yield problem('gone', { values: show(gone), column: subject }, { subject });
      else if (moved.length > 0) yield problem('moved', { values: show(moved), column: subject }, { subject });
    },
  },
});
