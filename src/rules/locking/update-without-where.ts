import { isPrivate } from '../../model/catalog.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { isSystemCatalog, joinedByEveryRow } from '../bounded-rows.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'locking/update-without-where',
  summary: 'An UPDATE writes every row of a table in one go.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: servers,
  subsumes: ['locking/backfill-is-not-bounded', 'locking/work-while-holding-lock'],

  docs: {
    when: 'An UPDATE of a table in use has no WHERE, or one that every row meets, or one that only joins other tables that stood before; a MERGE writes each row that it matches there, or an INSERT … SELECT … ON CONFLICT DO UPDATE reads every row of its own table.',
    effect: 'Every row is locked and written anew: other writers wait for it until it commits, replicas fall behind, and the table doubles in size.',
    instead: 'Update a range of the key at a time, each in a transaction of its own, outside of the migration that changes the table.',
    sources: [postgresManual('sql-update')],
  },

  messages: {
    everyRow: 'This writes every row of {table} in one go: others who write to those rows wait until it commits.',
    everyPartner: 'This writes every row of {table} that has a partner in {others}, in one go: others who write to those rows wait until it commits.',
  },

  inDialect: {
    mysql: {
      docs: {
        effect:
          'Every row is locked until it commits: other writers wait, and give up after innodb_lock_wait_timeout. The undo log grows with it, replicas fall behind by as long as it takes, and to break it off takes longer still.',
        instead: 'Update a range of the key at a time, or with LIMIT, and commit each, outside of the migration that changes the table.',
        sources: [mysqlManual('innodb-locks-set')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, plan text);',
      bad: "UPDATE users SET plan = 'free';",
      good: "UPDATE users SET plan = 'free' WHERE id BETWEEN 1 AND 1000;",
    },
  ],

  check: {
    *'write-rows'(step, { problem }) {
      const { change, table } = step;
      if (change.verb === 'delete' || isPrivate(table) || isSystemCatalog(change.table)) return;
      const joined = joinedByEveryRow(step);
      if (joined === undefined) return;
      const name = showName(change.table);
      const span = change.conflict?.repeats?.span;
      if (joined.length === 0) yield problem('everyRow', { table: name }, span && { span });
      else yield problem('everyPartner', { table: name, others: listNames(joined.map(showName)) });
    },
  },
});
