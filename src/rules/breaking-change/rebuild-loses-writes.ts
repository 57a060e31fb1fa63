import { mysqlManual } from '../../model/manuals.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { placeIn, remakingsOf, type Remaking } from '../rebuilds/find-rebuilds.ts';
import { isSameInAnyCase } from '../../model/names.ts';

export default defineRule({
  id: 'breaking-change/rebuild-loses-writes',
  summary: 'A table is made anew by hand, and what is written to it meanwhile is lost.',
  consequence: 'loses-data',
  severity: 'warning',
  dialects: mysqlAndMariadb,
  seesRebuilds: true,

  docs: {
    when: 'The rows of a table are copied into a new one that then takes its name, and neither LOCK TABLES keeps others from writing meanwhile nor a trigger carries over what they write; or the table is dropped before the new one has its name.',
    effect: 'Every statement commits on its own: what others write after the copy has read it is in the old table only.',
    instead: 'ALTER TABLE where it is done in place; else gh-ost, pt-online-schema-change or spirit.',
    sources: [mysqlManual('rename-table'), mysqlManual('implicit-commit')],
  },

  messages: {
    lost: 'What is written to {table} between the copy and RENAME TABLE stays in the old table, and the new {table} does not have it.',
    absent: 'There is no {table} between DROP TABLE and RENAME TABLE: code that asks for it fails, and what is written after the copy is lost.',
    empty: 'Until the copy is done {table} is not there, or has no rows: code that asks for them does not find them.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, name varchar(50));',
      bad: 'CREATE TABLE users_new LIKE users; INSERT INTO users_new SELECT * FROM users; RENAME TABLE users TO users_old, users_new TO users;',
      good: 'ALTER TABLE users ADD COLUMN age int, ALGORITHM=INSTANT;',
      differs: 'nothing is copied by hand',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const rebuild of remakingsOf(changeSet)) {
      const going = goingOf(rebuild);
      const file = changeSet.files.find(({ steps }) => steps.includes(going));
      if (file === undefined || isKept(file.steps, rebuild)) continue;
      yield problem(messageOf(rebuild), { table: rebuild.name }, placeIn(rebuild, going));
    }
  },
});

/** Whether LOCK TABLES keeps others away until the old table has gone, or a new trigger carries over what they write. */
function isKept(steps: readonly Step[], rebuild: Remaking): boolean {
  const before = steps.slice(0, steps.indexOf(goingOf(rebuild)));
  if (before.some(({ change }) => change.kind === 'create-trigger' && isSameInAnyCase(change.table.name, rebuild.table.name))) return true;
  const locked = before.findLastIndex(({ change }) => change.kind === 'lock-table' && isSameInAnyCase(change.table.name, rebuild.table.name));
  return locked > before.findLastIndex(({ change }) => change.kind === 'other' && change.what === 'unlock tables');
}

/** The step by which the old table loses its name. */
const goingOf = ({ steps, table, drop }: Remaking): Step =>
  steps.find(({ change }) => (change.kind === 'drop-table' || change.kind === 'rename-table') && isSameInAnyCase(change.table.name, table.name)) ??
  drop;

function messageOf(rebuild: Remaking): 'lost' | 'absent' | 'empty' {
  const going = goingOf(rebuild);
  if (rebuild.steps.indexOf(rebuild.create) > rebuild.steps.indexOf(going)) return 'empty';
  return going.change.kind === 'drop-table' ? 'absent' : 'lost';
}
