import { findRoutines, resolveName } from '../../model/catalog.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { heldLocks } from '../held-locks.ts';
import { placeIn, remakingsOf, type Rebuild, type Remaking } from '../rebuilds/find-rebuilds.ts';
import { swapsOf } from '../rebuilds/swaps.ts';
import { isSameInAnyCase, isSameName, type ObjectName, type QualifiedName } from '../../model/names.ts';

export default defineRule({
  id: 'breaking-change/rebuild-loses-writes',
  summary: 'A table is made anew by hand, and what is written to it meanwhile is lost.',
  consequence: 'loses-data',
  severity: 'warning',
  dialects: servers,
  seesRebuilds: true,

  docs: {
    when: 'The rows of a table are copied into a new one that then takes its name, and neither LOCK TABLES keeps others from writing meanwhile nor a trigger carries over what they write; or the table is dropped before the new one has its name.',
    effect: 'Every statement commits on its own: what others write after the copy has read it is in the old table only.',
    instead: 'ALTER TABLE where it is done in place; else gh-ost, pt-online-schema-change or spirit.',
    sources: [mysqlManual('rename-table'), mysqlManual('implicit-commit')],
  },

  messages: {
    lost: 'What is written to {table} between the copy and the renaming stays in the old table, and the new {table} does not have it.',
    absent: 'There is no {table} between DROP TABLE and RENAME TABLE: code that asks for it fails, and what is written after the copy is lost.',
    empty: 'Until the copy is done {table} is not there, or has no rows: code that asks for them does not find them.',
  },

  inDialect: {
    postgres: {
      docs: {
        effect: 'The copy sees what is committed when it starts, also within one transaction: what others write after that is in the old table only.',
        instead: 'LOCK TABLE … IN SHARE ROW EXCLUSIVE MODE before the copy, or a trigger that carries over what is written.',
        sources: [postgresManual('transaction-iso#XACT-READ-COMMITTED')],
      },
    },
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
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, name varchar(50));',
      bad: 'BEGIN; CREATE TABLE users_new (LIKE users INCLUDING ALL); INSERT INTO users_new SELECT * FROM users; ALTER TABLE users RENAME TO users_old; ALTER TABLE users_new RENAME TO users; COMMIT;',
      good: 'BEGIN; CREATE TABLE users_new (LIKE users INCLUDING ALL); LOCK TABLE users IN SHARE ROW EXCLUSIVE MODE; INSERT INTO users_new SELECT * FROM users; ALTER TABLE users RENAME TO users_old; ALTER TABLE users_new RENAME TO users; COMMIT;',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    if (changeSet.target.dialect === 'postgres') {
      for (const swap of swapsOf(changeSet))
        if (isCopyBehind(changeSet.steps, swap)) yield problem('lost', { table: swap.name }, placeIn(swap, swap.drop));
      return;
    }
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

/** Whether the rows are copied for the last time before anything keeps others from writing to the old table, and no trigger carries over what they write. */
function isCopyBehind(steps: readonly Step[], { steps: [away], create, old }: Rebuild): boolean {
  if (away?.change.kind !== 'rename-table' || create.change.kind !== 'rename-table') return false;
  const { table: target } = create;
  const aside = { schema: old.schema, name: away.change.to.name };
  const copy = steps.findLast((step) => target !== undefined && copiesTo(step, [target, old], [old, aside]));
  if (copy === undefined || target === undefined || steps.indexOf(copy) > steps.indexOf(away)) return false;
  const carries = away.table?.triggers.some(
    ({ routine }) => routine && findRoutines(away.before, routine).some(({ body }) => body.includes(target.name)),
  );
  return carries !== true && (copy.transaction !== away.transaction || !heldLocks(copy).some(({ relation }) => isSameName(relation, old)));
}

function copiesTo({ change, after }: Step, to: readonly QualifiedName[], from: readonly QualifiedName[]): boolean {
  const means = (name: ObjectName, tables: readonly QualifiedName[]): boolean => tables.some((table) => isSameName(table, resolveName(after, name)));
  if (change.kind === 'create-table')
    return means(change.table, to) && change.spec.asQuery?.uses.some(({ relation }) => means(relation, from)) === true;
  return (
    change.kind === 'write-rows' && change.verb === 'insert' && means(change.table, to) && change.uses.some(({ relation }) => means(relation, from))
  );
}
