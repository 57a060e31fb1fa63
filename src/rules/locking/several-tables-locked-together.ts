import { postgresManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { blockingLocks } from '../in-use.ts';
import { placeOf } from '../place-of.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'locking/several-tables-locked-together',
  summary: 'One transaction locks several tables in use.',
  consequence: 'blocks-traffic',
  severity: 'off',
  dialects: ['postgres'],

  docs: {
    when: 'A transaction takes locks that keep others waiting on more than one table in use.',
    effect: 'The first table stays locked while the statement on the second waits for its turn; code that uses both may deadlock with it.',
    instead: 'Change one table per migration.',
    sources: [postgresManual('explicit-locking#LOCKING-DEADLOCKS')],
  },

  messages: {
    together: 'This transaction locks {table} while it still holds {held}.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY);',
      bad: 'BEGIN; ALTER TABLE users ADD COLUMN a text; ALTER TABLE orders ADD COLUMN a text; COMMIT;',
      good: 'ALTER TABLE users ADD COLUMN a text; ALTER TABLE orders ADD COLUMN a text;',
    },
  ],

  *checkChangeSet({ steps }, { problem }) {
    const held = new Map<number, Map<string, string>>();
    for (const step of steps) {
      const before = held.get(step.transaction) ?? new Map<string, string>();
      held.set(step.transaction, before);
      const others = [...before.values()];
      const fresh = blockingLocks(step).filter(({ relation }) => !before.has(keyOf(relation)));
      for (const { relation } of fresh) before.set(keyOf(relation), showName(relation));
      const [first] = fresh;
      if (first === undefined || others.length === 0) continue;
      const table = showName(first.relation);
      yield problem('together', { table, held: listNames(others) }, { ...placeOf(step), subject: table, table });
    }
  },
});
