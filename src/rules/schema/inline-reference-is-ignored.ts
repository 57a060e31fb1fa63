import { findTable } from '../../model/catalog.ts';
import type { SchemaChange } from '../../model/change.ts';
import type { ColumnSpec } from '../../model/changes/columns.ts';
import { mysqlManual } from '../../model/manuals.ts';
import { showName, type ObjectName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'schema/inline-reference-is-ignored',
  summary: 'A foreign key is written behind its column, where the engine reads it and passes it over.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: mysqlAndMariadb,

  docs: {
    when: 'A column is stated with REFERENCES before MySQL 9.0 or MariaDB 10.5.',
    effect: 'The statement succeeds and there is no foreign key: rows can refer to what is not there.',
    instead: 'Write FOREIGN KEY (column) REFERENCES … as a part of the table.',
    sources: [mysqlManual('create-table-foreign-keys'), 'https://mariadb.com/kb/en/foreign-keys/#references'],
  },

  messages: {
    ignored: '{column} gets no foreign key: REFERENCES {parent} behind a column is read and passed over. Write FOREIGN KEY as a part of the table.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));',
      good: 'CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint, FOREIGN KEY (user_id) REFERENCES users (id));',
      differs: 'there is a foreign key',
    },
  ],

  *checkChangeSet({ steps, after }, { problem }) {
    for (const { change, statement } of steps) {
      for (const { table, column } of columnsStated(change)) {
        const parent = column.attributes?.['ignored-reference'];
        if (parent === undefined) continue;
        const end = findTable(after, table);
        const hasKey = end?.constraints.some((constraint) => constraint.kind === 'foreign-key' && constraint.columns[0] === column.name) === true;
        if (hasKey || end === undefined || end.persistence === 'temporary') continue;
        const subject = memberOf(table, column.name);
        yield problem('ignored', { column: subject, parent }, { span: column.span, statement: statement.span, subject, table: showName(table) });
      }
    }
  },
});

function columnsStated(change: SchemaChange): readonly { readonly table: ObjectName; readonly column: ColumnSpec }[] {
  if (change.kind === 'create-table') return change.spec.columns.map((column) => ({ table: change.table, column }));
  return change.kind === 'add-column' ? [{ table: change.table, column: change.column }] : [];
}
