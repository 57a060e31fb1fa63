import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { placeOf } from '../place-of.ts';
import { refusalsOf } from '../refusals.ts';

const id = 'deploy/partitioned-table-refuses';

export default defineRule({
  id,
  summary: 'A partitioned table cannot do what the statement asks for.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: servers,

  docs: {
    when: 'On a partitioned table: an index built CONCURRENTLY, a unique key without the partition key, a NOT VALID foreign key before PostgreSQL 18, or a partition whose bound overlaps another.',
    effect: 'The engine refuses the statement, and the deploy fails.',
    instead:
      'Create the index ON ONLY the parent, build it CONCURRENTLY on each partition and attach it; put the partition key into every unique key; add foreign keys to the partitions.',
    sources: [postgresManual('ddl-partitioning#DDL-PARTITIONING-DECLARATIVE-LIMITATIONS')],
  },

  messages: {
    refused: 'The deploy stops here: {reason}.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: 'A unique key of a partitioned table, its primary key among them, lacks a column of the partitioning.',
        instead: 'Put the columns of the partitioning into every unique key.',
        sources: [mysqlManual('partitioning-limitations-partitioning-keys-unique-keys')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE logs (at timestamptz NOT NULL, message text) PARTITION BY RANGE (at);',
      bad: 'CREATE UNIQUE INDEX logs_message ON logs (message);',
      good: 'CREATE UNIQUE INDEX logs_message ON logs (message, at);',
      differs: 'the key holds the partition key',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE logs (at int NOT NULL, message varchar(20)) PARTITION BY HASH (at) PARTITIONS 4;',
      bad: 'CREATE UNIQUE INDEX logs_message ON logs (message);',
      good: 'CREATE UNIQUE INDEX logs_message ON logs (message, at);',
      differs: 'the key holds the partition key',
    },
  ],

  statements: 'refused',
  *checkStatement(statement, { problem }) {
    for (const { step, refusal } of refusalsOf(id, statement)) yield problem('refused', { reason: refusal.message }, placeOf(step));
  },
});
