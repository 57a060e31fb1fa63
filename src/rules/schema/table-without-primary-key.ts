import { keyOf, showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { madeTables } from './made-tables.ts';

export default defineRule({
  id: 'schema/table-without-primary-key',
  summary: 'A new table has no primary key.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: ['postgres', 'mysql', 'mariadb'],

  docs: {
    when: 'A permanent table that the pull request makes has no PRIMARY KEY when the pull request is done.',
    effect: 'Rows cannot be told apart: duplicates cannot be removed one by one, and logical replication refuses UPDATE and DELETE.',
    instead: 'Give it a primary key, such as id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY.',
    sources: ['https://www.postgresql.org/docs/18/ddl-constraints.html#DDL-CONSTRAINTS-PRIMARY-KEYS'],
  },

  messages: {
    missing: '{table} has no primary key: its rows cannot be told apart, and logical replication refuses to update or delete them.',
  },

  examples: [
    {
      bad: 'CREATE TABLE notes (body text);',
      good: 'CREATE TABLE notes (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text);',
      differs: 'The key is added.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, place } of madeTables(changeSet)) {
      const { persistence, foreign, constraints, inherits, partitionOf } = table;
      if (persistence !== 'permanent' || foreign || partitionOf !== undefined || inherits.length > 0) continue;
      if (constraints.some(({ kind }) => kind === 'primary-key')) continue;
      yield problem('missing', { table: showName(table) }, { ...place, subject: keyOf(table).replace('\0', '.') });
    }
  },
});
