import { findRelation, findRoutines, findTable, findType, findView, isPrivate, type DatabaseState } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';

export default defineRule({
  id: 'breaking-change/move-to-schema-breaks-running-code',
  summary: 'A table, view, type or function moves to another schema while a release still looks for it in the old one.',
  consequence: 'breaks-readers',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'SET SCHEMA moves a table, view, sequence, type or function that stood before the pull request, and nothing answers to its old name afterwards.',
    effect: 'The release that is still running fails wherever it names it, unless its search_path holds the new schema too.',
    instead: 'Put the new schema on the search_path of every role first, or leave a view under the old name in the same transaction.',
    sources: [postgresManual('sql-altertable')],
  },

  messages: {
    breaks: 'Code that looks for {name} where it was fails from the moment it is in the schema {schema}.',
  },

  examples: [
    {
      given: 'CREATE SCHEMA archive; CREATE TABLE orders (id bigint PRIMARY KEY);',
      bad: 'ALTER TABLE orders SET SCHEMA archive;',
      good: 'BEGIN; ALTER TABLE orders SET SCHEMA archive; CREATE VIEW public.orders AS SELECT * FROM archive.orders; COMMIT;',
      differs: 'a view answers to the old name',
    },
  ],

  *checkChangeSet({ steps, after }, { problem }) {
    for (const step of steps) {
      const { change, before } = step;
      if (change.kind !== 'set-schema') continue;
      if (leavesType(step, after) || leavesRoutine(step, after)) {
        const moved = showName(change.name);
        yield problem('breaks', { name: moved, schema: change.to }, { ...placeOf(step), subject: moved });
      }
      if (!['table', 'view', 'materialized-view', 'sequence'].includes(change.object)) continue;
      const found = findRelation(before, change.name);
      if (isPrivate(findTable(before, change.name) ?? findView(before, change.name)) || (found === undefined && before.catalog.complete)) continue;
      if (found?.kind === 'sequence' && found.origin.kind === 'change') continue;
      if (found?.schema === change.to) continue;
      if (found !== undefined && findRelation(after, { schema: found.schema, name: found.name }) !== undefined) continue;

      const name = showName(change.name);
      yield problem('breaks', { name, schema: change.to }, { ...placeOf(step), subject: name });
    }
  },
});

/** Whether a type that stood before is no more where code looks for it. */
function leavesType({ change, before }: Step, { catalog }: DatabaseState): boolean {
  const type = change.kind === 'set-schema' && change.object === 'type' ? findType(before, change.name) : undefined;
  return (
    type !== undefined &&
    type.origin.kind !== 'change' &&
    change.kind === 'set-schema' &&
    type.schema !== change.to &&
    !catalog.types.has(keyOf(type))
  );
}

/** Whether a routine that stood before, and that code may call, is no more where it was. */
function leavesRoutine({ change, before }: Step, { catalog }: DatabaseState): boolean {
  if (change.kind !== 'set-schema' || change.object !== 'routine') return false;
  const [routine] = findRoutines(before, change.name);
  if (routine === undefined || routine.origin.kind === 'change' || routine.returns === 'trigger' || routine.schema === change.to) return false;
  return !catalog.routines.has(keyOf(routine));
}
