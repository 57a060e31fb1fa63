import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { blockingLocks } from '../in-use.ts';
import { whoWaits } from '../words.ts';

export default defineRule({
  id: 'locking/lock-table-blocks-traffic',
  summary: 'A table is locked by hand, and its traffic waits.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: servers,

  docs: {
    when: 'LOCK TABLE takes a mode that keeps others from writing to (or reading) a table in use.',
    effect: 'They wait until the transaction ends, however long its other statements take.',
    instead: 'Leave the lock out: statements take what they need. Where rows must not change meanwhile, lock those rows with SELECT … FOR UPDATE.',
    sources: [postgresManual('explicit-locking#LOCKING-TABLES')],
  },

  messages: {
    blocks: 'LOCK TABLE stops {table}: {waiting} until this transaction ends.',
    everyTable:
      'FLUSH TABLES WITH READ LOCK waits for every running query of the server, and then nobody can write to any table until UNLOCK TABLES.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: 'LOCK TABLES takes a table in use, or FLUSH TABLES WITH READ LOCK all of them.',
        effect: 'Others wait for the metadata lock until UNLOCK TABLES or the end of the connection, however long the statements between take.',
        instead:
          'Leave the lock out: statements take what they need. Where rows must not change meanwhile, lock those rows with SELECT … FOR UPDATE.',
        sources: [mysqlManual('lock-tables')],
      },
      messages: { blocks: 'LOCK TABLES stops {table}: {waiting} until UNLOCK TABLES.' },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      bad: 'BEGIN; LOCK TABLE orders IN ACCESS EXCLUSIVE MODE; DELETE FROM orders WHERE id < 10; COMMIT;',
      good: 'DELETE FROM orders WHERE id < 10;',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      bad: 'LOCK TABLES orders WRITE; DELETE FROM orders WHERE id < 10; UNLOCK TABLES;',
      good: 'DELETE FROM orders WHERE id < 10;',
    },
  ],

  check: {
    *'lock-table'(step, { problem }) {
      const [lock] = blockingLocks(step);
      if (lock === undefined) return;
      yield problem('blocks', { table: showName(step.change.table), waiting: whoWaits(lock.blocks) });
    },
    *other({ change }, { problem }) {
      if (change.what === 'flush tables with') yield problem('everyTable', {}, { subject: 'FLUSH TABLES WITH READ LOCK' });
    },
  },
});
