import { isPrivate, resolveName, type DatabaseState } from '../../model/catalog.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { placeOf } from '../place-of.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/drop-primary-key-loses-identity',
  summary: 'A table loses its primary key.',
  consequence: 'weakens-schema',
  severity: 'error',
  dialects: servers,
  subsumes: ['breaking-change/drop-constraint-weakens-schema'],

  docs: {
    when: 'The primary key of a table that stood before the pull request is dropped, and the pull request gives it no other.',
    effect: 'Rows that are alike can get in, rows can no longer be told apart by key, and logical replication of UPDATE and DELETE fails.',
    instead: 'Build the index of the new key online, then drop the old key and add the new one USING INDEX in one ALTER TABLE.',
    sources: [postgresManual('sql-altertable'), postgresManual('logical-replication-publication')],
  },

  messages: {
    loses: 'Without {constraint}, rows of {table} can no longer be told apart: doubles can get in, and replication of UPDATE and DELETE fails.',
  },

  inDialect: {
    mysql: {
      docs: {
        effect:
          'Rows that are alike can get in; InnoDB orders the table by a hidden key instead, and with row-based replication a replica looks for each changed row without a key. Group replication refuses writes to the table.',
        instead: 'Drop the old key and add the new one in one ALTER TABLE, so that the table is rebuilt once.',
        sources: [mysqlManual('innodb-index-types'), mysqlManual('replication-features-row-searches'), mysqlManual('group-replication-requirements')],
      },
      messages: {
        loses:
          'Without {constraint} KEY, rows of {table} can no longer be told apart: doubles can get in, and replicas look for changed rows without a key.',
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, number bigint NOT NULL); CREATE UNIQUE INDEX orders_number ON orders (number);',
      bad: 'ALTER TABLE orders DROP CONSTRAINT orders_pkey;',
      good: 'ALTER TABLE orders DROP CONSTRAINT orders_pkey, ADD CONSTRAINT orders_number PRIMARY KEY USING INDEX orders_number;',
      differs: 'another key takes the place of the old one',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, number bigint NOT NULL);',
      bad: 'ALTER TABLE orders DROP PRIMARY KEY;',
      good: 'ALTER TABLE orders DROP PRIMARY KEY, ADD PRIMARY KEY (number);',
      differs: 'another key takes the place of the old one',
    },
  ],

  *checkChangeSet({ steps, after }, { problem }) {
    for (const step of steps) {
      const { change, table } = step;
      if (change.kind !== 'drop-constraint' || isPrivate(table)) continue;
      const dropped = table?.constraints.find(({ name }) => name === change.constraint);
      const isKey =
        dropped === undefined ? table?.knowledge !== 'full' && /_pkey$|^PRIMARY$/.test(change.constraint) : dropped.kind === 'primary-key';
      if (!isKey || (table === undefined && step.before.catalog.complete) || isReplaced(step, after)) continue;
      yield problem(
        'loses',
        { constraint: change.constraint, table: showName(change.table) },
        { ...placeOf(step), subject: memberOf(change.table, change.constraint) },
      );
    }
  },
});

/** Whether the table has a primary key in the end, whichever statement made it, or is gone. */
function isReplaced({ change, before }: Step, { catalog }: DatabaseState): boolean {
  if (change.kind !== 'drop-constraint') return false;
  const end = catalog.relations.get(keyOf(resolveName(before, change.table)));
  return end?.kind === 'table' ? end.constraints.some(({ kind }) => kind === 'primary-key') : before.catalog.complete;
}
