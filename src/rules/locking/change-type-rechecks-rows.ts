import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { blockingLocks, blockingWork } from '../in-use.ts';
import { listNames, memberOf } from '../words.ts';

export default defineRule({
  id: 'locking/change-type-rechecks-rows',
  summary: 'A new type for a column makes the engine check every row again, or lock the other side of a foreign key.',
  consequence: 'blocks-traffic',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'The stored values can stay as they are, but the column stands in a CHECK or in a foreign key.',
    effect:
      'All rows are read to check the constraint again while nobody can read or write the table; a foreign key locks the table on its other side too.',
    instead: 'Drop the constraint first, change the type, add the constraint again as NOT VALID, and validate it in a later migration.',
    sources: [postgresManual('sql-altertable#SQL-ALTERTABLE-NOTES')],
  },

  messages: {
    rechecks: 'Changing {column} checks {constraints} against every row of {table} while nobody can read or write it.',
    locksPeer: 'Changing {column} also locks {peers}, the other side of its foreign key: nobody can read or write there either.',
  },

  examples: [
    {
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(50) CONSTRAINT note_set CHECK (note <> ''));",
      bad: 'ALTER TABLE orders ALTER COLUMN note TYPE varchar(100);',
      good: 'ALTER TABLE orders DROP CONSTRAINT note_set; ALTER TABLE orders ALTER COLUMN note TYPE varchar(100);',
      differs: 'the constraint is added again as NOT VALID, then validated in a later migration',
    },
  ],

  check: {
    *'change-column-type'(step, { problem }) {
      const { change } = step;
      const subject = memberOf(change.table, change.column);
      const rechecked = blockingWork(step, 'type-change-recheck');
      if (rechecked.length > 0) {
        const names = [...new Set(rechecked.flatMap(({ object }) => object ?? []))];
        const constraints = names.length === 0 ? 'its constraints' : listNames(names);
        yield problem('rechecks', { column: change.column, constraints, table: showName(change.table) }, { subject });
      }
      const peers = blockingLocks(step).filter(({ role }) => role === 'parent' || role === 'child');
      if (peers.length > 0) {
        yield problem(
          'locksPeer',
          { column: change.column, peers: listNames([...new Set(peers.map(({ relation }) => showName(relation)))]) },
          { subject },
        );
      }
    },
  },
});
