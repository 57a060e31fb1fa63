import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { showParts } from './covering.ts';
import { inMysql, placeOfRedundancy, redundanciesOf } from './redundant-indexes.ts';

export default defineRule({
  id: 'index-redundancy/uniqueness-kept-already',
  summary: 'A unique index forbids only what another one of fewer columns forbids already.',
  consequence: 'wastes-resources',
  severity: 'notice',
  dialects: everyEngine,

  docs: {
    when: 'All columns of a unique index or primary key stand in another unique index too, and no foreign key references the longer one.',
    effect: 'Rows that differ in the few columns differ in the many: the longer index can never refuse a row, and each write pays to check it.',
    instead:
      'Leave it out; where queries need its order, make it a plain index; where it was meant to forbid more, look at the columns again. Keep it as the target of a composite foreign key.',
    sources: [postgresManual('indexes-unique')],
  },

  messages: {
    vacuous: '{index} on {table} {parts} never refuses a row: {other} {otherParts} keeps these columns unique by fewer of them.',
  },

  inDialect: {
    mysql: inMysql,
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL UNIQUE, name text);',
      bad: 'CREATE UNIQUE INDEX CONCURRENTLY users_email_name ON users (email, name);',
      good: 'SELECT 1;',
      differs: 'The unique index is left out.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const redundancy of redundanciesOf(changeSet)) {
      const { table, index, by, cover } = redundancy;
      if (cover !== 'superset') continue;
      const data = { index: index.name, table: showName(table), parts: showParts(index), other: by.name, otherParts: showParts(by) };
      yield problem('vacuous', data, placeOfRedundancy(changeSet, redundancy));
    }
  },
});
