import { isPrivate } from '../../model/catalog.ts';
import { mysqlManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { memberOf } from '../words.ts';

/** What rows that are there get where nothing else is said. Source: manual, 13.6 Data Type Default Values. */
const fillings: readonly { readonly types: RegExp; readonly value: string }[] = [
  { types: /^(?:tinyint|smallint|mediumint|int|bigint|decimal|float|double|bit|year)$/, value: '0' },
  { types: /^(?:char|varchar|binary|varbinary|(?:tiny|medium|long)?(?:text|blob)|set|json)$/, value: 'an empty value' },
  { types: /^(?:date|datetime|timestamp|time)$/, value: 'a zero date, which strict SQL mode refuses' },
  { types: /^enum$/, value: 'the first value of its list' },
];

export default defineRule({
  id: 'breaking-change/implicit-default-fills-rows',
  summary: 'A NOT NULL column without a default is added, and the rows that are there get a value that nobody chose.',
  consequence: 'breaks-writers',
  severity: 'warning',
  dialects: mysqlAndMariadb,

  docs: {
    when: 'ADD COLUMN … NOT NULL has no DEFAULT, on a table that may hold rows.',
    effect:
      'Each row gets the zero of the type without a word: 0, an empty text, the first value of an enum; nobody can tell it from a real one later. The release that is still running leaves the column out, and in strict SQL mode each INSERT of it fails with error 1364.',
    instead: 'Give the column a default; or add it without NOT NULL, release code that writes it, fill it, and make it NOT NULL afterwards.',
    sources: [mysqlManual('data-type-defaults'), mysqlManual('sql-mode#sql-mode-strict')],
  },

  messages: {
    fills: 'Every row of {table} gets {value} in {column}, which has no default; and an INSERT that leaves {column} out fails in strict SQL mode.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'ALTER TABLE users ADD COLUMN age int NOT NULL;',
      good: 'ALTER TABLE users ADD COLUMN age int NOT NULL DEFAULT 18;',
      differs: 'the column has a default',
    },
  ],

  check: {
    *'add-column'({ change, table, effects }, { problem }) {
      const { column } = change;
      const has = column.default ?? column.generated ?? column.attributes?.['auto-increment'] ?? column.attributes?.['on-update'];
      if (!column.notNull || has !== undefined || column.identity !== undefined || isPrivate(table)) return;
      const value = fillings.find(({ types }) => types.test(column.type.name))?.value;
      if (value === undefined || effects.refusals.length > 0) return;
      const subject = memberOf(change.table, column.name);
      yield problem('fills', { table: showName(change.table), value, column: column.name }, { subject });
    },
  },
});
