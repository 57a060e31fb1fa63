import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Index, Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { neverNull } from '../index-redundancy/covering.ts';
import { madeTables } from './made-tables.ts';

export default defineRule({
  id: 'schema/table-without-primary-key',
  summary: 'A new table has no primary key.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: servers,

  docs: {
    when: 'A permanent table that the pull request makes has no PRIMARY KEY when the pull request is done. On MySQL and MariaDB a UNIQUE over columns that are NOT NULL stands for it.',
    effect: 'Rows cannot be told apart: duplicates cannot be removed one by one, and logical replication refuses UPDATE and DELETE.',
    instead: 'Give it a primary key, such as id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY.',
    sources: [postgresManual('ddl-constraints#DDL-CONSTRAINTS-PRIMARY-KEYS')],
  },

  messages: {
    missing: '{table} has no primary key: its rows cannot be told apart, and logical replication refuses to update or delete them.',
    stoodFor:
      '{table} has no primary key, only {index}: logical replication refuses to update or delete its rows until REPLICA IDENTITY names that index.',
  },

  inDialect: {
    mysql: {
      docs: {
        effect:
          'Rows cannot be told apart: InnoDB orders the table by a hidden key, and with row-based replication a replica reads the table for each row that is changed. Group replication refuses writes to it.',
        instead: 'Give it a primary key, such as id bigint unsigned AUTO_INCREMENT PRIMARY KEY.',
        sources: [mysqlManual('innodb-index-types'), mysqlManual('replication-features-row-searches'), mysqlManual('group-replication-requirements')],
      },
      messages: { missing: '{table} has no primary key: its rows cannot be told apart, and replicas look for each changed row without a key.' },
    },
  },

  examples: [
    {
      bad: 'CREATE TABLE notes (body text);',
      good: 'CREATE TABLE notes (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text);',
      differs: 'The key is added.',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      bad: 'CREATE TABLE notes (body text);',
      good: 'CREATE TABLE notes (id bigint unsigned AUTO_INCREMENT PRIMARY KEY, body text);',
      differs: 'The key is added.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, place } of madeTables(changeSet)) {
      const { persistence, foreign, constraints, inherits, partitionOf } = table;
      if (persistence !== 'permanent' || foreign || partitionOf !== undefined || inherits.length > 0) continue;
      if (constraints.some(({ kind }) => kind === 'primary-key')) continue;
      const index = table.indexes.find((each) => tellsRowsApart(table, each));
      const at = { ...place, subject: keyOf(table).replace('\0', '.') };
      if (index === undefined) yield problem('missing', { table: showName(table) }, at);
      else if (changeSet.target.dialect === 'postgres' && table.replicaIdentity === 'default')
        yield problem('stoodFor', { table: showName(table), index: index.name }, at);
    }
  },
});

/** What may stand for a primary key: unique over whole columns that are never NULL, at once and for all rows. */
function tellsRowsApart(table: Table, index: Index): boolean {
  const filled = neverNull(table);
  const isDeferrable = table.constraints.some(({ name, deferrable }) => name === index.constraint && deferrable);
  const isWhole = index.parts.every(({ column, prefixLength }) => column !== undefined && filled.has(column) && prefixLength === undefined);
  return index.unique && index.valid && isWhole && index.predicate === undefined && !isDeferrable;
}
