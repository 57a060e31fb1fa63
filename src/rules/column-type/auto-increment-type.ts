import { mysqlManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { madeColumns } from '../made-objects.ts';
import { words, yesNo } from '../option-schemas.ts';

interface Options {
  readonly unsigned: boolean;
  readonly types: readonly string[];
}
const defaults: Options = { unsigned: true, types: ['int', 'bigint'] };

export default defineRule({
  id: 'column-type/auto-increment-type',
  summary: 'An AUTO_INCREMENT column is signed, or of a type that the policy does not want.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: mysqlAndMariadb,

  docs: {
    when: 'A new AUTO_INCREMENT column is not UNSIGNED (with `unsigned`), or of a type that `types` does not list.',
    effect: 'The half of a signed type that is below zero is never used: the numbers end sooner.',
    instead: 'Use bigint unsigned.',
    sources: [mysqlManual('example-auto-increment')],
  },

  messages: {
    signed: '{table}.{column} is {type}: half of its numbers are below zero and never given out.',
    type: '{table}.{column} is {type}, which the policy does not want for AUTO_INCREMENT.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['unsigned', 'types'],
      properties: { unsigned: yesNo('It must be UNSIGNED.'), types: words('Types that it may have.') },
    },
    defaults,
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      bad: 'CREATE TABLE notes (id bigint AUTO_INCREMENT PRIMARY KEY);',
      good: 'CREATE TABLE notes (id bigint unsigned AUTO_INCREMENT PRIMARY KEY);',
      differs: 'The type is unsigned.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, made: column, place } of madeColumns(changeSet)) {
      if (column.attributes?.['auto-increment'] === undefined) continue;
      const data = { table: showName(table), column: column.name, type: column.type.text };
      const at = { ...place, subject: `${table.name}.${column.name}` };
      if (!options.types.includes(column.type.name)) yield problem('type', data, at);
      else if (options.unsigned && column.type.unsigned !== true) yield problem('signed', data, at);
    }
  },
});
