import { postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { findLockCycles, type Waiting } from '../lock-cycles.ts';
import { placeOf } from '../place-of.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'locking/opposite-lock-order',
  summary: 'Transactions lock the same tables in orders that make them wait for each other.',
  consequence: 'blocks-traffic',
  severity: 'warning',
  dialects: ['postgres'],
  subsumes: ['locking/several-tables-locked-together', 'locking/hot-tables-locked-together'],

  docs: {
    when: 'One transaction of the pull request locks table A, then B; another one, or a transaction of the application that the policy describes under `transactions`, comes to B, then to A; and their locks exclude each other. Longer circles count too.',
    effect:
      'When the two run at the same time (a second deploy, a retry), or the code takes locks in one of the two orders, each waits for the other: a deadlock, and one of them fails.',
    instead: 'Lock the tables in the same order everywhere, or change one table per transaction.',
    sources: [postgresManual('explicit-locking#LOCKING-DEADLOCKS')],
  },

  messages: {
    opposite:
      'This transaction locks {first}, then {second}; another one of this pull request locks {second}, then {first}: run at the same time, each waits for the other.',
    application:
      'This transaction locks {first}, then {second}; {name} of the application comes to {second}, then to {first}: run at the same time, each waits for the other.',
    circle: 'Run at the same time, these wait for each other in a circle: {circle}.',
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

  *checkChangeSet(changeSet, { problem }) {
    for (const circle of findLockCycles(changeSet)) {
      const [one, other] = circle;
      const step = one?.wanted.step;
      if (one === undefined || other === undefined || step === undefined) continue;
      const names = { first: one.held.shown, second: one.wanted.shown };
      const waits = circle.map(({ by, held, wanted }) => ({ transaction: by.name, holds: held.shown, wants: wanted.shown }));
      const place = { ...placeOf(step), subject: circle.map(({ held }) => held.shown).join(', '), table: names.second, waits };
      if (circle.length > 2) yield problem('circle', { circle: listNames(circle.map(showWaiting)) }, place);
      else if (other.by.isApplication) yield problem('application', { ...names, name: other.by.name }, place);
      else yield problem('opposite', names, place);
    }
  },
});

function showWaiting({ by, held, wanted }: Waiting, at: number): string {
  const who = at === 0 ? 'this transaction' : by.isApplication ? by.name : `a transaction of ${by.name}`;
  return `${who} holds ${held.shown} and wants ${wanted.shown}`;
}
