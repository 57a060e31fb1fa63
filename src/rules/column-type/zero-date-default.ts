import { mysqlManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { madeColumns } from '../made-objects.ts';

export default defineRule({
  id: 'column-type/zero-date-default',
  summary: 'The default of a column is a date that does not exist.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: mysqlAndMariadb,

  docs: {
    when: "A new column has a default such as '0000-00-00'.",
    effect: 'The server takes it only while NO_ZERO_DATE is off; drivers fail on it or read it as NULL, and it is neither NULL nor a day.',
    instead: 'Let the column be NULL, or use CURRENT_TIMESTAMP.',
    sources: [mysqlManual('sql-mode#sqlmode_no_zero_date')],
  },

  messages: {
    zero: '{table}.{column} has the default {text}, a day that does not exist: strict servers refuse it, and drivers do not agree what it is.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      bad: "CREATE TABLE notes (id bigint PRIMARY KEY, seen date NOT NULL DEFAULT '0000-00-00');",
      good: 'CREATE TABLE notes (id bigint PRIMARY KEY, seen date);',
      differs: 'The column may be NULL.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, made: column, place } of madeColumns(changeSet)) {
      const { default: value, type } = column;
      const isZero = value?.term.kind === 'literal' && /^(?:0000-\d\d-\d\d|\d{4}-00-\d\d|\d{4}-\d\d-00)/.test(value.term.value);
      if (!isZero || !['date', 'datetime', 'timestamp'].includes(type.name)) continue;
      yield problem('zero', { table: showName(table), column: column.name, text: value.text }, { ...place, subject: `${table.name}.${column.name}` });
    }
  },
});
