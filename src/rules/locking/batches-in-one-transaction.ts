import { isPrivate } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Step } from '../../model/rule.ts';
import { isBounded } from '../bounded-rows.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'locking/batches-in-one-transaction',
  summary: 'A loop writes a table batch by batch, and never commits between them.',
  consequence: 'blocks-traffic',
  severity: 'warning',
  dialects: ['postgres'],
  subsumes: ['locking/backfill-is-not-bounded', 'locking/work-while-holding-lock'],

  docs: {
    when: 'A loop of PL/pgSQL updates or deletes rows of a table in use until none is left, or a row for each row of a query without WHERE, and there is no COMMIT in it.',
    effect:
      'All of its turns are one transaction: each row that it has met stays locked until the last turn is over, and VACUUM cleans up nothing behind it. It is one big UPDATE, only slower.',
    instead:
      'COMMIT at the end of each turn, in a migration that is not run in a transaction; or let a job outside of the migrations send one batch at a time.',
    sources: [postgresManual('plpgsql-transactions')],
  },

  messages: {
    batches: 'The turns of this loop are one transaction: every row of {table} that it writes stays locked until the last of them is over.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, plan text);',
      bad: "DO $$ BEGIN LOOP UPDATE users SET plan = 'free' WHERE id IN (SELECT id FROM users WHERE plan IS NULL LIMIT 1000); EXIT WHEN NOT FOUND; END LOOP; END $$;",
      good: "DO $$ BEGIN LOOP UPDATE users SET plan = 'free' WHERE id IN (SELECT id FROM users WHERE plan IS NULL LIMIT 1000); EXIT WHEN NOT FOUND; COMMIT; END LOOP; END $$;",
    },
  ],

  check: {
    *'write-rows'(step, { problem }) {
      const { change, table } = step;
      if (change.rounds === undefined || isPrivate(table) || change.where !== 'some') return;
      if (change.rounds === 'batches' && isOneRow(step)) return;
      yield problem('batches', { table: showName(change.table) });
    },
  },
});

/** A row that is named outright is the same one in each turn: the loop tries again. */
function isOneRow({ change, table }: Step<'write-rows'>): boolean {
  return !change.limited && isBounded(change, table) && change.bounds.every(({ kind }) => kind !== 'range');
}
