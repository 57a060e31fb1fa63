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
  dialects: ['postgres', 'mysql', 'mariadb', 'sqlite'],

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
    mysql: {
      docs: {
        effect: 'The release that is still running fails wherever it says the old name; so do views, triggers and routines that say it.',
        instead:
          'Rename, and create a view under the old name right behind it: each of the two commits at once, so code fails for a moment in between. Drop the view when all code says the new name.',
        sources: ['https://dev.mysql.com/doc/refman/8.4/en/rename-table.html', 'https://dev.mysql.com/doc/refman/8.4/en/view-updatability.html'],
      },
    },
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
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), name varchar(50));',
      bad: 'RENAME TABLE users TO accounts;',
      good: 'RENAME TABLE users TO accounts; CREATE VIEW users AS SELECT * FROM accounts;',
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
        change.kind === 'rename-table' && !step.effects.commitsImplicitly && relation?.kind !== 'view' && relation?.kind !== 'materialized-view'
          ? [keepOldName(change)]
          : [];
      yield problem('breaks', { table: showName(name), to }, { ...placeOf(step), subject: showName(name), proposals });
    }
  },
});
