import { findTable, isPrivate, resolveName } from '../../model/catalog.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/expands-and-contracts-at-once',
  summary: 'The new is added and the old dropped in one pull request.',
  consequence: 'breaks-readers',
  severity: 'warning',
  dialects: ['postgres', 'sqlite'],

  docs: {
    when: 'A pull request adds a column or table, fills it from an old one, and drops the old one.',
    effect:
      'No release can use both: the one that runs fails when the old is gone, the one that comes fails until the new is there. What the running release writes between the copy and the drop is lost.',
    instead:
      'Three pull requests: add the new and fill it; release code that writes both and reads the new; drop the old when no release names it any more.',
    sources: ['https://www.postgresql.org/docs/18/sql-altertable.html'],
  },

  messages: {
    column:
      '{old} goes in the pull request that brings {fresh}, which is filled from it: no release can run before and after, and what is written to {old} meanwhile is lost.',
    table:
      '{old} goes in the pull request that copies it to {fresh}: no release can run before and after, and what is written to {old} meanwhile is lost.',
  },

  inDialect: { sqlite: { docs: { sources: ['https://www.sqlite.org/lang_altertable.html'] } } },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, name text);',
      bad: 'ALTER TABLE users ADD COLUMN full_name text; UPDATE users SET full_name = name WHERE id < 1000; ALTER TABLE users DROP COLUMN name;',
      good: 'ALTER TABLE users ADD COLUMN full_name text; UPDATE users SET full_name = name WHERE id < 1000;',
      differs: 'The old column goes in a later pull request.',
    },
  ],

  *checkChangeSet({ steps }, { problem }) {
    for (const [at, step] of steps.entries()) {
      const { change, table } = step;
      if (isPrivate(table) || table === undefined) continue;
      const earlier = steps.slice(0, at);
      if (change.kind === 'drop-column') {
        const fresh = columnFilledFrom(earlier, step, change.column);
        const old = memberOf(change.table, change.column);
        if (fresh !== undefined) yield problem('column', { old, fresh: memberOf(change.table, fresh) }, { ...placeOf(step), subject: old });
      }
      if (change.kind === 'drop-table') {
        const fresh = tableFilledFrom(earlier, step);
        const old = showName(change.table);
        if (fresh !== undefined) yield problem('table', { old, fresh }, { ...placeOf(step), subject: old });
      }
    }
  },
});

/** A column of the pull request that an UPDATE of the table sets, reading the old one. */
function columnFilledFrom(steps: readonly Step[], { table }: Step, old: string): string | undefined {
  if (table?.columns.find(({ name }) => name === old)?.origin.kind === 'change') return undefined;
  const isOwn = (step: Step): boolean => step.table !== undefined && table !== undefined && keyOf(step.table) === keyOf(table);
  const added = new Set(steps.flatMap((step) => (step.change.kind === 'add-column' && isOwn(step) ? [step.change.column.name] : [])));
  for (const step of steps) {
    const { change, before } = step;
    if (change.kind !== 'write-rows' || change.verb !== 'update' || !isOwn(step) || table === undefined) continue;
    const reads = change.uses.some((usage) => keyOf(resolveName(before, usage.relation)) === keyOf(table) && usage.columns?.includes(old) === true);
    const filled = change.columns.find((name) => added.has(name));
    if (reads && filled !== undefined) return filled;
  }
  return undefined;
}

/** A table of the pull request that is filled by a query over the old one. */
function tableFilledFrom(steps: readonly Step[], { table }: Step): string | undefined {
  for (const { change, before, after } of steps) {
    const uses =
      change.kind === 'write-rows' && change.verb === 'insert'
        ? change.uses
        : change.kind === 'create-table'
          ? (change.spec.asQuery?.uses ?? [])
          : [];
    if (uses.length === 0 || table === undefined || !('table' in change) || change.table === undefined) continue;
    const target = findTable(after, change.table);
    const reads = uses.some((usage) => keyOf(resolveName(before, usage.relation)) === keyOf(table));
    if (reads && target?.origin.kind === 'change' && keyOf(target) !== keyOf(table)) return showName(target);
  }
  return undefined;
}
