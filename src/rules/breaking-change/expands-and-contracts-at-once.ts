import { findTable, isPrivate, resolveName } from '../../model/catalog.ts';
import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Usage } from '../../model/objects.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { placeOf } from '../place-of.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/expands-and-contracts-at-once',
  summary: 'The new is added and the old dropped in one pull request.',
  consequence: 'breaks-readers',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'A pull request adds a column or table, fills it from an old one, in whichever table and file, and drops the old one.',
    effect:
      'No release can use both: the one that runs fails when the old is gone, the one that comes fails until the new is there. What the running release writes between the copy and the drop is lost.',
    instead:
      'Three pull requests: add the new and fill it; release code that writes both and reads the new; drop the old when no release names it any more.',
    sources: [postgresManual('sql-altertable')],
  },

  messages: {
    column:
      '{old} goes in the pull request that brings {fresh}, which is filled from it: no release can run before and after, and what is written to {old} meanwhile is lost.',
    table:
      '{old} goes in the pull request that copies it to {fresh}: no release can run before and after, and what is written to {old} meanwhile is lost.',
  },

  inDialect: {
    mysql: { docs: { sources: [mysqlManual('alter-table')] } },
    sqlite: { docs: { sources: [sqliteManual('lang_altertable')] } },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, name text);',
      bad: 'ALTER TABLE users ADD COLUMN full_name text; UPDATE users SET full_name = name WHERE id < 1000; ALTER TABLE users DROP COLUMN name;',
      good: 'ALTER TABLE users ADD COLUMN full_name text; UPDATE users SET full_name = name WHERE id < 1000;',
      differs: 'The old column goes in a later pull request.',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), name varchar(50));',
      bad: 'ALTER TABLE users ADD COLUMN full_name varchar(50); UPDATE users SET full_name = name WHERE id < 1000; ALTER TABLE users DROP COLUMN name;',
      good: 'ALTER TABLE users ADD COLUMN full_name varchar(50); UPDATE users SET full_name = name WHERE id < 1000;',
      differs: 'The old column goes in a later pull request.',
    },
  ],

  *checkChangeSet({ steps }, { problem }) {
    for (const [at, step] of steps.entries()) {
      const { change, table } = step;
      if (isPrivate(table) || table === undefined) continue;
      const earlier = steps.slice(0, at);
      if (change.kind === 'drop-column') {
        const fresh = filledFrom(earlier, step, change.column);
        const old = memberOf(change.table, change.column);
        if (fresh !== undefined) yield problem('column', { old, fresh }, { ...placeOf(step), subject: old });
      }
      if (change.kind === 'drop-table') {
        const fresh = tableFilledFrom(earlier, step);
        const old = showName(change.table);
        if (fresh !== undefined) yield problem('table', { old, fresh }, { ...placeOf(step), subject: old });
      }
    }
  },
});

/** What the pull request made and fills by a statement that reads the old column: a column of any table, or a whole table. */
function filledFrom(steps: readonly Step[], { table }: Step, old: string): string | undefined {
  if (table === undefined || table.columns.find(({ name }) => name === old)?.origin.kind === 'change') return undefined;
  const added = new Map(
    steps.flatMap(({ change, table: of }) => (change.kind === 'add-column' && of ? [[`${keyOf(of)}\0${change.column.name}`, of] as const] : [])),
  );
  for (const step of steps) {
    const reads = readBy(step).some(
      ({ relation, columns, candidates }) =>
        keyOf(resolveName(step.before, relation)) === keyOf(table) && (columns ?? candidates ?? []).includes(old),
    );
    if (!reads) continue;
    const { change, after } = step;
    const target = 'table' in change && change.table !== undefined ? findTable(after, change.table) : undefined;
    if (target?.origin.kind === 'change' && keyOf(target) !== keyOf(table)) return showName(target);
    const filled = change.kind === 'write-rows' && target ? change.columns.find((name) => added.has(`${keyOf(target)}\0${name}`)) : undefined;
    if (filled !== undefined && target) return memberOf(target, filled);
  }
  return undefined;
}

/** What a statement that writes rows reads. */
function readBy({ change }: Step): readonly Usage[] {
  if (change.kind === 'write-rows') return change.verb === 'insert' || change.verb === 'update' || change.verb === 'merge' ? change.uses : [];
  return change.kind === 'create-table' ? (change.spec.asQuery?.uses ?? []) : [];
}

/** A table of the pull request that is filled by a query over the old one. */
function tableFilledFrom(steps: readonly Step[], { table }: Step): string | undefined {
  for (const step of steps) {
    const { change, before, after } = step;
    const uses = change.kind === 'write-rows' && change.verb !== 'insert' ? [] : readBy(step);
    if (uses.length === 0 || table === undefined || !('table' in change) || change.table === undefined) continue;
    const target = findTable(after, change.table);
    const reads = uses.some((usage) => keyOf(resolveName(before, usage.relation)) === keyOf(table));
    if (reads && target?.origin.kind === 'change' && keyOf(target) !== keyOf(table)) return showName(target);
  }
  return undefined;
}
