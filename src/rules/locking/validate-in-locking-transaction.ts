import { findTable } from '../../model/catalog.ts';
import type { HeldLock } from '../../model/held-lock.ts';
import { blocksOf, strongerBlocks } from '../../model/effects.ts';
import { postgresManual } from '../../model/manuals.ts';
import { isSameName, showName } from '../../model/names.ts';
import type { JudgedStatement, Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { heldLocks } from '../held-locks.ts';
import { blockingLocks } from '../in-use.ts';
import { placeOf } from '../place-of.ts';
import { memberOf, whoWaits } from '../words.ts';

export default defineRule({
  id: 'locking/validate-in-locking-transaction',
  summary: 'A constraint is validated while the transaction still holds a stronger lock on the table.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: ['postgres'],
  subsumes: ['locking/work-while-holding-lock'],

  docs: {
    when: 'VALIDATE CONSTRAINT runs in the transaction (or the very statement) that added the constraint or otherwise locked the table.',
    effect: 'Locks are held to the end of the transaction: every row is read while the table is locked, so that NOT VALID has gained nothing.',
    instead: 'Validate in a migration of its own, after the one that adds the constraint has committed.',
    sources: [postgresManual('sql-altertable'), postgresManual('explicit-locking#LOCKING-TABLES')],
  },

  messages: {
    stillLocked: 'Validating {constraint} reads all of {table} while this transaction still locks it: {waiting} until it commits.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);',
      bad: [
        'BEGIN;',
        'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;',
        'ALTER TABLE orders VALIDATE CONSTRAINT total_positive;',
        'COMMIT;',
      ].join(' '),
      good: 'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT total_positive;',
    },
  ],

  *checkStatement(statement, { problem }) {
    for (const step of statement.steps) {
      const { change, before, effects } = step;
      if (change.kind !== 'validate-constraint') continue;
      const table = findTable(before, change.table);
      if (table === undefined || !effects.work.some(({ kind }) => kind === 'scan')) continue;

      const held = locksBefore(statement, step).filter(({ relation }) => isSameName(relation, table));
      if (held.length === 0) continue;
      const blocks = held.map(({ mode }) => blocksOf(mode)).reduce(strongerBlocks);
      yield problem(
        'stillLocked',
        { constraint: change.constraint, table: showName(change.table), waiting: whoWaits(blocks) },
        {
          ...placeOf(step),
          subject: memberOf(change.table, change.constraint),
        },
      );
    }
  },
});

/** What earlier statements of the transaction and earlier parts of this statement lock. */
function locksBefore({ steps }: JudgedStatement, step: Step): readonly Pick<HeldLock, 'relation' | 'mode'>[] {
  return [...heldLocks(step), ...steps.slice(0, steps.indexOf(step)).flatMap(blockingLocks)];
}
