import { findIndexDropped } from '../../model/catalog.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Index, Table, View } from '../../model/objects.ts';
import type { ChangeSet, Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { showParts } from './covering.ts';
import { placeOfIndex } from './redundant-indexes.ts';

export default defineRule({
  id: 'index-redundancy/recreates-the-same-index',
  summary: 'An index is dropped and created again as it was.',
  consequence: 'wastes-resources',
  severity: 'notice',
  dialects: everyEngine,
  seesRebuilds: true,
  subsumes: ['index-redundancy/index-dropped-before-its-replacement'],

  docs: {
    when: 'The pull request drops an index that stood before it, and makes one of the same definition on the same table, which is not made anew itself, with nothing between that the old one would have been in the way of. Under another name it is not meant on SQLite, which has no ALTER INDEX.',
    effect: 'The table is read and the index built for what was there already, and in between queries do without it.',
    instead: 'Leave it alone. To build it anew, because it is bloated or invalid: REINDEX INDEX CONCURRENTLY. To rename it: ALTER INDEX … RENAME TO.',
    sources: [postgresManual('sql-reindex')],
  },

  messages: {
    again: '{index} on {table} {parts} is built anew as it was: the whole table is read, and until it is done queries do without it.',
    renamed: '{index} on {table} {parts} is {old} under another name, built anew: ALTER INDEX {old} RENAME TO {index} takes an instant.',
  },

  inDialect: {
    mysql: {
      messages: {
        renamed:
          '{index} on {table} {parts} is {old} under another name, built anew: ALTER TABLE {table} RENAME INDEX {old} TO {index} takes an instant.',
      },
      docs: {
        instead: 'Leave it alone. To build it anew: OPTIMIZE TABLE, or ALTER TABLE … FORCE. To rename it: ALTER TABLE … RENAME INDEX.',
        sources: [mysqlManual('drop-index')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at date); CREATE INDEX orders_placed_at ON orders (placed_at);',
      bad: 'DROP INDEX CONCURRENTLY orders_placed_at; CREATE INDEX CONCURRENTLY orders_placed_at ON orders (placed_at);',
      good: 'REINDEX INDEX CONCURRENTLY orders_placed_at;',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { step, index, owner } of dropsOf(changeSet)) {
      const now = changeSet.after.catalog.relations.get(keyOf(owner));
      const again =
        now?.kind === 'table'
          ? now.indexes.find((other) => other.origin.kind === 'change' && definitionOf(other) === definitionOf(index))
          : undefined;
      if (now?.kind !== 'table' || now.origin.kind === 'change' || again === undefined || isChangedBetween(changeSet, step, now)) continue;
      const data = { index: again.name, table: showName(now), parts: showParts(again) };
      const place = { ...placeOfIndex(changeSet, now, again), subject: again.name };
      if (again.name === index.name) yield problem('again', data, place);
      else if (changeSet.target.dialect !== 'sqlite') yield problem('renamed', { ...data, old: index.name }, place);
    }
  },
});

interface Dropped {
  readonly step: Step;
  readonly index: Index;
  readonly owner: Table | View;
}

/** The indexes of the base that are dropped by name. */
function dropsOf({ steps }: ChangeSet): readonly Dropped[] {
  return steps.flatMap((step) => {
    if (step.change.kind !== 'drop-index') return [];
    const found = findIndexDropped(step.before, step.change);
    return found === undefined || found.index.origin.kind === 'change' || !found.index.valid
      ? []
      : [{ step, index: found.index, owner: found.owner }];
  });
}

function definitionOf({ method, parts, include, predicate, unique, nullsNotDistinct }: Index): string {
  const keys = parts.map(({ column, expression, operatorClass, collation, order, nulls }) => [
    column ?? expression?.text,
    operatorClass?.name,
    collation?.name,
    order,
    nulls,
  ]);
  return JSON.stringify([method, keys, include, predicate?.text, unique, nullsNotDistinct]);
}

/** What is done to the table after the drop may have needed the index out of the way: a new type, a bulk of rows. */
function isChangedBetween({ steps }: ChangeSet, drop: Step, table: Table): boolean {
  const after = steps.slice(steps.indexOf(drop) + 1);
  return after.some(({ change, table: touched }) => touched !== undefined && keyOf(touched) === keyOf(table) && change.kind !== 'create-index');
}
