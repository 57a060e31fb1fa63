import { codeUsed } from '../code-uses.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';

export default defineRule({
  id: 'breaking-change/code-still-uses-what-goes',
  summary: 'Code at the head of the pull request still uses what a migration drops or renames.',
  consequence: 'breaks-readers',
  severity: 'error',
  dialects: everyEngine,
  subsumes: [
    'breaking-change/drop-column-loses-data',
    'breaking-change/drop-table-loses-data',
    'breaking-change/drop-view-breaks-readers',
    'breaking-change/drop-function-breaks-callers',
    'breaking-change/rename-table-breaks-running-code',
    'breaking-change/rename-column-breaks-running-code',
    'breaking-change/rename-enum-value-breaks-running-code',
    'breaking-change/code-may-use-what-goes',
  ],

  docs: {
    when: 'A column, table, view, function or enum value that stood before the pull request goes or gets another name, and a query that was read whole, or a model that names the table, uses it in a file at the head. Tests, migrations, documentation and code of others do not count. `code-search` in the policy says which files are searched.',
    effect: 'That code fails from the moment the migration has run, and not only in the release that is still running: in the next one too.',
    instead: 'Take it out of the code and release that first; drop or rename it in a later pull request.',
  },

  messages: {
    uses: 'Code still uses {what}, which {goes}: {places}.',
  },

  examples: [],

  *checkChangeSet(changeSet, { problem }) {
    for (const { place, ...data } of codeUsed(changeSet, 'certain')) yield problem('uses', data, place);
  },
});
