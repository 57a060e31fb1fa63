import { findRoutines, tablesOf } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Index, Routine, Table } from '../../model/objects.ts';
import { callsOf } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';

export default defineRule({
  id: 'breaking-change/stored-values-of-old-function',
  summary: 'A function is replaced, and an index or generated column keeps what it answered before.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'CREATE OR REPLACE FUNCTION gives another body to a function that an index or a stored generated column calls, and the index is not made anew in the same pull request.',
    effect: 'Values that are stored stay those of the old body: searches miss rows, and a unique index lets doubles in.',
    instead: 'Make a function of another name, and an index over it CONCURRENTLY. Or REINDEX CONCURRENTLY right after.',
    sources: [postgresManual('xfunc-volatility')],
  },

  messages: {
    keeps: '{what} of {table} keeps what {routine} answered before: searches that go by it miss rows.',
  },

  examples: [
    {
      given:
        'CREATE TABLE users (email text); CREATE FUNCTION tidy(t text) RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT lower(t) $$; CREATE INDEX tidy_idx ON users (tidy(email));',
      bad: 'CREATE OR REPLACE FUNCTION tidy(t text) RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT trim(lower(t)) $$;',
      good: 'CREATE OR REPLACE FUNCTION tidy(t text) RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT trim(lower(t)) $$; REINDEX INDEX CONCURRENTLY tidy_idx;',
      differs: 'the index is built anew',
    },
  ],

  *checkChangeSet({ steps, before, after, tokens }, { problem }) {
    const rebuilt = steps.map(({ change }) => (change.kind === 'reindex' ? change.name?.name : undefined));
    for (const step of steps) {
      const { change } = step;
      const [old, ...others] = change.kind === 'create-routine' ? findRoutines(step.before, change.routine) : [];
      if (
        change.kind !== 'create-routine' ||
        old?.origin.kind !== 'base' ||
        others.length > 0 ||
        old.arguments.join() !== change.spec.arguments.join()
      )
        continue;
      if (tokens(old.body) === tokens(change.spec.body)) continue;
      for (const table of tablesOf(before.catalog)) {
        const end = after.catalog.relations.get(keyOf(table));
        if (end?.kind !== 'table' || rebuilt.includes(table.name)) continue;
        for (const what of storedOf(end, old)) {
          const data = { what, table: showName(table), routine: showName(old) };
          if (!rebuilt.includes(what)) yield problem('keeps', data, { ...placeOf(step), subject: what, table: data.table });
        }
      }
    }
  },
});

/** The indexes and stored columns, other than those of the pull request, whose values a function gave. */
function storedOf({ indexes, columns }: Table, { name }: Routine): readonly string[] {
  const expressionsOf = ({ parts, predicate }: Index): readonly (Index['predicate'] | undefined)[] => [
    predicate,
    ...parts.map((part) => part.expression),
  ];
  return [...indexes, ...columns]
    .filter((each) => {
      const expressions = 'parts' in each ? expressionsOf(each) : [each.generated?.stored === true ? each.generated.expression : undefined];
      return each.origin.kind === 'base' && expressions.some((it) => it !== undefined && callsOf(it).some((call) => call.name === name));
    })
    .map((each) => each.name);
}
