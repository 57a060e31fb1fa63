import { blocksOf, blocksTraffic, strongerBlocks, type Work } from '../../model/effects.ts';
import { postgresManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Step } from '../../model/rule.ts';
import { unboundedWrites } from '../bounded-rows.ts';
import { defineRule } from '../define-rule.ts';
import { heldLocks } from '../held-locks.ts';
import { isInUse } from '../in-use.ts';
import { placeOf } from '../place-of.ts';
import { listNames, whoWaits } from '../words.ts';

export default defineRule({
  id: 'locking/work-while-holding-lock',
  summary: 'Long work runs in a transaction that keeps a table locked from an earlier statement.',
  consequence: 'blocks-traffic',
  severity: 'warning',
  dialects: ['postgres'],
  subsumes: ['locking/backfill-is-not-bounded'],

  docs: {
    when: 'A backfill, scan or build of a table in use runs in the same transaction after a statement that locked a table in use.',
    effect:
      'The lock of the earlier statement is held until the transaction ends: what would have taken an instant now blocks for as long as the work takes.',
    instead: 'Do the work in a migration of its own, after the one that takes the lock has committed.',
    sources: [postgresManual('explicit-locking#LOCKING-TABLES')],
  },

  messages: {
    holdsLock: '{work} takes longer the bigger {relation} is, and an earlier statement of this transaction keeps {held} locked meanwhile: {waiting}.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, created_at timestamptz);',
      bad: "BEGIN; ALTER TABLE users ADD COLUMN plan text; UPDATE users SET plan = 'free' WHERE created_at < '2024-01-01'; COMMIT;",
      good: "ALTER TABLE users ADD COLUMN plan text; UPDATE users SET plan = 'free' WHERE created_at < '2024-01-01';",
    },
  ],

  *checkChangeSet({ steps }, { problem }) {
    const told = new Set<string>();
    for (const step of steps) {
      const work = quietWork(step);
      const held = work === undefined ? [] : heldLocks(step);
      if (work === undefined || held.length === 0) continue;

      const relation = showName(work.relation);
      const key = `${step.transaction} ${keyOf(work.relation)}`;
      if (told.has(key)) continue;
      told.add(key);
      yield problem(
        'holdsLock',
        {
          work: nameWork(work, relation),
          relation,
          held: listNames([...new Set(held.map((lock) => showName(lock.relation)))]),
          waiting: whoWaits(held.map(({ mode }) => blocksOf(mode)).reduce(strongerBlocks)),
        },
        { ...placeOf(step), subject: relation, table: relation },
      );
    }
  },
});

/** Work that would block nobody by itself; what does is another rule's to tell. */
function quietWork(step: Step): Work | undefined {
  return [...step.effects.work, ...unboundedWrites(step)].find((work) => !blocksTraffic(work.blocks) && isInUse(step, work.relation));
}

function nameWork({ because, kind }: Work, relation: string): string {
  if (because === 'write-rows') return `Writing these rows of ${relation}`;
  if (kind === 'index-build') return `Building an index of ${relation}`;
  return because.startsWith('verify') ? `Checking the rows of ${relation}` : `Reading ${relation}`;
}
