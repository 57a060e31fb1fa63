import { codeUsed } from '../code-uses.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';

export default defineRule({
  id: 'breaking-change/code-may-use-what-goes',
  summary: 'Code at the head of the pull request seems to use what a migration drops or renames.',
  consequence: 'breaks-readers',
  severity: 'warning',
  dialects: everyEngine,
  subsumes: [
    'breaking-change/drop-view-breaks-readers',
    'breaking-change/drop-function-breaks-callers',
    'breaking-change/rename-table-breaks-running-code',
    'breaking-change/rename-column-breaks-running-code',
    'breaking-change/rename-enum-value-breaks-running-code',
  ],

  docs: {
    when: 'The same as breaking-change/code-still-uses-what-goes, with weaker evidence: the table and the column stand together in SQL that could not be read whole or in a query that is built by calls, a model is tied to the table by its name alone, or the use is in a test. A word alone is never enough.',
    effect: 'If it is the same table, that code fails from the moment the migration has run.',
    instead: 'Look at the places. Take it out of the code and release that first, or say in an exception why they are something else.',
  },

  messages: {
    seems: 'Code seems to use {what}, which {goes}: {places}.',
  },

  examples: [],

  *checkChangeSet(changeSet, { problem }) {
    for (const { place, ...data } of codeUsed(changeSet, 'likely')) {
      yield problem('seems', data, { ...place, certainty: { kind: 'assumed', because: 'code was searched by its words, and not run' } });
    }
  },
});
