import type { Lock } from '../../model/effects.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { blockingLocks } from '../in-use.ts';
import { placeOf } from '../place-of.ts';

/** The first time that a transaction locks a relation. */
interface Taken {
  readonly lock: Lock;
  readonly step: Step;
}

export default defineRule({
  id: 'locking/opposite-lock-order',
  summary: 'Two transactions lock the same two tables in opposite order.',
  consequence: 'blocks-traffic',
  severity: 'warning',
  dialects: ['postgres'],
  subsumes: ['locking/several-tables-locked-together'],

  docs: {
    when: 'One transaction of the pull request locks table A, then B; another locks B, then A; and both locks keep others waiting.',
    effect:
      'When the two run at the same time (a second deploy, a retry), or the code takes locks in one of the two orders, each waits for the other: a deadlock, and one of them fails.',
    instead: 'Lock the tables in the same order everywhere, or change one table per transaction.',
    sources: ['https://www.postgresql.org/docs/18/explicit-locking.html#LOCKING-DEADLOCKS'],
  },

  messages: {
    opposite:
      'This transaction locks {first}, then {second}; another one of this pull request locks {second}, then {first}: run at the same time, each waits for the other.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY);',
      bad: [
        'BEGIN; ALTER TABLE users ADD COLUMN a text; ALTER TABLE orders ADD COLUMN a text; COMMIT;',
        'BEGIN; ALTER TABLE orders ADD COLUMN b text; ALTER TABLE users ADD COLUMN b text; COMMIT;',
      ].join(' '),
      good: [
        'BEGIN; ALTER TABLE users ADD COLUMN a text; ALTER TABLE orders ADD COLUMN a text; COMMIT;',
        'BEGIN; ALTER TABLE users ADD COLUMN b text; ALTER TABLE orders ADD COLUMN b text; COMMIT;',
      ].join(' '),
    },
  ],

  *checkChangeSet({ steps }, { problem }) {
    const firstSeen = new Map<string, Taken>();
    const told = new Set<string>();
    for (const taken of lockOrders(steps)) {
      for (const [index, second] of taken.entries()) {
        for (const first of taken.slice(0, index)) {
          if (first.step.statement === second.step.statement) continue;
          const [a, b] = [keyOf(first.lock.relation), keyOf(second.lock.relation)];
          const opposite = firstSeen.get(`${b}\0\0${a}`);
          const pair = [a, b].toSorted().join('\0\0');
          if (opposite !== undefined && !told.has(pair)) {
            told.add(pair);
            const names = { first: showName(second.lock.relation), second: showName(first.lock.relation) };
            yield problem('opposite', names, { ...placeOf(opposite.step), subject: `${names.first}, ${names.second}`, table: names.second });
          }
          if (!firstSeen.has(`${a}\0\0${b}`)) firstSeen.set(`${a}\0\0${b}`, second);
        }
      }
    }
  },
});

/** For each transaction, the tables in use that it locks, in order; SHARE locks do not keep each other waiting. */
function lockOrders(steps: readonly Step[]): Iterable<readonly Taken[]> {
  const transactions = new Map<number, Map<string, Taken>>();
  for (const step of steps) {
    const taken = transactions.get(step.transaction) ?? new Map<string, Taken>();
    transactions.set(step.transaction, taken);
    for (const lock of blockingLocks(step)) {
      const key = keyOf(lock.relation);
      if (lock.mode !== 'SHARE' && !taken.has(key)) taken.set(key, { lock, step });
    }
  }
  return [...transactions.values()].map((taken) => [...taken.values()]);
}
