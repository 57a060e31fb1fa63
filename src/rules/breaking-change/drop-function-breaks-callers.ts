import type { SchemaChange } from '../../model/change.ts';
import { findRoutines } from '../../model/catalog.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { placeOf } from '../place-of.ts';
import { takenAlong } from '../taken-along.ts';

export default defineRule({
  id: 'breaking-change/drop-function-breaks-callers',
  summary: 'A function is dropped or gets another name, and what calls it fails.',
  consequence: 'breaks-readers',
  severity: 'warning',
  dialects: servers,
  subsumes: ['breaking-change/drop-cascade-takes-others'],

  docs: {
    when: 'A function or procedure that stood before the pull request is dropped or renamed, and nothing in it answers to the old name.',
    effect: 'The release that is still running, and functions whose bodies are kept as text, fail when they call it.',
    instead: 'Release code that no longer calls it, then drop it in a later pull request. For other arguments, add an overload first.',
    sources: [postgresManual('sql-dropfunction')],
  },

  messages: {
    breaks: 'Whatever still calls {routine} fails.',
    renamed: 'Whatever still calls {routine} fails from the moment it is called {to}.',
    breaksWith: 'Whatever still calls {routine} fails, and {others} goes along with it.',
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

  *checkChangeSet({ steps, after }, { problem }) {
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

/** A helper that the file makes, calls and drops: IF EXISTS only clears away what an earlier run may have left. */
const makes = (change: SchemaChange, name: string): boolean => change.kind === 'create-routine' && change.routine.name === name;
