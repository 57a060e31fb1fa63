import type { SchemaChange } from '../../model/change.ts';
import { findRoutines } from '../../model/catalog.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Routine } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { changedRoutines, placeOfOrigin } from '../made-objects.ts';
import { placeOf } from '../place-of.ts';
import { takenAlong } from '../taken-along.ts';

export default defineRule({
  id: 'breaking-change/drop-function-breaks-callers',
  summary: 'A function is dropped, gets another name or an overload too close to it, and what calls it fails.',
  consequence: 'breaks-readers',
  severity: 'warning',
  dialects: servers,
  subsumes: ['breaking-change/drop-cascade-takes-others'],

  docs: {
    when: 'A function or procedure that stood before the pull request is dropped or renamed, and nothing in it answers to the old name; or a new one takes the same calls, with defaults for the rest.',
    effect: 'The release that is still running, and functions whose bodies are kept as text, fail when they call it.',
    instead:
      'Release code that no longer calls it, then drop it in a later pull request. For other arguments, add an overload first; drop the old function with it where the new arguments have defaults.',
    sources: [postgresManual('sql-dropfunction'), postgresManual('typeconv-func')],
  },

  messages: {
    breaks: 'Whatever still calls {routine} fails.',
    renamed: 'Whatever still calls {routine} fails from the moment it is called {to}.',
    breaksWith: 'Whatever still calls {routine} fails, and {others} goes along with it.',
    rivals: 'Calls of {call} fail from now on: it is not unique, as {old} stands on beside {made}.',
  },

  inDialect: {
    mysql: {
      docs: {
        effect: 'The release that is still running, and routines, triggers and events whose bodies call it, fail when they do.',
        instead: 'Release code that no longer calls it, then drop it in a later pull request. For other arguments, make one under a new name first.',
        sources: [mysqlManual('drop-procedure')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE FUNCTION total(a int) RETURNS int LANGUAGE sql AS $$ SELECT a $$;',
      bad: 'DROP FUNCTION total(int);',
      good: 'DROP FUNCTION total(int); CREATE FUNCTION total(a int) RETURNS bigint LANGUAGE sql AS $$ SELECT a::bigint $$;',
      differs: 'the function is made again',
    },
    { dialect: 'mysql', version: '8.0', given: 'CREATE PROCEDURE tidy() DELETE FROM mysql.general_log LIMIT 1;', bad: 'DROP PROCEDURE tidy;' },
  ],

  *checkChangeSet(changeSet, { problem }) {
    const { steps, before: start, after } = changeSet;
    for (const { made, place } of changedRoutines(changeSet)) {
      const stood = start.catalog.routines.get(keyOf(made)) ?? [];
      const was = stood.find((one) => isSameList(one.arguments, made.arguments));
      const old = after.catalog.routines.get(keyOf(made))?.find((one) => stood.includes(one) && sharedBy(one, made) && !(was && sharedBy(one, was)));
      if (old === undefined) continue;
      const show = (types: readonly string[] = []): string => `${showName(made)}(${types.join(', ')})`;
      yield problem(
        'rivals',
        { call: show(sharedBy(old, made)), old: show(old.arguments), made: show(made.arguments) },
        { ...(placeOfOrigin(changeSet, made.origin) ?? place), subject: showName(made) },
      );
    }
    for (const step of steps) {
      const { change, before, effects } = step;
      if (change.kind !== 'drop-routine' && (change.kind !== 'alter-routine' || change.renameTo === undefined)) continue;
      const known = findRoutines(before, change.routine);
      if (known.length === 0 && change.kind === 'drop-routine' && change.ifExists && steps.some((other) => makes(other.change, change.routine.name)))
        continue;
      if (known.length === 0 ? before.catalog.complete : known.every(({ origin, returns }) => origin.kind === 'change' || returns === 'trigger'))
        continue;
      if (findRoutines(after, change.routine).length > 0) continue;
      const routine = showName(change.routine);
      const others = takenAlong(effects);
      const place = { ...placeOf(step), subject: routine };
      if (change.kind === 'alter-routine') yield problem('renamed', { routine, to: change.renameTo ?? '' }, place);
      else yield others === '' ? problem('breaks', { routine }, place) : problem('breaksWith', { routine, others }, place);
    }
  },
});

/** The types of the shortest call that means two overloads alike. Tried on PostgreSQL 15 and 18. */
function sharedBy(a: Routine, b: Routine): readonly string[] | undefined {
  if (a === b || [a, b].some(({ kind, signature = '' }) => kind === 'aggregate' || /\bvariadic\b/i.test(signature))) return undefined;
  const needed = [a, b].map(({ parameters, arguments: types }) => types.length - (parameters?.filter(({ optional }) => optional).length ?? 0));
  const call = a.arguments.slice(0, Math.max(...needed));
  return isSameList(call, b.arguments.slice(0, Math.max(...needed))) && call.length === Math.max(...needed) ? call : undefined;
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

/** A helper that the file makes, calls and drops: IF EXISTS only clears away what an earlier run may have left. */
const makes = (change: SchemaChange, name: string): boolean => change.kind === 'create-routine' && change.routine.name === name;
