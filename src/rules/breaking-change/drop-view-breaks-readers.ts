import { findRelation, findView, isPrivate } from '../../model/catalog.ts';
import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Relation, View } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { placeOf } from '../place-of.ts';
import { takenAlong } from '../taken-along.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'breaking-change/drop-view-breaks-readers',
  summary: 'A view is dropped, or loses a column, and what reads it fails.',
  consequence: 'breaks-readers',
  severity: 'warning',
  dialects: everyEngine,
  subsumes: ['breaking-change/drop-cascade-takes-others'],

  docs: {
    when: 'A view or materialized view that stood before the pull request is dropped and not made again in it, or made again or replaced without a column that it had.',
    effect: 'The release that is still running, and reports outside of it, fail wherever they read the view.',
    instead: 'Release code that no longer reads the view, then drop it in a later pull request. To change a view, use CREATE OR REPLACE VIEW.',
    sources: [postgresManual('sql-dropview')],
  },

  messages: {
    breaks: 'Dropping {view} breaks whatever still reads it.',
    comesBackWithout: '{view} comes back without {columns}: whatever still reads that fails.',
    breaksWith: 'Dropping {view} breaks whatever still reads it, and takes {others} along.',
  },

  inDialect: {
    mysql: {
      docs: { sources: [mysqlManual('drop-view'), mysqlManual('create-view')] },
    },
    sqlite: {
      docs: {
        instead:
          'Release code that no longer reads the view, then drop it in a later pull request. To change a view, drop it and make it again in one transaction.',
        sources: [sqliteManual('lang_dropview')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY); CREATE VIEW open_orders AS SELECT id FROM orders;',
      bad: 'DROP VIEW open_orders;',
      good: 'DROP VIEW open_orders; CREATE VIEW open_orders AS SELECT id, 1 AS open FROM orders;',
      differs: 'the view is made again',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY); CREATE VIEW open_orders AS SELECT id FROM orders;',
      bad: 'DROP VIEW open_orders;',
      good: 'CREATE OR REPLACE VIEW open_orders AS SELECT id, 1 AS open FROM orders;',
      differs: 'the view is made again',
    },
  ],

  *checkChangeSet({ steps, after }, { problem }) {
    for (const step of steps) {
      const { change, before, effects } = step;
      if (change.kind === 'create-view' && change.orReplace && effects.refusals.length === 0) {
        const [old, now] = [findView(before, change.view), findRelation(after, change.view)];
        const lost = old === undefined || isPrivate(old) || now === undefined ? [] : columnsLost(old, now);
        if (lost.length > 0) yield problem('comesBackWithout', { view: showName(change.view), columns: listNames(lost) }, placeOf(step));
      }
      if (change.kind !== 'drop-view' || isPrivate(step.view)) continue;
      if (step.view === undefined && before.catalog.complete) continue;

      const view = showName(change.view);
      const again = findRelation(after, change.view);
      if (again !== undefined) {
        const lost = columnsLost(step.view, again);
        if (lost.length > 0) yield problem('comesBackWithout', { view, columns: listNames(lost) }, placeOf(step));
        continue;
      }
      const others = takenAlong(effects, ['view', 'materialized-view', 'table', 'column', 'routine']);
      yield others === '' ? problem('breaks', { view }, placeOf(step)) : problem('breaksWith', { view, others }, placeOf(step));
    }
  },
});

/** Columns that the view had and that what stands under its name in the end has not; none where one of the two is not known. */
function columnsLost(view: View | undefined, again: Relation): readonly string[] {
  const columns = again.kind === 'table' || again.kind === 'view' || again.kind === 'materialized-view' ? again.columns : undefined;
  if (view?.columns === undefined || columns === undefined || (again.kind === 'table' && again.knowledge !== 'full')) return [];
  const kept = new Set(columns.map(({ name }) => name.toLowerCase()));
  return view.columns.map(({ name }) => name).filter((name) => !kept.has(name.toLowerCase()));
}
