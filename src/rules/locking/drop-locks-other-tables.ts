import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { blockingLocks, isRefused } from '../in-use.ts';
import { placeOf } from '../place-of.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'locking/drop-locks-other-tables',
  summary: 'Dropping or changing one side of a foreign key locks the table on the other side.',
  consequence: 'blocks-traffic',
  severity: 'off',
  dialects: ['postgres'],

  docs: {
    when: 'A table, column or constraint with a foreign key is dropped, or a column of a foreign key gets another type, and the table on the other side is in use.',
    effect:
      'The statement takes an ACCESS EXCLUSIVE lock on both tables: it waits for every query on the other one too, and all new queries wait behind it.',
    instead: 'Set a short lock_timeout, and drop foreign keys one by one, each in a transaction of its own, before what they stand on.',
    sources: [postgresManual('sql-altertable')],
  },

  messages: {
    others: 'This locks {others} as well: nobody can read or write there until the transaction ends.',
  },

  examples: [
    {
      given:
        'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint CONSTRAINT notes_user REFERENCES users (id));',
      bad: 'ALTER TABLE notes DROP CONSTRAINT notes_user;',
    },
  ],

  *checkStatement({ steps }, { problem }) {
    const told = new Set<string>();
    for (const step of steps) {
      const others = othersLocked(step).filter((name) => !told.has(name));
      for (const name of others) told.add(name);
      if (others.length > 0) yield problem('others', { others: listNames(others) }, placeOf(step));
    }
  },
});

function othersLocked(step: Step): readonly string[] {
  const { kind } = step.change;
  const parts = kind === 'drop-table' || kind === 'drop-column' || kind === 'drop-constraint' || kind === 'change-column-type';
  if (!parts || isRefused(step)) return [];
  const locks = blockingLocks(step).filter(({ role, blocks }) => (role === 'parent' || role === 'child') && blocks === 'reads-and-writes');
  return [...new Set(locks.map(({ relation }) => showName(relation)))];
}
