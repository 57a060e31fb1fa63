import type { SchemaChange } from '../../model/change.ts';
import { postgresManual } from '../../model/manuals.ts';
import type { ObjectName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';

export default defineRule({
  id: 'naming/name-without-schema',
  summary: 'An object is made without saying in which schema.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: ['postgres'],

  docs: {
    when: 'A table, view, routine, type or sequence is made under a name without a schema, and the file sets no search_path before.',
    effect: 'Where it ends up depends on the search_path of who runs the migration.',
    instead: 'Write the schema before the name, or set search_path at the top of the file.',
    sources: [postgresManual('ddl-schemas#DDL-SCHEMAS-PATH')],
  },

  messages: {
    bare: 'Which schema {name} is made in depends on the search_path of who runs this.',
  },

  examples: [
    {
      bad: 'CREATE TABLE notes (id bigint PRIMARY KEY);',
      good: 'CREATE TABLE public.notes (id bigint PRIMARY KEY);',
    },
  ],

  *checkFile({ steps }, { problem }) {
    for (const step of steps) {
      if (step.change.kind === 'set-session' && step.change.name === 'search_path') return;
      const name = nameMadeBy(step.change);
      if (name !== undefined && name.schema === undefined) yield problem('bare', { name: name.name }, { ...placeOf(step), subject: name.name });
    }
  },
});

function nameMadeBy(change: SchemaChange): ObjectName | undefined {
  switch (change.kind) {
    case 'create-table':
      return change.spec.persistence === 'temporary' ? undefined : change.table;
    case 'create-view':
      return change.temporary ? undefined : change.view;
    case 'create-sequence':
      return change.temporary ? undefined : change.sequence;
    case 'create-routine':
      return change.routine;
    case 'create-enum':
    case 'create-domain':
    case 'create-composite':
    case 'create-type':
      return change.type;
    default:
      return undefined;
  }
}
