import { postgresManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { blockingLocks } from '../in-use.ts';
import { placeOf } from '../place-of.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'locking/hot-tables-locked-together',
  summary: 'One transaction locks several tables that the policy calls hot.',
  consequence: 'blocks-traffic',
  severity: 'warning',
  dialects: ['postgres'],
  subsumes: ['locking/several-tables-locked-together'],

  docs: {
    when: 'A transaction takes locks that keep others waiting on more than one table that is `hot: true` under `tables` of the policy.',
    effect:
      'The first table stays locked while the statement on the second waits for its turn: what uses either of them stops, and what uses both may deadlock with it.',
    instead: 'Change one hot table per transaction.',
    sources: [postgresManual('explicit-locking#LOCKING-DEADLOCKS')],
  },

  messages: {
    together: 'This transaction locks {table} while it still holds {held}, and the policy calls them hot.',
  },

  examples: [],

  *checkChangeSet({ steps, isHot }, { problem }) {
    const held = new Map<number, Map<string, string>>();
    for (const step of steps) {
      const before = held.get(step.transaction) ?? new Map<string, string>();
      held.set(step.transaction, before);
      const others = [...before.values()];
      const fresh = blockingLocks(step).filter(({ relation }) => !before.has(keyOf(relation)) && isHot(showName(relation)));
      for (const { relation } of fresh) before.set(keyOf(relation), showName(relation));
      const [first, second] = fresh;
      if (first === undefined || (others.length === 0 && second === undefined)) continue;
      const table = showName((others.length === 0 ? second : first)?.relation ?? first.relation);
      yield problem(
        'together',
        { table, held: listNames(others.length === 0 ? [showName(first.relation)] : others) },
        { ...placeOf(step), subject: table, table },
      );
    }
  },
});
