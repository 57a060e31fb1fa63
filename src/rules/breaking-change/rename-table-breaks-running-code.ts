import { isPrivate } from '../../model/catalog.ts';
import { keyOf, showName } from '../../model/names.ts';
import { keepOldName } from '../../remedies/keep-old-name.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';

export default defineRule({
  id: 'breaking-change/rename-table-breaks-running-code',
  summary: 'A table gets another name while a release still uses the old one.',
  consequence: 'breaks-readers',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'A table that stood before the pull request is renamed, and nothing answers to its old name afterwards.',
    effect: 'The release that is still running fails wherever it names the table.',
    instead: 'Rename, and create a view under the old name in the same transaction; drop the view when all code says the new name.',
    sources: [
      'https://www.postgresql.org/docs/18/sql-altertable.html',
      'https://www.postgresql.org/docs/18/sql-createview.html#SQL-CREATEVIEW-UPDATABLE-VIEWS',
    ],
  },

  messages: {
    breaks: 'Code that still says {table} fails from the moment it is called {to}.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'ALTER TABLE users RENAME TO accounts;',
      good: 'BEGIN; ALTER TABLE users RENAME TO accounts; CREATE VIEW users AS SELECT * FROM accounts; COMMIT;',
      differs: 'a view answers to the old name',
    },
  ],

  *checkChangeSet({ steps, after }, { problem }) {
    for (const step of steps) {
      const { change, table } = step;
      if (change.kind !== 'rename-table' || isPrivate(table)) continue;
      if (table === undefined && (change.ifExists || step.before.catalog.complete)) continue;
      if (table !== undefined && after.catalog.relations.has(keyOf(table))) continue;

      yield problem('breaks', { table: showName(change.table), to: showName(change.to) }, { ...placeOf(step), proposals: [keepOldName(change)] });
    }
  },
});
