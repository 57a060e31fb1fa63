import { isPrivate } from '../../model/catalog.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'locking/create-trigger-blocks-writes',
  summary: 'A trigger is made on a table in use.',
  consequence: 'blocks-traffic',
  severity: 'off',
  dialects: servers,

  docs: {
    when: 'A trigger is created on a table that others may be writing to.',
    effect: 'The statement waits for running writes, and new ones wait behind it; from then on each write pays for the trigger.',
    instead: 'Set a short lock_timeout before it, and try again when it gives up.',
    sources: [postgresManual('sql-createtrigger')],
  },

  messages: {
    blocksWrites: 'Creating {trigger} waits for all running writes to {table}, and new ones wait behind it.',
  },

  inDialect: {
    mysql: {
      docs: {
        effect:
          'The statement waits for the metadata lock, and all new reads and writes wait behind it; from then on each write pays for the trigger.',
        instead: 'SET SESSION lock_wait_timeout = 5 before it, and try again when it gives up.',
        sources: [mysqlManual('metadata-locking')],
      },
      messages: {
        blocksWrites: 'Creating {trigger} waits for all open transactions that have used {table}, and all new reads and writes wait behind it.',
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY); CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;',
      bad: 'CREATE TRIGGER note BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION note();',
    },
  ],

  check: {
    *'create-trigger'({ change, table, view }, { problem }) {
      if (isPrivate(table ?? view) || view !== undefined) return;
      yield problem(
        'blocksWrites',
        { trigger: change.trigger.name, table: showName(change.table) },
        { subject: memberOf(change.table, change.trigger.name) },
      );
    },
  },
});
