import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { changedRoutines } from '../made-objects.ts';
import { yesNo } from '../option-schemas.ts';

interface Options {
  readonly invoker: boolean;
}
const defaults: Options = { invoker: false };

export default defineRule({
  id: 'security/arguments-become-sql',
  summary: 'A function pastes its arguments into a statement that it runs.',
  consequence: 'weakens-security',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'EXECUTE in a SECURITY DEFINER routine of PL/pgSQL runs a text that an argument is part of, by || or by %s of format(), without quote_ident, quote_literal, %I or %L. With `invoker`, every routine counts.',
    effect: 'Whoever chooses the argument chooses the statement, and runs it with the rights of the owner: SQL injection.',
    instead: 'Use format() with %I for names and %L for values, or EXECUTE … USING.',
    sources: [postgresManual('plpgsql-statements#PLPGSQL-QUOTE-LITERAL-EXAMPLE')],
  },

  messages: {
    pasted: '{routine} runs {arguments} as a part of its statement: whoever chooses it chooses what is run.',
    definer: "{routine} runs {arguments} as a part of its statement, with its owner's rights: whoever chooses it can do what the owner can.",
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['invoker'],
      properties: { invoker: yesNo('Routines that run with the rights of the caller are told too.') },
    },
    defaults,
  },

  examples: [
    {
      bad: "CREATE FUNCTION empty(t text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$ BEGIN EXECUTE 'DELETE FROM ' || t; END $$;",
      good: "CREATE FUNCTION empty(t text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$ BEGIN EXECUTE format('DELETE FROM %I', t); END $$;",
      differs: 'The argument can only be a name.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { made: routine, place } of changedRoutines(changeSet)) {
      if (routine.pasted === undefined || !(routine.securityDefiner || options.invoker)) continue;
      const data = { routine: showName(routine), arguments: routine.pasted.join(', ') };
      yield problem(routine.securityDefiner ? 'definer' : 'pasted', data, { ...place, subject: showName(routine) });
    }
  },
});
