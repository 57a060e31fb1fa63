import { findIndexDropped, isPrivate, tablesReferencing } from '../../model/catalog.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Index, Table } from '../../model/objects.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { placeOf } from '../place-of.ts';
import { coverOf, isNeeded, showParts } from './covering.ts';

export default defineRule({
  id: 'index-redundancy/index-dropped-before-its-replacement',
  summary: 'An index goes before the one that takes its place is built.',
  consequence: 'wastes-resources',
  severity: 'notice',
  dialects: everyEngine,
  seesRebuilds: true,

  docs: {
    when: 'The pull request drops an index, and only afterwards, in another transaction, builds one that serves the same queries. A table that is made anew itself is not meant.',
    effect: 'Until the new index is built, queries that used the old one read the whole table.',
    instead: 'Build the new index first, then drop the old one.',
    sources: [postgresManual('sql-createindex#SQL-CREATEINDEX-CONCURRENTLY')],
  },

  messages: {
    gap: '{index} on {table} {parts} goes before {other} {otherParts} takes its place: until that one is built, queries read the whole table.',
  },

  inDialect: { mysql: { docs: { sources: [mysqlManual('alter-table')] } } },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, placed_at date); CREATE INDEX orders_user ON orders (user_id);',
      bad: 'DROP INDEX CONCURRENTLY orders_user; CREATE INDEX CONCURRENTLY orders_user_date ON orders (user_id, placed_at);',
      good: 'CREATE INDEX CONCURRENTLY orders_user_date ON orders (user_id, placed_at); DROP INDEX CONCURRENTLY orders_user;',
    },
  ],

  *checkChangeSet({ steps, after }, { problem }) {
    for (const [at, step] of steps.entries()) {
      const found = step.change.kind === 'drop-index' ? findIndexDropped(step.before, step.change) : undefined;
      if (found === undefined || found.index.origin.kind === 'change' || isPrivate(found.owner)) continue;
      const now = after.catalog.relations.get(keyOf(found.owner));
      if (now?.kind !== 'table' || now.origin.kind === 'change' || isServed(found.owner.indexes, found.index, now)) continue;

      const later = steps.slice(at + 1).filter(({ change, transaction }) => change.kind === 'create-index' && transaction !== step.transaction);
      const other = now.indexes.find((index) => isMadeBy(index, later) && serves(now, found.index, index));
      if (other === undefined || isNeeded(now, found.index, tablesReferencing(after.catalog, now))) continue;
      const data = { index: found.index.name, table: showName(now), parts: showParts(found.index), other: other.name, otherParts: showParts(other) };
      yield problem('gap', data, { ...placeOf(step), subject: found.index.name, table: now.name });
    }
  },
});

/** Whether an index that stands while the old one goes serves its queries. */
function isServed(standing: readonly Index[], old: Index, table: Table): boolean {
  return standing.some((index) => index !== old && serves(table, old, index));
}

function serves(table: Table, old: Index, index: Index): boolean {
  const cover = coverOf(table, { ...old, unique: false }, index);
  return cover !== undefined && cover !== 'superset';
}

function isMadeBy({ origin }: Index, steps: readonly Step[]): boolean {
  return origin.kind === 'change' && steps.some(({ change: { span } }) => span.file === origin.span.file && span.start === origin.span.start);
}
