import { findRelation, isPrivate } from '../../model/catalog.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';
import { takenAlong } from '../taken-along.ts';

export default defineRule({
  id: 'breaking-change/drop-view-breaks-readers',
  summary: 'A view is dropped, and what reads it fails.',
  consequence: 'breaks-readers',
  severity: 'warning',
  dialects: ['postgres'],
  subsumes: ['breaking-change/drop-cascade-takes-others'],

  docs: {
    when: 'A view or materialized view that stood before the pull request is dropped and not made again in it.',
    effect: 'The release that is still running, and reports outside of it, fail wherever they read the view.',
    instead: 'Release code that no longer reads the view, then drop it in a later pull request. To change a view, use CREATE OR REPLACE VIEW.',
    sources: ['https://www.postgresql.org/docs/18/sql-dropview.html'],
  },

  messages: {
    breaks: 'Dropping {view} breaks whatever still reads it.',
    breaksWith: 'Dropping {view} breaks whatever still reads it, and takes {others} along.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY); CREATE VIEW open_orders AS SELECT id FROM orders;',
      bad: 'DROP VIEW open_orders;',
      good: 'DROP VIEW open_orders; CREATE VIEW open_orders AS SELECT id, 1 AS open FROM orders;',
      differs: 'the view is made again',
    },
  ],

  *checkChangeSet({ steps, after }, { problem }) {
    for (const step of steps) {
      const { change, before, effects } = step;
      if (change.kind !== 'drop-view' || isPrivate(step.view) || findRelation(after, change.view) !== undefined) continue;
      if (step.view === undefined && before.catalog.complete) continue;

      const view = showName(change.view);
      const others = takenAlong(effects, ['view', 'materialized-view', 'table', 'column', 'routine']);
      yield others === '' ? problem('breaks', { view }, placeOf(step)) : problem('breaksWith', { view, others }, placeOf(step));
    }
  },
});
