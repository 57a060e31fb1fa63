import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { changedRoutines } from '../made-objects.ts';
import { words, yesNo } from '../option-schemas.ts';

interface Options {
  readonly every: boolean;
  readonly allow: readonly string[];
}
const defaults: Options = { every: false, allow: [] };

export default defineRule({
  id: 'security/definer-function-without-search-path',
  summary: 'A SECURITY DEFINER function takes the search path of its caller.',
  consequence: 'weakens-security',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'A function or procedure is SECURITY DEFINER and sets no search_path. With `every`, any function counts.',
    effect: "A caller puts a schema of his own in front, and the function runs his tables, functions and operators with its owner's rights.",
    instead: "Add SET search_path = '' and write names with their schema, or SET search_path = the schemas that only trusted roles write, pg_temp.",
    sources: [postgresManual('sql-createfunction#SQL-CREATEFUNCTION-SECURITY')],
  },

  messages: {
    definer:
      "{routine} runs with its owner's rights in the search path of its caller, who can put his own objects in the place of those that it means.",
    any: '{routine} sets no search_path: what its names mean depends on the caller.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['every', 'allow'],
      properties: {
        every: yesNo('Functions that run with the rights of the caller need one too.'),
        allow: words('Names of functions that need none.'),
      },
    },
    defaults,
  },

  examples: [
    {
      bad: "CREATE FUNCTION reset() RETURNS void LANGUAGE sql SECURITY DEFINER AS 'DELETE FROM public.sessions';",
      good: "CREATE FUNCTION reset() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = '' AS 'DELETE FROM public.sessions';",
      differs: 'The search path is pinned.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { made: routine, place } of changedRoutines(changeSet)) {
      const isPinned = routine.settings.some((setting) => setting.startsWith('search_path='));
      const isBound = routine.atomic === true || routine.language === 'internal' || routine.kind === 'aggregate';
      if (isPinned || isBound || !(routine.securityDefiner || options.every) || options.allow.includes(routine.name)) continue;
      yield problem(routine.securityDefiner ? 'definer' : 'any', { routine: showName(routine) }, { ...place, subject: showName(routine) });
    }
  },
});
