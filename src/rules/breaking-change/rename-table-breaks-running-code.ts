import { findType, isPrivate, type DatabaseState } from '../../model/catalog.ts';
import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Table, View } from '../../model/objects.ts';
import type { Step } from '../../model/rule.ts';
import { keepOldName } from '../../remedies/keep-old-name.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { placeOf } from '../place-of.ts';
import { endOfTransaction } from '../transaction-end.ts';

export default defineRule({
  id: 'breaking-change/rename-table-breaks-running-code',
  summary: 'A table, view or type gets another name while a release still uses the old one.',
  consequence: 'breaks-readers',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'A table, view or type that stood before the pull request is renamed, and nothing answers to its old name at the end of the same transaction. A table that takes the place of one that was renamed is left out.',
    effect: 'The release that is still running fails wherever it says the old name.',
    instead: 'Rename, and create a view under the old name in the same transaction; drop the view when all code says the new name.',
    sources: [postgresManual('sql-altertable'), postgresManual('sql-createview#SQL-CREATEVIEW-UPDATABLE-VIEWS')],
  },

  messages: {
    breaks: 'Code that still says {table} fails from the moment it is called {to}.',
    gap: 'Something answers to {table} again only in a later transaction: until then, code that says {table} fails. Put both statements in one transaction.',
  },

  inDialect: {
    mysql: {
      docs: {
        effect: 'The release that is still running fails wherever it says the old name; so do views, triggers and routines that say it.',
        instead:
          'Rename, and create a view under the old name right behind it: each of the two commits at once, so code fails for a moment in between. Drop the view when all code says the new name.',
        sources: [mysqlManual('rename-table'), mysqlManual('view-updatability')],
      },
    },
    sqlite: {
      docs: {
        instead:
          'Keep the name while a release says it. A view under the old name answers to readers only: it takes no writes unless INSTEAD OF triggers do them.',
        sources: [sqliteManual('lang_altertable#altertabrename')],
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
      const type = renamedType(step, after);
      if (type !== undefined) yield problem('breaks', type, { ...placeOf(step), subject: type.table });
      if (change.kind !== 'rename-table' && change.kind !== 'rename-view') continue;
      const relation = step.table ?? step.view;
      if (isPrivate(relation)) continue;
      if (relation === undefined && (change.kind === 'rename-view' || change.ifExists || before.catalog.complete)) continue;
      const name = change.kind === 'rename-table' ? change.table : change.view;
      const target = change.kind === 'rename-table' ? change.to.name : change.to;
      const to = change.kind === 'rename-table' ? showName(change.to) : change.to;
      const isBack = relation !== undefined && after.catalog.relations.has(keyOf(relation));
      const isBackAtOnce =
        relation !== undefined && (isRenamedBack(steps, relation, target) || endOfTransaction(step, steps).catalog.relations.has(keyOf(relation)));
      if (isBack && (isBackAtOnce || step.effects.commitsImplicitly)) continue;
      if (takesPlaceOfAnother(step, stood)) continue;
      if (relation !== undefined && stood.catalog.complete && !stood.catalog.relations.has(keyOf(relation))) continue;

      const proposals =
        change.kind === 'rename-table' && !step.effects.commitsImplicitly && relation?.kind !== 'view' && relation?.kind !== 'materialized-view'
          ? [keepOldName(change)]
          : [];
      const place = { ...placeOf(step), subject: showName(name), proposals };
      yield isBack ? problem('gap', { table: showName(name) }, place) : problem('breaks', { table: showName(name), to }, place);
    }
  },
});

/** RENAME TO of a type that stood before, where none has its old name in the end. */
function renamedType({ change, before }: Step, { catalog }: DatabaseState): { readonly table: string; readonly to: string } | undefined {
  const type = change.kind === 'rename-type' ? findType(before, change.type) : undefined;
  if (type === undefined || change.kind !== 'rename-type' || type.origin.kind === 'change' || catalog.types.has(keyOf(type))) return undefined;
  return { table: showName(change.type), to: change.to };
}

/** Whether the relation itself gets its old name back. */
function isRenamedBack(steps: readonly Step[], relation: Table | View, to: string): boolean {
  return steps.some(({ change }) => change.kind === 'rename-table' && change.table.name === to && change.to.name === relation.name);
}

/** Whether the new name is that of another relation that stood before: the code that says it goes on with this one. */
function takesPlaceOfAnother({ change, table, view }: Step, stood: DatabaseState): boolean {
  const relation = table ?? view;
  if (relation === undefined || (change.kind !== 'rename-table' && change.kind !== 'rename-view')) return false;
  const name = change.kind === 'rename-table' ? change.to.name : change.to;
  return stood.catalog.relations.has(keyOf({ schema: relation.schema, name }));
}
