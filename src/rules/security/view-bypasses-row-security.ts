import { findTable, viewsUsing } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { View } from '../../model/objects.ts';
import type { ChangeSet } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { changedViews, type Made } from '../made-objects.ts';
import { placeOf } from '../place-of.ts';
import { words } from '../option-schemas.ts';

interface Options {
  readonly schemas: readonly string[];
}
const defaults: Options = { schemas: [] };
const off = new Set(['false', 'off', 'no', '0']);

export default defineRule({
  id: 'security/view-bypasses-row-security',
  summary: 'A view shows the rows of a table past its row level security.',
  consequence: 'weakens-security',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'A view without security_invoker, or a materialized view, reads a table with row level security, or that gets it. `schemas` limits this to the views of some schemas.',
    effect: 'The view reads the table with the rights of its own owner, for whom the policies do not hold: whoever may read the view sees all rows.',
    instead: 'Make the view WITH (security_invoker = true), which there is since PostgreSQL 15, or keep it where only trusted roles reach it.',
    sources: [postgresManual('sql-createview'), postgresManual('ddl-rowsecurity')],
  },

  messages: {
    invoker: '{view} reads {table} with the rights of its owner: its readers see all rows, whatever the policies of {table} say.',
    copy: '{view} keeps rows of {table} where no policy holds: its readers see all of them.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['schemas'],
      properties: { schemas: words('Schemas that others reach; all where none is named.') },
    },
    defaults,
  },

  examples: [
    {
      given: 'CREATE TABLE notes (id bigint PRIMARY KEY, author text); ALTER TABLE notes ENABLE ROW LEVEL SECURITY;',
      bad: 'CREATE VIEW all_notes AS SELECT id, author FROM notes;',
      good: 'CREATE VIEW all_notes WITH (security_invoker = true) AS SELECT id, author FROM notes;',
      differs: 'The view reads with the rights of who asks.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { made: view, place } of [...changedViews(changeSet), ...viewsOfSecuredTables(changeSet)]) {
      const asks = view.options['security_invoker'];
      if (options.schemas.length > 0 && !options.schemas.includes(view.schema)) continue;
      if (view.kind === 'view' && asks !== undefined && !off.has(asks.toLowerCase())) continue;
      const table = view.uses.map(({ relation }) => findTable(changeSet.after, relation)).find((found) => found?.rowSecurity === 'enabled');
      if (table === undefined) continue;
      const id = view.kind === 'view' ? 'invoker' : 'copy';
      yield problem(id, { view: showName(view), table: showName(table) }, { ...place, subject: showName(view) });
    }
  },
});

/** The views that stood, of tables whose row level security is switched on. */
function viewsOfSecuredTables({ steps, before, after }: ChangeSet): readonly Made<View>[] {
  return steps.flatMap((step) => {
    const { change, table } = step;
    if (change.kind !== 'set-row-security' || table === undefined || table.rowSecurity !== 'off') return [];
    return viewsUsing(after.catalog, table)
      .filter((view) => before.catalog.relations.get(keyOf(view)) === view)
      .map((made) => ({ made, place: placeOf(step) }));
  });
}
