import { blocksTraffic } from '../../model/effects.ts';
import { mysqlManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { isInUse, isRefused } from '../in-use.ts';
import { placeOf } from '../place-of.ts';
import { withoutAlteration } from '../without-alteration.ts';

const strength = ['default', 'none', 'shared', 'exclusive'] as const;

export default defineRule({
  id: 'locking/asks-for-more-than-needed',
  summary: 'ALGORITHM= or LOCK= asks for more than the change needs, and writes wait for it.',
  consequence: 'blocks-traffic',
  severity: 'warning',
  dialects: mysqlAndMariadb,
  subsumes: ['locking/alter-rebuilds-table'],

  docs: {
    when: 'A statement on a table in use says ALGORITHM=COPY, LOCK=SHARED or LOCK=EXCLUSIVE, and could be done with less.',
    effect:
      'The table is copied, or locked, although the engine could do without: writes (under EXCLUSIVE also reads) wait until the statement is done.',
    instead: 'Leave it out: the engine takes the cheapest way that serves. To be told when that is not online, say ALGORITHM=INPLACE, LOCK=NONE.',
    sources: [mysqlManual('alter-table#alter-table-performance')],
  },

  messages: {
    copy: 'ALGORITHM=COPY has all of {table} copied, and nobody can write to it until that is done; the change itself needs no copy.',
    shared: 'LOCK=SHARED keeps everyone from writing to {table} until this is done; the change itself lets them write.',
    exclusive: 'LOCK=EXCLUSIVE keeps everyone from reading and writing {table} until this is done; the change itself needs no such lock.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at datetime);',
      bad: 'ALTER TABLE orders ADD INDEX orders_placed_at (placed_at), ALGORITHM=COPY;',
      good: 'ALTER TABLE orders ADD INDEX orders_placed_at (placed_at);',
    },
  ],

  *checkStatement({ steps }, { problem }) {
    const step = steps.find(({ change }) => change.alter !== undefined);
    if (step === undefined || steps.some(isRefused)) return;
    const id = askedTooMuch(steps);
    const work = steps.flatMap(({ effects }) => effects.work).find(({ blocks }) => blocksTraffic(blocks));
    if (id === undefined || work === undefined || !isInUse(step, work.relation)) return;
    const table = showName(work.relation);
    const changes = steps.map(({ change }) => withoutAlteration(change));
    const title = id === 'copy' ? 'Leave the algorithm to the engine' : 'Leave the lock to the engine';
    yield problem(id, { table }, { ...placeOf(step), table, proposals: changes.length === 1 ? [{ kind: 'replace', title, changes }] : [] });
  },
});

/** What is asked for without need, as the message that tells of it. */
function askedTooMuch(steps: readonly Step[]): 'copy' | 'shared' | 'exclusive' | undefined {
  if (steps.some(({ effects }) => effects.work.some(({ because }) => because === 'copy-asked'))) return 'copy';
  const asked = steps[0]?.change.alter?.lock;
  const needed = steps[0]?.effects.weakestLock;
  if ((asked !== 'shared' && asked !== 'exclusive') || needed === undefined) return undefined;
  return strength.indexOf(asked) > strength.indexOf(needed) ? asked : undefined;
}
