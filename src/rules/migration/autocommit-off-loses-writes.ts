import { mysqlManual } from '../../model/manuals.ts';
import type { JudgedFile, Step } from '../../model/rule.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { placeOf } from '../place-of.ts';

export default defineRule({
  id: 'migration/autocommit-off-loses-writes',
  summary: 'Rows are written with autocommit off, and never committed.',
  consequence: 'loses-data',
  severity: 'error',
  dialects: mysqlAndMariadb,

  docs: {
    when: 'A migration turns autocommit off, writes rows, and ends without COMMIT or a statement that commits by itself.',
    effect: 'The rows are rolled back when the connection is closed, and the migration is noted as done. Until then they stay locked.',
    instead: 'Write COMMIT at the end, or START TRANSACTION … COMMIT around the writes instead of turning autocommit off.',
    sources: [mysqlManual('commit')],
  },

  messages: {
    loses: 'autocommit is off and nothing commits this: what it writes to {table} is gone when the connection is closed.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE plans (id bigint PRIMARY KEY, name varchar(20));',
      bad: "SET autocommit = 0; INSERT INTO plans VALUES (1, 'free');",
      good: "SET autocommit = 0; INSERT INTO plans VALUES (1, 'free'); COMMIT;",
    },
  ],

  *checkFile(file, { problem }) {
    const step = firstUncommitted(file);
    if (step?.change.kind === 'write-rows') yield problem('loses', { table: showName(step.change.table) }, placeOf(step));
  },
});

/** The first write that nothing commits before the file ends. */
function firstUncommitted({ steps }: JudgedFile): Step | undefined {
  let isOff = false;
  let first: Step | undefined;
  for (const step of steps) {
    const { change, effects, before } = step;
    if (change.kind === 'set-session' && change.name === 'autocommit' && !change.global) isOff = /^(?:0|off|false)$/i.test(change.value ?? '');
    const ends = change.kind === 'transaction' && (change.verb === 'commit' || change.verb === 'rollback' || change.verb === 'begin');
    if (ends || effects.commitsImplicitly) first = undefined;
    if (isOff && change.kind === 'write-rows' && before.transaction === undefined) first ??= step;
  }
  return first;
}
