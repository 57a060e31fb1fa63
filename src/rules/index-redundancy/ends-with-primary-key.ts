import { mysqlManual, sqliteManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { showParts } from './covering.ts';
import { placeOfRedundancy, redundanciesOf } from './redundant-indexes.ts';

export default defineRule({
  id: 'index-redundancy/ends-with-primary-key',
  summary: 'An index adds nothing but the primary key to another one, which has it already.',
  consequence: 'wastes-resources',
  severity: 'warning',
  dialects: [...mysqlAndMariadb, 'sqlite'],

  docs: {
    when: 'An index that is not unique has the parts of another index of the table and then columns of the primary key, in its order.',
    effect:
      'InnoDB puts the primary key at the end of every secondary index, and SQLite the number of the row: both hold the same and are in the same order, and every write pays for both.',
    instead: 'Keep the shorter one.',
    sources: [mysqlManual('innodb-index-types'), mysqlManual('index-extensions'), sqliteManual('fileformat2#representation_of_sql_indices')],
  },

  messages: {
    same: '{index} on {table} {parts} holds the same as {other} {otherParts}: every index ends with the primary key.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, KEY orders_user (user_id));',
      bad: 'CREATE INDEX orders_user_id ON orders (user_id, id);',
      good: 'SELECT 1;',
      differs: 'The longer index is left out.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const redundancy of redundanciesOf(changeSet)) {
      const { table, index, by, cover } = redundancy;
      if (cover !== 'primary') continue;
      const data = { index: index.name, table: showName(table), parts: showParts(index), other: by.name, otherParts: showParts(by) };
      yield problem('same', data, placeOfRedundancy(changeSet, redundancy));
    }
  },
});
