import { isPrivate } from '../../model/catalog.ts';
import { keyOf, showName } from '../../model/names.ts';
import { keepOldName } from '../../remedies/keep-old-name.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';

export default defineRule({
  id: 'breaking-change/rename-table-breaks-running-code',
  summary: 'A table or view gets another name while a release still uses the old one.',
  consequence: 'breaks-readers',
  severity: 'warning',
  dialects: ['postgres', 'sqlite'],

  docs: {
    when: 'A table or view that stood before the pull request is renamed, and nothing answers to its old name afterwards.',
    effect: 'The release that is still running fails wherever it says the old name.',
    instead: 'Rename, and create a view under the old name in the same transaction; drop the view when all code says the new name.',
    sources: [
      'https://www.postgresql.org/docs/18/sql-altertable.html',
      'https://www.postgresql.org/docs/18/sql-createview.html#SQL-CREATEVIEW-UPDATABLE-VIEWS',
    ],
  },

  messages: {
    breaks: 'Code that still says {table} fails from the moment it is called {to}.',
  },

  inDialect: {
    sqlite: {
      docs: {
        instead:
          'Keep the name while a release says it. A view under the old name answers to readers only: it takes no writes unless INSTEAD OF triggers do them.',
        sources: ['https://www.sqlite.org/lang_altertable.html#altertabrename'],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'ALTER TABLE users RENAME TO accounts;',
      good: 'BEGIN; ALTER TABLE users RENAME TO accounts; CREATE VIEW users AS SELECT * FROM accounts; COMMIT;',
      differs: 'a view answers to the old name',
    },
  ],

  *checkChangeSet({ steps, before: stood, after }, { problem }) {
    for (const step of steps) {
      const { change, before } = step;
      if (change.kind !== 'rename-table' && change.kind !== 'rename-view') continue;
      const relation = step.table ?? step.view;
      if (isPrivate(relation)) continue;
      if (relation === undefined && (change.kind === 'rename-view' || change.ifExists || before.catalog.complete)) continue;
      if (relation !== undefined && after.catalog.relations.has(keyOf(relation))) continue;
      if (relation !== undefined && stood.catalog.complete && !stood.catalog.relations.has(keyOf(relation))) continue;

      const name = change.kind === 'rename-table' ? change.table : change.view;
      const to = change.kind === 'rename-table' ? showName(change.to) : change.to;
      const proposals =
        change.kind === 'rename-table' && relation?.kind !== 'view' && relation?.kind !== 'materialized-view' ? [keepOldName(change)] : [];
      yield problem('breaks', { table: showName(name), to }, { ...placeOf(step), subject: showName(name), proposals });
    }
  },
});
