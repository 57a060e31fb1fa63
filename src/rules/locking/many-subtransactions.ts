import { postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';

/** Subtransactions of one transaction that each backend keeps at hand. Source: PGPROC_MAX_CACHED_SUBXIDS, storage/proc.h; manual, 74.3. */
const kept = 64;

export default defineRule({
  id: 'locking/many-subtransactions',
  summary: 'A transaction opens subtransactions without end.',
  consequence: 'wastes-resources',
  severity: 'off',
  dialects: ['postgres'],

  docs: {
    when: 'A loop in a block of PL/pgSQL has a block with exception handlers in it, or a file sets more than 64 savepoints in one transaction.',
    effect:
      'Each is a subtransaction with a number of its own once it writes; past 64 in one transaction, all other sessions look them up on disk to see which rows they may read.',
    instead: 'Find the rows that would fail beforehand, use ON CONFLICT, or commit in batches.',
    sources: [postgresManual('subxacts'), postgresManual('plpgsql-control-structures#PLPGSQL-ERROR-TRAPPING')],
  },

  messages: {
    loop: 'Each round of this loop is a subtransaction: past 64 of them, every other session slows down until the transaction ends.',
    savepoints: 'This is savepoint number {count} of one transaction: past 64 that write, every other session slows down until it ends.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email text UNIQUE);',
      bad: 'DO $$ BEGIN FOR i IN 1..1000 LOOP BEGIN INSERT INTO users VALUES (i, NULL); EXCEPTION WHEN unique_violation THEN NULL; END; END LOOP; END $$;',
      good: 'INSERT INTO users SELECT i, NULL FROM generate_series(1, 1000) AS i ON CONFLICT DO NOTHING;',
    },
  ],

  *checkFile({ steps }, { problem }) {
    const counts = new Map<number, number>();
    for (const step of steps) {
      const { change, transaction } = step;
      if (change.kind === 'other' && change.what === 'subtransaction in a loop')
        yield problem('loop', {}, { ...placeOf(step), subject: 'subtransactions' });
      if (change.kind !== 'transaction' || change.verb !== 'savepoint') continue;
      const count = (counts.get(transaction) ?? 0) + 1;
      counts.set(transaction, count);
      if (count === kept + 1) yield problem('savepoints', { count }, { ...placeOf(step), subject: 'subtransactions' });
    }
  },
});
