import { findTable, isPrivate } from '../../model/catalog.ts';
import { mysqlManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { isRefused } from '../in-use.ts';
import { placeOf } from '../place-of.ts';
import { listNames, memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/drop-column-narrows-unique-key',
  summary: 'A column is dropped out of a unique key, whose other columns must be unique by themselves from now on.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: mysqlAndMariadb,

  docs: {
    when: 'A dropped column is part of a unique or primary key with more columns, and the key stays with what is left. MariaDB refuses this for a unique key.',
    effect:
      'Rows that differed in that column alone are alike then: the migration fails with error 1062 on the first two, and where there are none yet the application fails when it writes them.',
    instead: 'Drop the key in the same ALTER TABLE, and add the key that is meant.',
    sources: [mysqlManual('alter-table')],
  },

  messages: {
    narrows:
      'Without {column}, {key} of {table} holds {columns} alone: two rows that are alike in them make this fail, and none can be written afterwards.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE members (id bigint PRIMARY KEY, org_id bigint, user_id bigint, UNIQUE KEY members_once (org_id, user_id));',
      bad: 'ALTER TABLE members DROP COLUMN user_id;',
      good: 'ALTER TABLE members DROP INDEX members_once, DROP COLUMN user_id;',
      differs: 'the key goes with the column',
    },
  ],

  *checkChangeSet({ steps, after }, { problem }) {
    for (const step of steps) {
      const { change, table } = step;
      if (change.kind !== 'drop-column' || table === undefined || isPrivate(table) || isRefused(step)) continue;
      const end = findTable(after, change.table);
      for (const { name, unique, parts, origin } of table.indexes) {
        const left = parts.filter(({ column }) => column !== change.column);
        if (!unique || origin.kind === 'change' || left.length === 0 || left.length === parts.length) continue;
        if (end?.indexes.some((index) => index.name === name && index.parts.length <= left.length) !== true) continue;
        const columns = listNames(left.map(({ column, expression }) => column ?? expression?.text ?? ''));
        const data = { column: change.column, key: name === 'PRIMARY' ? 'the primary key' : name, table: showName(change.table), columns };
        yield problem('narrows', data, { ...placeOf(step), subject: memberOf(change.table, change.column) });
      }
    }
  },
});
